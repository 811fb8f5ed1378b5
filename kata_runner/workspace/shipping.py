"""What a workspace is made of, and how a newer package's files come into it.

A file that a learner has changed is never touched: the new version is laid beside it. Whether it
was changed is known from the hashes of what was shipped, kept in `.kata/shipped.json`. Where that
is lost, every file that differs counts as the learner's: that costs a few files beside, no work.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kata_runner.library.stub import shipped_stub
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.workspace.folder import KATAS, Workspace, write_whole

NOTES = "shipped.json"
_STARTER = Path(__file__).parent / "starter"
_STARTER_FILES = {
    "pytest.ini": "pytest.ini",
    ".gitignore": "gitignore",
    "README.md": "README.md",
    "README.ja.md": "README.ja.md",
}

Files = Mapping[str, bytes]  # by their path in the workspace, with slashes


@dataclass
class Changes:
    """What an update did, by the files' paths in the workspace."""

    new: list[str] = field(default_factory=list)
    renewed: list[str] = field(default_factory=list)
    beside: list[tuple[str, str]] = field(default_factory=list)  # the learner's, the new version's


def files_of(katas: Sequence[Kata]) -> dict[str, bytes]:
    """Every file of a workspace with these katas, as it is shipped."""
    files = {name: (_STARTER / source).read_bytes() for name, source in _STARTER_FILES.items()}
    for kata in katas:
        for path in _shipped(kata):
            name = f"{KATAS}/{kata.name}/{path.relative_to(kata.folder).as_posix()}"
            stub = shipped_stub(kata) if path == kata.stub else None
            files[name] = path.read_bytes() if stub is None else stub.encode()
    return files


def _shipped(kata: Kata) -> Iterator[Path]:
    """The kata's files, without what a learner or Python has left between them in a clone."""
    for path in sorted(kata.folder.rglob("*")):
        hidden = any(
            part.startswith((".", "__pycache__")) for part in path.relative_to(kata.folder).parts
        )
        kept = path.match(f"{kata.name}.*.py")  # by `kata reset`
        if path.is_file() and not hidden and not kept:
            yield path


def lay_down(root: Path, files: Files) -> None:
    """Make a workspace in a folder where none of its files exist. Raises KataError otherwise."""
    there = [name for name in files if (root / name).exists()]
    if there:
        raise KataError(
            Text(
                en="{first} is there already, and nothing is overwritten. Name another folder; "
                "to renew the katas of this one, go there and run `kata update`.",
                ja="{first} がすでにあり、上書きはしません。別のフォルダーを指定してください。"
                "このフォルダーの kata を新しくするには、そこへ移動して `kata update` を"
                "実行してください。",
            ).format(first=root / there[0])
        )
    for name, data in files.items():
        _write(root / name, data)
    Workspace(root).notes(NOTES).write({name: _hash(data) for name, data in files.items()})


def renew(root: Path, files: Files, known: Mapping[str, Any]) -> Changes:
    """Bring what is new; `known` has the hash of each file as it was last shipped."""
    changes, hashes = Changes(), dict(known)
    for name, data in files.items():
        path, new = root / name, _hash(data)
        there = _hash(path.read_bytes()) if path.is_file() else None
        if there is None:
            _write(path, data)
            changes.new.append(name)
        elif there == new:
            pass
        elif there == known.get(name):
            write_whole(path, data)
            changes.renewed.append(name)
        elif new != known.get(name):
            beside = _beside(path, new, known, root)
            _write(beside, data)
            changes.beside.append((name, beside.relative_to(root).as_posix()))
            hashes[beside.relative_to(root).as_posix()] = new
        hashes[name] = new
    Workspace(root).notes(NOTES).write(hashes)
    return changes


def _beside(path: Path, new: str, known: Mapping[str, Any], root: Path) -> Path:
    """Where the new version of a changed file goes: no name of the learner's, nor of pytest's."""
    for number in itertools.count(1):
        beside = path.with_name(f"new{'' if number == 1 else number}-{path.name}")
        if not beside.exists():
            return beside
        there = _hash(beside.read_bytes())
        if there in (new, known.get(beside.relative_to(root).as_posix())):
            return beside  # laid by an earlier update, and not changed since
    raise AssertionError  # the numbers do not end


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data)


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
