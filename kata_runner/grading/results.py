"""`results.jsonl`: a line for each submission and kata, written as soon as it is known."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kata_runner.grading.replacing import replacing
from kata_runner.grading.shelf import Shelf
from kata_runner.model.grades import GradeStatus, KataVersion, Result
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text
from kata_runner.model.reasons import why

NAME = "results.jsonl"
SCHEMA = Path(__file__).with_name("result.schema.json")

Key = tuple[str, str | None]

_ENDS = re.compile("[\x85\u2028\u2029]")  # of lines as well, for who splits a text at them


@dataclass(frozen=True)
class Entry:
    """Where a result is in the file, and what has to be known without reading it."""

    offset: int
    status: GradeStatus
    sha256: str
    kata_version: KataVersion | None
    is_converted: bool

    @classmethod
    def of(cls, result: Result, offset: int) -> Entry:
        """Of a result that is there in the file."""
        return cls(
            offset=offset,
            status=result.status,
            sha256=result.sha256,
            kata_version=result.kata_version,
            is_converted=result.is_converted,
        )


def read_results(file: Path) -> Iterator[Result]:
    """The results in a file, one after the other. Raises KataError where it holds anything else.

    A last line that is not complete was being written when the process ended: it is left out.
    """
    for number, (_, told) in enumerate(_lines(file), 1):
        yield _result(file, number, told)


def last_results(file: Path) -> Iterator[Result]:
    """The same, of each person and kata the last one: a call that was stopped may have had others.

    Those of nobody, as `kata test --json` prints them, are all there.
    """
    last: Shelf[Key, int] = Shelf()
    for number, result in enumerate(read_results(file)):
        last[result.submission, result.kata] = number
    for number, result in enumerate(read_results(file)):  # it may have grown meanwhile
        if not result.submission or last.get((result.submission, result.kata)) == number:
            yield result


def to_line(result: Result) -> bytes:
    """One line of JSON. A solution may print half a character; it stays readable."""
    text = json.dumps(result.to_json(), ensure_ascii=False, allow_nan=False)
    text = _ENDS.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
    return text.encode("utf-8", "backslashreplace")


def _lines(file: Path) -> Iterator[tuple[int, Any]]:
    """Each line with its offset."""
    try:
        with file.open("rb") as opened:
            offset = 0
            for number, line in enumerate(opened, 1):
                if not line.endswith(b"\n"):
                    return
                try:
                    told = json.loads(line)
                except ValueError as error:
                    raise KataError(_broken(file, number, error)) from None
                yield offset, told
                offset += len(line)
    except OSError as error:
        raise KataError(_CANNOT.format(path=file, why=why(error))) from None


def _result(file: Path, number: int, told: Any) -> Result:
    try:
        return Result.from_json(told)
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise KataError(_broken(file, number, error)) from None


class ResultFile:
    """The file while it grows; the results stay on the disk, and so does where each of them is."""

    def __init__(self, file: Path) -> None:
        self.file = file
        file.touch()
        self.entries: Shelf[Key, Entry] = Shelf()
        end = 0
        for number, (offset, told) in enumerate(_lines(file), 1):
            result = _result(file, number, told)  # of another version, it says so now
            key = result.submission, result.kata
            self.entries[key] = Entry.of(result, offset)  # the last one counts
            end = offset
        self._end = end + self._length_at(end)

    def _length_at(self, offset: int) -> int:
        line = self._line_at(offset)
        return len(line) if line.endswith(b"\n") else 0

    def _line_at(self, offset: int) -> bytes:
        with self.file.open("rb") as opened:
            opened.seek(offset)
            return opened.readline()

    def told(self) -> Iterator[Key]:
        """Whose and of what the results are, as the file has them; some of them twice."""
        return ((told["submission"], told["kata"]) for _, told in _lines(self.file))

    def read(self, key: Key) -> Result:
        """One result. Raises KeyError where it is not there."""
        return Result.from_json(json.loads(self._line_at(self.entries[key].offset)))

    def add(self, result: Result) -> None:
        """Write one more, where it is not there as it is.

        Raises OSError where there is no room for it; then nothing is written.
        """
        line = to_line(result)
        there = self.entries.get((result.submission, result.kata))
        if there is not None and self._line_at(there.offset) == line:
            return
        # Unbuffered: what could not be written is not tried again when the file is closed.
        with self.file.open("r+b", buffering=0) as opened:
            opened.truncate(self._end)  # half a line of a process that was killed
            opened.seek(self._end)
            written = opened.write(line)
            if written != len(line):
                opened.truncate(self._end)
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.file))
        self.entries[result.submission, result.kata] = Entry.of(result, self._end)
        self._end += len(line)

    def arrange(self, keys: Iterable[Key]) -> None:
        """Write the file again with these results alone, in this order; nobody finds half of it."""
        entries: Shelf[Key, Entry] = Shelf()
        end = 0
        with replacing(self.file, "wb") as new, self.file.open("rb") as old:
            for key in keys:
                entry = self.entries.get(key)
                if entry is None or key in entries:
                    continue
                old.seek(entry.offset)
                line = old.readline()
                new.write(line)
                entries[key] = replace(entry, offset=end)
                end += len(line)
        self.entries, self._end = entries, end


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Nobody else grades into the folder meanwhile. Raises KataError where somebody does."""
    with (folder / ".lock").open("wb") as lock:
        if not _lock(lock.fileno()):
            raise KataError(_BUSY.format(path=folder))
        yield


def _lock(handle: int) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _broken(file: Path, number: int, why: object) -> Text:
    return _BROKEN.format(path=file, number=number, why=why)


_CANNOT = Text(en="{path} cannot be read: {why}.", ja="{path} を読み込めません：{why}。")
_BROKEN = Text(
    en="{path}, line {number}: this is no result ({why}). "
    "Move the file away to grade everything again.",
    ja="{path} の{number}行目は結果の記録ではありません（{why}）。"
    "ファイルを別の場所に移すと、すべて採点し直します。",
)
_BUSY = Text(
    en="Another `kata grade` is at work on {path}. Wait for it, or name another folder with `--out`.",
    ja="別の `kata grade` が {path} を使用中です。終わるのを待つか、`--out` で別のフォルダーを"
    "指定してください。",
)
