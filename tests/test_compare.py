"""The judge: every kind of difference is found in its order, and simple relations are named."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from kata_runner.judging.compare import (
    EXACT,
    Difference,
    Observation,
    Tolerance,
    compare,
    distinguishable,
    index,
)

NAN, INF = math.nan, math.inf


def tensor(
    values: Sequence[Any],
    shape: Sequence[int] | None = None,
    *,
    dtype: str = "float32",
    device: str = "cpu",
    requires_grad: bool | None = False,
) -> Observation:
    """A tensor as `observe` describes it; a vector unless a shape is given."""
    return {
        "type": "Tensor",
        "shape": list(shape if shape is not None else [len(values)]),
        "dtype": dtype,
        "device": device,
        "requires_grad": requires_grad,
        "values": list(values),
    }


def number(value: float | str | None) -> Observation:
    """A scalar of Python."""
    names = {bool: "bool", int: "int", float: "float", str: "str", type(None): "None"}
    return {"type": names[type(value)], "value": value}


def items(kind: str, *values: Observation) -> Observation:
    """A list or a tuple."""
    return {"type": kind, "items": list(values)}


def mapping(**values: Observation) -> Observation:
    """A dict."""
    return {"type": "dict", "keys": list(values), "items": list(values.values())}


def differ(
    got: Observation, expected: Observation, sizes: Mapping[str, int] | None = None
) -> Difference:
    """The difference that there has to be."""
    difference = compare(got, expected, sizes=sizes)
    assert difference is not None
    return difference


def relation(
    got: Sequence[float], expected: Sequence[float], sizes: Mapping[str, int] | None = None
) -> str | None:
    """What is said to explain a difference in values, in English."""
    said = differ(tensor(got), tensor(expected), sizes).relation
    return said.en if said else None


# --- kinds ---------------------------------------------------------------------------------------

RIGHT = tensor([1.0, 2.0], requires_grad=True)


@pytest.mark.parametrize(
    "got, kind, words",
    [
        (number(None), "type", "the type is None, and should be Tensor"),
        (tensor([1.0, 2.0], [2, 1]), "shape", "the shape is (2, 1), and should be (2,)"),
        (tensor([1.0, 2.0], dtype="float64"), "dtype", "the dtype is float64, and should be float"),
        (tensor([1.0, 2.0], device="sim"), "device", "the device is sim, and should be cpu"),
        (tensor([1.0, 2.0]), "gradient", "cut off from the graph"),
        (
            tensor([1.0, 2.5], requires_grad=True),
            "values",
            "1 of 2 values differ; the first at [1]: 2.5, and should be 2",
        ),
    ],
)
def test_each_kind_of_difference_of_a_tensor(got: Observation, kind: str, words: str) -> None:
    """Every kind has a name and a sentence with what came out and what should have."""
    difference = differ(got, RIGHT)
    assert difference.kind == kind
    assert words in difference.sentence.en


def test_kinds_come_in_a_fixed_order() -> None:
    """Type, shape, dtype, device, gradient, values: whatever else is wrong, the first is told."""
    got = tensor([9.0, 9.0], [2, 1], dtype="float64", device="sim")
    kinds = []
    for mend in ({"shape": [2]}, {"dtype": "float32"}, {"device": "cpu"}, {"requires_grad": True}):
        kinds.append(differ(got, RIGHT).kind)
        got = got | mend
    kinds.append(differ(got, RIGHT).kind)
    assert kinds == ["shape", "dtype", "device", "gradient", "values"]
    assert compare(got | {"values": [1.0, 2.0]}, RIGHT) is None


def test_a_gradient_that_should_not_be_there_is_told_and_either_may_be() -> None:
    """`requires_grad` False wants it detached, None takes both."""
    attached = tensor([1.0], requires_grad=True)
    difference = differ(attached, tensor([1.0], requires_grad=False))
    assert (difference.kind, "still attached" in difference.sentence.en) == ("gradient", True)
    for wanted in (True, None):
        assert compare(attached, tensor([1.0], requires_grad=wanted)) is None


def test_every_sentence_is_there_in_both_languages() -> None:
    """Neither language lacks what came out or what should have."""
    for got in (number(1.5), tensor([1.0, 3.5], requires_grad=True), tensor([1.0] * 6, [3, 2])):
        sentence = differ(got, RIGHT).sentence
        for text in (sentence.en, sentence.ja):
            assert text
            assert "{" not in text
        assert sentence.en != sentence.ja


@pytest.mark.parametrize(
    "got, expected, hint",
    [
        (number(None), tensor([1.0]), "`return`"),
        (tensor([1.0], []), number(1.0), "`.item()`"),
        ({"type": "ndarray"}, tensor([1.0]), "NumPy"),
        (number(1), number(1.0), None),
    ],
)
def test_a_wrong_type_comes_with_its_hint(
    got: Observation, expected: Observation, hint: str | None
) -> None:
    """A forgotten return, a forgotten item() and NumPy are recognised."""
    said = differ(got, expected).relation
    assert (said is None) if hint is None else (said is not None and hint in said.en)


def test_a_bool_is_no_int_and_an_int_no_float() -> None:
    """Python's own equality between them does not count."""
    assert differ(number(value=True), number(1)).kind == "type"
    assert differ(number(1), number(1.0)).kind == "type"


