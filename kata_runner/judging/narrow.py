"""Of what came out and what was expected only what differs: the rest says nothing."""

from __future__ import annotations

from collections.abc import Mapping

from kata_runner.judging.closeness import DEFAULT, Tolerance
from kata_runner.judging.compare import compare
from kata_runner.judging.words import by_key, key
from kata_runner.model.observation import Observation


def differing_only(
    got: Observation, expected: Observation, tolerance: Tolerance = DEFAULT
) -> tuple[Observation | None, Observation | None]:
    """Both sides of a difference, without what is equal in both: of dicts the keys that differ.

    None is a side of which nothing is left.
    """
    if got["type"] != "dict" or expected["type"] != "dict":
        return got, expected
    items, wanted = by_key(got), by_key(expected)
    left: dict[str, Observation | None] = {k: v for k, v in items.items() if k not in wanted}
    right: dict[str, Observation | None] = {k: v for k, v in wanted.items() if k not in items}
    for name in items.keys() & wanted.keys():
        if compare(items[name], wanted[name], tolerance) is not None:
            left[name], right[name] = differing_only(items[name], wanted[name], tolerance)
    return _of(got, left), _of(expected, right)


def _of(mapping: Observation, different: Mapping[str, Observation | None]) -> Observation | None:
    """What differs, in the order of the dict; one that was empty to begin with stays so."""
    kept = [(k, item) for k in mapping["keys"] if (item := different.get(key(k))) is not None]
    if mapping["keys"] and not kept:
        return None
    return {"type": "dict", "keys": [k for k, _ in kept], "items": [item for _, item in kept]}
