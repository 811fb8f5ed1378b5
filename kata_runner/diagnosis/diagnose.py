"""Which classic mistake does a failing run look like?

The signature of a run is what its failing checks observed: the kind of difference, and the values
that came out. Runs are deterministic, so the same mistake has the same signature, whoever wrote it
and however. The signatures of the catalogue are computed by running it, and cached by content.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import itertools
import json
import math
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kata_runner.library.mistake import Mistake, read_mistake
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.story import Kind, Story
from kata_runner.model.verdict import CheckResult

# name of a failing check -> what it observed; in the order in which the checks run
Signature = dict[str, dict[str, Any]]

# Another order of summation changes the last digits, a different mistake more than these.
_RTOL, _ATOL = 1e-3, 1e-4

# What is not there says nothing about what is.
_UNKNOWN = {Kind.NOT_STARTED, Kind.MISSING}
# These end a check before it observes anything: too little to tell mistakes apart by.
_SILENT = {
    Kind.RAISED,
    Kind.TAMPERED,
    Kind.EXITED,
    Kind.BROKEN,
    Kind.TIMED_OUT,
    Kind.CRASHED,
    Kind.CHECK,
}

_ABANDONED = 600.0  # seconds after which a process in the background is believed to be dead
_PACKAGE = Path(__file__).parents[1]


# --- pure ----------------------------------------------------------------------------------------


def signature(results: Iterable[CheckResult]) -> Signature:
    """The signature of a run on one device, from what each check came to."""
    return {
        result.name: {
            "kind": result.story.kind.value,
            "error": _said(result.story),
            "observed": list(result.story.observed),
        }
        for result in results
        if result.story is not None
    }


def observes(story: Story) -> bool:
    """Did the check see something of the solution, or did it end before?"""
    return story.kind not in _UNKNOWN | _SILENT


def _said(story: Story) -> str | None:
    """What an exception says, the same for every way to get it: the advice that we give on it.

    Where we have none it is the exception's own words, without the numbers in them.
    """
    if story.error is None:
        return None
    said = story.relation or story.sentence
    return f"{story.error}: {re.sub('[0-9]+', '#', said.en)}"


def matching(run: Signature, catalogue: Mapping[str, Signature]) -> list[str]:
    """The names of the mistakes that explain a run equally well; none if none does.

    A mistake explains a run if exactly its checks fail, each having observed the same. Where none
    does, the learner may have made two of them: then it is the one whose checks fail first.
    """
    unknown = {name for name, seen in run.items() if seen["kind"] in _UNKNOWN}
    started = {name: seen for name, seen in run.items() if name not in unknown}
    if not started:
        return []
    known = {name: mistake.keys() - unknown for name, mistake in catalogue.items()}
    known = {name: checks for name, checks in known.items() if checks and checks <= started.keys()}
    same = {
        name: {check for check in checks if _same(started[check], catalogue[name][check])}
        for name, checks in known.items()
    }
    exact = [name for name in known if same[name] == started.keys()]
    if exact:
        return exact
    first = next(iter(started))
    telling = {name for name, seen in started.items() if seen["kind"] not in _SILENT}
    # Each of two mistakes explains something that the other one does not; where they meet,
    # anything may come out. What raises first tells little: that mistake has to explain all of its.
    pairs = {
        (a, b): len(same[a] | same[b])
        for a, b in itertools.permutations(known, 2)
        if known[a] | known[b] == started.keys()
        and first in same[a]
        and 2 * len(same[a]) >= len(known[a])
        and known[a] - known[b] <= same[a]
        and known[b] - known[a] <= same[b]
        and same[b] - same[a]
        and (first in telling or (same[a] == known[a] and (same[b] - same[a]) & telling))
    }
    best = max(pairs.values(), default=0)
    return list(dict.fromkeys(a for (a, _), count in pairs.items() if count == best))


def _same(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    """Did a check observe the same? Attachment counts only where it was what differed."""
    if a["kind"] == b["kind"] != "gradient":
        return _alike(_without_gradient(a), _without_gradient(b))
    return _alike(a, b)


def _without_gradient(seen: Any) -> Any:
    if isinstance(seen, list):
        return [_without_gradient(item) for item in seen]
    if isinstance(seen, dict):
        return {k: _without_gradient(v) for k, v in seen.items() if k != "requires_grad"}
    return seen


def _alike(a: Any, b: Any) -> bool:
    """Equal but for rounding."""
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, float) and isinstance(b, float):
        if math.isnan(a) or math.isnan(b):
            return math.isnan(a) and math.isnan(b)
        return a == b or abs(a - b) <= _ATOL + _RTOL * abs(b)
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(_alike(a[key], b[key]) for key in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(_alike, a, b))
    return bool(a == b)


# --- the cache -----------------------------------------------------------------------------------


def content_key(kata: Kata, device: str, seed: int) -> str:
    """What the signatures of a kata's catalogue depend on."""
    seen = hashlib.sha256()
    files = [kata.checks, *kata.wrong]
    if kata.reference is not None:
        # Beside the folder of its katas a pack keeps what their checks share.
        files += [kata.reference, *sorted(kata.reference.parents[2].glob("*.py"))]
    runner = [
        path
        for path in sorted(_PACKAGE.rglob("*.py"))
        if path.relative_to(_PACKAGE).parts[0] not in ("katas", "reference")
    ]
    for path in [*files, *runner]:
        seen.update(path.name.encode() + b"\0")
        seen.update(path.read_bytes() if path.is_file() else b"")
    for package in ("torch", "hypothesis"):
        seen.update(f"{package} {importlib.metadata.version(package)}\n".encode())
    seen.update(f"{sys.version} {device} {seed}".encode())
    return seen.hexdigest()


