"""How a check says what it states and what it draws.

Sizes and a seed are drawn by hypothesis; values come from a `torch.Generator` on the CPU. Drawn
arrays would be constant one time in six, and constants hide mistakes.
"""

from __future__ import annotations

import contextlib
import functools
import inspect
import random
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import hypothesis
import torch
from hypothesis import strategies as st
from torch import Tensor

from kata_runner.checking.capture import BoundedOutput, collecting_output
from kata_runner.checking.exceptions import CheckFailed, TimedOut
from kata_runner.checking.expect import Case, current_case
from kata_runner.checking.observe import observe
from kata_runner.checking.solution import Solution, origin
from kata_runner.checking.stories import raised, timed_out
from kata_runner.model.language import Text
from kata_runner.model.story import Story

Check = Callable[..., None]

# hypothesis also draws numbers that it finds in modules that are not installed, such as the
# learner's file. Then the inputs would depend on what else stands there, and no two files with the
# same mistake would look the same. What it has no such habit in (older versions) stays as it is.
with contextlib.suppress(ImportError, AttributeError):
    from hypothesis.internal.conjecture import providers
    from hypothesis.internal.constants_ast import Constants

    providers._get_local_constants = Constants
    providers.CONSTANTS_CACHE.cache.clear()

# 2 is left out: a factor of 2 shall not be mistaken for a size.
_DEFAULT_SIZES = (1, 3, 4, 5)
_SETTINGS = hypothesis.settings(
    deadline=None,
    database=None,
    derandomize=True,
    report_multiple_bugs=False,
    print_blob=False,
    phases=(hypothesis.Phase.generate, hypothesis.Phase.shrink),
    suppress_health_check=list(hypothesis.HealthCheck),
    verbosity=hypothesis.Verbosity.quiet,
)


@dataclass(frozen=True)
class TensorInput:
    """A tensor to be drawn: its shape, in numbers and named sizes, and how it is filled."""

    shape: tuple[int | str, ...]
    fill: Callable[[tuple[int, ...], torch.Generator], Tensor]


def normal(*shape: int | str, std: float = 1.0) -> TensorInput:
    """A tensor of standard normal values (times `std`), rounded to two decimals and never 0.

    A size given by name (`normal("N", 2)`) is drawn, and is the same wherever the check names it.
    """

    def fill(sizes: tuple[int, ...], generator: torch.Generator) -> Tensor:
        values = torch.randn(sizes, generator=generator, dtype=torch.float64) * std
        return _readable(values)

    return TensorInput(shape, fill)


def uniform(*shape: int | str, low: float = 0.0, high: float = 1.0) -> TensorInput:
    """A tensor of uniform values between `low` and `high`, rounded to two decimals and never 0."""

    def fill(sizes: tuple[int, ...], generator: torch.Generator) -> Tensor:
        values = torch.rand(sizes, generator=generator, dtype=torch.float64) * (high - low) + low
        return _readable(values)

    return TensorInput(shape, fill)


def sizes(*values: int) -> st.SearchStrategy[int]:
    """A size: one of `values`, the simplest first; without any, 1, 3, 4 or 5."""
    return st.sampled_from(values or _DEFAULT_SIZES)


def one_of(*values: Any) -> st.SearchStrategy[Any]:
    """One of the values, the simplest first."""
    return st.sampled_from(values)


def seeds() -> st.SearchStrategy[int]:
    """A seed for whatever a check draws by itself."""
    return st.integers(0, 2**16 - 1)


def dtypes() -> st.SearchStrategy[torch.dtype]:
    """float32 or float64; drawn as `dtype`, it is the dtype of every tensor of the check."""
    return st.sampled_from((torch.float32, torch.float64))


def _readable(values: Tensor) -> Tensor:
    """Two decimals are readable in a message; 0 is left out, since 0 hides mistakes."""
    values = (values * 100).round() / 100
    return values.masked_fill_(values == 0, 0.01)


def states(*, en: str, ja: str) -> Callable[[Check], Check]:
    """Say which property a check asserts, in a sentence that a learner understands."""

    def decorate(check: Check) -> Check:
        if not hasattr(check, "hypothesis"):
            check = given(examples=1)(check)
        check.__kata_states__ = Text(en, ja)  # type: ignore[attr-defined]  # read by the plugin
        return check

    return decorate


