"""What a result does not show: errors, memory, names, chance."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from kata_runner.checking.exceptions import CheckFailed
from kata_runner.checks import (
    error_of,
    expect,
    functions_called,
    given,
    largest_tensor,
    normal,
    one_of,
    share_tolerance,
    shares_memory,
    with_parameters,
    with_state,
)
from kata_runner.model.language import Text

CPU = torch.device("cpu")


def fail(error: BaseException) -> None:
    """Raise it."""
    raise error


@pytest.mark.parametrize(
    "error, wanted, name",
    [
        (ValueError(), (ValueError,), "ValueError"),
        (IndexError(), (LookupError,), "LookupError"),
        (IndexError(), (ValueError, LookupError), "LookupError"),
        (TypeError(), (ValueError,), "TypeError"),
        (TypeError(), (), "TypeError"),
        (NotImplementedError(), (NotImplementedError,), "NotImplementedError"),
    ],
)
def test_an_error_that_is_wanted_has_its_name(
    error: Exception, wanted: tuple[type[Exception], ...], name: str
) -> None:
    """Also where it is a subclass that is raised; any other has a name of its own."""
    assert error_of(lambda: fail(error), *wanted) == name


def test_no_error_is_said_as_well() -> None:
    """A failure then says so in the reader's language."""
    with pytest.raises(CheckFailed) as failure:
        expect(error_of(lambda: 1, ValueError), "f(-1)").equal_to("ValueError")
    assert failure.value.story.sentence == Text(
        en="got 'no error', expected 'ValueError'",
        ja="値が「エラーなし」になっています（正しくは 'ValueError'）",
    )


def test_checks_of_a_pack_may_expect_that_there_is_no_error() -> None:
    """In the English words, as they could be written before there were others."""
    expect(error_of(lambda: 1, ValueError), "f(1)").equal_to("no error")


@pytest.mark.parametrize("error", [NotImplementedError(), SystemExit(), KeyboardInterrupt()])
def test_what_is_not_written_yet_stays_so(error: BaseException) -> None:
    """A stub is not started; exits are nobody's to call."""
    with pytest.raises(type(error)):
        error_of(lambda: fail(error), ValueError)


@pytest.mark.sim
@pytest.mark.parametrize("device", ["cpu", "sim"])
def test_a_view_shares_memory_with_its_base(device: str) -> None:
    """A copy, even of the same values, does not."""
    from kata_runner.devices import sim

    sim.enable()
    x = torch.zeros(3, 4).to(device)
    assert shares_memory(x[1:].T, x)
    assert not shares_memory(x.clone(), x)


def test_the_functions_of_torch_that_a_call_makes_use_of_are_named() -> None:
    """Each once, by the names that have the pattern, also where a layer of torch calls them."""
    x = torch.ones(1, 1, 4, 4)
    pool = nn.MaxPool2d(2)
    assert "max_pool2d" in functions_called(lambda: [pool(x), pool(x)], "max_pool")
    assert functions_called(lambda: [pool(x), x + x], "^_*conv") == []
    assert functions_called(lambda: nn.Conv2d(1, 1, 2)(x), "^_*conv") == ["conv2d"]


def test_the_largest_tensor_of_a_call_is_counted() -> None:
    """A view of many elements takes no memory, a product does; what was there before is not new."""
    x = torch.ones(1000)
    assert largest_tensor(lambda: x[:10] + x[:10]) == 10
    assert largest_tensor(lambda: x.expand(50, 1000)[:2, :3]) == 0
    assert largest_tensor(lambda: torch.outer(x, x).sum() + 1) == 1_000_000
    assert largest_tensor(lambda: nn.Linear(20, 30)(torch.ones(7, 20))) == 600


def test_the_largest_tensor_is_counted_in_forward_mode_too() -> None:
    """There, some tensors of zeros have no memory at all."""
    x = torch.ones(30)

    def hessian_times() -> object:
        return torch.func.jvp(torch.func.grad(lambda t: (t**3).sum()), (x,), (x,))

    def table() -> object:
        return torch.func.jvp(lambda t: torch.outer(t, t).sum(), (x,), (x,))

    assert largest_tensor(hessian_times) == 30
    assert largest_tensor(table) == 900


@pytest.mark.parametrize("share", [0.1, 0.5, 0.8])
def test_a_share_is_within_its_tolerance_whatever_the_seed(share: float) -> None:
    """And one that is a tenth off is not."""
    count = 10_000
    tolerance = share_tolerance(share, count)
    for seed in range(50):
        kept = torch.rand(count, generator=torch.Generator().manual_seed(seed)) < share
        assert abs(float(kept.double().mean()) - share) < tolerance
    assert tolerance < 0.1 * share + 0.02


def test_a_drawn_leaf_keeps_its_gradient() -> None:
    """Gradients with respect to the inputs."""

    @given(x=normal("N", 2, requires_grad=True), w=normal("N", 2, contiguous=False))
    def leaf(x: Tensor, w: Tensor) -> None:
        assert x.is_leaf
        (x * w).sum().backward()
        expect(x.grad, "x.grad").equal_to(w)
        assert not w.requires_grad

    leaf(device=CPU)


class Square(nn.Module):
    """Two parameters of one shape, and a buffer."""

    def __init__(self) -> None:
        super().__init__()
        self.w = nn.Parameter(torch.zeros(2, 2))
        self.u = nn.Parameter(torch.zeros(2, 2))
        self.register_buffer("mean", torch.zeros(2))


def test_a_module_takes_its_state_by_name() -> None:
    """Shapes that are equal are no hindrance; what is not named stays."""
    u, mean = torch.ones(2, 2, dtype=torch.float64), torch.ones(2, dtype=torch.float64)
    module = with_state(Square(), {"u": u, "mean": mean})
    expect(module.state_dict()).equal_to({"w": torch.zeros_like(u), "u": u, "mean": mean})
    assert module.u.requires_grad


@pytest.mark.parametrize(
    "values", [{"v": torch.ones(2, 2)}, {"w": torch.ones(2)}], ids=["name", "shape"]
)
def test_a_state_that_does_not_fit_fails_the_check(values: dict[str, Tensor]) -> None:
    """By name, with the shapes."""
    with pytest.raises(CheckFailed) as failure:
        with_state(Square(), values)
    assert failure.value.story.label is not None
    assert "buffers" in failure.value.story.label.en


def test_where_a_name_is_missing_all_that_are_there_are_shown() -> None:
    """The value may be there under another name; "nothing came out" would be false."""
    with pytest.raises(CheckFailed) as failure:
        with_state(Square(), {"v": torch.ones(2, 2)})
    assert failure.value.story.got is not None
    assert set(failure.value.story.got["keys"]) == {"w", "u", "mean"}


def test_a_module_takes_its_parameters_by_shape() -> None:
    """Also one that stores a matrix transposed."""

    @given(w=normal(1, "D"), b=normal(1), turned=one_of(False, True))
    def linear(w: Tensor, b: Tensor, turned: bool) -> None:
        layer = nn.Linear(w.shape[1], 1)
        if turned:
            layer.weight = nn.Parameter(layer.weight.detach().T.clone())
        with_parameters(layer, w, b)
        expect(layer.weight).equal_to(w.T if turned else w)

    linear(device=CPU)
