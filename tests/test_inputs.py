"""What checks draw: readable values that hide no mistake, the same ones every time."""

from __future__ import annotations

import inspect
import random
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck
from torch import Tensor

from kata_runner.checking.exceptions import CheckFailed
from kata_runner.checking.inputs import Check
from kata_runner.checks import dtypes, expect, given, normal, seeds, sizes, states, uniform
from kata_runner.model.language import Text

CPU = torch.device("cpu")


def drawn_by(check: Check, **fixtures: Any) -> list[dict[str, Any]]:
    """What a check on the keyword arguments it wants is given, example by example."""
    check(device=CPU, **fixtures)
    return DRAWN


DRAWN: list[dict[str, Any]] = []


@pytest.fixture(autouse=True)
def _nothing_drawn() -> None:
    DRAWN.clear()


@given(examples=30, x=normal("N", "D"), w=normal(2, "D", std=10.0), u=uniform("N", low=-1.0))
def tensors(x: Tensor, w: Tensor, u: Tensor) -> None:
    """Three tensors of shared sizes."""
    DRAWN.append({"x": x, "w": w, "u": u})


def test_sizes_of_one_name_agree_within_an_example() -> None:
    """Shapes are what was asked for, and differ from example to example."""
    for drawn in drawn_by(tensors):
        n, d = drawn["x"].shape
        assert drawn["w"].shape == (2, d)
        assert drawn["u"].shape == (n,)
        assert {n, d} <= {1, 3, 4, 5}
    assert len({drawn["x"].shape for drawn in DRAWN}) > 3


def test_values_are_readable_and_never_zero() -> None:
    """Two decimals, inside the bounds, and no 0, at which wrong formulas are right."""
    for drawn in drawn_by(tensors):
        for tensor in drawn.values():
            assert tensor.dtype == torch.float32
            assert bool((tensor != 0).all())
            assert torch.allclose(tensor, (tensor * 100).round() / 100)
        assert bool((drawn["u"].abs() <= 1).all())
    values = torch.cat([drawn["w"].flatten() for drawn in DRAWN])
    assert 5 < values.std() < 20


def test_values_are_not_constant() -> None:
    """Constants hide mistakes; a drawn array would be one now and then."""
    many = [drawn["x"].flatten() for drawn in drawn_by(tensors) if drawn["x"].numel() > 2]
    assert many
    assert all(values.unique().numel() > 1 for values in many)


def test_the_same_inputs_come_every_time() -> None:
    """So that the same mistake shows the same smallest example."""
    first = [str(drawn) for drawn in drawn_by(tensors)]
    DRAWN.clear()
    assert [str(drawn) for drawn in drawn_by(tensors)] == first


def test_generators_are_seeded_before_each_example() -> None:
    """A solution that draws by itself draws the same for the same inputs."""

    @given(x=normal(1))
    def drawing(x: Tensor) -> None:
        DRAWN.append({"x": x, "own": (torch.rand(()), random.random(), np.random.rand())})

    first = [str(drawn) for drawn in drawn_by(drawing)]
    DRAWN.clear()
    torch.manual_seed(99)
    random.seed(99)
    assert [str(drawn) for drawn in drawn_by(drawing)] == first


def test_a_drawn_dtype_is_that_of_every_tensor() -> None:
    """float32 and float64 both come."""

    @given(examples=20, x=normal(2), dtype=dtypes())
    def of_dtype(x: Tensor, dtype: torch.dtype) -> None:
        assert x.dtype == dtype
        DRAWN.append({"dtype": dtype})

    assert {drawn["dtype"] for drawn in drawn_by(of_dtype)} == {torch.float32, torch.float64}


def test_sizes_and_seeds_can_be_drawn_by_name() -> None:
    """A size that a tensor names is drawn as the input of that name says."""

    @given(examples=20, x=normal("N"), N=sizes(2, 6), seed=seeds())
    def sized(x: Tensor, N: int, seed: int) -> None:  # the batch size
        assert x.shape == (N,)
        DRAWN.append({"N": N, "seed": seed})

    assert {drawn["N"] for drawn in drawn_by(sized)} == {2, 6}
    assert all(0 <= drawn["seed"] < 2**16 for drawn in DRAWN)


def test_the_smallest_failing_input_is_the_one_told() -> None:
    """Sizes shrink to the first that fails; the story holds them as plain data."""

    @given(examples=50, x=normal("N", "D"))
    def at_most_three_rows(x: Tensor) -> None:
        expect(len(x) <= 3, en="few rows", ja="少ない行").equal_to(True)

    with pytest.raises(CheckFailed) as failure:
        at_most_three_rows(device=CPU)
    assert failure.value.story.inputs["x"]["shape"] == [4, 1]
    assert failure.value.story.observed == ({"type": "bool", "value": False},)


def test_what_a_check_prints_is_kept_of_the_failing_example_only() -> None:
    """However much was printed before."""

    @given(examples=20, N=sizes(1, 3, 4))
    def loud(N: int) -> None:  # the batch size
        print("N is", N, "!" * 10_000)
        expect(N, "N").equal_to(1)

    with pytest.raises(CheckFailed) as failure:
        loud(device=CPU)
    printed = failure.value.story.printed
    assert printed.startswith("N is 3 !!!")
    assert len(printed) < 3_000


@pytest.mark.parametrize("error", [SystemExit, GeneratorExit, pytest.skip.Exception, ValueError])
def test_whatever_ends_a_check_is_a_failure(error: type[BaseException]) -> None:
    """Exits and skips are not the solution's to call."""

    @given(x=normal(1))
    def ending(x: Tensor) -> None:
        raise error("no")

    with pytest.raises(CheckFailed) as failure:
        ending(device=CPU)
    assert failure.value.story.inputs["x"]["shape"] == [1]


def test_a_check_keeps_its_name_its_place_and_its_sentence() -> None:
    """pytest, editors and reports show the check as its author wrote it."""

    @states(en="It holds.", ja="成り立ちます。")
    @given(x=normal(1))
    def test_it(x: Tensor) -> None:
        """Hold."""

    check: Any = test_it
    assert check.__name__ == "test_it"
    assert check.__kata_states__ == Text("It holds.", "成り立ちます。")
    assert inspect.getsource(check.place_as).strip().startswith("@states")


def test_a_check_without_inputs_runs_once() -> None:
    """An example of the task needs no drawing."""

    @states(en="It holds.", ja="成り立ちます。")
    def once() -> None:
        DRAWN.append({})

    once(device=CPU)
    assert len(DRAWN) == 1


def test_slow_inputs_are_no_health_hazard() -> None:
    """A learner's slow code is told by the time limit, not by hypothesis."""
    settings = tensors._hypothesis_internal_use_settings  # type: ignore[attr-defined]
    assert set(settings.suppress_health_check) == set(HealthCheck)
    assert settings.deadline is None
