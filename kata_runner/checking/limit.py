"""A time limit on code that may never come back."""

from __future__ import annotations

import _thread
import contextlib
import faulthandler
import math
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from types import FrameType

from kata_runner.checking.exceptions import TimedOut

# A long operation inside torch lets no signal handler run. After this many more seconds the
# process is given up.
GRACE = 5.0
_SIM = "kata_runner.devices.sim"
_OF_SIM = {_SIM, "torch.utils.backend_registration"}
_BACKWARD = "torch.autograd.graph"


class _Watchdog:
    """A thread that calls back when time is up.

    One for all checks of a process, since to start a thread takes as long as a small check. It is
    not woken when a check ends in time: it sleeps on, and then looks what there is to watch.
    """

    def __init__(self) -> None:
        self._start_over()

    def _start_over(self) -> None:
        self._pid = os.getpid()
        self._changed = threading.Condition()
        self._wakes: float | None = None  # when; None where there is no thread
        self._deadline = math.inf
        self._expired: Callable[[], None] = lambda: None

    def watch(self, seconds: float, expired: Callable[[], None]) -> None:
        """Call `expired` in another thread after `seconds`, unless it rests by then."""
        if self._pid != os.getpid():  # a forked child has not got the thread
            self._start_over()
        with self._changed:
            self._deadline, self._expired = time.monotonic() + seconds, expired
            if self._wakes is None:
                self._wakes = self._deadline
                threading.Thread(target=self._run, daemon=True).start()
            elif self._wakes > self._deadline:
                self._changed.notify()

    def rest(self) -> None:
        """Nothing is watched any more."""
        self._deadline = math.inf

    def _run(self) -> None:
        with self._changed:
            while (left := self._deadline - time.monotonic()) > 0:
                if math.isinf(left):
                    self._wakes = None
                    return
                self._wakes = self._deadline
                self._changed.wait(left)
            self._wakes, self._deadline = None, math.inf
        self._expired()


_watchdog, _alarm = _Watchdog(), _Watchdog()
_NONE = contextlib.nullcontext()


@contextlib.contextmanager
def time_limit(
    seconds: float,
    give_up: Callable[[FrameType | None], None],
    last_words: int,
    *,
    clock: float | None = None,
) -> Iterator[None]:
    """Raise TimedOut in the main thread when `seconds` are over.

    With a `clock` these are seconds of processor time, which are the same on a busy machine; who only
    sleeps is stopped when so many seconds have passed on the clock. Another process waits then.

    Where the main thread does not even get to raise it, `give_up` is called in another thread
    with the frame in which the main thread is stuck; it has to end the process. Nothing is
    limited while a debugger is attached: people think for longer than that.

    Where not even another thread gets to run (`sum(range(10**12))` holds the interpreter's lock),
    Python's own watchdog writes to `last_words` where it is stuck, and ends the process. With a
    `clock`, who waits does that: to start this watchdog takes a tenth of a light check.
    """
    if _is_debugged():
        yield
        return
    main = threading.main_thread()
    # Threads that the code starts inherit this, and so do not keep the process from ending.
    main._daemonic = True  # type: ignore[attr-defined]  # Python sets it only before a start
    fired = False
    longest = seconds if clock is None else clock

    def stuck() -> None:
        give_up(sys._current_frames().get(main.ident or 0))

    def interrupt() -> None:
        nonlocal fired
        fired = True
        _thread.interrupt_main()

    def expire(signum: int, frame: FrameType | None) -> None:
        error = TimedOut(longest if signum == signal.SIGALRM else seconds)
        if _SIM not in sys.modules:
            raise error
        _raise_outside_sim(frame, error)

    _watchdog.watch(longest + GRACE, stuck)
    pythons_own = _pythons_own(longest + 2 * GRACE, last_words) if clock is None else _NONE
    alarmed = hasattr(signal, "setitimer") and threading.current_thread() is main
    if alarmed:
        before = signal.signal(signal.SIGALRM, expire), signal.signal(signal.SIGPROF, expire)
        # Again every second: a bare `except:` in a loop swallows the first one.
        signal.setitimer(signal.ITIMER_REAL, longest, 1.0)
        if clock is not None:
            signal.setitimer(signal.ITIMER_PROF, seconds, 1.0)
    else:  # Windows
        _alarm.watch(longest, interrupt)
    try:
        with pythons_own:
            yield
    except KeyboardInterrupt:
        if fired:
            raise TimedOut(longest) from None
        raise
    finally:
        if alarmed:
            _stop_timers()
            signal.signal(signal.SIGALRM, before[0])
            signal.signal(signal.SIGPROF, before[1])
        else:
            _alarm.rest()
        _watchdog.rest()
        main._daemonic = False  # type: ignore[attr-defined]


@contextlib.contextmanager
def _pythons_own(seconds: float, last_words: int) -> Iterator[None]:
    """Python's own watchdog, which needs no thread of Python's."""
    faulthandler.dump_traceback_later(seconds, exit=True, file=last_words)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


def _stop_timers() -> None:
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.setitimer(signal.ITIMER_PROF, 0)


def _raise_outside_sim(frame: FrameType | None, error: TimedOut) -> None:
    """Raise as soon as Python code goes on that no operation on sim has called.

    A signal is often handled inside such an operation. The exception would pass through PyTorch's
    C++ there, which asks the device, written in Python, for its name on the way, and dies of it.
    """

    def trace(frame: FrameType, event: str, argument: object) -> None:
        if sys.gettrace() is trace and not _is_inside_sim(frame):  # else it has done its work
            sys.settrace(None)
            raise error

    sys.settrace(trace)
    while frame is not None:
        frame.f_trace, frame.f_trace_opcodes = trace, True
        frame = frame.f_back


def _is_inside_sim(frame: FrameType | None) -> bool:
    """Is this one of sim's functions, or called by one, or by a backward?"""
    names = []
    while frame is not None:
        names.append(frame.f_globals.get("__name__"))
        frame = frame.f_back
    return not _OF_SIM.isdisjoint(names) or _BACKWARD in names[1:]


def cancel() -> None:
    """Lift the limit that runs, for a debugger that is just being entered."""
    if hasattr(signal, "setitimer"):
        _stop_timers()
    _alarm.rest()
    _watchdog.rest()
    faulthandler.cancel_dump_traceback_later()


def _is_debugged() -> bool:
    tracer = sys.gettrace()
    module = getattr(tracer, "__module__", None) or type(tracer).__module__
    return "pydevd" in sys.modules or module.partition(".")[0] in ("pdb", "bdb", "pydevd")
