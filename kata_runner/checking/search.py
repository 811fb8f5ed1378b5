"""Which of many programs passes every check? They are tried in a process of their own.

What a program does there, a crash or a loop without an end, concerns nobody else.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import select
import signal
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import FrameType
from typing import NoReturn

from kata_runner.checking import tamper, torch_state
from kata_runner.checking.draws import Drawn, listed_draws
from kata_runner.checking.examples import Ran, key
from kata_runner.checking.exceptions import TimedOut
from kata_runner.checking.solution import Solution, origin

_end_process = os._exit  # while a solution runs, the name that others know raises (exits.py)
_LEAST = 0.1  # seconds that an example may take
_TIMES = 5  # or so many times what one took before
_SEEDS = 2  # whose examples have to pass
_MOST = 3  # programs that pass
_MORE = 0.6  # seconds in which others are looked for after one is found
_BUSY = 3  # times as long by the clock: a search is limited by its processor time


def programs_that_pass(
    programs: Iterable[str],
    checks: Sequence[Ran],
    seed: int,
    seconds: float,
    is_told: Callable[[str], bool],
) -> list[str]:
    """Some of the programs with which, in the place of the solution, every check passes.

    They are tried for so many seconds of processor time, and only those count that would be told
    (`is_told`). None where none is found by then, and where a process cannot be forked.
    """
    if not hasattr(os, "fork"):
        return []
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _answer(writing, programs, checks, seed, seconds, is_told)
    os.close(writing)
    whole = _SEEDS * sum(ran.examples * ran.longest for ran in checks)  # for one that passes
    try:
        return _read(reading, time.monotonic() + _BUSY * (seconds + whole))
    finally:
        os.close(reading)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(child, 0)


def _read(reading: int, deadline: float) -> list[str]:
    """What the child says until it ends, or until nobody waits any longer."""
    told = b""
    while (left := deadline - time.monotonic()) > 0:
        ready, _, _ = select.select([reading], [], [], left)
        some = os.read(reading, 1 << 16) if ready else b""
        if not some:
            break
        told += some
    whole, _, _ = told.rpartition(b"\n")  # the last line may be cut off
    return [json.loads(line) for line in whole.splitlines()]


def _answer(
    writing: int,
    programs: Iterable[str],
    checks: Sequence[Ran],
    seed: int,
    seconds: float,
    is_told: Callable[[str], bool],
) -> NoReturn:
    """In the child: try them, and say which ones pass."""
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(nowhere, descriptor)
        signal.signal(signal.SIGALRM, _give_up)
        noted = tamper.note(), torch_state.note()
        found, deadline = 0, time.process_time() + seconds
        for program in programs:
            if time.process_time() > deadline:
                break
            if _passes(program, checks, seed, noted) and is_told(program):
                found, deadline = found + 1, min(deadline, time.process_time() + _MORE)
                os.write(writing, json.dumps(program).encode() + b"\n")
            if found == _MOST:
                break
    finally:
        _end_process(0)


def _give_up(signum: int, frame: FrameType | None) -> NoReturn:
    raise TimedOut(0)


def _passes(
    program: str,
    checks: Sequence[Ran],
    seed: int,
    noted: tuple[tamper.Noted, torch_state.NotedState],
) -> bool:
    """First the examples on which checks failed, then all of every check, and others of it.

    What passes the listed examples by accident is no correction. Neither is what leaves PyTorch
    changed: the checks would say so. Nor is what somebody warns of.
    """
    functions, settings = noted
    about = origin(checks[0].trial.fixtures["solution"])
    solution = Solution(about.kata, about.path, text=program)
    limit = max(_LEAST, *(_TIMES * ran.longest for ran in checks))
    try:
        warnings.simplefilter("error")
        for ran, drawn in _in_order(checks, seed):
            signal.setitimer(signal.ITIMER_REAL, limit, limit)
            passes = ran.trial.passes(drawn, solution)
            if torch_state.put_back(settings) or not passes:
                return False
    except TimedOut:
        return False
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return not tamper.put_back(functions)


def _in_order(checks: Sequence[Ran], seed: int) -> Iterator[tuple[Ran, Drawn]]:
    for ran in checks:
        if ran.failed_on is not None:
            yield ran, ran.failed_on
    for ran, other in itertools.product(checks, range(seed, seed + _SEEDS)):
        name = key(ran.trial.check, other)
        for drawn in listed_draws(ran.trial.inputs.draws, ran.examples, name):
            yield ran, drawn
