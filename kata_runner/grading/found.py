"""All that a class handed in, by person: put on the disk, and read person by person."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from kata_runner.grading.names import (
    Person,
    gradescope_people,
    is_archive,
    is_from_canvas,
    is_wrapping,
    kata_of,
    place,
    shared_prefix,
)
from kata_runner.grading.pieces import METADATA, Key, Piece, pieces
from kata_runner.grading.shelf import Shelf
from kata_runner.grading.submissions import Part
from kata_runner.grading.ungradable import Ungradable
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text
from kata_runner.model.reasons import why


class Found:
    """All that is there: on the disk, since it grows with the class."""

    def __init__(self) -> None:
        self.nobodys: Shelf[Key, Piece] = Shelf()  # pieces that name nobody
        self._parts: Shelf[tuple[str, str, str, int], Part | None] = Shelf()
        self._count = itertools.count()

    def add(self, person: Person, part: Part | None = None) -> None:
        """Somebody, and one more of what they handed in."""
        self._parts[person.name, person.id, person.email, next(self._count)] = part

    def people(self) -> Iterator[Person]:
        """Everybody, in order."""
        return (Person(*who) for who, _ in itertools.groupby(self._parts, key=_whose))

    def parts(self) -> Iterator[tuple[Person, list[Part]]]:
        """What each of them handed in."""
        for who, rows in itertools.groupby(self._parts.items(), key=lambda row: _whose(row[0])):
            yield Person(*who), [part for _, part in rows if part is not None]


def _whose(key: tuple[str, str, str, int]) -> tuple[str, str, str]:
    return key[:3]


def find(root: Path, katas: Collection[str], *, is_single: bool = False) -> Found:
    """Whose is what below a folder, or in a ZIP; all of it is one person's where `is_single`.

    Raises KataError where `root` is neither, and Ungradable where it is a ZIP that is broken or empty.
    """
    everything = _opened(root)
    around = _around(everything, root.stem)
    known = _metadata(everything.get((*around, METADATA)))

    def paths() -> Iterator[str]:
        for key in everything:
            if key != (*around, METADATA):
                yield "/".join(key[len(around) :])

    found = Found()
    if is_single or _is_one_persons(paths, katas):
        person = Person(root.resolve().stem)
        found.add(person)
        for path in paths():
            found.add(person, Part(path, everything[(*around, *path.split("/"))]))
        return found
    has_loose = any("/" not in path for path in paths())
    folders = (path.partition("/")[0] for path in paths())
    prefix = "" if has_loose or known else shared_prefix(folders)
    canvas_first = is_from_canvas(paths())
    for path in paths():
        piece = everything[(*around, *path.split("/"))]
        where = place(path, katas, known, prefix, canvas_first=canvas_first)
        for person in where.people:
            found.add(person, Part(where.rest, piece))
        if not where.people:
            found.nobodys[tuple(piece.path.split("/"))] = piece
    return found


def _opened(root: Path) -> Shelf[Key, Piece]:
    try:
        everything = pieces(root)
    except PermissionError as error:
        raise KataError(_FORBIDDEN.format(path=root, what=why(error))) from None
    except (OSError, ValueError) as error:
        if isinstance(error, ValueError) and is_archive(root.name):
            raise Ungradable(_BROKEN.format(path=root)) from None
        raise KataError(_NO_SUBMISSIONS.format(path=root, what=why(error))) from None
    if not everything and root.is_file():
        raise Ungradable(_EMPTY.format(path=root))
    return everything


def _metadata(piece: Piece | None) -> dict[str, tuple[Person, ...]]:
    """Who is behind the folders of Gradescope. Only the one at the top counts: students write others."""
    if piece is None or piece.problem is not None:
        return {}
    try:
        return gradescope_people(piece.read().decode("utf-8", "replace"))
    except (OSError, ValueError):
        return {}


def _around(everything: Shelf[Key, Piece], name: str) -> Key:
    """The folder around everything that is nobody's; () where there is none."""
    top = next(iter(everything), ("",))[0]
    if any(key[0] != top or len(key) == 1 for key in everything):
        return ()
    return (top,) if is_wrapping(top, (key[1] for key in everything), name) else ()


def _is_one_persons(paths: Callable[[], Iterator[str]], katas: Collection[str]) -> bool:
    """Is it the folder of one person: a workspace, or files that are called as their kata alone?"""
    if any(re.match("katas/.+/", path) and kata_of(path, katas) for path in paths()):
        return True
    loose = [bool(place(p, katas).people) for p in paths() if "/" not in p and kata_of(p, katas)]
    return bool(loose) and not any(loose)


_NO_SUBMISSIONS = Text(
    en="{path} is neither a folder nor a ZIP that can be read: {what}.",
    ja="{path} は、読み込めるフォルダーでも ZIP ファイルでもありません：{what}。",
)
_FORBIDDEN = Text(en="{path} may not be read: {what}.", ja="{path} を読み込めません：{what}。")
_BROKEN = Text(
    en="{path} is broken, or no ZIP at all. Download or make it again, and start again.",
    ja="{path} は壊れているか、ZIP ファイルではありません。ダウンロードまたは作成し直してから、"
    "もう一度実行してください。",
)
_EMPTY = Text(
    en="{path} is a ZIP without any file in it. Download or make it again, and start again.",
    ja="{path} は空の ZIP ファイルです。ダウンロードまたは作成し直してから、もう一度実行してください。",
)
