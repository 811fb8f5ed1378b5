"""Which of the known mistakes does a failing run look like?

The signature of a run is what each of its failing checks observed on the first of its listed
examples that failed: the examples depend on the kata and the seed alone, so the same mistake has the
same signature, however it is written. Pure functions over plain data.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, KeysView, Mapping, Sequence
from typing import Any

from kata_runner.model.observation import Observation
from kata_runner.model.story import Kind, Listed, Story
from kata_runner.model.verdict import CheckResult

# name of a failing check -> what it observed, shortened; in the order in which the checks run
Signature = dict[str, dict[str, Any]]

SEED = 0  # of the examples on which the signatures of a catalogue were observed

# Another order of summation changes the last digits, a different mistake more than these.
_RTOL, _ATOL = 1e-3, 1e-4
_KEPT = 12  # values of a tensor that are kept, evenly spread, beside their sum
_DIGITS = 6

# What is not there says nothing about what is.
_UNKNOWN = frozenset({Kind.NOT_STARTED, Kind.MISSING, Kind.CHECK})
# These end a check before it observes anything.
_SILENT = frozenset(
    {Kind.RAISED, Kind.TAMPERED, Kind.EXITED, Kind.BROKEN, Kind.TIMED_OUT, Kind.CRASHED}
)


def observes(story: Story) -> bool:
    """Did the check see something of the solution, or did it end before?"""
    return story.kind not in _UNKNOWN | _SILENT


def signature(results: Iterable[CheckResult]) -> Signature:
    """The signature of a run on one device, from what each check came to."""
    return {result.name: _seen(result.story) for result in results if result.story is not None}


def _seen(story: Story) -> dict[str, Any]:
    listed = story.listed or Listed(story.kind, story.error, story.observed)
    return {
        "kind": listed.kind.value,
        "error": listed.error and _said(story),
        "observed": [shortened(value) for value in listed.observed],
    }


def _said(story: Story) -> str:
    """What an exception says, the same for every way to get it: the advice that we give on it.

    Where we have none it is the exception's own words, without the numbers in them.
    """
    said = (story.relation or story.sentence).en
    return f"{story.error}: {re.sub('[0-9]+', '#', said)}"


def shortened(value: Observation) -> Any:
    """An observation in little room: of a tensor its shape, dtype, some values and their sum."""
    match value["type"]:
        case "Tensor":
            values = value["values"]
            step = max(1, -(-len(values) // _KEPT))
            return {
                "is": f"{value['dtype']} {value['shape']}",
                "grad": value["requires_grad"],
                "values": [_rounded(v) for v in values[::step]],
                "sum": _rounded(_sum(values)),
            }
        case "list" | "tuple":
            items = value["items"]
            step = max(1, -(-len(items) // _KEPT))
            return {
                "is": f"{value['type']} {len(items)}",
                "items": [shortened(item) for item in items[::step]],
            }
        case "dict":
            pairs = zip(value["keys"], value["items"], strict=True)
            return {"is": "dict", "items": {str(key): shortened(item) for key, item in pairs}}
    return _rounded(value["value"]) if "value" in value else f"<{value['type']}>"


def _sum(values: Sequence[Any]) -> float:
    numbers = [float(v) for v in values if isinstance(v, int | float)]
    return math.fsum(numbers) if all(map(math.isfinite, numbers)) else math.nan


def _rounded(value: Any) -> Any:
    """JSON has no nan and no infinity, and nobody compares the last digits."""
    if not isinstance(value, float):
        return value
    return float(f"{value:.{_DIGITS}g}") if math.isfinite(value) else str(value)


def matching(run: Signature, catalogue: Mapping[str, Signature]) -> list[str]:
    """The names of the mistakes that explain a run best; none if none does.

    A mistake explains a run if every one of its checks that ran failed, having observed the same.
    What else failed may have a reason of its own: then the mistakes count that explain the first
    failing check, and of these the ones that explain most.
    """
    started = _started(run)
    if not started:
        return []
    explained = _explained(run, catalogue)
    exact = [name for name, same in explained.items() if same == started.keys()]
    if exact:
        return exact
    first = _first_telling(started)
    partly = {
        name: len(same)
        for name, same in explained.items()
        if first in same and any(_tells(catalogue[name][check]) for check in same)
    }
    best = max(partly.values(), default=0)
    return [name for name, count in partly.items() if count == best]


def possible(run: Signature, catalogue: Mapping[str, Signature]) -> list[str]:
    """The mistakes whose checks all failed and observed the same, however little that tells.

    Only what else speaks for one of them, as the code does, makes it more than possible.
    """
    return list(_explained(run, catalogue))


def _started(run: Signature) -> Signature:
    return {name: seen for name, seen in run.items() if Kind(seen["kind"]) not in _UNKNOWN}


def _explained(run: Signature, catalogue: Mapping[str, Signature]) -> dict[str, set[str]]:
    """The checks that each of these mistakes explains."""
    started = _started(run)
    found: dict[str, set[str]] = {}
    for name, mistake in catalogue.items():
        checks = mistake.keys() - (run.keys() - started.keys())
        failed = checks and checks <= started.keys()
        if failed and checks <= agreeing(started, mistake):
            found[name] = set(checks)
    return found


def matching_part(
    run: Signature, catalogue: Mapping[str, Signature], checks: Collection[str]
) -> list[str]:
    """The mistakes that explain exactly what came of some checks, and something tells of them.

    Two checks tell as much as two numbers: where the values are wrong, whatever they are, nan, too;
    where it is no tensor, if each saw a number.
    """
    mine = {name: seen for name, seen in run.items() if name in checks}
    if any(Kind(seen["kind"]) in _UNKNOWN for seen in mine.values()):
        return []
    several = sum(map(_shows_values, mine.values())) >= 2
    if not several and not any(map(_tells, mine.values())):
        return []
    return [
        name
        for name, mistake in catalogue.items()
        if mine.keys() == mistake.keys() & set(checks) == agreeing(mine, mistake)
    ]


def _first_telling(started: Signature) -> str:
    return next((name for name, seen in started.items() if _tells(seen)), next(iter(started)))


def _tells(seen: Mapping[str, Any]) -> bool:
    """Is what was observed enough to know a mistake by? A single True or False is not."""
    return Kind(seen["kind"]) not in _SILENT and sum(map(_weight, seen["observed"])) >= 2


def _shows_values(seen: Mapping[str, Any]) -> bool:
    kind = Kind(seen["kind"])
    return kind is Kind.VALUES or (kind is Kind.TYPE and sum(map(_weight, seen["observed"])) > 0)


def _weight(seen: Any) -> int:
    """How many numbers that say something are in it."""
    if isinstance(seen, dict):
        return sum(_weight(item) for key, item in seen.items() if key not in ("grad", "is"))
    if isinstance(seen, list):
        return sum(map(_weight, seen))
    return int(isinstance(seen, float) and seen not in (0.0, 1.0))


def agreeing(
    run: Mapping[str, Mapping[str, Any]], known: Mapping[str, Mapping[str, Any]]
) -> KeysView[str]:
    """The checks that failed in both, having observed the same, in the order of the known one."""
    both = (name for name in known if name in run)
    return dict.fromkeys(name for name in both if _is_same(run[name], known[name])).keys()


def _is_same(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    """Did a check observe the same? Attachment counts only where it was what differed."""
    if (a["kind"], a["error"], len(a["observed"])) != (b["kind"], b["error"], len(b["observed"])):
        return False
    pairs = zip(a["observed"], b["observed"], strict=True)
    return all(_alike(x, y, a["kind"] == Kind.GRADIENT) for x, y in pairs)


def _alike(a: Any, b: Any, with_gradient: bool) -> bool:
    """Equal but for rounding."""
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, int | float) and isinstance(b, int | float):
        return abs(a - b) <= _ATOL + _RTOL * abs(b)
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(
            _alike(a[key], b[key], with_gradient) for key in a if with_gradient or key != "grad"
        )
    if isinstance(a, list) and isinstance(b, list):
        pairs = zip(a, b, strict=False)
        return len(a) == len(b) and all(_alike(x, y, with_gradient) for x, y in pairs)
    return bool(a == b)
