"""What judges here: two machines come to the same verdicts where these are the same."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from kata_runner.model.grades import KataVersion
from kata_runner.model.kata import Kata
from kata_runner.running.fingerprint import runner_files

_SHORT = 8  # characters of a hash that a person compares
_OTHER = {".md", ".png", ".svg"}  # of a kata's files, those that no run reads


def versions() -> dict[str, str]:
    """The versions of Python and of the packages that a verdict depends on."""
    packages = {name: _version(name) for name in ("torch-katas", "torch")}
    return {"python": platform.python_version(), **packages}


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:  # a clone that was never installed
        return "-"


@cache
def runner_hash() -> str:
    """The runner's code by content: a clone that somebody works on has no version of its own."""
    return _hash(runner_files())


def kata_hash(kata: Kata) -> str:
    """A kata's checks and its reference by content."""
    return _hash(_judging(kata))


def kata_version(kata: Kata) -> KataVersion:
    """By which kata a class is judged; its mistakes are named, so they count as well."""
    return KataVersion(
        pack=kata.pack,
        version=_version(kata.pack),
        hash=_hash([*_judging(kata), *kata.wrong]),
    )


def _judging(kata: Kata) -> list[Path]:
    files = [path for path in kata.folder.iterdir() if path != kata.stub]
    if kata.reference is not None:
        files.append(kata.reference)
    return [path for path in files if path.is_file() and path.suffix not in _OTHER]


def _hash(files: Iterable[Path]) -> str:
    seen = hashlib.sha256()
    for path in sorted(files):
        seen.update(f"{path.name}:{hashlib.sha256(path.read_bytes()).hexdigest()};".encode())
    return seen.hexdigest()[:_SHORT]
