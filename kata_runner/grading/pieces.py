"""The files below a folder or in a ZIP, as pieces that are read one by one and never unpacked.

Nothing is trusted: names that lead out, links, what is no file, what is too large.
"""

from __future__ import annotations

import io
import os
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from kata_runner.grading.names import is_archive, is_noise, is_notebook, is_source
from kata_runner.grading.shelf import Shelf
from kata_runner.grading.zips import Member, members, unpacked
from kata_runner.model.language import Text
from kata_runner.model.reasons import why

Key = tuple[str, ...]  # a path, part by part

LARGEST = 1 << 20  # bytes of a program
LARGEST_NOTEBOOK = 32 << 20  # with its pictures
_LARGEST_ARCHIVE = 64 << 20  # of one that is inside another one, and read as a whole
METADATA = "submission_metadata.yml"  # of Gradescope: who is behind which folder
_DEEPEST = 40  # folders within each other
_LONGEST_NAME = 1_000  # characters of a path in a ZIP
_NO_TEXT = re.compile("[\ud800-\udfff]")  # what Python makes of bytes that no encoding explains
_MOST_INSIDE = 2_000  # of a ZIP of one person


@dataclass(frozen=True)
class Piece:
    """One file, not read yet; or a place at which something is wrong."""

    path: str  # relative to what was handed in, with slashes
    size: int = 0
    problem: Text | None = None  # why it cannot be used
    is_attack: bool = False  # is the problem one that nobody makes by accident?
    _read: Callable[[], bytes] | None = None

    def read(self) -> bytes:
        """Its bytes. Raises OSError or ValueError where there are none."""
        if self._read is None:
            raise ValueError("nothing to read")
        return self._read()


def pieces(root: Path) -> Shelf[Key, Piece]:
    """Everything below a folder, or in a ZIP, by the parts of its path.

    Raises OSError or ValueError where it is neither.
    """
    found: Shelf[Key, Piece] = Shelf()
    for piece in _everything(root):
        key = tuple(piece.path.split("/"))
        # Who reads by name would get one of two, who knows which.
        found[key] = Piece(piece.path, problem=_AGAIN, is_attack=True) if key in found else piece
    return found


def _everything(root: Path) -> Iterator[Piece]:
    if root.is_dir():
        return _in_folder(root, "")
    return _in_archive(partial(_on_the_disk, root), "")


def _in_folder(folder: Path, before: str) -> Iterator[Piece]:
    try:
        entries = os.scandir(folder)
    except OSError as error:
        if not before:
            raise
        yield Piece(before.rstrip("/"), problem=_CANNOT.format(why=why(error)))
        return
    with entries:
        for entry in entries:
            path = before + _clean(entry.name)
            if is_noise(entry.name):
                continue
            if path.count("/") > _DEEPEST:
                yield Piece(path, problem=_TOO_DEEP, is_attack=True)
                return
            if entry.is_symlink():
                yield Piece(path, problem=_LINK, is_attack=True)
            elif entry.is_dir(follow_symlinks=False):
                yield from _in_folder(Path(entry.path), f"{path}/")
            else:
                yield from _on_disk(path, Path(entry.path))


def _on_disk(path: str, place: Path) -> Iterator[Piece]:
    try:
        about = place.lstat()
    except OSError as error:  # it is gone already
        yield Piece(path, problem=_CANNOT.format(why=why(error)))
        return
    if stat.S_ISREG(about.st_mode):
        yield from _file(path, about.st_size, partial(_bytes_of, place))
    else:
        yield Piece(path, problem=_NO_FILE, is_attack=True)


def _bytes_of(path: Path) -> bytes:
    # What was a file a moment ago may be a link by now, or a pipe into which nobody writes.
    flags = (getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))
    handle = os.open(path, os.O_RDONLY | sum(flags))
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise ValueError("it is no file any more")
        return file.read(_LARGEST_ARCHIVE + 1)


