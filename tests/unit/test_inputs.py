"""What checks draw: readable values that hide no mistake, the same ones every time."""

from __future__ import annotations

import contextlib
import inspect
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import strategies as st
from torch import Tensor

from kata_runner.checking.examples import Known, RunOptions, current_options
from kata_runner.checking.exceptions import CheckFailed, TimedOut
from kata_runner.checking.inputs import Check
from kata_runner.checking.replay import Replay
from kata_runner.checks import (
    booleans,
    dtypes,
    expect,
    extreme,
    given,
    integers,
    many_rows,
    normal,
    one_of,
    seeds,
    sizes,
    states,
    uniform,
    used,
)
from kata_runner.model.language import Text
from kata_runner.model.record import CheckRecord, ExampleRecord

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


# --- the list of examples


def sizes_drawn(check: Check, seed: int = 0) -> list[tuple[int, ...]]:
    """The shapes of `x` that a check is given with a seed."""
    DRAWN.clear()
    with _asked(RunOptions(seed)):
        return [tuple(drawn["x"].shape) for drawn in drawn_by(check)]


def test_the_simplest_example_comes_first_and_the_later_ones_are_varied() -> None:
    """Eight examples of two sizes try every size, and no pair of sizes twice."""

    @given(x=normal("N", "D"), examples=8)
    def sized(x: Tensor) -> None:
        DRAWN.append({"x": x})

    shapes = sizes_drawn(sized)
    assert shapes[0] == (1, 1)
    assert {n for n, _ in shapes} == {d for _, d in shapes} == {1, 3, 4, 5}
    assert len(set(shapes)) == 8
    assert sum(shapes[-1]) > sum(shapes[1])


def test_the_examples_depend_on_the_check_and_the_seed_alone() -> None:
    """These ones, on every machine and with every version of every library."""

    @given(x=normal("N"), flag=one_of(False, True), examples=3)
    def fixed(x: Tensor, flag: bool) -> None:
        DRAWN.append({"x": x, "flag": flag})

    drawn = drawn_by(fixed)
    assert [([round(value, 2) for value in one["x"].tolist()], one["flag"]) for one in drawn] == [
        ([0.46], False),
        ([-0.55, -1.42, 1.36], False),
        ([-0.47, 0.52, 0.83, 0.01, 1.21], True),
    ]
    assert sizes_drawn(fixed, seed=1) != sizes_drawn(fixed, seed=2)


