"""Which known mistakes explain a run: pure functions over what was observed."""

from __future__ import annotations

from typing import Any

import pytest

from kata_runner.judging.resemblance import (
    Signature,
    matching,
    matching_part,
    shortened,
    signature,
)
from kata_runner.model.language import Text
from kata_runner.model.status import Status
from kata_runner.model.story import Kind, Listed, Story
from kata_runner.model.verdict import CheckResult


def values(*numbers: float) -> dict[str, Any]:
    """What a check observed that got these values, and should have got others."""
    tensor = {
        "type": "Tensor",
        "shape": [len(numbers)],
        "dtype": "float32",
        "device": "cpu",
        "requires_grad": False,
        "values": list(numbers),
    }
    return {"kind": "values", "error": None, "observed": [shortened(tensor)]}


def of_kind(kind: str, error: str | None = None) -> dict[str, Any]:
    """What is known of a check that was ended before it observed anything."""
    return {"kind": kind, "error": error, "observed": []}


CATALOGUE: dict[str, Signature] = {
    "doubled": {"test_a": values(2.0, 6.0), "test_b": values(4.0, 3.0)},
    "negated": {"test_a": values(-1.0, -3.0), "test_b": values(-2.0, -1.5)},
    "kept": {"test_c": values(7.0, 8.0)},
    "raising": {"test_b": of_kind("raised", "TypeError: no")},
}


def test_an_equal_run_is_explained():
    """A mistake is named by what it makes of the values, but for rounding."""
    run = {"test_a": values(-1.00001, -3.0), "test_b": values(-2.0, -1.5)}
    assert matching(run, CATALOGUE) == ["negated"]


def test_other_values_are_not_explained():
    """The same checks fail, and nothing is said."""
    assert matching({"test_a": values(5.0, 5.0), "test_b": values(4.0, 3.0)}, CATALOGUE) == []


def test_a_mistake_of_which_a_check_passed_explains_nothing():
    """Each of its checks has to fail in the same way."""
    assert matching({"test_a": values(2.0, 6.0)}, CATALOGUE) == []


def test_a_second_failure_does_not_silence_the_first_name():
    """What explains the first failing check is named, whatever else fails for its own reasons."""
    run = {**CATALOGUE["doubled"], "test_z": values(9.0, 1.0)}
    assert matching(run, CATALOGUE) == ["doubled"]
    run = {"test_0": values(9.0, 9.5), **CATALOGUE["doubled"]}
    assert matching(run, CATALOGUE) == []


def test_what_tells_too_little_names_nothing_beside_other_failures():
    """An exception alone is no proof of one mistake among others."""
    run = {"test_b": of_kind("raised", "TypeError: no"), "test_z": values(9.0, 1.0)}
    assert matching(run, CATALOGUE) == []
    assert matching({"test_b": of_kind("raised", "TypeError: no")}, CATALOGUE) == ["raising"]


@pytest.mark.parametrize("kind", ["not started", "missing"])
def test_what_is_not_there_says_nothing_about_what_is(kind: str):
    """A half-written file can still be diagnosed."""
    run = {"test_a": values(2.0, 6.0), "test_b": of_kind(kind)}
    assert matching(run, CATALOGUE) == ["doubled"]
    assert matching({"test_a": of_kind(kind)}, CATALOGUE) == []


def test_a_signature_is_what_the_listed_example_showed():
    """The smallest example, which is found another way, does not count."""
    seen = {"type": "float", "value": 1.23456789}
    story = Story(
        kind=Kind.VALUES,
        sentence=Text("", ""),
        observed=({"type": "float", "value": 9.0},),
        listed=Listed(Kind.VALUES, None, (seen,)),
    )
    failed = CheckResult.failing(story, name="test_a", device="cpu")
    passed = CheckResult(name="test_b", device="cpu", status=Status.PASSED, seconds=0.0)
    assert signature([failed, passed]) == {
        "test_a": {"kind": "values", "error": None, "observed": [1.23457]}
    }


def test_large_things_are_kept_short():
    """A tensor keeps a dozen of its values and their sum, whatever its size."""
    tensor = {
        "type": "Tensor",
        "shape": [1000],
        "dtype": "float32",
        "device": "cpu",
        "requires_grad": False,
        "values": [float(i) for i in range(1000)],
    }
    short = shortened(tensor)
    assert len(short["values"]) <= 12
    assert short["sum"] == 499500.0
    assert shortened({"type": "float", "value": float("nan")}) == "nan"


def test_the_checks_of_one_function_can_tell_a_mistake():
    """Elsewhere the reference calls the function that is wrong; a learner may not."""
    run = {"test_a": values(2.0, 6.0)}
    assert matching(run, CATALOGUE) == []
    assert matching_part(run, CATALOGUE, {"test_a"}) == ["doubled"]
    assert matching_part(run, CATALOGUE, {"test_b"}) == []


def test_a_part_is_explained_as_a_whole():
    """Where one more check of the function failed, it is another mistake."""
    run = {"test_a": values(2.0, 6.0), "test_d": values(1.0, 2.0)}
    assert matching_part(run, CATALOGUE, {"test_a", "test_d"}) == []


def test_two_checks_that_saw_a_python_number_tell_together():
    """`.item()` is known by the numbers, beside a mistake in another function; None is not."""
    number, other = ({"kind": "type", "error": None, "observed": [n]} for n in (6.75, 3.25))
    nothing = {"kind": "type", "error": None, "observed": ["<None>"]}
    known = {
        "as_a_number": {"test_a": number, "test_b": other},
        "as_nothing": {"test_a": nothing, "test_b": nothing},
    }
    run = {"test_a": number, "test_b": other, "test_c": values(1.0)}
    assert matching_part(run, known, {"test_a", "test_b"}) == ["as_a_number"]
    run = {"test_a": nothing, "test_b": nothing, "test_c": values(1.0)}
    assert matching_part(run, known, {"test_a", "test_b"}) == []


def test_two_checks_that_saw_only_nan_tell_together():
    """A loss that overflows leaves no number to compare, in the loss and in its gradient."""
    nan = float("nan")
    overflowing = {"test_a": values(nan), "test_b": values(nan, nan)}
    known = {**CATALOGUE, "overflowing": {**overflowing, "test_c": values(nan)}}
    assert matching_part(overflowing, known, {"test_a", "test_b"}) == ["overflowing"]
    assert matching_part({"test_a": values(nan)}, known, {"test_a"}) == []
