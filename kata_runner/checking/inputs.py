"""How a check says what it states and what it is given."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import torch

from kata_runner.checking.draws import Choice, Seed, as_draw, seeds, sizes
from kata_runner.checking.examples import run as run_examples
from kata_runner.checking.tensors import TensorInput
from kata_runner.checking.trial import VALUES, Check, Inputs, Trial
from kata_runner.model.language import Text

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_VARIADIC = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)


def states(*, en: str, ja: str) -> Callable[[Check], Check]:
    """Say which property a check asserts, in a sentence that a learner understands."""

    def decorate(check: Check) -> Check:
        if not hasattr(check, "place_as"):
            check = given(examples=1)(check)
        check.__kata_states__ = Text(en, ja)  # type: ignore[attr-defined]  # read by the plugin
        return check

    return decorate


def given(
    *, examples: int = 10, **inputs: TensorInput | Choice | Seed | SearchStrategy[Any]
) -> Callable[[Check], Check]:
    """Run a check on drawn inputs, and on smaller ones if it fails.

    Each input is a tensor (`normal`, `uniform`, `integers`, …) or another draw (`sizes`, `one_of`, …).
    An input with the name of a size of a tensor says how that size is drawn. Tensors are float32, or
    of the drawn `dtype`, and are made on the device under test. `examples` is how many inputs are
    tried: always the same ones for a seed, the simplest first. Before each of them, the random
    generators of torch and of Python are seeded. Raises TypeError for what cannot be drawn.
    """
    tensors = {name: wanted for name, wanted in inputs.items() if isinstance(wanted, TensorInput)}
    draws = {name: as_draw(name, inputs[name]) for name in inputs.keys() - tensors.keys()}
    named = sorted(frozenset().union(*(tensor.names for tensor in tensors.values())))
    draws = {name: draws.get(name, sizes()) for name in sorted(draws.keys() | set(named))}
    all_inputs = Inputs(
        {name: tensors.get(name) or draws[name] for name in inputs},
        {**draws, VALUES: seeds()},
        tuple(named),
    )

    def decorate(check: Check) -> Check:
        fixtures = [
            name
            for name, parameter in inspect.signature(check).parameters.items()
            if name not in inputs and parameter.kind not in _VARIADIC
        ]

        @functools.wraps(check)
        def run(device: torch.device, **used: Any) -> None:
            if "device" in fixtures:
                used["device"] = device
            run_examples(Trial(check, all_inputs, device, used), examples)

        parameters = ["device", *(name for name in fixtures if name != "device")]
        run.__signature__ = inspect.Signature(  # type: ignore[attr-defined]  # pytest reads it
            [inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY) for name in parameters]
        )
        run.place_as = check  # type: ignore[attr-defined]  # where pytest and editors show it
        return run

    return decorate
