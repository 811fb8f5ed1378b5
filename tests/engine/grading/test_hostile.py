"""Names, files and values that somebody has chosen to do harm, or that do it by accident."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kata_runner.grading.pages import write_pages
from kata_runner.grading.record import _signature, small
from kata_runner.grading.told import tell_result, why
from kata_runner.model.grades import GradeStatus, Result
from kata_runner.model.language import Text
from kata_runner.model.story import Kind, Story
from kata_runner.model.verdict import CheckResult
from tests.engine.grading.test_exports import JANE, XOR, every_export, graded

HUGE = "h" * 1_000_000
VALUES = {
    "a string": {"type": "str", "value": HUGE},
    "a string in a list": {"type": "list", "items": [{"type": "str", "value": HUGE}]},
    "the name of a class": {"type": HUGE},
    "the name of a class in a list": {"type": "list", "items": [{"type": HUGE}]},
    "the keys of a dict": {"type": "dict", "keys": [HUGE], "items": [{"type": "int", "value": 1}]},
    "a dict": {
        "type": "dict",
        "keys": [str(i) for i in range(50_000)],
        "items": [{"type": "int", "value": i} for i in range(50_000)],
    },
}


def came_out(value, *, sentence: str = "it is not the same") -> CheckResult:
    """A check that failed because of this value."""
    story = Story(
        kind=Kind.TYPE,
        sentence=Text(sentence, sentence),
        label=Text("f(x)", "f(x)"),
        got=value,
        expected={"type": "float", "value": 1.0},
        observed=(value,),
        inputs={"x": value},
        printed=HUGE,
    )
    return CheckResult.failing(story, name="test_a", device="cpu")


def came_to(check: CheckResult) -> Result:
    """The result of which this is the only check."""
    return Result(submission=JANE.name, kata=XOR.name, status=GradeStatus.FAILED, checks=(check,))


# --- values --------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", VALUES.values(), ids=[*VALUES])
def test_what_came_out_takes_little_room_and_can_be_told(value):
    """However much it is: a string shows how it begins, of everything else it is said what it is."""
    check = came_out(value)
    kept = replace(came_to(small(check)), signature=_signature([check]))
    line = json.dumps(kept.to_json())
    assert len(line) < 30_000
    read = Result.from_json(json.loads(line))
    for language in ("en", "ja"):
        told = [line.text for line in tell_result(read, [XOR], language)]
        assert not [text for text in told if "cannot be shown" in text or "表示できません" in text]


def test_a_signature_is_the_same_for_the_same_mistake():
    """Also where it is too large to be kept as it is."""
    one, same, other = (
        [came_out({"type": "str", "value": text})] for text in (HUGE, "h" * len(HUGE), HUGE + "!")
    )
    assert _signature(one) == _signature(same) != _signature(other)


@pytest.mark.parametrize("value", [{"type": "str"}, {"type": "Tensor"}, {"type": "list"}, {}])
@pytest.mark.parametrize("form", ["pages", *every_export()[0]])
def test_a_result_that_cannot_be_told_costs_nobody_else(tmp_path: Path, form, value):
    """Everything else of the class is written, and the page says that something is missing."""
    grades = graded(JANE)
    (one,) = grades.students
    bad = replace(one.grades[1], result=came_to(came_out(value)))
    grades = replace(grades, students=(replace(one, grades=(one.grades[0], bad)),))
    if form == "pages":
        write_pages(grades, tmp_path / "pages")
        page = (tmp_path / "pages").glob("*.md").__next__().read_text(encoding="utf-8")
        assert "cannot be shown" in page
    else:
        assert every_export()[0][form].write(grades, tmp_path)


def test_the_reason_is_said_where_it_can_be():
    """It needs no value."""
    assert why(came_to(came_out({"type": "str"})), "en") == "f(x): it is not the same"
