"""A recorded run of a check, judged again where the solution that was recorded is never executed.

The whole check runs, with the reference in the place of the solution; each `expect` is given what was
recorded instead of what the reference came to. So what is expected, the tolerances and the statements
are those of the check, and nothing of them needs to be in the record.
"""

from __future__ import annotations

from collections.abc import Iterator

from kata_runner.checking.exceptions import CheckFailed
from kata_runner.model.language import Text
from kata_runner.model.observation import Observation
from kata_runner.model.record import CheckRecord
from kata_runner.model.story import Kind, Story

_CUT_OFF = Story(
    kind=Kind.CRASHED,
    sentence=Text(
        en="the record of this run ends before the check does",
        ja="実行の記録が、チェックの途中で終わっています",
    ),
)


class Ended(CheckFailed):
    """The recorded run came to its end here: by its own failure, or because the record is cut off."""


class Replay:
    """What was recorded of one check, handed out in order."""

    def __init__(self, record: CheckRecord) -> None:
        self._examples = iter(record.examples)
        self._story = record.story
        self._values: Iterator[Observation] = iter(())

    def start_example(self) -> None:
        """The values that follow are those of the next example."""
        example = next(self._examples, None)
        judgements = example.judgements if example else ()
        self._values = iter([judgement.observed for judgement in judgements])

    def observed(self) -> Observation:
        """What was observed at the next `expect`. Raises Ended where the recorded run had ended."""
        for value in self._values:
            return value
        raise self._ended()

    def end_example(self) -> None:
        """Raises Ended where the recorded run observed more than the check asks for."""
        if next(self._values, None) is not None:
            raise self._ended()

    def end(self) -> None:
        """Raises Ended where every value fits, but the recorded run did not pass all the same."""
        if self._story is not None:
            raise self._ended()

    def _ended(self) -> Ended:
        return Ended(self._story or _CUT_OFF)
