"""How a check ends that does not pass."""

from __future__ import annotations

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