def test_a_pass_imports_no_hypothesis() -> None:
    """It takes half a second, and is needed only for somebody who reads a failure."""
    code = (
        "import sys, torch\n"
        "from kata_runner.checks import *\n"
        "@given(x=normal('N'), dtype=dtypes(), seed=seeds())\n"
        "def check(x, dtype, seed): expect(x).close_to(x)\n"
        "check(device=torch.device('cpu'))\n"
        "assert 'hypothesis' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_strategy_of_hypothesis_may_be_drawn_from() -> None:
    """Packs that were written for version 0.1.0 do."""

    @given(x=normal("N"), N=st.integers(2, 9), word=st.text(min_size=1), examples=5)
    def foreign(x: Tensor, N: int, word: str) -> None:  # the batch size
        DRAWN.append({"x": x, "word": word})

    first = str(drawn_by(foreign))
    assert {tuple(drawn["x"].shape) for drawn in DRAWN} <= {(n,) for n in range(2, 10)}
    DRAWN.clear()
    assert str(drawn_by(foreign)) == first


def test_what_cannot_be_drawn_is_said_where_it_is_written() -> None:
    """A number, for instance, is no draw."""
    with pytest.raises(TypeError, match="N=3"):
        given(N=3)  # type: ignore[arg-type]  # that is the mistake


def test_a_check_may_change_what_it_was_given() -> None:
    """The next run is given the same again."""

    @given(values=one_of([1, 2], [3]), examples=4)
    def changing(values: list[int]) -> None:
        DRAWN.append({"values": list(values)})
        values.clear()

    assert all(drawn["values"] for drawn in drawn_by(changing) + drawn_by(changing))


# --- what is told of a failure


@given(examples=10, x=normal("N", "D"))
def fails_from_three_rows_on(x: Tensor) -> None:
    """Another error with five columns, which no smaller example may hide behind."""
    DRAWN.append({"x": x})
    if x.shape[1] == 1:
        expect(len(x) < 3, en="few rows", ja="少ない行").equal_to(True)


def test_what_was_observed_on_the_listed_example_is_kept() -> None:
    """However small the example is that is shown."""

    @given(examples=10, x=normal("N", "D"))
    def failing(x: Tensor) -> None:
        DRAWN.append({"x": x})
        expect(x, "x").close_to(x + (x.shape[0] * x.shape[1] > 3))

    with pytest.raises(CheckFailed) as failure:
        failing(device=CPU)
    story = failure.value.story
    listed = next(drawn["x"] for drawn in DRAWN if drawn["x"].numel() > 3)
    assert story.listed is not None and story.got is not None
    assert story.listed.observed[0]["shape"] == list(listed.shape)
    assert story.listed.kind is story.kind
    assert len(story.got["values"]) == 4


def test_nothing_smaller_is_looked_for_where_nobody_reads() -> None:
    """Proofs and classes see the first listed example that fails."""
    with _asked(RunOptions(shrink=False)), pytest.raises(CheckFailed) as failure:
        fails_from_three_rows_on(device=CPU)
    story = failure.value.story
    assert story.inputs["x"]["shape"] == list(DRAWN[-1]["x"].shape)
    assert story.listed is not None and story.listed.observed == story.observed


def test_a_smaller_example_fails_in_the_same_way() -> None:
    """One that fails for another reason would tell of something else."""

    @given(examples=10, x=normal("N"))
    def two_faults(x: Tensor) -> None:
        if len(x) == 1:
            expect(x, "x").equal_to(x)
        elif len(x) == 3:
            raise ValueError("three")
        else:
            expect(x, "x").equal_to(x + 1)

    with pytest.raises(CheckFailed) as failure:
        two_faults(device=CPU)
    assert failure.value.story.error == "ValueError"
    assert failure.value.story.inputs["x"]["shape"] == [3]


def test_time_that_runs_out_while_a_smaller_example_is_looked_for_loses_nothing() -> None:
    """The failure that was seen is told."""

    @given(examples=10, x=normal("N"))
    def slow(x: Tensor) -> None:
        DRAWN.append({"x": x})
        failed = [drawn for drawn in DRAWN if len(drawn["x"]) > 3]
        if len(failed) > 1:
            raise TimedOut(1.0)
        expect(len(x), "len(x)").satisfies(lambda n: n <= 3, en="it is small", ja="小さい")

    with pytest.raises(CheckFailed) as failure:
        slow(device=CPU)
    assert failure.value.story.kind == "statement"


def test_a_function_is_shown_by_its_keyword() -> None:
    """`<function <lambda>>` tells nobody which one it was."""

    @given(f=one_of(torch.sin, square=lambda x: x**2), dtype=dtypes(), examples=10)
    def drawn_function(f: Any, dtype: torch.dtype) -> None:
        expect(f(torch.tensor(3.0, dtype=dtype))).satisfies(lambda y: y < 1, en="…", ja="…")

    with pytest.raises(CheckFailed) as failure:
        drawn_function(device=CPU)
    assert failure.value.story.inputs == {
        "f": {"type": "name", "value": "square"},
        "dtype": {"type": "dtype", "value": "torch.float32"},
    }


# --- other tensors


def test_integers_are_below_a_size_given_by_name() -> None:
    """Labels for as many classes as another tensor has columns."""

    @given(examples=20, scores=normal("N", "K"), labels=integers("N", high="K"))
    def labelled(scores: Tensor, labels: Tensor) -> None:
        assert labels.dtype == torch.int64
        assert labels.shape == scores.shape[:1]
        assert int(labels.min()) >= 0 and int(labels.max()) < scores.shape[1]
        DRAWN.append({"labels": labels})

    drawn = torch.cat([one["labels"] for one in drawn_by(labelled)])
    assert len(drawn.unique()) > 2


def test_whole_numbers_and_masks_keep_their_type_whatever_dtype_is_drawn() -> None:
    """`dtype` is for floats."""

    @given(i=integers(20, low=-2, high=3), mask=booleans(20), x=extreme(20), dtype=dtypes())
    def typed(i: Tensor, mask: Tensor, x: Tensor, dtype: torch.dtype) -> None:
        assert (i.dtype, mask.dtype, x.dtype) == (torch.int64, torch.bool, dtype)
        assert set(i.tolist()) <= {-2, -1, 0, 1, 2}
        assert len(mask.unique()) == 2
        assert float(x.abs().max()) >= 10 * float(x.abs().min()) > 0
        DRAWN.append({})

    assert len(drawn_by(typed)) == 10


def test_whole_numbers_may_be_bytes() -> None:
    """Pixels are uint8, and are shown as such."""

    @given(pixels=integers(20, low=250, high=256, dtype=torch.uint8))
    def bright(pixels: Tensor) -> None:
        assert pixels.dtype == torch.uint8
        assert pixels.min() >= 250
        DRAWN.append({})

    assert len(drawn_by(bright)) == 10


def test_a_mask_may_have_something_in_each_row() -> None:
    """A mean needs a number; `some` leaves no row without a True, and not every one full."""

    @given(mask=booleans(40, 2, some=True))
    def masked(mask: Tensor) -> None:
        assert mask.any(dim=1).all()
        assert not mask.all()
        DRAWN.append({})

    assert len(drawn_by(masked)) == 10


def test_a_dtype_may_be_fixed() -> None:
    """Finite differences need float64."""

    @given(x=normal(2), dtype=dtypes(torch.float64))
    def fixed(x: Tensor, dtype: torch.dtype) -> None:
        assert x.dtype == dtype == torch.float64

    fixed(device=CPU)


def test_values_need_not_be_next_to_each_other_in_memory() -> None:
    """`.view(-1)` is not available then, and the values are the same."""

    @given(
        x=normal("N", "D", 2, contiguous=False),
        row=normal(3, contiguous=False),
        N=sizes(3),
        D=sizes(4),
    )
    def scattered(x: Tensor, row: Tensor, N: int, D: int) -> None:  # sizes
        assert x.shape == (N, D, 2)
        assert not row.is_contiguous()
        for tensor in (x, x.clone()):  # as a check hands it on
            for shape in ((N * D, 2), (N, D * 2)):
                with pytest.raises(RuntimeError, match="view"):
                    tensor.view(shape)

    scattered(device=CPU)


def test_there_are_many_rows_now_and_then() -> None:
    """More than a mini-batch."""

    @given(x=normal("N"), N=many_rows())
    def rows(x: Tensor, N: int) -> None:  # the batch size
        DRAWN.append({"N": N})

    assert {1, 37} <= {drawn["N"] for drawn in drawn_by(rows)}


# --- fixtures


def test_each_example_has_a_folder_of_its_own(tmp_path: Path) -> None:
    """A file of one example is not there in the next one."""

    @given(x=normal(1), examples=3)
    def writing(x: Tensor, tmp_path: Path) -> None:
        assert list(tmp_path.iterdir()) == []
        (tmp_path / "file").write_text("x")
        DRAWN.append({"folder": tmp_path})

    assert len({drawn["folder"] for drawn in drawn_by(writing, tmp_path=tmp_path)}) == 3


def test_a_check_may_take_the_rest_of_its_inputs_together() -> None:
    """`**state` is no fixture."""

    @given(x=normal(1), w=normal(2), b=normal(3), examples=1)
    def together(x: Tensor, *args: Tensor, **state: Tensor) -> None:
        DRAWN.append(state)

    assert list(inspect.signature(together).parameters) == ["device"]
    assert list(drawn_by(together)[0]) == ["w", "b"]


def test_a_failure_shows_the_inputs_that_a_check_made() -> None:
    """What the check says that it used is shown in the place of what was drawn; the rest stays."""

    @given(x=normal(2), y=normal(2), examples=1)
    def wrong(x: Tensor, y: Tensor) -> None:
        x[:] = 0.0
        used(x=x)
        expect(x + 1, "f(x)").equal_to(x)

    with pytest.raises(CheckFailed) as failure:
        wrong(device=CPU)
    inputs = failure.value.story.inputs
    assert inputs["x"]["values"] == [0.0, 0.0]
    assert inputs["y"]["values"] != [0.0, 0.0]


def test_so_does_one_that_is_judged_by_what_the_check_expects() -> None:
    """Also of the second record and later ones, for which the check itself does not run."""
    came_out = [2.0]

    @given(x=normal(2), examples=1)
    def check(x: Tensor) -> None:
        x[:] = 0.0
        used(x=x)
        expect(came_out[0], "f(x)").equal_to(1.0)

    examples: list[ExampleRecord] = []
    with _asked(RunOptions(shrink=False, record=examples)), pytest.raises(CheckFailed):
        check(device=CPU)
    came_out[0] = 1.0  # as the reference has it
    recorded = CheckRecord(name="check", device="cpu", seed=0, examples=tuple(examples))
    known = Known()
    for _ in range(2):
        asks = RunOptions(shrink=False, replay=Replay(recorded), known=known)
        with _asked(asks), pytest.raises(CheckFailed) as failure:
            check(device=CPU)
        assert failure.value.story.inputs["x"]["values"] == [0.0, 0.0]


@contextlib.contextmanager
def _asked(asks: RunOptions) -> Iterator[None]:
    token = current_options.set(asks)
    try:
        yield
    finally:
        current_options.reset(token)
