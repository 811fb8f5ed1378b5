"""The last line of a run in which everything passed."""

import pytest

from kata_runner.library.registry import registry
from kata_runner.model.language import Language
from kata_runner.model.verdict import CheckResult, Status, Verdict
from kata_runner.telling.next_step import next_step

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
