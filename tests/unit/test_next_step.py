"""The last line of a run."""

import pytest

from kata_runner.library.registry import registry
from kata_runner.model.language import Language, Text
from kata_runner.model.status import Status
from kata_runner.model.story import Kind, Place, Story
from kata_runner.model.verdict import CheckResult, Verdict
from kata_runner.telling.next_step import Seat, next_step

KATAS = registry().katas


def _passed(name: str) -> Verdict:
    passed = CheckResult(name="test_a", device="cpu", status=Status.PASSED, seconds=0.0)
    return Verdict(
        kata=name,
        solution="",
        devices=("cpu",),
        status=Status.PASSED,
        results=(passed,),
        sha256="",
        seconds=0.0,
    )


@pytest.mark.parametrize("language", ["en", "ja"])
def test_after_the_last_kata_comes_what_was_skipped(language: Language) -> None:
    """Where no kata follows, those that are not solved yet are named; where none is, nothing is."""
    verdict, skipped = _passed(KATAS[-1].name), KATAS[2:4]
    said = next_step([verdict], KATAS, language, unsolved=[*skipped, KATAS[-1]]).text
    for kata in skipped:
        assert kata.name in said
    assert said.count(KATAS[-1].name) == 1
    assert KATAS[2].name not in next_step([verdict], KATAS, language).text


def test_before_the_last_kata_comes_the_following_one() -> None:
    """What was skipped is not said there."""
    said = next_step([_passed(KATAS[4].name)], KATAS, "en", unsolved=KATAS[:3]).text
    assert f"Next: {KATAS[5].name}" in said
    assert KATAS[0].name not in said


def test_a_file_that_cannot_be_read_is_corrected_at_its_line() -> None:
    """No failure comes first where no check could run, and no hint helps with a missing colon."""
    story = Story(
        kind=Kind.BROKEN, sentence=Text("", ""), place=Place("xor.py", 57, ""), at_import=True
    )
    result = CheckResult.failing(story, name="test_a", device="cpu")
    broken = Verdict(
        kata="xor",
        solution="xor.py",
        devices=("cpu",),
        status=Status.FAILED,
        results=(result, result),
        sha256="",
        seconds=0.0,
    )
    said = next_step([broken], KATAS, "en").text
    assert said == ("Next: correct xor.py:57, and run this again. No check can run before that.")
    assert next_step([broken], KATAS, "en", seat=Seat.NOTEBOOK).text.startswith(
        "Next: correct line 58 of the cell, and run it again."
    )
