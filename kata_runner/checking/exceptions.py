"""How a check ends that does not pass."""

from __future__ import annotations

import signal

from kata_runner.model.story import Story


class TimedOut(BaseException):
    """The time limit of a check ran out. Not an Exception, so that `except Exception` lets it by."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"stopped after {seconds:g} s")
        self.seconds = seconds
        self.story: Story | None = None


class CheckFailed(AssertionError):
    """A property does not hold. `story` says what was observed."""

    def __init__(self, story: Story) -> None:
        super().__init__(story.sentence.en)
        self.story = story


def is_of_a_person(error: BaseException) -> bool:
    """Did somebody press Ctrl-C? Where a process does not hear that, a solution raised it."""
    if not isinstance(error, KeyboardInterrupt):
        return False
    return signal.getsignal(signal.SIGINT) is not signal.SIG_IGN