def given(
    *, examples: int = 10, **inputs: TensorInput | st.SearchStrategy[Any]
) -> Callable[[Check], Check]:
    """Run a check on drawn inputs, and on the smallest ones again if it fails.

    Each input is a tensor (`normal`, `uniform`) or a hypothesis strategy (`sizes`, `dtypes`, …).
    An input called like a size that tensors name says how that size is drawn. Tensors are float32,
    or of the drawn `dtype`, and are made on the device under test. `examples` is how many inputs
    are tried. Before each one, the random generators of torch and of Python are seeded.
    """
    named = {
        size
        for wanted in inputs.values()
        if isinstance(wanted, TensorInput)
        for size in wanted.shape
        if isinstance(size, str)
    }
    strategies = {name: sizes() for name in sorted(named - inputs.keys())} | {
        name: wanted for name, wanted in inputs.items() if not isinstance(wanted, TensorInput)
    }
    drawing = st.fixed_dictionaries({**strategies, "seed of the values": seeds()})

    def decorate(check: Check) -> Check:
        fixtures = [name for name in inspect.signature(check).parameters if name not in inputs]

        @functools.wraps(check)
        def run(drawn: dict[str, Any], device: torch.device, **used: Any) -> None:
            if "device" in fixtures:
                used["device"] = device
            values = _make(inputs, drawn, device)
            _seed(drawn["seed of the values"], device)
            case = Case(
                inputs={name: _shown(value) for name, value in values.items()},
                sizes={name: drawn[name] for name in sorted(named)},
            )
            _run_case(check, case, {**used, **values})

        parameters = ["drawn", "device", *(name for name in fixtures if name != "device")]
        run.__signature__ = inspect.Signature(  # type: ignore[attr-defined]  # pytest reads it
            [inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY) for name in parameters]
        )
        del run.__wrapped__  # hypothesis would call it instead
        settings = hypothesis.settings(_SETTINGS, max_examples=examples)
        if examples == 1:  # one that is worth its time only once
            settings = hypothesis.settings(settings, phases=(hypothesis.Phase.generate,))
        drawn_check: Check = settings(hypothesis.given(drawn=drawing)(run))
        # Nothing is kept under it, so that nobody has to digest the source of the check.
        drawn_check._hypothesis_internal_database_key = b""  # type: ignore[attr-defined]  # see above
        # Where pytest and editors say that it stands.
        drawn_check.place_as = check  # type: ignore[attr-defined]  # pytest reads it
        return drawn_check

    return decorate


def _make(inputs: dict[str, Any], drawn: dict[str, Any], device: torch.device) -> dict[str, Any]:
    """The drawn inputs by name; tensors of their drawn shapes on the device."""
    generator = torch.Generator().manual_seed(drawn["seed of the values"])
    dtype = drawn.get("dtype", torch.float32)
    values = {}
    for name, wanted in inputs.items():
        if isinstance(wanted, TensorInput):
            shape = tuple(drawn[size] if isinstance(size, str) else size for size in wanted.shape)
            values[name] = wanted.fill(shape, generator).to(dtype).to(device)
        else:
            values[name] = drawn[name]
    return values


def _shown(value: object) -> dict[str, Any]:
    if isinstance(value, torch.dtype):
        return {"type": "name", "value": str(value)}
    return observe(value)


def _seed(seed: int, device: torch.device) -> None:
    """Seed every generator that a solution may draw from."""
    random.seed(seed)
    if device.type in {"cuda", "mps"}:
        torch.manual_seed(seed)
    else:  # a hundred times faster than torch.manual_seed, which looks for every accelerator
        torch.default_generator.manual_seed(seed)
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        numpy.random.seed(seed)


def _run_case(check: Check, case: Case, arguments: dict[str, Any]) -> None:
    """One example: whatever ends it badly becomes the story of what happened on these inputs."""
    token = current_case.set(case)
    solution = arguments.get("solution")
    files = origin(solution).files if isinstance(solution, Solution) else ()
    try:
        with collecting_output() as printed:
            check(**arguments)
    except hypothesis.errors.StopTest:
        raise
    except KeyboardInterrupt:
        raise
    except TimedOut as error:
        error.story = _with_case(timed_out(error, files), case, printed)
        raise
    except CheckFailed as error:
        error.story = _with_case(error.story, case, printed)
        raise
    except BaseException as error:  # exits and skips are not the solution's to call
        raise CheckFailed(_with_case(raised(error, files), case, printed)) from error
    finally:
        current_case.reset(token)


def _with_case(story: Story, case: Case, printed: BoundedOutput) -> Story:
    return replace(story, inputs=case.inputs, observed=tuple(case.observed), printed=printed.text())