def test_what_cannot_be_expected_is_the_authors_mistake() -> None:
    """A check that expects something else than plain values is told so."""
    with pytest.raises(TypeError, match="a check expects a Module"):
        compare({"type": "Module"}, {"type": "Module"})


# --- containers ----------------------------------------------------------------------------------


def test_lists_differ_by_length_then_item_by_item() -> None:
    """The place of the first difference stands before its sentence."""
    one, two = items("list", number(1.0)), items("list", number(1.0), number(2.0))
    assert differ(one, two).sentence.en == "there are 1 elements, and should be 2"
    wrong = items("list", number(1.0), tensor([1.0]))
    assert differ(wrong, two).sentence.en.startswith("[1]: the type is Tensor")
    assert differ(items("tuple", number(1.0)), one).kind == "type"
    assert compare(items("list"), items("list")) is None


def test_a_list_of_floats_is_told_as_a_whole() -> None:
    """Losses are compared like the values of a tensor, with count and relation."""
    got, expected = ([number(f * v) for v in (1.0, 2.0, 5.0)] for f in (3.0, 1.0))
    difference = differ(items("list", *got), items("list", *expected))
    assert difference.sentence.en.startswith("3 of 3 values differ; the first at [0]: 3")
    assert difference.relation is not None
    assert "3 times" in difference.relation.en


def test_dicts_differ_by_keys_then_value_by_value() -> None:
    """The order of keys is free; the key stands before the sentence."""
    want = mapping(w=tensor([1.0]), b=tensor([2.0]))
    assert differ(mapping(w=tensor([1.0])), want).kind == "keys"
    assert differ(mapping(w=tensor([1.0]), bias=tensor([2.0])), want).kind == "keys"
    wrong = differ(mapping(b=tensor([2.5]), w=tensor([1.0])), want)
    assert wrong.sentence.en.startswith("['b']")
    assert compare(mapping(b=tensor([2.0]), w=tensor([1.0])), want) is None


def test_places_nest() -> None:
    """In a dict of lists of tensors the whole way to the value is said."""
    got, want = (mapping(a=items("list", tensor([1.0, v]))) for v in (3.0, 2.0))
    assert "['a'][0][1]: 3.0, and should be 2.0" in differ(got, want).sentence.en


# --- closeness -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "dtype, inside, outside",
    [("float32", 1.1e-5, 1.2e-5), ("float64", 1.9e-7, 2.1e-7), ("float16", 1e-3, 1.1e-3)],
)
def test_tolerances_go_by_dtype(dtype: str, inside: float, outside: float) -> None:
    """They are those of torch.testing.assert_close: |got - 1| <= atol + rtol."""
    want = tensor([1.0, 1.0], dtype=dtype)
    assert compare(tensor([1.0, 1.0 + inside], dtype=dtype), want) is None
    assert compare(tensor([1.0, 1.0 + outside], dtype=dtype), want) is not None


def test_tolerances_are_wider_on_accelerators() -> None:
    """Ten times on cuda and mps, whatever the number of the device."""
    for device, differs in (("cpu", True), ("sim", True), ("cuda:1", False), ("mps", False)):
        got, want = (tensor([value], device=device) for value in (1.0 + 5e-5, 1.0))
        assert (compare(got, want) is not None) is differs, device


def test_tolerances_can_be_given_and_exact_has_none() -> None:
    """A given tolerance replaces that of the dtype; integers never have one."""
    got, want = number(1.1), number(1.0)
    assert compare(got, want, Tolerance(atol=0.2)) is None
    assert compare(number(1.0 + 1e-9), want) is None
    assert compare(number(1.0 + 1e-9), want, EXACT) is not None
    assert compare(tensor([2], dtype="int64"), tensor([1], dtype="int64")) is not None
    assert compare(number("a"), number("b")) is not None


def test_nan_and_inf_equal_only_themselves() -> None:
    """No tolerance makes a number of them."""
    for value in (NAN, INF, -INF):
        assert compare(number(value), number(value)) is None
        for other in {1.0, INF, -INF} - {value}:
            assert compare(number(value), number(other)) is not None


@pytest.mark.parametrize("shape", [[3, 1], [1, 3], [3, 3], [], [1]])
def test_nothing_broadcasts(shape: list[int]) -> None:
    """Another shape is a difference, also where torch.allclose would stretch it to fit."""
    got = tensor([1.0] * math.prod(shape), shape)
    assert differ(got, tensor([1.0] * 3)).kind == "shape"


# --- relations -----------------------------------------------------------------------------------


