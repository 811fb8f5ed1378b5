"""Observations in a few lines."""

import torch

from kata_runner.checking.observe import observe
from kata_runner.model.language import Text
from kata_runner.telling.values import shown, told_apart


def test_a_tensor_of_three_dimensions_is_shown_in_nested_rows() -> None:
    """As PyTorch prints it: which numbers form a row can be seen."""
    x = torch.arange(12.0).reshape(2, 3, 2)
    assert shown(observe(x), "en") == [
        "[[[0.0, 1.0]   (2, 3, 2) float32",
        "  [2.0, 3.0]",
        "  [4.0, 5.0]]",
        " [[6.0, 7.0]",
        "  [8.0, 9.0]",
        "  [10.0, 11.0]]]",
    ]


def test_of_many_rows_the_first_are_shown() -> None:
    """More say less, in however many dimensions."""
    for shape in [(50, 2), (2, 20, 2), (20, 2, 1, 2), (9, 0, 2)]:
        lines = shown(observe(torch.zeros(shape)), "en")
        assert len(lines) <= 6
        assert lines[-1].endswith(", …]") or 0 in shape


def test_keys_are_shown_as_python_writes_them() -> None:
    """`0` is another key than `'0'`."""
    mapping = {0: 1, "0": 2, (1, "w"): torch.ones(2, 1)}
    assert shown(observe(mapping), "en") == [
        "0: 1",
        "'0': 2",
        "(1, 'w'): [[1.0]   (2, 1) float32",
        "           [1.0]]",
    ]


def test_tensors_in_a_tuple_have_their_places() -> None:
    """One below the other, by the names that a sentence calls them; so have dicts in a list."""
    assert shown(observe((torch.ones(2, 1), torch.tensor(0.5), None)), "en") == [
        "[0]: [[1.0]   (2, 1) float32",
        "      [1.0]]",
        "[1]: 0.5   () float32",
        "[2]: None",
    ]
    assert shown(observe([{"x": torch.ones(1), "name": "night"}]), "en") == [
        "[0]: 'x': [1.0]   (1,) float32",
        "     'name': 'night'",
    ]
    assert shown(observe([torch.ones(1)] * 9), "en")[-2:] == ["[5]: [1.0]   (1,) float32", "… (9)"]


def test_plain_values_in_a_list_stay_in_one_line() -> None:
    """As Python writes them, text with its quotation marks."""
    assert shown(observe([1.5, 2, ("a", None)]), "en") == ["[1.5, 2, ('a', None)]"]
    assert shown(observe(["n", {}]), "en") == ["['n', {}]"]
    assert shown(observe("night"), "en") == ["'night'"]


def test_words_of_a_check_are_shown_in_the_readers_language() -> None:
    """Beside what Python writes, which is the same in both."""
    value = observe([Text(en="another object", ja="別のオブジェクト"), "weight"])
    assert shown(value, "en") == ["['another object', 'weight']"]
    assert shown(value, "ja") == ["[「別のオブジェクト」, 'weight']"]


def test_what_differs_is_shown_with_the_digits_that_differ() -> None:
    """Two rows that look the same would make a reader doubt the check."""
    got, expected = [0.5, 0.1234561], [0.5, 0.1234562]
    left, right = told_apart(
        *(observe(torch.tensor(row, dtype=torch.float64)) for row in (got, expected)), "en"
    )
    assert left == ["[0.5, 0.1234561]   (2,) float64"]
    assert right == ["[0.5, 0.1234562]   (2,) float64"]
    assert told_apart(observe(0.25), None, "en") == (["0.25"], [])


def test_a_difference_far_along_a_row_is_shown() -> None:
    """Else both rows would end before it."""
    got, expected = ([*range(9), last] for last in (1.5, 2.5))
    left, right = told_apart(observe(got), observe(expected), "en")
    assert (left[0][-5:], right[0][-5:]) == (" 1.5]", " 2.5]")


def test_values_that_count_as_equal_are_not_shown_as_different() -> None:
    """Where the difference is further along, the digits in front of it stay as they are."""
    got, expected = ([0.123456781, *range(8), last] for last in (1.5, 2.5))
    expected[0] = 0.123456782
    left, right = told_apart(observe(got), observe(expected), "en")
    assert left[0][:9] == right[0][:9] == "[0.123457"
    assert (left[0][-5:], right[0][-5:]) == (" 1.5]", " 2.5]")
