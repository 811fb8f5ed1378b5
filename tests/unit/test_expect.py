"""`expect`: what it says when it fails, and that nothing a solution does makes it hold."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from kata_runner.checking.exceptions import CheckFailed
from kata_runner.checking.expect import Case, current_case, expect
from kata_runner.model.language import Text

ONE = torch.ones(1)


def story_of(failure: pytest.ExceptionInfo[CheckFailed]) -> dict[str, Any]:
    """What was observed, after the way between two processes."""
    story: dict[str, Any] = json.loads(json.dumps(failure.value.story.to_json()))
    return story


class Yes:
    """Equals everything."""

    shape, dtype, device, requires_grad = (1,), torch.float32, torch.device("cpu"), False

    def __eq__(self, other: object) -> bool:
        return True

    def __getattr__(self, name: str) -> object:
        return self

    def __call__(self, *_: object, **__: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]  # it is no key


class LyingTensor(torch.Tensor):
    """Answers every question about it with True."""

    @classmethod
    def __torch_function__(
        cls, func: object, types: object, args: object = (), kwargs: object = None
    ) -> object:
        return True


def test_what_is_right_is_let_through() -> None:
    """Values within the tolerance, whether or not they carry a graph."""
    expect(ONE + 1e-6).close_to(ONE)
    expect(nn.Parameter(torch.ones(1))).close_to(ONE)
    expect([1.0, 2.0]).close_to([1.0, 2.0 + 1e-7])
    expect({"w": ONE}).equal_to({"w": torch.ones(1)})
    expect(ONE).satisfies(lambda it: it.item() > 0, en="is positive", ja="正です")


def test_equal_to_has_no_tolerance() -> None:
    """What has to be unchanged may not differ in its last digit."""
    with pytest.raises(CheckFailed):
        expect(ONE + 1e-6).equal_to(ONE)


def test_the_gradient_can_be_stated() -> None:
    """Attached, detached, or either when nothing is said."""
    attached = nn.Parameter(torch.ones(1))
    expect(attached).close_to(ONE, requires_grad=True)
    expect([ONE]).equal_to([ONE], requires_grad=False)
    for value, wanted in ((attached, False), (ONE, True)):
        with pytest.raises(CheckFailed) as failure:
            expect([value]).close_to([ONE], requires_grad=wanted)
        assert failure.value.story.kind == "gradient"


def test_a_failure_tells_kind_relation_and_both_values_as_json() -> None:
    """Everything that a message, a diagnosis or another judge needs is in the story."""
    got = torch.tensor([2.0, 4.0])
    with pytest.raises(CheckFailed) as failure:
        expect(got).close_to(torch.tensor([1.0, 2.0]))
    story = story_of(failure)
    assert story["kind"] == "values"
    assert story["relation"]["en"] == "every value is twice the expected one"
    assert story["got"]["values"] == [2.0, 4.0]
    assert story["expected"]["values"] == [1.0, 2.0]
    assert set(story["sentence"]) == {"en", "ja"}


def test_the_label_is_the_expression_without_the_fixture() -> None:
    """A learner reads `double(x)`, as they would write it; over several lines, too."""

    class solution:  # noqa: N801  # it is called like the fixture
        @staticmethod
        def double(x: Tensor) -> Tensor:
            return x

    x = ONE
    with pytest.raises(CheckFailed) as failure:
        expect(solution.double(x)).close_to(x + 1)
    assert failure.value.story.label == Text("double(x)", "double(x)")
    with pytest.raises(CheckFailed) as failure:
        expect(
            solution.double(
                x,
            )
        ).close_to(x + 1)
    assert failure.value.story.label == Text("double(x)", "double(x)")
    with pytest.raises(CheckFailed) as failure:
        expect(x, "double(x)[0]").close_to(x + 1)
    assert failure.value.story.label.ja == "double(x)[0]"


def test_a_label_in_words_is_said_in_both_languages() -> None:
    """Whoever writes it in one is told so at once, and not only where the check fails."""
    with pytest.raises(CheckFailed) as failure:
        expect(ONE, en="the output", ja="出力").close_to(ONE + 1)
    assert failure.value.story.label == Text("the output", "出力")
    for one_language in ({"en": "the output"}, {"ja": "出力"}, {"code": "the output"}):
        with pytest.raises(ValueError, match="both languages"):
            expect(ONE, **one_language)


def test_a_statement_is_told_in_its_own_words() -> None:
    """A predicate that does not hold, or breaks on what came out, is a failure in both languages."""
    for value, predicate in ((ONE, lambda it: bool((it > 1).all())), (None, lambda it: it.shape)):
        with pytest.raises(CheckFailed) as failure:
            expect(value).satisfies(predicate, en="it is above 1", ja="1 より大きい")
        story = story_of(failure)
        assert story["kind"] == "statement"
        assert story["sentence"] == {"en": "it is above 1", "ja": "1 より大きい"}


def test_a_statement_may_speak_of_other_tensors() -> None:
    """They are given to the predicate as plain copies as well."""
    rows = nn.Parameter(torch.tensor([[1.0], [2.0]]))

    def is_permutation(it: Tensor, other: Tensor) -> bool:
        assert not other.requires_grad
        return sorted(it.flatten().tolist()) == sorted(other.flatten().tolist())

    expect(rows.flip(0)).satisfies(is_permutation, rows, en="…", ja="…")


def test_everything_that_came_out_is_noted_in_order() -> None:
    """The case keeps it, also what was right: the diagnosis compares all of it."""
    case = Case(sizes={"N": 3})
    token = current_case.set(case)
    try:
        expect(1).equal_to(1)
        with pytest.raises(CheckFailed) as failure:
            expect(torch.tensor([3.0, 9.0])).close_to(torch.tensor([1.0, 3.0]))
    finally:
        current_case.reset(token)
    assert [seen["type"] for seen in case.observed] == ["int", "Tensor"]
    assert "N (the batch size) is 3" in failure.value.story.relation.en


def test_what_a_solution_drew_is_shown_and_not_kept() -> None:
    """Two programs with the same mistake draw different orders: only the failure has them."""
    case = Case()
    token = current_case.set(case)
    try:
        with pytest.raises(CheckFailed) as failure:
            expect([2, 0, 1]).satisfies(lambda it: it == [], en="…", ja="…", drawn=True)
    finally:
        current_case.reset(token)
    assert [item["value"] for item in story_of(failure)["got"]["items"]] == [2, 0, 1]
    assert case.observed == [{"type": "drawn"}]


@pytest.mark.parametrize(
    "lie",
    [
        pytest.param(Yes(), id="an object that equals everything"),
        pytest.param(torch.zeros(1).as_subclass(LyingTensor), id="a tensor that lies"),
        pytest.param([Yes()], id="a list of one"),
        pytest.param(torch.zeros(()), id="a scalar that would broadcast"),
        pytest.param(torch.ones(1, 1), id="a shape that would broadcast"),
        pytest.param(1.0, id="a number that would broadcast"),
    ],
)
def test_who_lies_does_not_pass(lie: object) -> None:
    """Neither a comparison nor a statement is taken in."""
    with pytest.raises(CheckFailed):
        expect(lie).close_to(ONE)
    with pytest.raises(CheckFailed):
        expect(lie).equal_to(ONE)
    with pytest.raises(CheckFailed):
        expect(lie).satisfies(lambda it: it == 42.0, en="it is 42", ja="42 です")


class Celsius(float):
    """A float that says it is a hundred."""

    def __float__(self) -> float:
        return 100.0


@pytest.mark.parametrize("value", [np.float64(0.5), Celsius(0.5)], ids=["NumPy", "Celsius"])
def test_a_float_of_a_subclass_is_a_float(value: float) -> None:
    """It counts by its value, in a list as well; a bool is no float, and neither is an int."""
    expect(value).close_to(0.5)
    expect([value, 0.25]).equal_to([0.5, 0.25])
    expect(value).satisfies(lambda it: type(it) is float, en="it is a float", ja="float です")
    for wrong in (0.75, 1, True):
        with pytest.raises(CheckFailed):
            expect(value).close_to(wrong)
    for other in (1, True):
        with pytest.raises(CheckFailed):
            expect(other).equal_to(1.0)


@pytest.mark.parametrize(
    "value, name", [(np.True_, r"numpy\.bool"), (type("Tensor", (), {})(), r"[\w.]+\.Tensor")]
)
def test_a_type_that_is_called_like_another_one(value: object, name: str) -> None:
    """A bool of NumPy has the name of Python's, and is none; the module tells them apart."""
    for expected in (True, ONE):
        with pytest.raises(CheckFailed, match=rf"got an object of type {name}"):
            expect(value).equal_to(expected)