def _file(
    path: str, size: int, read: Callable[[], bytes], *, inside: bool = False
) -> Iterator[Piece]:
    """A file; of a ZIP that one person handed in, what is in it."""
    if not (is_source(path) or is_archive(path) or path.endswith(METADATA)):
        yield Piece(path, size)  # nobody will read it
        return
    largest = _largest(path)
    if size > largest:
        yield Piece(path, size, _TOO_LARGE.format(size=_mega(size), most=_mega(largest)), True)
        return
    piece = Piece(path, size, _read=read)
    if not is_archive(path) or inside:
        yield piece
        return
    try:
        with _in_memory(read) as file:
            count = sum(1 for _ in islice(members(file), _MOST_INSIDE + 1))
    except (OSError, ValueError):
        yield replace(piece, problem=_BROKEN if size else _EMPTY)
        return
    if not count:
        yield replace(piece, problem=_EMPTY)
    elif count > _MOST_INSIDE:
        yield replace(piece, problem=_TOO_MANY.format(most=_MOST_INSIDE), is_attack=True)
    else:
        # What is in it is below the ZIP, as in a folder: `jane.zip/xor.py`.
        yield from _in_archive(partial(_in_memory, read), f"{path}/", inside=True)


def _on_the_disk(archive: Path) -> BinaryIO:
    return archive.open("rb")


def _in_memory(read: Callable[[], bytes]) -> BinaryIO:
    return io.BytesIO(read())


def _in_archive(
    opened: Callable[[], BinaryIO], before: str, *, inside: bool = False
) -> Iterator[Piece]:
    with opened() as file:
        for member in members(file):
            name = _straight(member.name)
            path = before + _clean(name)
            if len(name) > _LONGEST_NAME:
                yield Piece(before + _clean(name[:80]) + "…", problem=_LONG_NAME, is_attack=True)
            elif _leads_out(name):
                yield Piece(path, problem=_OUTSIDE, is_attack=True)
            elif member.is_folder or is_noise(name):
                continue
            elif member.mode and stat.S_ISLNK(member.mode):
                yield Piece(path, problem=_LINK, is_attack=True)
            elif member.is_encrypted:
                yield Piece(path, problem=_LOCKED)
            else:
                read = partial(_member, opened, member)
                yield from _file(path, member.size, read, inside=inside)


def _member(opened: Callable[[], BinaryIO], member: Member) -> bytes:
    """What is in it; a ZIP is not kept open or in memory meanwhile."""
    with opened() as file:
        return unpacked(file, member, _largest(member.name))


def _largest(path: str) -> int:
    if is_archive(path) or path.endswith(METADATA):
        return _LARGEST_ARCHIVE
    return LARGEST_NOTEBOOK if is_notebook(path) else LARGEST


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in "".join(path.parts[:1])


def _straight(name: str) -> str:
    """A relative path without the parts that lead nowhere: `./Jane//xor.py` is `Jane/xor.py`."""
    first, *more = name.replace("\\", "/").split("/")
    kept = [part for part in more if part not in ("", ".")]
    return "/".join(kept if first == "." and kept else [first, *kept])


def _clean(name: str) -> str:
    """A name as text that can be written: of bytes of no encoding, each becomes another one."""
    name = _NO_TEXT.sub(lambda found: f"\N{REPLACEMENT CHARACTER}{ord(found[0]) & 0xFF:02x}", name)
    return name.replace("\\", "/")


def _mega(size: int) -> str:
    return f"{size / (1 << 20):,.0f} MB"


_CANNOT = Text(en="It cannot be read: {why}.", ja="読み込めません（{why}）。")
_LINK = Text(
    en="It is a link, and links are not followed.", ja="リンクです。リンクはたどりません。"
)
_NO_FILE = Text(
    en="It is neither a file nor a folder.", ja="ファイルでもフォルダーでもありません。"
)
_AGAIN = Text(en="There are two files of this name.", ja="同じ名前のファイルが2つあります。")
_TOO_DEEP = Text(en="Too many folders are in each other.", ja="フォルダーの階層が深すぎます。")
_LONG_NAME = Text(en="Its name is too long.", ja="ファイル名が長すぎます。")
_OUTSIDE = Text(en="Its path leads out of the ZIP.", ja="パスが ZIP ファイルの外を指しています。")
_LOCKED = Text(en="It is encrypted.", ja="パスワードで暗号化されています。")
_EMPTY = Text(en="The ZIP is empty.", ja="ZIP ファイルが空です。")
_BROKEN = Text(en="The ZIP is broken.", ja="ZIP ファイルが壊れています。")
_TOO_LARGE = Text(
    en="It would take {size}; at most {most} are read.",
    ja="大きさが {size} あります。読み込むのは {most} までです。",
)
_TOO_MANY = Text(
    en="More than {most} files are in it.",
    ja="{most}個を超えるファイルが入っています。",
)
