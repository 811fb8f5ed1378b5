"""The files below a folder or in a ZIP, as pieces that are read one by one and never unpacked.

Nothing is trusted: names that lead out, links, what is no file, what is too large.
"""

from __future__ import annotations

import io
import os
import stat
import threading
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath

from kata_runner.grading.names import is_archive, is_noise, is_source
from kata_runner.model.language import Text
from kata_runner.model.reasons import why

LARGEST = 1 << 20  # bytes of a program
LARGEST_NOTEBOOK = 32 << 20  # with its pictures
_LARGEST_ARCHIVE = 64 << 20  # of one that is inside another one, and read as a whole
METADATA = "submission_metadata.yml"  # of Gradescope: who is behind which folder
_DEEPEST = 40  # folders within each other
_LONGEST_NAME = 1_000  # characters of a path in a ZIP
_MOST = 200_000  # files of a ZIP; the list alone of more would fill the memory
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


def pieces(root: Path) -> Iterator[Piece]:
    """Everything below a folder, or in a ZIP. Raises OSError or ValueError where it is neither."""
    if root.is_dir():
        yield from _in_folder(root, "")
        return
    archive = zipfile_of(lambda: zipfile.ZipFile(root))
    yield from _in_archive(archive, "", most=_MOST)


def zipfile_of(make: Callable[[], zipfile.ZipFile]) -> zipfile.ZipFile:
    """An opened ZIP. Raises ValueError where it is none."""
    try:
        return make()
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeError) as error:
        raise ValueError(str(error)) from None


def _in_folder(folder: Path, before: str) -> Iterator[Piece]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        if not before:
            raise
        yield Piece(before.rstrip("/"), problem=_CANNOT.format(why=why(error)))
        return
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
    # What was a file a moment ago may be a link by now.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
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
        archive = zipfile_of(lambda: zipfile.ZipFile(io.BytesIO(read())))
    except (OSError, ValueError):
        yield replace(piece, problem=_BROKEN if size else _EMPTY)
        return
    if not archive.namelist():
        yield replace(piece, problem=_EMPTY)
        return
    # What is in it is below whoever's it is: `jane.zip/xor.py`, as in a folder.
    for found in _in_archive(archive, f"{path}/", most=_MOST_INSIDE, inside=True):
        yield (
            replace(found, _read=partial(_again, read, found.path[len(path) + 1 :]))
            if (found.problem is None)
            else found
        )


def _again(read: Callable[[], bytes], name: str) -> bytes:
    """A file of a ZIP within; the ZIP is not kept in memory meanwhile."""
    with zipfile_of(lambda: zipfile.ZipFile(io.BytesIO(read()))) as archive:
        for info in archive.infolist():
            if _name(info) == name:
                return _member(archive, threading.Lock(), info)
    raise ValueError(f"{name} is gone")


def _in_archive(
    archive: zipfile.ZipFile, before: str, *, most: int, inside: bool = False
) -> Iterator[Piece]:
    infos, lock = archive.infolist(), threading.Lock()
    if len(infos) > most:
        yield Piece(before.rstrip("/"), 0, _TOO_MANY.format(count=len(infos), most=most), True)
        return
    seen: set[str] = set()
    for info in infos:
        name = _name(info)
        path = before + _clean(name)
        mode = info.external_attr >> 16
        if len(name) > _LONGEST_NAME:
            yield Piece(before + _clean(name[:80]) + "…", problem=_LONG_NAME, is_attack=True)
        elif name in seen:  # who reads by name would get one of them, who knows which
            yield Piece(path, problem=_AGAIN, is_attack=True)
        elif _leads_out(name):
            yield Piece(path, problem=_OUTSIDE, is_attack=True)
        elif info.is_dir() or is_noise(name):
            continue
        elif mode and stat.S_ISLNK(mode):
            yield Piece(path, problem=_LINK, is_attack=True)
        elif info.flag_bits & 1:
            yield Piece(path, problem=_LOCKED)
        else:
            read = partial(_member, archive, lock, info)
            yield from _file(path, info.file_size, read, inside=inside)
        seen.add(name)


def _member(archive: zipfile.ZipFile, lock: threading.Lock, info: zipfile.ZipInfo) -> bytes:
    """What is in it, and no more than it said: the size in a ZIP is only a claim."""
    try:
        with lock, archive.open(info) as file:
            data = file.read(_largest(info.filename) + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise ValueError(str(error)) from None
    if len(data) > _largest(info.filename):
        raise ValueError("more is in it than the ZIP says")
    return data


def _largest(path: str) -> int:
    if is_archive(path) or path.endswith(METADATA):
        return _LARGEST_ARCHIVE
    return LARGEST_NOTEBOOK if path.lower().endswith(".ipynb") else LARGEST


def _name(info: zipfile.ZipInfo) -> str:
    """The name in a ZIP: what is not said to be UTF-8 often is, or is Japanese of Windows."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        data = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "cp932"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in "".join(path.parts[:1])


def _clean(name: str) -> str:
    """A name as text that can be written: bytes of no encoding become question marks."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace").replace("\\", "/")


def _mega(size: int) -> str:
    return f"{size / (1 << 20):,.0f} MB"


_CANNOT = Text(en="It cannot be read: {why}.", ja="読み込めません（{why}）。")
_LINK = Text(
    en="It is a link, and links are not followed.", ja="リンクです。リンクはたどりません。"
)
_NO_FILE = Text(
    en="It is neither a file nor a folder.", ja="ファイルでもフォルダーでもありません。"
)
_AGAIN = Text(
    en="The ZIP has two files of this name.", ja="ZIP ファイルに同じ名前のファイルが2つあります。"
)
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
    en="{count} files are in it; at most {most} are looked at.",
    ja="{count}個のファイルが入っています。調べるのは{most}個までです。",
)
