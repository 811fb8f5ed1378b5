"""A dictionary on the disk: what is in it takes no memory, and it comes in the order of its keys."""

from __future__ import annotations

import errno
import os
import pickle
import sqlite3
import tempfile
import weakref
from collections.abc import Iterator
from typing import Any, Generic, TypeVar

K = TypeVar("K", bound=tuple[str | int | None, ...])
V = TypeVar("V")

# Nobody needs it after a crash, and more kilobytes of memory than these make it no faster.
_SETTINGS = ("journal_mode = OFF", "cache_size = -64")


class Shelf(Generic[K, V]):
    """A dictionary whose keys are tuples. While it is read through, nothing is put into it.

    To put something in raises OSError where the disk is full.
    """

    def __init__(self) -> None:
        # A file without a name: nobody else can open it, and it is gone with this object.
        self._file = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        weakref.finalize(self, self._file.close)
        for setting in _SETTINGS:
            self._file.execute(f"PRAGMA {setting}")
        self._file.execute("CREATE TABLE rows (at BLOB PRIMARY KEY, key BLOB, value BLOB)")
        self._file.execute("BEGIN")

    def __setitem__(self, key: K, value: V) -> None:
        row = _ordered(key), pickle.dumps(key), pickle.dumps(value)
        try:
            self._file.execute("INSERT OR REPLACE INTO rows VALUES (?, ?, ?)", row)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_FULL:
                raise
            number = errno.ENOSPC
            raise OSError(number, os.strerror(number), tempfile.gettempdir()) from None

    def __getitem__(self, key: K) -> V:
        found = self._file.execute("SELECT value FROM rows WHERE at = ?", (_ordered(key),))
        for (value,) in found.fetchall():
            known: V = _loaded(value)
            return known
        raise KeyError(key)

    def __contains__(self, key: K) -> bool:
        found = self._file.execute("SELECT 1 FROM rows WHERE at = ?", (_ordered(key),))
        return bool(found.fetchall())

    def get(self, key: K) -> V | None:
        """What is there under a key; None where nothing is."""
        try:
            return self[key]
        except KeyError:
            return None

    def __len__(self) -> int:
        (count,) = self._file.execute("SELECT count(*) FROM rows").fetchone()
        return int(count)

    def __iter__(self) -> Iterator[K]:
        for (key,) in self._file.execute("SELECT key FROM rows ORDER BY at"):
            yield _loaded(key)

    def values(self) -> Iterator[V]:
        """All values, in the order of their keys."""
        for (value,) in self._file.execute("SELECT value FROM rows ORDER BY at"):
            yield _loaded(value)

    def items(self) -> Iterator[tuple[K, V]]:
        """All keys with their values, in order."""
        for key, value in self._file.execute("SELECT key, value FROM rows ORDER BY at"):
            yield _loaded(key), _loaded(value)


def _loaded(data: bytes) -> Any:
    return pickle.loads(data)  # noqa: S301  # nobody else has written there


def _ordered(key: tuple[str | int | None, ...]) -> bytes:
    """Bytes that are in the same order as keys are."""
    return b"".join(map(_part, key))


def _part(part: str | int | None) -> bytes:
    match part:
        case None:
            return b"\0"
        case int():
            return b"\1" + part.to_bytes(8, "big")
        case str():
            # The end sorts before whatever else may follow.
            return b"\2" + part.encode("utf-8", "surrogatepass").replace(b"\0", b"\0\xff") + b"\0"
