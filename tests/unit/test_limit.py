"""What ends code that may never come back: processor time, or the clock."""

import time

import pytest

from kata_runner.checking.exceptions import TimedOut
from kata_runner.checking.limit import time_limit


def limited(seconds: float, clock: float | None = None):
    """A limit that never has to give the process up."""
    return time_limit(seconds, lambda frame: None, 2, clock=clock)


def work(seconds: float) -> None:
    """Use the processor for so long, however busy the machine is."""
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def test_who_waits_for_a_core_is_not_stopped():
    """With a clock beside it, the limit is of processor time."""
    with limited(0.2, clock=30):
        time.sleep(0.5)


def test_who_works_is_stopped_by_processor_time():
    """Of as many seconds as the limit has."""
    with pytest.raises(TimedOut) as caught, limited(0.2, clock=30):
        work(5)
    assert caught.value.seconds == 0.2


def test_who_sleeps_is_stopped_by_the_clock():
    """Sleeping takes no processor time."""
    with pytest.raises(TimedOut) as caught, limited(30, clock=0.2):
        time.sleep(5)
    assert caught.value.seconds == 0.2


def test_without_a_clock_the_limit_is_of_the_clock():
    """Somebody waits for it."""
    with pytest.raises(TimedOut), limited(0.2):
        time.sleep(5)


def test_nothing_is_left_to_fire():
    """What comes after a limit has all the time."""
    with limited(0.1, clock=0.1):
        pass
    work(0.3)
