"""The benchmarks measure what they say."""

from __future__ import annotations

import itertools

import pytest

from benchmarks.__main__ import ratios
from benchmarks.measure import Failed, NotHere, Ratio, python, seconds, table, take


def test_every_ratio_has_a_name_of_its_own_and_a_promise():
    """What is printed can be told apart and held against something."""
    found = ratios()
    assert len({ratio.name for ratio in found}) == len(found) >= 2
    assert all(ratio.promise for ratio in found)


def test_the_median_is_held_against_the_promise():
    """The first pair is not counted, and one bad pair breaks nothing."""
    values = itertools.chain([9.0], itertools.cycle([1.0, 5.0, 1.0]))
    result = take(Ratio("a / b", lambda: next(values), at_most=2.0, pairs=3))
    assert result.values == (1.0, 5.0, 1.0)
    assert result.kept
    assert not take(Ratio("a / b", lambda: 3.0, at_most=2.0)).kept
    assert not take(Ratio("a / b", lambda: 3.0, at_least=4.0)).kept


def test_what_cannot_be_measured_says_why():
    """It stands in the table with its reason, and breaks no promise."""

    def once() -> float:
        raise NotHere("no fork on this system")

    result = take(Ratio("warm / cold", once, at_least=20))
    assert result.kept
    assert "no fork on this system" in "\n".join(table([result]))


def test_what_does_not_work_keeps_no_promise():
    """A command that fails is a failure of the benchmark, and its last words are in the table."""

    def once() -> float:
        return seconds(python("-c", "raise SystemExit('no such kata')"))

    with pytest.raises(Failed, match="no such kata"):
        once()
    result = take(Ratio("kata list / click", once, at_most=2.5))
    assert not result.kept
    assert "no such kata" in "\n".join(table([result]))
