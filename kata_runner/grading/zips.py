"""The files of a ZIP, one after the other: the list of all of them is never in memory.

Only the list is read here. What is in a file is unpacked by the standard library, from a ZIP of this
one file.
"""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

_END = struct.Struct("<4s4H2LH")
_END_MARK, _LONGEST_COMMENT = b"PK\5\6", 0xFFFF
_END64, _END64_MARK = struct.Struct("<4sQ2H2L4Q"), b"PK\6\6"  # of a ZIP that is large
_PLACE64, _PLACE64_MARK = struct.Struct("<4sLQL"), b"PK\6\7"  # it follows, and says where that is
_ENTRY, _ENTRY_MARK = struct.Struct("<4s6H3L5H2L"), b"PK\1\2"
_LOCAL, _LOCAL_MARK = struct.Struct("<4s5H3L2H"), b"PK\3\4"
_ELSEWHERE = 0xFFFFFFFF  # in place of a number that is too large
_AT_ONCE = 1 << 12  # bytes
_UTF8, _ENCRYPTED = 0x800, 1  # flags


@dataclass(frozen=True)
class Member:
    """A file of a ZIP, as the list has it: its sizes are only claims."""

    name: str
    size: int
    mode: int  # of Unix; 0 where the ZIP does not say
    entry: bytes  # the fixed part of its entry
    raw_name: bytes
    packed: int  # bytes that it takes in the ZIP
    at: int  # where they begin

    @property
    def is_folder(self) -> bool:
        """Is it no file?"""
        return self.name.endswith(("/", "\\"))

    @property
    def is_encrypted(self) -> bool:
        """Does it need a password?"""
        return bool(_ENTRY.unpack(self.entry)[3] & _ENCRYPTED)


def members(file: BinaryIO) -> Iterator[Member]:
    """What a ZIP has. Raises ValueError where it is none."""
    before, at, end = _list_of(file)
    while at < end:
        file.seek(at)
        entry = _exactly(file, _ENTRY.size)
        mark, *_, names, extras, comments, _, _, mode, _ = _ENTRY.unpack(entry)
        if mark != _ENTRY_MARK:
            raise ValueError("its list of files is broken")
        raw_name, extra = _exactly(file, names), _exactly(file, extras)
        size, packed, start = _numbers(entry, extra)
        name = _decoded(raw_name, bool(_ENTRY.unpack(entry)[3] & _UTF8))
        yield Member(name, size, mode >> 16, entry, raw_name, packed, before + start)
        at += _ENTRY.size + names + extras + comments


def unpacked(file: BinaryIO, member: Member, most: int) -> bytes:
    """What is in a file; no more than `most` bytes are read. Raises OSError or ValueError."""
    if member.packed > 2 * most:
        raise ValueError("it takes more room than its size says")
    file.seek(member.at)
    head = _exactly(file, _LOCAL.size)
    mark, *_, names, extras = _LOCAL.unpack(head)
    if mark != _LOCAL_MARK:
        raise ValueError("the file is not where the ZIP says")
    data = head + _exactly(file, names + extras + member.packed)
    *start, _, _, _, _, _, _, inner, outer, _ = _ENTRY.unpack(member.entry)
    start[8:] = [member.packed, min(member.size, _ELSEWHERE - 1)]
    entry = _ENTRY.pack(*start, len(member.raw_name), 0, 0, 0, inner, outer, 0) + member.raw_name
    end = _END.pack(_END_MARK, 0, 0, 1, 1, len(entry), len(data), 0)
    if start[4] == zipfile.ZIP_BZIP2:  # a few bytes of it may be gigabytes
        found = _unzipped(data[-member.packed :], most + 1)
        if data[len(head) :][:names] != member.raw_name or zlib.crc32(found) != start[7]:
            raise ValueError("it is broken")
        return found
    try:
        alone = zipfile.ZipFile(io.BytesIO(data + entry + end))
        with alone, alone.open(alone.infolist()[0]) as opened:
            found = b""
            # LZMA unpacks all that it was given, so it is given little.
            while len(found) <= most and (more := opened.read(_AT_ONCE)):
                found += more
    except NotImplementedError:
        raise ValueError("it is packed in a way that is not known here") from None
    except Exception:  # noqa: BLE001  # each way of packing has errors of its own, names in them
        raise ValueError("it is broken") from None
    if len(found) > most:
        raise ValueError("more is in it than the ZIP says")
    return found


def _unzipped(data: bytes, most: int) -> bytes:
    try:
        import bz2

        return bz2.BZ2Decompressor().decompress(data, most)
    except (ImportError, OSError, ValueError, EOFError):
        raise ValueError("it is broken") from None


def _list_of(file: BinaryIO) -> tuple[int, int, int]:
    """How much is in front of the ZIP; where its list of files begins, and where it ends."""
    size = file.seek(0, os.SEEK_END)
    start = max(size - _END.size - _LONGEST_COMMENT, 0)
    file.seek(start)
    tail = file.read()
    found = tail.rfind(_END_MARK)
    if found < 0 or len(tail) - found < _END.size:
        raise ValueError("it is no ZIP")
    *_, length, offset, _ = _END.unpack_from(tail, found)
    end = start + found
    place = max(end - _PLACE64.size, 0)
    file.seek(place)
    if file.read(len(_PLACE64_MARK)) == _PLACE64_MARK:
        end = max(place - _END64.size, 0)
        file.seek(end)
        mark, *_, length, offset = _END64.unpack(_exactly(file, _END64.size))
        if mark != _END64_MARK:
            raise ValueError("its list of files is not where it says")
    before = end - length - offset
    if before < 0:
        raise ValueError("its list of files is not where it says")
    return before, before + offset, end


def _numbers(entry: bytes, extra: bytes) -> tuple[int, int, int]:
    """Its size, what it takes in the ZIP, and where it begins; large ones are in the extra part."""
    fields = _ENTRY.unpack(entry)
    numbers = [fields[9], fields[8], fields[16]]
    large = _large(extra)
    for i, number in enumerate(numbers):
        if number == _ELSEWHERE:
            if len(large) < 8:
                raise ValueError("a number is missing in its list of files")
            numbers[i], large = int.from_bytes(large[:8], "little"), large[8:]
    size, packed, start = numbers
    return size, packed, start


def _large(extra: bytes) -> bytes:
    """The part of an extra that has numbers of 64 bits."""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<2H", extra)
        if kind == 1:
            return extra[4 : 4 + length]
        extra = extra[4 + length :]
    return b""


def _decoded(name: bytes, is_utf8: bool) -> str:
    """The name: what is not said to be UTF-8 often is, or is Japanese of Windows."""
    for encoding in ("utf-8",) if is_utf8 else ("utf-8", "cp932"):
        try:
            text = name.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        text = name.decode("utf-8", "replace") if is_utf8 else name.decode("cp437")
    return text.partition("\0")[0]


def _exactly(file: BinaryIO, count: int) -> bytes:
    data = file.read(count)
    if len(data) != count:
        raise ValueError("it is cut short")
    return data
