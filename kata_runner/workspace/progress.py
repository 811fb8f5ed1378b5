"""How far a learner has come: every run of their own files, in `.kata/progress.sqlite`.

The store is SQLite with its plain rollback journal. A write-ahead log would need memory that all
processes share, which network folders and WSL's mounts do not give; and a store that is written
once a run needs no more than this: each record is one short transaction, the second one
waits, and what a killed process leaves half done is rolled back by the next one that opens it.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kata_runner.library.hookspecs import hookimpl
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.model.status import Status, file_hash
from kata_runner.workspace.folder import KATAS, NOTES, State, is_untouched
from kata_runner.workspace.repairs import is_open

if TYPE_CHECKING:  # a command that lists katas does not need it
    from kata_runner.model.verdict import Verdict

__all__ = ["Progress", "ProgressError", "Run", "State", "kata_verdict"]

_VERSION = 1
_PATIENCE = 10.0  # seconds that a record waits for those of other processes

_SCHEMA = """
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    time TEXT NOT NULL,        -- ISO 8601, UTC
    kata TEXT NOT NULL,
    devices TEXT NOT NULL,     -- a JSON list
    status TEXT NOT NULL,
    complete INTEGER NOT NULL, -- did every check of the kata run?
    sha256 TEXT NOT NULL,      -- of the learner's file
    seconds REAL NOT NULL,
    failed TEXT NOT NULL       -- a JSON list of the checks that did not pass
)
"""


# A second table without a new version number: older runners ignore it.
_REPAIRS = """
CREATE TABLE IF NOT EXISTS repairs (
    id INTEGER PRIMARY KEY,
    time TEXT NOT NULL,        -- ISO 8601, UTC
    kata TEXT NOT NULL,
    mistake TEXT NOT NULL      -- its name in the catalogue
)
"""


class ProgressError(KataError):
    """The store cannot be used; the text names the file. What is in it is left as it is."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """One run of the checks of one kata on the learner's file."""

    kata: str
    devices: tuple[str, ...]
    status: Status
    sha256: str  # of the file, "" where it could not be read
    seconds: float
    failed: tuple[str, ...] = ()  # the checks that did not pass
    complete: bool = True  # did every check of the kata run? A pass of some is no pass
    time: datetime = field(default_factory=lambda: datetime.now(UTC))


