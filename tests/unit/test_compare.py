"""The judge: every kind of difference is found in its order, and simple relations are named."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from kata_runner.judging.closeness import EXACT, Tolerance
from kata_runner.judging.compare import Difference, compare
from kata_runner.judging.words import distinguishable, index
from kata_runner.model.observation import Observation

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
    got: Observation,
    expected: Observation,
    sizes: Mapping[str, int] | None = None,
    inputs: Mapping[str, Observation] | None = None,
) -> Difference:
    """The difference that there has to be."""
    difference = compare(got, expected, sizes=sizes, inputs=inputs)
    assert difference is not None
    return difference


def relation(
    got: Sequence[float],
    expected: Sequence[float],
    sizes: Mapping[str, int] | None = None,
    inputs: Mapping[str, Observation] | None = None,
    shape: Sequence[int] | None = None,
) -> str | None:
    """What is said to explain a difference in values, in English."""
    said = differ(tensor(got, shape), tensor(expected, shape), sizes, inputs).relation
    return said.en if said else None


# --- kinds ---------------------------------------------------------------------------------------

RIGHT = tensor([1.0, 2.0], requires_grad=True)


@pytest.mark.parametrize(
    "got, kind, words",
    [
        (number(None), "type", "got None, expected a tensor"),
        (tensor([1.0, 2.0], [2, 1]), "shape", "got the shape (2, 1), expected (2,)"),
        (tensor([1.0, 2.0], dtype="float64"), "dtype", "got the dtype float64, expected float32"),
        (tensor([1.0, 2.0], device="sim"), "device", "got the device sim, expected cpu"),
        (tensor([1.0, 2.0]), "gradient", "got requires_grad=False, expected True"),
        (
            tensor([1.0, 2.5], requires_grad=True),
            "values",
            "1 of 2 values differs; the first at [1]: got 2.5, expected 2",
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
    assert (difference.kind, "records" in difference.sentence.en) == ("gradient", True)
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
        (number(None), tensor([1.0]), None),  # nothing is known of why
        (tensor([1.0], []), number(1.0), "`.item()`"),
        (tensor([1.0], []), number(value=True), None),  # most often from `a == b`: no number helps
        ({"type": "ndarray"}, tensor([1.0]), "NumPy"),
        ({"type": "method"}, tensor([1.0]), "parentheses"),
        (number(1), number(1.0), "the value is right"),
        (number(2), number(1.0), None),
    ],
)
def test_a_wrong_type_comes_with_its_hint(
    got: Observation, expected: Observation, hint: str | None
) -> None:
    """A forgotten item(), forgotten parentheses and NumPy are recognised."""
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
    assert differ(one, two).sentence.en == "got 1 element, expected 2"
    wrong = items("list", number(1.0), tensor([1.0]))
    assert differ(wrong, two).sentence.en.startswith("[1]: got a tensor, expected a float")
    assert differ(items("tuple", number(1.0)), one).kind == "type"
    assert compare(items("list"), items("list")) is None


def test_a_list_of_floats_is_told_as_a_whole() -> None:
    """Losses are compared like the values of a tensor, with count and relation."""
    got, expected = ([number(f * v) for v in (1.0, 2.0, 5.0)] for f in (3.0, 1.0))
    difference = differ(items("list", *got), items("list", *expected))
    assert difference.sentence.en.startswith("3 of 3 values differ; the first at [0]: got 3.0")
    assert difference.relation is not None
    assert "3 times" in difference.relation.en


def test_dicts_differ_by_keys_then_value_by_value() -> None:
    """The order of keys is free; the key stands before the sentence."""
    want = mapping(w=tensor([1.0]), b=tensor([2.0]))
    assert differ(mapping(w=tensor([1.0])), want).kind == "keys"
    assert differ(mapping(w=tensor([1.0]), bias=tensor([2.0])), want).kind == "keys"
    wrong = differ(mapping(b=tensor([2.5]), w=tensor([1.0])), want)
    assert wrong.sentence.en.startswith(
        "1 of 2 values differs, all in ['b']; the first at ['b'][0]"
    )
    assert compare(mapping(b=tensor([2.0]), w=tensor([1.0])), want) is None


def test_places_nest() -> None:
    """In a dict of lists of tensors the whole way to the value is said."""
    got, want = (mapping(a=items("list", tensor([1.0, v]))) for v in (3.0, 2.0))
    assert "['a'][0][1]: got 3.0, expected 2.0" in differ(got, want).sentence.en


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


@pytest.mark.parametrize(
    "combine",
    [operator.add, operator.sub, operator.mul, operator.truediv],
    ids=lambda f: f.__name__,
)
def test_a_column_and_a_row_that_were_broadcast(combine: Callable[[float, float], float]) -> None:
    """(N, 1) with (N,) makes (N, N): the shape and the values tell it."""
    column, row = [0.3, -1.2, 2.5], [1.1, 0.4, -0.7]
    got = tensor([combine(a, b) for a in column for b in row], [3, 3])
    want = [combine(a, b) for a, b in zip(column, row, strict=True)]
    for shape in ([3, 1], [3]):
        assert "broadcasting" in str(differ(got, tensor(want, shape)).relation)


@pytest.mark.parametrize(
    "target", [[0, 1, 2], [2, 0, 0], [1, 1, 1]], ids=["all", "twice the same", "one column"]
)
def test_a_table_that_was_picked_is_not_said_to_be_broadcast(target: list[int]) -> None:
    """`scores[:, target]` is (N, N) as well, and nothing in it was repeated."""
    scores = [[0.3, -1.2, 2.5], [1.1, 0.4, -0.7], [0.9, 2.2, 0.6]]
    got = tensor([row[k] for row in scores for k in target], [3, 3])
    want = tensor([row[k] for row, k in zip(scores, target, strict=True)], [3])
    assert "broadcasting" not in str(differ(got, want).relation)


def test_only_the_dtype_is_wrong() -> None:
    """Where the values agree within the coarser dtype, they are said to be right."""
    got = tensor([0.1 + 1e-9, 2.0], dtype="float32")
    want = tensor([0.1, 2.0], dtype="float64")
    assert "values are right" in str(differ(got, want).relation)
    assert differ(tensor([0.3, 2.0]), want).relation is None


# Values that fit nothing by coincidence: three digits each, no two alike.
E = [0.251, -1.53, 3.07]


@pytest.mark.parametrize("values", [E, [0.75]])
def test_the_sign_is_flipped(values: list[float]) -> None:
    """Also where there is one value only."""
    assert relation([-value for value in values], values) == "the sign is flipped"


@pytest.mark.parametrize(
    "factor, words",
    [
        (4.0, "4 times the expected one; here N (the batch size) is 4"),
        (1 / 4, "1/4 of the expected one; here N (the batch size) is 4"),
        (5.0, "5 times the expected one; here D is 5"),
        (20.0, "20 times the expected one; here N·D is 20"),
        (0.1, "0.1 times the expected one; here lr is 0.1"),
        (2.0, "every value is twice the expected one"),
        (0.5, "every value is half the expected one"),
        (0.3, "every value is 0.3 times the expected one"),
        (0.0, "every value is 0"),
    ],
)
def test_a_constant_factor_is_called_by_its_name(factor: float, words: str) -> None:
    """Drawn sizes and numbers, their inverses, 2 and 1/2; where it has none, as a number."""
    sizes, inputs = {"N": 4, "D": 5}, {"lr": number(0.1)}
    said = relation([factor * value for value in E], E, sizes, inputs)
    assert said is not None
    assert said.endswith(words)


def test_a_whole_number_is_called_as_it_was_given() -> None:
    """3 and not 3.0."""
    said = relation([value / 3 for value in E], E, inputs={"warmup": number(3)})
    assert said == "every value is 1/3 of the expected one; here warmup is 3"


def test_sizes_that_happen_to_be_equal_are_both_named() -> None:
    """Which one of them it is cannot be known."""
    said = relation([4 * value for value in E], E, {"N": 4, "hidden": 4})
    words = "every value is 4 times the expected one; here N (the batch size) and hidden are both 4"
    assert said == words


@pytest.mark.parametrize(
    "got, expected",
    [
        pytest.param([0.3], [1.0], id="any number is some factor of another"),
        pytest.param([2.0], [1.0], id="1 and 2 have many relations"),
        pytest.param([1.0004 * v for v in E], E, id="a factor that rounds to 1"),
        pytest.param([0.7, 0.7], [0.5, 0.5], id="one value twice"),
        pytest.param([2e-4, 5e-4], [1e-4, 3e-4], id="small values that no factor fits"),
        pytest.param([-2e-5, -1e-5], [1e-5, 2e-5], id="near 0 every sign is flipped"),
        pytest.param([2 * v for v in E[:2]] + [6.145], E, id="one value off by a thousandth"),
        pytest.param([0.0, 0.0, 1.0], [0.0, 0.0, 3.0], id="all but one expected to be 0"),
        pytest.param([1e-4, 2.46], [0.0, 1.23], id="where 0 is expected"),
        pytest.param([1.0, 2.0, 3.0], [0.3, 1.7, -2.0], id="nothing simple"),
    ],
)
def test_no_relation_is_made_up(got: list[float], expected: list[float]) -> None:
    """Where the values do not prove it, nothing is said."""
    assert relation(got, expected) is None


def test_a_size_of_one_is_no_factor() -> None:
    """A batch of one is multiplied by nothing."""
    assert relation([0.3], [1.0], {"N": 1}) is None


def test_off_by_a_constant() -> None:
    """The same amount is missing everywhere, or too much."""
    assert relation([v + 0.5 for v in E], E) == "every value is 0.5 too large"
    assert relation([v - 0.5 for v in E], E) == "every value is 0.5 too small"
    assert relation([1.0, 1.0], [0.5, 0.5]) is None


W = [0.5, -1.2, 2.0]  # what E may have been made from
STEPS = [e - w for e, w in zip(E, W, strict=True)]


def stepped(by: float) -> list[float]:
    """What comes out of W where each step is so many times as long as it should be."""
    return [w + by * d for w, d in zip(W, STEPS, strict=True)]


@pytest.mark.parametrize(
    "by, words",
    [
        (2.0, "every value is twice as far from w as expected"),
        (1 / 4, "every value is 1/4 as far from w as expected; here N (the batch size) is 4"),
        (0.1, "every value is 0.1 times as far from w as expected; here lr is 0.1"),
        (1.37, "every value is 1.37 times as far from w as expected"),
        (-1.0, "every value has moved from w in the opposite direction"),
    ],
)
def test_a_step_of_another_length_is_measured(by: float, words: str) -> None:
    """What changed is compared with what should have, where the values themselves say nothing."""
    inputs = {"w": tensor(W), "lr": number(0.1), "x": tensor([1.0, 2.0])}
    assert relation(stepped(by), E, {"N": 4}, inputs) == words


def test_steps_of_one_length_are_measured() -> None:
    """As those of Adam are at first."""
    got = [w + 0.1 * math.copysign(1, d) for w, d in zip(W, STEPS, strict=True)]
    said = relation(got, E, inputs={"w": tensor(W)})
    assert said == "every value is 0.1 away from w, however far it should be"


def test_the_steps_of_several_tensors_have_one_length() -> None:
    """Each is compared with the input of its name; they are told together."""
    inputs = {"w": tensor(W), "b": tensor([1.5])}
    got, want = (
        mapping(w=tensor(stepped(3.3)), b=tensor([1.5 + 3.3])),
        mapping(w=tensor(E), b=tensor([2.5])),
    )
    said = differ(got, want, inputs=inputs).relation
    assert said is not None
    assert said.en == "every value is 3.3 times as far from w and b as expected"


@pytest.mark.parametrize(
    "inputs",
    [
        pytest.param({"w": tensor(W), "v": tensor([0.1, 0.2, 0.3])}, id="two may be the start"),
        pytest.param({"w": tensor([v * 1e6 for v in W])}, id="the steps are lost in rounding"),
    ],
)
def test_no_step_is_made_up(inputs: Mapping[str, Observation]) -> None:
    """Where it is not clear from where, or how far, nothing is said."""
    assert relation(stepped(1.37), E, inputs=inputs) is None


def test_an_input_that_was_added_or_left_out() -> None:
    """Also one that broadcasting adds to every row."""
    b = {"b": tensor([0.8, -0.31])}
    expected = [0.251, -1.53, 3.07, 1.22]
    got = [v + w for v, w in zip(expected, [0.8, -0.31] * 2, strict=True)]
    assert relation(got, expected, inputs=b, shape=[2, 2]) == "it is what is expected plus b"
    assert relation(expected, got, inputs=b, shape=[2, 2]) == "it is what is expected minus b"


def test_it_is_an_input() -> None:
    """What came out is what went in: nothing was done, or nothing was kept."""
    x = {"x": tensor([0.3, 0.4, 0.5])}
    assert relation([0.3, 0.4, 0.5], E, inputs=x) == "it is equal to the input x"
    got, want = (mapping(w=tensor(w), b=tensor(b)) for w, b in (([1.2], [0.4]), ([1.1], [0.3])))
    said = differ(got, want, inputs={"W": tensor([1.2]), "B": tensor([0.4])}).relation
    assert said is not None
    assert said.en == "they are equal to the inputs W and B"


@pytest.mark.parametrize(
    "got, words",
    [
        ([v * v for v in E], "every value is the square of the expected one"),
        ([math.tanh(v) for v in E], "every value is tanh of the expected one"),
        ([math.exp(v) for v in E], "every value is exp of the expected one"),
        ([abs(v) for v in E], "every value is the absolute value of the expected one"),
        ([max(v, 0.0) for v in E], "every value is the larger of 0 and the expected one"),
        ([0.251, -1.279, 1.791], "each value is the sum of the expected ones up to there"),
        ([0.251, -0.6395, 0.597], "each value is the mean of the expected ones up to there"),
    ],
)
def test_something_was_done_once_too_often(got: list[float], words: str) -> None:
    """A well-known function of the right values, or a running sum."""
    assert relation(got, E) == words


def test_a_zero_alone_has_many_causes() -> None:
    """A 0 may have been cut off, rounded, or compared: no function of the expected one is named."""
    assert relation([0.0], [-0.512147], shape=[1, 1]) is None
    assert relation([0.0, 1.53], [-0.512147, 1.53]) == (
        "every value is the larger of 0 and the expected one"
    )


def test_what_is_nearly_right_is_no_function() -> None:
    """A few digits are missing: the value is also nearly its own absolute value."""
    got, exact = tensor([1.10460095], dtype="float64"), tensor([1.104601], dtype="float64")
    difference = compare(got, exact, Tolerance(1e-11, 1e-11))
    assert difference is not None
    assert difference.relation is None


def test_something_was_left_out() -> None:
    """The activation function, or the square root."""
    assert relation(E, [math.tanh(v) for v in E]) == "tanh of each value gives the expected one"
    assert relation([1.53**2, 0.251**2], [1.53, 0.251]) == (
        "every value is the square of the expected one"
    )


@pytest.mark.parametrize(
    "got, shape, words",
    [
        ([3.07, 0.251, -1.53], [3], "the values are right, but in another order"),
        ([5.0, 6, 3, 4, 1, 2], [3, 2], "the rows are right, but in another order"),
        ([2.0, 1, 4, 3, 6, 5], [3, 2], "the columns are right, but in another order"),
        ([2.0, 1, 3, 4, 6, 5], [3, 2], "each row has the right values, but in another order"),
        ([1.0, 2, 1, 2, 1, 2], [3, 2], "all rows are the same"),
        ([7.0] * 6, [3, 2], "all values are the same"),
        ([1.0, 2, 9, 8, 7, 0], [3, 2], "only the first row is right"),
        ([1.0, 2, 3, 4, 7, 0], [3, 2], "only the last row is wrong"),
        ([9.0, 2, 8, 4, 7, 6], [3, 2], "only the last column is right"),
    ],
)
def test_what_is_right_and_what_is_not(got: list[float], shape: list[int], words: str) -> None:
    """Rows and columns are named where they are all that is right, or in another place."""
    expected = E if shape == [3] else [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]
    assert relation([*map(float, got)], expected, shape=shape) == words


def test_another_order_of_all_values_is_no_order_of_rows() -> None:
    """In a matrix, sorted values that agree prove nothing about its rows."""
    got, expected = [1.0, 4.0, 5.0, 3.0, 2.0, 6.0], [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]
    said = relation(got, expected, shape=[2, 3])
    assert said is None or "order" not in said


def test_a_history_is_right_up_to_a_point() -> None:
    """The first epochs agree; or it is one epoch late, or too short."""
    losses = [1.787, 1.135, 0.72, 0.51]
    got = [1.787, 1.135, 0.33, 0.11]
    assert relation(got, losses) == "the first 2 values are right, the others are not"
    assert relation([1.135, 0.72, 0.51, 0.4], losses) == (
        "each value is one place too early: the first one is missing"
    )
    shorter, longer = (items("list", *map(number, some)) for some in (losses[:3], losses))
    assert str(differ(shorter, longer).relation).find("first 3 of the expected ones") > 0
    assert str(differ(longer, shorter).relation).find("the first 3 are right") > 0


def test_a_list_that_grows_from_call_to_call_is_told_by_its_end() -> None:
    """What earlier calls may have left is spoken of where as much comes before the right values."""
    grown, one_more, wanted = (
        items("list", *map(number, some))
        for some in ([7.0, 8.0, 1.5, 2.25], [7.0, 1.5, 2.25], [1.5, 2.25])
    )
    said = str(differ(grown, wanted).relation)
    assert "the last 2 are right" in said and "a new one in each call" in said
    said = str(differ(one_more, wanted).relation)
    assert "the last 2 are right" in said and "call" not in said


def test_of_a_single_number_no_more_is_said_than_that_it_is_right_here() -> None:
    """Where all sizes are 1, a sum over everything has the right value as well."""
    said = str(differ(tensor([6.0], []), tensor([6.0], [1])).relation)
    assert "with these numbers the value is right" in said


def test_sums_and_means() -> None:
    """Fewer values than expected, or more."""
    want = tensor([1.0, 2.0, 3.0, 4.0, 5.0, 6.0], [3, 2])
    for got, words in (
        (tensor([21.0], []), "it is the sum of the expected values"),
        (tensor([3.5], []), "it is the mean of the expected values"),
        (tensor([9.0, 12.0], [2]), "it is the sum of the expected values over the rows"),
        (tensor([1.5, 3.5, 5.5], [3]), "it is the mean of the expected values in each row"),
    ):
        said = differ(got, want).relation
        assert said is not None
        assert said.en == words
    said = differ(want, tensor([3.5], [])).relation
    assert said is not None
    assert said.en == "the mean of these values is what is expected"


def test_nan_and_inf_are_pointed_at_and_not_explained() -> None:
    """Where they are, and nothing about where they come from."""
    assert relation([NAN, 1.0], [1.0, 2.0]) == "the value at [0] is nan (not a number)"
    assert relation([INF, INF], [1.0, 2.0]) == "every value is infinite"
    assert relation([NAN, INF, NAN], [1.0, 2.0, 3.0]) == (
        "2 of them are nan (not a number); the first at [0]"
    )


def test_one_relation_for_all_tensors() -> None:
    """A factor is said of a dict only if it holds in all of it; else of the one that differs."""
    want = mapping(w=tensor([1.02, 2.05]), b=tensor([0.53]))
    twice = differ(mapping(w=tensor([2.04, 4.1]), b=tensor([1.06])), want)
    assert twice.sentence.en.startswith("3 of 3 values differ; the first at ['w'][0]")
    assert str(twice.relation).find("'every value is twice the expected one'") > 0
    once = differ(mapping(w=tensor([2.04, 4.1]), b=tensor([0.53])), want)
    assert once.sentence.en.startswith("2 of 3 values differ, all in ['w']; the first at ['w'][0]")
    assert once.relation is not None
    assert once.relation.en == "['w']: every value is twice the expected one"


def test_structure_comes_before_values() -> None:
    """A wrong shape in the second tensor says more than a wrong number in the first."""
    want = items("list", tensor([1.0]), tensor([2.0, 3.0]))
    got = items("list", tensor([1.5]), tensor([2.0, 3.0], [2, 1]))
    assert differ(got, want).sentence.en == "[1]: got the shape (2, 1), expected (2,)"


def test_keys_that_are_missing_or_too_many_are_named() -> None:
    """Among many keys nobody finds the one."""
    said = differ(mapping(w=number(1.0), bias=number(1.0)), mapping(w=number(1.0), b=number(1.0)))
    assert said.sentence.en == "got the keys ['w', 'bias'], expected ['w', 'b']"
    assert said.relation is not None
    assert said.relation.en == "missing: 'b'; not expected: 'bias'"


def test_integers_have_relations_too() -> None:
    """Indices in another order, a count that is twice what it should be."""
    got, want = (tensor(v, dtype="int64") for v in ([3, 1, 2], [1, 2, 3]))
    assert "another order" in str(differ(got, want).relation)
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


def test_what_stays_the_same_has_no_factor_by_accident() -> None:
    """The first of several lists is three times the expected one, and the others are not."""
    got = items("list", *(items("list", number(0.1), number(0.5)) for _ in range(3)))
    wanted = [(0.1 / 3, 0.5 / 3), (0.2 / 3, 1.0 / 3), (0.1, 0.5)]
    expected = items("list", *(items("list", number(a), number(b)) for a, b in wanted))
    said = differ(got, expected, inputs={"warmup": number(3)}).relation
    assert said is not None
    assert said.en == "they are all the same"