def test_transposed() -> None:
    """The right values with rows and columns exchanged."""
    got, want = (
        tensor([1.0, 4.0, 2.0, 5.0, 3.0, 6.0], [3, 2]),
        tensor([1.0, 2.0, 3.0, 4.0, 5.0, 6.0], [2, 3]),
    )
    assert "transposed" in str(differ(got, want).relation)


def test_transposed_of_a_square_matrix() -> None:
    """There the shape is right and the values are not."""
    got, want = tensor([1.0, 3.0, 2.0, 4.0], [2, 2]), tensor([1.0, 2.0, 3.0, 4.0], [2, 2])
    difference = differ(got, want)
    assert difference.kind == "values"
    assert "transposed" in str(difference.relation)


def test_only_the_shape_is_wrong() -> None:
    """The same values in the same order, laid out in another shape."""
    got, want = tensor([1.0, 2.0], [2]), tensor([1.0, 2.0], [2, 1])
    assert "only the shape" in str(differ(got, want).relation)
    assert differ(tensor([1.0, 9.0], [2]), want).relation is None


def test_a_column_and_a_row_that_were_broadcast() -> None:
    """(N, 1) with (N,) makes (N, N): the shape tells it."""
    for shape in ([3, 1], [3]):
        said = differ(tensor([1.0] * 9, [3, 3]), tensor([1.0] * 3, shape)).relation
        assert "broadcasting" in str(said)


def test_only_the_dtype_is_wrong() -> None:
    """Where the values agree within the coarser dtype, they are said to be right."""
    got = tensor([0.1 + 1e-9, 2.0], dtype="float32")
    want = tensor([0.1, 2.0], dtype="float64")
    assert "values are right" in str(differ(got, want).relation)
    assert differ(tensor([0.3, 2.0]), want).relation is None


@pytest.mark.parametrize("values", [[0.25, -1.5, 3.0], [0.75]])
def test_the_sign_is_flipped(values: list[float]) -> None:
    """Also where there is one value only."""
    assert relation([-value for value in values], values) == "the sign is flipped"


@pytest.mark.parametrize(
    "factor, words",
    [
        (4.0, "4 times what it should be, and N is 4, the batch size"),
        (1 / 4, "1/4 of what it should be, and N is 4, the batch size"),
        (5.0, "5 times what it should be, and D is 5:"),
        (2.0, "twice what it should be"),
        (0.5, "half of what it should be"),
        (0.3, "0.3 times what it should be"),
        (0.0, "every value is 0"),
    ],
)
def test_a_constant_factor_is_called_by_its_name(factor: float, words: str) -> None:
    """The batch size, another drawn size, their inverses, 2 and 1/2 say what went wrong."""
    expected = [0.25, -1.5, 3.0]
    said = relation([factor * value for value in expected], expected, {"N": 4, "D": 5})
    assert said is not None
    assert words in said


def test_one_value_alone_has_no_anonymous_factor_or_offset() -> None:
    """Any number is some factor of another: only those with a name say something."""
    assert relation([0.3], [1.0]) is None
    assert relation([2.0], [1.0]) == "every value is twice what it should be"


def test_a_size_of_one_is_no_factor() -> None:
    """A batch of one is multiplied by nothing."""
    assert relation([0.3], [1.0], {"N": 1}) is None


def test_off_by_a_constant() -> None:
    """The same amount is missing everywhere."""
    assert relation([1.5, 2.5, 0.0], [1.0, 2.0, -0.5]) == "every value is off by +0.5"


def test_permuted() -> None:
    """The right values in another order."""
    assert "only their order" in str(relation([5.0, 1.0, 2.0], [1.0, 2.0, 5.0]))


def test_nan_and_inf_are_pointed_at() -> None:
    """They are told before anything else is looked for."""
    assert "nan" in str(relation([NAN, 1.0], [1.0, 2.0]))
    assert "inf" in str(relation([INF, 1.0], [1.0, 2.0]))
    assert "nan" in str(relation([NAN, INF], [1.0, 2.0]))


def test_no_relation_is_made_up() -> None:
    """Where nothing simple explains the values, nothing is said."""
    assert relation([1.0, 2.0, 3.0], [0.3, 1.7, -2.0]) is None
    assert relation([0.0, 0.0, 1.0], [0.0, 0.0, 3.0]) is None
    assert differ(tensor([2], dtype="int64"), tensor([1], dtype="int64")).relation is None


# --- words ---------------------------------------------------------------------------------------


def test_values_that_look_alike_get_more_digits() -> None:
    """A reader sees where two numbers part."""
    assert distinguishable(0.5, 0.25) == ("0.5", "0.25")
    left, right = distinguishable(1.00000012, 1.0)
    assert left != right
    assert distinguishable(3, 4) == ("3", "4")


def test_the_place_of_an_element() -> None:
    """Row-major, as PyTorch indexes; a scalar has no place."""
    assert [index(i, [2, 3]) for i in (0, 4, 5)] == ["[0, 0]", "[1, 1]", "[1, 2]"]
    assert index(0, []) == ""
