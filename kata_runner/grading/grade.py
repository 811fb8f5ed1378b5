"""A class is graded: every submission is judged once, and its result is on the disk at once."""

from __future__ import annotations

import contextlib
import itertools
import json
import tempfile
import time
from collections.abc import Callable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from kata_runner.grading.catalogue import Known, compute, known
from kata_runner.grading.judge import Way
from kata_runner.grading.plan import Job, Plan
from kata_runner.grading.programs import keep, tidy
from kata_runner.grading.record import of_verdict, without_verdict
from kata_runner.grading.results import NAME, ResultFile, to_line
from kata_runner.grading.settings import Settings
from kata_runner.grading.source import Unreadable
from kata_runner.grading.submissions import Program
from kata_runner.grading.ungradable import Ungradable
from kata_runner.library.stub import is_shipped
from kata_runner.model.grades import GradeStatus, Result
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.model.reasons import why
from kata_runner.model.request import Request
from kata_runner.model.verdict import Verdict
from kata_runner.running.pool import Pool, PoolError

_AHEAD = 2  # jobs for each that the pool works on: the programs of a class are never all in memory


@dataclass(frozen=True, kw_only=True)
class How:
    """How a class is graded."""

    way: Way
    settings: Settings  # with the katas that judge
    out: Path  # the folder for all that is written
    pool: Callable[[], AbstractContextManager[Pool]]  # opened where something has to be judged


def grade(
    plan: Plan, how: How, progress: Callable[[int, int], None] = lambda done, total: None
) -> ResultFile:
    """Grade what is not graded yet.

    Raises OSError where a result cannot be written, and Ungradable where nobody is left to ask.
    `progress` is told how many of all runs are done.
    """
    tidy(how.out)
    results = ResultFile(how.out / NAME)
    for result in plan.known.values():
        results.add(result)
    if any(_may_be_new(job, results, how.settings) for job in plan.jobs):
        with _Grader(plan, how, results) as grader:
            try:
                grader.run(progress)
            except PoolError as error:
                raise Ungradable(_STOPPED.format(why=error.text)) from None
    # Others' results of katas that were not asked for this time stay.
    chosen = {kata.name for kata in plan.katas}
    others = (key for key in results.told() if key[1] is not None and key[1] not in chosen)
    results.arrange(itertools.chain(plan.keys.values(), others))
    return results


def _may_be_new(job: Job, results: ResultFile, settings: Settings) -> bool:
    """Is it not known yet that this very work was graded? A file that cannot be read may be new."""
    graded = _graded(job, results, settings)
    try:
        return not graded or job.answer.program().sha256 != graded
    except Unreadable:
        return True


def _graded(job: Job, results: ResultFile, settings: Settings) -> str:
    """The hash of what the kata, as it is now, has judged of them; "" where there is nothing."""
    entry = results.entries.get(job.key)
    is_same = entry is not None and entry.kata_version == settings.katas[job.kata.name]
    return entry.sha256 if entry is not None and is_same else ""


class _Grader:
    """The processes and the files of one call."""

    def __init__(self, plan: Plan, how: How, results: ResultFile) -> None:
        self._plan, self._how, self._results = plan, how, results
        self._catalogues: dict[str, Known] = {}
        self._numbers = itertools.count()
        self._open = contextlib.ExitStack()

    def __enter__(self) -> Self:
        self._scratch = Path(self._open.enter_context(tempfile.TemporaryDirectory()))
        self._pool = self._open.enter_context(self._how.pool())
        self._threads = self._open.enter_context(ThreadPoolExecutor(self._pool.size))
        return self

    def __exit__(self, *error: object) -> None:
        if error[0] is not None:
            self._threads.shutdown(cancel_futures=True)
        self._open.close()

    def run(self, progress: Callable[[int, int], None]) -> None:
        """Judge every job. `progress` is told how many runs are done, those of mistakes included."""
        settings, kept = self._how.settings, self._how.out / "signatures"
        to_learn = []
        for kata in self._plan.katas:
            there = known(kata, settings, kept)
            if there is None:
                to_learn.append(kata)
            else:
                self._catalogues[kata.name] = there
        total = len(self._plan.to_judge) + sum(len(kata.wrong) for kata in to_learn)
        done = itertools.count(1)

        def one_more() -> None:
            progress(next(done), total)

        if to_learn:
            self._catalogues |= compute(to_learn, settings, kept, self._pool, one_more)
        flying: set[Future[Result | None]] = set()
        for job in self._plan.jobs:
            graded = _graded(job, self._results, settings)
            flying.add(self._threads.submit(self._work, job, graded))
            if len(flying) >= self._pool.size * _AHEAD:
                landed, flying = wait(flying, return_when=FIRST_COMPLETED)
                for future in landed:
                    self._take(future)
                    one_more()
        for future in flying:
            self._take(future)
            one_more()

    def _take(self, future: Future[Result | None]) -> None:
        result = future.result()
        if result is not None:
            self._results.add(result)

    def _work(self, job: Job, graded: str) -> Result | None:
        """The result of one job; None where it is known already. Whatever happens costs this job.

        `graded` is the hash of what was graded last of them.
        """
        settings = self._how.settings
        try:
            program = job.answer.program()
            if graded == program.sha256:
                return None
            if is_shipped(job.kata, program.files[program.main]):
                return without_verdict(job, settings, GradeStatus.NOT_STARTED, program)
            result = self._judged(job, program)
            Result.from_json(json.loads(to_line(result)))  # else it would end the next call
            return result
        except PoolError:
            raise
        except Unreadable as error:
            return without_verdict(job, settings, GradeStatus.UNREADABLE, note=error.text)
        except OSError as error:
            note = _NOT_JUDGED.format(why=why(error))
        except Exception as error:  # noqa: BLE001  # no submission may end the work on all others
            note = _NOT_JUDGED.format(why=f"{type(error).__name__}: {error}")
        return without_verdict(job, settings, GradeStatus.UNREADABLE, note=note)

    def _judged(self, job: Job, program: Program) -> Result:
        how, began = self._how, time.monotonic()
        folder = self._scratch / str(next(self._numbers))
        try:
            path = write(program.files, folder) / program.main
            verdict = self._verdict(job.kata, path)
            catalogue = self._catalogues[job.kata.name]
            keep(how.out, program)
            return of_verdict(
                job,
                how.settings,
                program,
                verdict,
                path,
                catalogue,
                judged_by=how.way.name,
                seconds=time.monotonic() - began,
            )
        finally:
            with contextlib.suppress(OSError):
                for path in folder.iterdir():
                    path.unlink()
                folder.rmdir()

    def _verdict(self, kata: Kata, path: Path) -> Verdict:
        how, settings = self._how, self._how.settings
        asked = Request.travelling(
            kata,
            path,
            devices=(settings.device,),
            seeds=(settings.seed,),
            limit=settings.limit,
            isolated=how.way.is_isolated,
        )
        found = self._pool.passes(kata, asked, apart=True)
        return found[settings.device, settings.seed]


def write(files: Mapping[str, str], folder: Path) -> Path:
    """The files of a program, in a folder of their own."""
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_bytes(text.encode("utf-8", "surrogateescape"))
    return folder


_STOPPED = Text(en="{why} What was graded is kept.", ja="{why}ここまでの採点結果は残っています。")
_NOT_JUDGED = Text(en="It could not be judged: {why}.", ja="採点できませんでした（{why}）。")
