"""What a workspace is made of, and how a newer package's files come into it.

A file that a learner has changed is never touched: the new version is laid beside it. Whether it
was changed is known from the hashes of what was shipped, in any language, kept in
`.kata/shipped.json`. Where that is lost, every file that differs counts as the learner's: that costs a few files beside, no work.
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
from kata_runner.model.language import LANGUAGES, Language, Text
from kata_runner.workspace.folder import KATAS, Workspace, write_whole

NOTES = "shipped.json"
_STARTER = Path(__file__).parent / "starter"
_STARTER_FILES = {
    "pytest.ini": "pytest.ini",
    "conftest.py": "conftest.py",
    ".gitignore": "gitignore",
    "README.md": "README.md",
    "README.ja.md": "README.ja.md",
}

# By its path in the workspace, with slashes: a file as it is laid down, then in other languages.
Files = Mapping[str, tuple[bytes, ...]]


@dataclass
class Changes:
    """What an update did, by the files' paths in the workspace."""

    new: list[str] = field(default_factory=list)
    renewed: list[str] = field(default_factory=list)
    beside: list[tuple[str, str]] = field(default_factory=list)  # the learner's, the new version's


def files_of(katas: Sequence[Kata], language: Language = "en") -> dict[str, tuple[bytes, ...]]:
    """Every file of a workspace with these katas, as it is shipped to readers of a language."""
    files: dict[str, tuple[bytes, ...]] = {
        name: ((_STARTER / source).read_bytes(),) for name, source in _STARTER_FILES.items()
    }
    for kata in katas:
        for path in _shipped(kata):
            name = f"{KATAS}/{kata.name}/{path.relative_to(kata.folder).as_posix()}"
            stubs = _stubs(kata, language) if path == kata.stub else ()
            files[name] = stubs or (path.read_bytes(),)
    return files


def _stubs(kata: Kata, language: Language) -> tuple[bytes, ...]:
    """The learner's file in this language, then in the others; nothing where nobody knows it."""
    languages = sorted(LANGUAGES, key=lambda one: one != language)
    stubs = (shipped_stub(kata, one) for one in languages)
    return tuple(dict.fromkeys(stub.encode() for stub in stubs if stub is not None))


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
    for name, (data, *_) in files.items():
        _write(root / name, data)
    Workspace(root).notes(NOTES).write({name: _hashes(data) for name, data in files.items()})


def renew(root: Path, files: Files, known: Mapping[str, Any]) -> Changes:
    """Bring what is new; `known` has the hashes of each file as it was last shipped."""
    changes, hashes = Changes(), dict(known)
    for name, versions in files.items():
        path, data, new = root / name, versions[0], _hashes(versions)
        there = _hash(path.read_bytes()) if path.is_file() else None
        before = _known(known, name)
        if there is None:
            _write(path, data)
            changes.new.append(name)
        elif there in new:
            pass
        elif there in before:
            write_whole(path, data)
            changes.renewed.append(name)
        elif new[0] not in before:
            beside = _beside(path, new[0], known, root)
            _write(beside, data)
            changes.beside.append((name, beside.relative_to(root).as_posix()))
            hashes[beside.relative_to(root).as_posix()] = [new[0]]
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
        if there in {new, *_known(known, beside.relative_to(root).as_posix())}:
            return beside  # laid by an earlier update, and not changed since
    raise AssertionError  # the numbers do not end


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data)


def _known(known: Mapping[str, Any], name: str) -> set[str]:
    """The hashes that the notes have of a file; version 0.1.0 kept one, without a list."""
    kept = known.get(name)
    return {one for one in (kept if isinstance(kept, list) else [kept]) if isinstance(one, str)}


def _hashes(versions: Sequence[bytes]) -> list[str]:
    return [_hash(data) for data in versions]


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