def cache_folder() -> Path:
    """Where signatures are kept: `KATA_CACHE`, else the user's cache folder."""
    asked = os.environ.get("KATA_CACHE")
    if asked:
        return Path(asked)
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return Path(base or Path.home() / ".cache") / "torch-katas"


def cached(kata: Kata, device: str, seed: int) -> dict[str, Signature] | None:
    """The signatures of the kata's catalogue, if they have been computed."""
    path = _cache_file(kata, device, seed)
    try:
        signatures: dict[str, Signature] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return signatures


def store(kata: Kata, device: str, seed: int, signatures: Mapping[str, Signature]) -> None:
    """Keep signatures; an unwritable cache costs the diagnosis and nothing else."""
    folder = cache_folder()
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=folder, suffix=".tmp", delete=False
        ) as file:
            json.dump(signatures, file)
        Path(file.name).replace(_cache_file(kata, device, seed))


def _cache_file(kata: Kata, device: str, seed: int) -> Path:
    return cache_folder() / f"{content_key(kata, device, seed)}.json"


def diagnose(kata: Kata, device: str, seed: int, results: Sequence[CheckResult]) -> list[Mistake]:
    """The mistakes that a failing run on one device looks like.

    Where the catalogue's signatures have not been computed yet, nothing is said, and a process in
    the background computes them for the next time.
    """
    signatures = cached(kata, device, seed)
    if signatures is None:
        _compute_in_background(kata, device, seed)
        return []
    paths = {path.stem: path for path in kata.wrong}
    mistakes = []
    for name in matching(signature(results), signatures):
        with contextlib.suppress(KataError, KeyError):
            mistakes.append(read_mistake(paths[name]))
    return mistakes


def _claim() -> bool:
    """Take the only place there is for a process in the background; `release` gives it back."""
    place = cache_folder() / "computing"
    with contextlib.suppress(OSError):
        if abs(time.time() - place.stat().st_mtime) > _ABANDONED:  # clocks are set back, too
            place.unlink()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch(exist_ok=False)
    except OSError:
        return False
    return True


def release() -> None:
    """Give the place in the background back."""
    with contextlib.suppress(OSError):
        (cache_folder() / "computing").unlink()


def prepare(kata: Kata, device: str, seed: int = 0) -> None:
    """Have the signatures computed before a run fails, so that the first failure is diagnosed."""
    if not _cache_file(kata, device, seed).exists():
        _compute_in_background(kata, device, seed)


def _compute_in_background(kata: Kata, device: str, seed: int) -> None:
    """Start a process that outlives this one and takes only the time that nobody needs."""
    if kata.reference is None or os.environ.get("CI") or not _claim():
        return
    nice = ["nice", "-n", "19"] if os.name == "posix" else []
    with contextlib.suppress(OSError):
        subprocess.Popen(
            [
                *nice,
                sys.executable,
                "-m",
                "kata_runner.diagnosis.signatures",
                str(kata.folder),
                device,
                str(seed),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