class Progress:
    """The runs that are kept in a workspace. A store is made by the first record.

    Every method raises ProgressError where the store is broken, of a newer version, in a folder
    that may not be written to, or busy for longer than anybody waits.
    """

    def __init__(self, workspace: Path) -> None:
        self.path = workspace / NOTES / "progress.sqlite"

    def record(self, run: Run) -> None:
        """Keep a run. When this returns, no crash of any process loses it."""
        with self._open() as store:
            store.execute("BEGIN IMMEDIATE")
            if _version(store) == 0:
                store.execute(_SCHEMA)
                store.execute(f"PRAGMA user_version = {_VERSION}")
            store.execute(
                "INSERT INTO runs (time, kata, devices, status, complete, sha256, seconds, failed)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    run.time.astimezone(UTC).isoformat(),
                    run.kata,
                    json.dumps(run.devices),
                    run.status.value,
                    run.complete,
                    run.sha256,
                    run.seconds,
                    json.dumps(run.failed),
                ),
            )
            store.execute("COMMIT")

    def record_repair(self, kata: str, mistake: str) -> None:
        """Keep that a program with this mistake was repaired."""
        with self._open() as store:
            store.execute(_REPAIRS)
            store.execute(
                "INSERT INTO repairs (time, kata, mistake) VALUES (?, ?, ?)",
                (datetime.now(UTC).isoformat(), kata, mistake),
            )

    def repairs(self) -> list[tuple[str, str]]:
        """The repairs that were done, from the first to the last: kata and mistake."""
        if not self.path.exists():
            return []
        with self._open() as store:
            store.execute(_REPAIRS)
            return list(store.execute("SELECT kata, mistake FROM repairs ORDER BY time, id"))

    def runs(self, kata: str | None = None) -> list[Run]:
        """The runs of one kata, or of all, from the first to the last."""
        if not self.path.exists() and not self.path.parent.is_file():
            return []
        with self._open() as store:
            if _version(store) == 0:  # a process was killed before its first record
                return []
            rows = store.execute(
                "SELECT time, kata, devices, status, complete, sha256, seconds, failed FROM runs"
                " WHERE ?1 IS NULL OR kata = ?1 ORDER BY time, id",
                (kata,),
            )
            return [
                Run(
                    time=datetime.fromisoformat(time),
                    kata=name,
                    devices=tuple(json.loads(devices)),
                    status=Status(status),
                    complete=bool(complete),
                    sha256=sha256,
                    seconds=seconds,
                    failed=tuple(json.loads(failed)),
                )
                for time, name, devices, status, complete, sha256, seconds, failed in rows
            ]

    def states(self, katas: Sequence[Kata], runs: Sequence[Run] | None = None) -> dict[str, State]:
        """How far the learner has come with each kata, by name; the file as it is now decides.

        `runs` are those of this store, where they have been read already.
        """
        of: dict[str, list[Run]] = {}
        for run in self.runs() if runs is None else runs:
            of.setdefault(run.kata, []).append(run)
        states = {kata.name: _state(kata, of.get(kata.name, [])) for kata in katas}
        for name, state in states.items():
            if state is State.CHANGED and is_open(self.path.parent.parent, name):
                states[name] = State.PASSED  # a repair is in its file, the kata stays passed
        return states

    @contextlib.contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """A connection for one transaction, closed afterwards; its errors name the file."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            store = sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)
            with contextlib.closing(store):
                self._refuse_newer(store)
                yield store
        except (sqlite3.Error, OSError, ValueError) as error:
            raise ProgressError(_UNUSABLE.format(path=self.path, error=error)) from None

    def _refuse_newer(self, store: sqlite3.Connection) -> None:
        if _version(store) > _VERSION:
            raise ProgressError(_NEWER.format(path=self.path))


_UNUSABLE = Text(
    en="The progress in {path} cannot be kept or read: {error}. "
    "The checks are not affected. If the file is broken, delete it to start over.",
    ja="{path} の進み具合を読み書きできません：{error}。"
    "チェックには影響ありません。ファイルが壊れている場合は、削除すれば新しく始まります。",
)
_NEWER = Text(
    en="{path} was written by a newer version of torch-katas and is left as it is. "
    "Update with `pip install -U torch-katas`.",
    ja="{path} は新しいバージョンの torch-katas が書いたものなので、変更しません。"
    "`pip install -U torch-katas` で更新してください。",
)


def _version(store: sqlite3.Connection) -> int:
    (version,) = store.execute("PRAGMA user_version").fetchone()
    return int(version)


def _state(kata: Kata, runs: Sequence[Run]) -> State:
    passed = {run.sha256 for run in runs if run.complete and run.status is Status.PASSED}
    if passed:
        return State.PASSED if file_hash(kata.stub) in passed else State.CHANGED
    if is_untouched(kata) and all(run.status is Status.NOT_STARTED for run in runs):
        return State.NOT_STARTED
    return State.IN_PROGRESS


# --- the plugin ----------------------------------------------------------------------------------


@hookimpl
def kata_verdict(verdict: Verdict, workspace: Path) -> None:
    """Keep the verdict on the learner's own file. Raises ProgressError where that is impossible."""
    file = workspace / KATAS / verdict.kata / f"{verdict.kata}.py"
    if Path(verdict.solution).resolve() != file.resolve():
        return  # the reference, or an entry of the catalogue
    if is_open(workspace, verdict.kata):
        return  # the program in it is not the learner's answer
    Progress(workspace).record(run_of(verdict))


def run_of(verdict: Verdict) -> Run:
    """What is kept of a verdict that came just now."""
    failed = [check.name for check in verdict.results if check.status is not Status.PASSED]
    return Run(
        kata=verdict.kata,
        devices=verdict.devices,
        status=verdict.status,
        sha256=verdict.sha256,
        seconds=verdict.seconds,
        failed=tuple(dict.fromkeys(failed)),
        complete=verdict.complete,
    )
