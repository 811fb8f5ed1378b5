"""Whose a file is and which kata it solves, from its path alone: what platforms and people call files.

Paths are relative to what was handed in, with slashes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

# What a platform puts in front comes first: what follows is the student's own choice.
# Moodle: `Jane Doe_12345_assignsubmission_file_/xor.py`, or all of it in one name.
_MOODLE = re.compile(r"(?P<name>.+?)_(?P<id>\d+)_assignsubmission_[a-z]+_?(?P<rest>.*)", re.DOTALL)
# Of a folder, all behind the last such words is Moodle's; people may call themselves like the first.
_MOODLE_FOLDER = re.compile(
    r"(?P<name>.+)_(?P<id>\d+)_assignsubmission_[a-z]+_(?P<rest>)", re.DOTALL
)
# Canvas: `doejane_12345_67890_xor.py`, with `_LATE` behind the name of those who were late.
_CANVAS = re.compile(r"(?P<name>[^_]+)(?:_LATE)?_(?P<id>\d+)_\d+_(?P<rest>.+)", re.DOTALL)
_GRADESCOPE = re.compile(r"submission_\d+")
_CLONES = 3  # folders from which on what they begin with is no coincidence
# What browsers, platforms and file managers add to a name: `xor (1)`, `xor-2`, `xor - Copy`.
_VERSION = re.compile(r"( ?\(\d+\)|-\d+| - Copy| のコピー| - コピー)+$")

_NOTEBOOK = ".ipynb"
_SOURCES = (".py", _NOTEBOOK)
_NOISE = {"__MACOSX", "__pycache__", "node_modules", "site-packages", "venv", "env"}
# Beside a solution in a workspace; none of them is the learner's.
_NOT_SOLUTIONS = re.compile(r"(test_.*|conftest|setup|picture|lab|__init__)\.py")


@dataclass(frozen=True, order=True)
class Person:
    """Who handed something in, as its place says it."""

    name: str
    id: str = ""  # the number that a platform knows them by
    email: str = ""


@dataclass(frozen=True)
class Place:
    """A path taken apart."""

    people: tuple[Person, ...]  # () where the path names nobody; several of a group
    rest: str  # below what names them


def is_noise(path: str) -> bool:
    """Is it nothing that anybody handed in: hidden, or made by a tool?"""
    return any(part.startswith(".") or part in _NOISE for part in path.split("/"))


def is_source(path: str) -> bool:
    """May it hold a solution, or something that a solution imports?"""
    name = PurePosixPath(path).name
    return name.lower().endswith(_SOURCES) and not _NOT_SOLUTIONS.fullmatch(name)


def is_notebook(path: str) -> bool:
    """Are cells in it?"""
    return path.lower().endswith(_NOTEBOOK)


def is_archive(path: str) -> bool:
    """Does it look like something to look into?"""
    return path.lower().endswith(".zip")


def place(
    path: str,
    katas: Collection[str],
    known: Mapping[str, tuple[Person, ...]] | None = None,
    prefix: str = "",
    *,
    canvas_first: bool = False,
) -> Place:
    """Whose a path is.

    `known` are the folders of Gradescope, by name; `prefix` is what the folders of all people begin
    with. `canvas_first` says what `is_from_canvas` found.
    """
    first, _, below = path.partition("/")
    canvas = _CANVAS.fullmatch(first)
    moodle = (below and _MOODLE_FOLDER.fullmatch(first)) or _MOODLE.fullmatch(first)
    if moodle is not None and not (canvas and canvas_first):
        return Place((Person(moodle["name"], moodle["id"]),), below or moodle["rest"])
    if below and not is_archive(first):
        people = (known or {}).get(first)
        return Place(people or (Person(first.removeprefix(prefix)),), below)
    if canvas is not None:
        return Place((Person(canvas["name"], canvas["id"]),), below or canvas["rest"])
    stem = PurePosixPath(first).stem
    if is_archive(first):
        return Place((Person(_VERSION.sub("", stem)),), below or first)
    kata = kata_of(first, katas)
    name = _stem(stem)[: -len(kata)] if kata else stem
    return Place((Person(stem[: len(name)].rstrip("_-. ")),) if name else (), first)


def is_from_canvas(paths: Iterable[str]) -> bool:
    """Does Canvas name the files? Then what looks like Moodle's in one is the student's own choice.

    Moodle's names all look like Moodle's.
    """
    return any(
        _CANVAS.fullmatch(path) and not _MOODLE.fullmatch(path) for path in paths if "/" not in path
    )


def shared_prefix(folders: Iterable[str]) -> str:
    """What the names of clones begin with: `homework-1-` of `homework-1-jane`, `homework-1-ben`.

    The folders come in order, each as often as it likes.
    """
    some: list[str] = []  # the first ones, and the last
    for folder in folders:
        if folder not in some:
            some = [*some[: _CLONES - 1], folder]
    if len(some) < _CLONES:
        return ""
    first, last = some[0], some[-1]
    length = next(
        (i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first)
    )
    before, dash, _ = first[:length].rpartition("-")
    return before + dash


def is_wrapping(folder: str, below: Iterable[str], archive: str) -> bool:
    """Is the only folder at the top no person's, but one that a platform or a ZIP put around all?"""
    if folder in (archive, "submissions"):
        return True
    if _MOODLE_FOLDER.fullmatch(folder) or _GRADESCOPE.fullmatch(folder):
        return False  # the only person who handed in; what is below may be called like another one
    return re.fullmatch(r"assignment_\d+_export", folder) is not None or any(
        _MOODLE.fullmatch(name) or _GRADESCOPE.fullmatch(name) for name in below
    )


def kata_of(path: str, katas: Collection[str]) -> str | None:
    """The kata that a file of this name solves: `xor.py`, `jane_xor.py`, `XOR (1).ipynb`."""
    stem = _stem(PurePosixPath(path).stem)
    fitting = [kata for kata in katas if stem == kata or stem.endswith(f"_{kata}")]
    return max(fitting, key=len, default=None)


def _stem(stem: str) -> str:
    return re.sub(r"[-. ]", "_", _VERSION.sub("", stem)).lower()


def gradescope_people(metadata: str) -> dict[str, tuple[Person, ...]]:
    """Who is behind each folder, from Gradescope's `submission_metadata.yml`.

    Only the few lines that say so are read, and none of YAML's other abilities.
    """
    people: dict[str, list[dict[str, str]]] = {}
    folder = None
    for line in metadata.splitlines():
        top = re.match(r"(\S[^:]*):\s*$", line)
        if top:
            folder = top[1].strip("\"'")
            people[folder] = []
            continue
        said = re.match(r"\s+(- )?:(name|sid|email):(.*)", line)
        if said and folder is not None:
            if said[1] or not people[folder]:
                people[folder].append({})
            people[folder][-1][said[2]] = said[3].strip().strip("\"'")
    return {
        folder: tuple(
            Person(
                one.get("name") or one.get("email") or folder,
                one.get("sid", ""),
                one.get("email", ""),
            )
            for one in found
        )
        for folder, found in people.items()
        if found
    }
