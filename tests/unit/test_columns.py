"""Text on a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_runner.screen.columns import pad, width, wrap


def test_a_japanese_character_takes_two_columns():
    """ASCII and formulas take one; a combining accent none."""
    assert width("kata") == 4
    assert width("型") == 2
    assert width("ŷᵢ²") == 3
    assert width("y\u0302") == 1


def test_padding_counts_columns():
    """What is too long stays as it is."""
    assert pad("型", 4) == "型  "
    assert pad("kata", 2) == "kata"


def test_english_breaks_at_spaces():
    """No word is cut that fits into a line."""
    assert wrap("one two three four", 9) == ["one two", "three", "four"]


def test_japanese_breaks_anywhere_but_before_a_full_stop():
    """No line begins with closing punctuation or ends with an opening bracket."""
    assert wrap("ねこがいます。いぬもいます。", 12) == ["ねこがいま", "す。いぬもい", "ます。"]
    assert wrap("ねこ（いぬ）", 6) == ["ねこ", "（い", "ぬ）"]


def test_a_word_longer_than_the_line_is_cut():
    """There is no other way."""
    assert wrap("abcdefgh", 3) == ["abc", "def", "gh"]


@given(st.text(st.sampled_from("ab 。、（）型ねカー")), st.integers(2, 12))
def test_every_line_fits_and_nothing_is_lost(text, columns):
    """Only spaces at the ends of lines go."""
    lines = wrap(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("text, lines", [("", []), ("a\nb", ["a", "b"])])
def test_lines_stay_lines(text, lines):
    """A line break in the text is one on the screen."""
    assert wrap(text, 10) == lines