def test_patching_torch_does_not_help(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of torch is asked whether two values are close."""
    for owner, name in (
        (torch, "allclose"),
        (torch, "equal"),
        (torch, "isclose"),
        (torch, "eq"),
        (torch.testing, "assert_close"),
        (torch.Tensor, "equal"),
        (torch.Tensor, "allclose"),
        (torch.Tensor, "__eq__"),
    ):
        monkeypatch.setattr(owner, name, lambda *_, **__: True)
    with pytest.raises(CheckFailed):
        expect(torch.zeros(1)).close_to(ONE)
    with pytest.raises(CheckFailed):
        expect(torch.zeros(1)).equal_to(ONE)


@pytest.mark.parametrize(
    "got, wanted",
    [
        ({0: 1.0, 1: 2.0}, {0: 99.0, 1: 99.0}),
        ({0: 1.0}, {"0": 1.0}),
        ({1: 1.0}, {True: 1.0}),
        ({(0, "w"): 1.0}, {(0, "b"): 1.0}),
        (torch.float32, torch.float64),
        (torch.device("cpu"), torch.device("meta")),
    ],
    ids=str,
)
def test_keys_and_names_of_torch_are_compared_by_value(got: object, wanted: object) -> None:
    """A key that is no string is as good as any other."""
    expect(got).equal_to(got)
    with pytest.raises(CheckFailed):
        expect(got).equal_to(wanted)


def test_the_state_of_an_optimizer_can_be_compared() -> None:
    """Its parameters are known by numbers; a failure says which value of which one differs."""

    def after_a_step(momentum: float) -> dict[str, Any]:
        w = nn.Parameter(torch.ones(2))
        optimizer = torch.optim.SGD([w], lr=0.1, momentum=momentum)
        (w * torch.tensor([1.0, 2.0])).sum().backward()
        optimizer.step()
        return optimizer.state_dict()

    expect(after_a_step(0.9)).close_to(after_a_step(0.9))
    other = after_a_step(0.9)
    other["state"][0]["momentum_buffer"] *= 3
    with pytest.raises(CheckFailed) as failure:
        expect(after_a_step(0.9)).close_to(other)
    assert "['state'][0]['momentum_buffer']" in failure.value.story.sentence.en


def test_of_named_tensors_only_those_that_differ_are_shown() -> None:
    """A learner looks at one of a hundred parameters."""
    wanted = {name: torch.full((2,), float(i)) for i, name in enumerate("abcdef")}
    got = {**wanted, "c": ONE}
    with pytest.raises(CheckFailed) as failure:
        expect({"layers": got, "n": 1}).close_to({"layers": wanted, "n": 1})
    story = failure.value.story
    assert story.got is not None and story.expected is not None
    for side in (story.got, story.expected):
        assert side["keys"] == ["layers"]
        assert side["items"][0]["keys"] == ["c"]
    got.pop("c")
    with pytest.raises(CheckFailed) as failure:
        expect(got).close_to(wanted)
    assert failure.value.story.kind == "keys"
    assert failure.value.story.expected is not None
    assert failure.value.story.expected["keys"] == ["c"]


def test_a_statement_reads_what_came_out_as_it_was_then() -> None:
    """Whatever becomes of the tensor afterwards."""
    x = torch.ones(1)
    seen = expect(x)
    x.zero_()
    seen.satisfies(lambda it: it.item() == 1.0, en="…", ja="…")


EMPTY = {"type": "dict", "keys": [], "items": []}


@pytest.mark.parametrize(
    "got, expected, shown",
    [
        pytest.param({"w": 1}, {"w": 1, "b": 2}, None, id="only a key is missing"),
        pytest.param({"n": {"w": 1}}, {"n": {"w": 1, "b": 2}}, None, id="in a dict within it"),
        pytest.param({}, {"b": 2}, EMPTY, id="it is empty"),
    ],
)
def test_a_dict_is_shown_as_empty_only_where_it_is(got: Any, expected: Any, shown: Any) -> None:
    """Of others, only what differs is shown."""
    with pytest.raises(CheckFailed) as failure:
        expect(got, "f()").equal_to(expected)
    assert failure.value.story.got == shown
