"""What was proved stays proved, until something changes that it depends on."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import json
import os
import sys
import threading
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from kata_runner.judging.resemblance import SEED
from kata_runner.model.kata import Kata
from kata_runner.model.verdict import CheckResult, Verdict
from kata_runner.running.fingerprint import runner_files

_PACKAGES = ("torch", "numpy", "hypothesis", "pytest")
_NOT_CHECKED_WITH = {".md", ".png"}
_FULL = 64 << 20  # bytes, above which the file is begun again


@dataclass(frozen=True)
class Question:
    """One run: which entry of which kata, and how."""

    kata: Kata
    path: Path
    device: str
    seed: int
    limit: float
    last: tuple[str, ...]
    scribbled: bool = False  # were the arguments written over?

    @property
    def key(self) -> str:
        """Everything that the answer depends on, by content."""
        seen = hashlib.sha256(_around().encode())
        for path in (*_files(self.kata), self.path):
            seen.update(f"\n{path.name} {_content(path)}".encode())
        how = [self.kata.name, self.device, self.seed, self.limit, self.last, self.scribbled]
        seen.update(json.dumps(how).encode())
        return seen.hexdigest()


def _files(kata: Kata) -> list[Path]:
    """The files that a run of a kata reads: its folder without what is only shown, its reference,
    and what the checks of its pack share.
    """
    shown = {kata.stub.name, "picture.py", "lab.py"}
    files = [
        path
        for path in sorted(kata.folder.rglob("*"))
        if path.is_file()
        and path.suffix not in _NOT_CHECKED_WITH
        and path.name not in shown
        and "__pycache__" not in path.parts
    ]
    if kata.reference is not None:
        files += [kata.reference, *sorted(kata.reference.parents[2].glob("*.py"))]
    return files


@cache
def _around() -> str:
    """The runner's code by content, Python, and the packages that compute."""
    seen = hashlib.sha256(sys.version.encode())
    for path in runner_files():
        seen.update(f"\n{path.name} {_content(path)}".encode())
    for package in _PACKAGES:
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            seen.update(f"\n{package} {importlib.metadata.version(package)}".encode())
    return seen.hexdigest()


def _content(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return "not there"


class Proved:
    """Verdicts that were as they should be, in a file of JSON lines; in none, nothing is kept."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._writing = threading.Lock()
        self._known: dict[str, Verdict] = {}
        self._is_cut = False  # does the last line lack its end?
        if file is not None:
            with contextlib.suppress(OSError):
                if file.stat().st_size > _FULL:
                    file.unlink()
                text = file.read_text(encoding="utf-8")
                self._is_cut = not text.endswith("\n")
                for line in text.splitlines():
                    # A line that was cut off proves nothing, and harms none of the others.
                    with contextlib.suppress(LookupError, TypeError, ValueError, AttributeError):
                        told = json.loads(line)
                        self._known[told["key"]] = Verdict.from_json(told["verdict"])

    def get(self, question: Question) -> Verdict | None:
        """What the run came to, if that is known; never of files that have changed since."""
        return self._known.get(question.key) if self._known else None

    def keep(self, question: Question, verdict: Verdict) -> None:
        """Keep what a run came to; where the file cannot be written, the next time runs it again."""
        if self._file is None:
            return
        results = tuple(_slim(result, question.seed) for result in verdict.results)
        told = replace(verdict, output="", results=results, record=())
        line = json.dumps({"key": question.key, "verdict": told.to_json()}) + "\n"
        with self._writing, contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with open(self._file, "a", encoding="utf-8") as file:
                file.write("\n" * self._is_cut + line)
            self._is_cut = False


def _slim(result: CheckResult, seed: int) -> CheckResult:
    """Without what only a reader of a failure looks at; signatures are of one seed."""
    story = result.story
    if story is not None:
        listed = story.listed if seed == SEED else None
        story = replace(
            story, got=None, expected=None, inputs={}, observed=(), printed="", listed=listed
        )
    return replace(result, story=story)


NOTHING_PROVED = Proved(None)


def usual_file() -> Path:
    """Where proofs are kept: in `KATA_CACHE`, else in the user's cache folder."""
    asked = os.environ.get("KATA_CACHE")
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    folder = Path(asked) if asked else Path(base or Path.home() / ".cache") / "torch-katas"
    return folder / "proofs.jsonl"
