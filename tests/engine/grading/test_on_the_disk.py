"""What grows with a class is on the disk; it behaves as what is in memory does."""

from __future__ import annotations

import contextlib
import io
import random
import struct
import zipfile

import pytest

from kata_runner.grading.shelf import Shelf
from kata_runner.grading.zips import members, unpacked

KEYS = [("a", 2), ("a", None), ("", 0), ("a\0", 1), ("ab", 0), ("a", 10), ("é", 0), ("\udc80", 0)]


def test_a_shelf_is_a_dictionary_in_order():
    """Strings and numbers sort as Python has them, None first; a later value takes the place."""
    shelf = Shelf()
    for key in random.Random(0).sample(KEYS, len(KEYS)) + KEYS:
        shelf[key] = [key]
    ordered = sorted(KEYS, key=lambda key: (key[0], -1 if key[1] is None else key[1]))
    assert list(shelf) == ordered
    assert list(shelf.items()) == [(key, [key]) for key in ordered]
    assert list(shelf.values()) == [[key] for key in ordered]
    assert len(shelf) == len(KEYS)
    assert (("a", 2) in shelf, ("a", 3) in shelf, shelf.get(("a", 3))) == (True, False, None)
    with pytest.raises(KeyError):
        shelf["a", 3]


def test_a_full_disk_is_an_error_of_the_disk() -> None:
    """Where who grades says what is left, and keeps what was graded."""
    shelf = Shelf[tuple[int], str]()
    shelf._file.execute("PRAGMA max_page_count = 8")

    def fill() -> None:
        for i in range(1000):
            shelf[(i,)] = "x" * 1000

    with pytest.raises(OSError, match="No space left"):
        fill()


def read(data: bytes) -> dict[str, bytes]:
    """Everything in a ZIP, as we read it."""
    file = io.BytesIO(data)
    return {one.name: unpacked(file, one, 1_000) for one in members(file)}


@pytest.mark.parametrize("limit", [zipfile.ZIP_FILECOUNT_LIMIT, 2], ids=["small", "large"])
@pytest.mark.parametrize("packing", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_zip_is_read_as_the_standard_library_reads_it(monkeypatch, limit, packing):
    """Also one of more files than the old format can count, with a comment, behind a program."""
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", limit)
    files = {f"青井/{i}.py": f"# {i}\n".encode() * 9 for i in range(3)}
    data = io.BytesIO(b"#!/bin/sh\n")
    data.seek(0, io.SEEK_END)
    with zipfile.ZipFile(data, "a", packing) as archive:
        archive.comment = b"a class"
        for name, text in files.items():
            archive.writestr(name, text)
    assert (b"PK\6\6" in data.getvalue()) == (limit == 2)
    assert read(data.getvalue()) == files


def test_a_file_that_is_written_as_a_large_one():
    """Its numbers are where a ZIP keeps those of 64 bits."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive, archive.open("x.py", "w", force_zip64=True) as file:
        file.write(b"a = 1\n")
    assert read(data.getvalue()) == {"x.py": b"a = 1\n"}


@pytest.mark.parametrize("at", [0, 10, 16, 20, 24, 28, 42])
def test_a_list_that_lies_is_a_value_error(at):
    """Whatever number is changed: nothing else is raised, and no more is read than may be."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x.py", "a = 1\n" * 100)
    for number in (0, 1, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF):
        changed = bytearray(data.getvalue())
        struct.pack_into("<I", changed, changed.index(b"PK\1\2") + at, number)
        with contextlib.suppress(ValueError):
            assert all(len(text) <= 1_000 for text in read(bytes(changed)).values())
