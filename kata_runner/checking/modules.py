"""A solution's module with the values that a check needs in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import torch
from torch import Tensor, nn

from kata_runner.checking.expect import expect

Module = TypeVar("Module", bound=nn.Module)


def with_parameters(module: Module, *values: Tensor) -> Module:
    """Move a solution's module to where the values are, and give its parameters these values.

    Parameters are told apart by shape, a matrix also when it is stored transposed; several of one
    shape get the values of that shape in order. The module takes the device and the dtype of the
    values. Returns the module. Fails the check where the trainable parameters' shapes are others.
    """
    module.to(device=values[0].device, dtype=values[0].dtype)
    parameters = [parameter for parameter in module.parameters() if parameter.requires_grad]
    wanted = sorted(_unturned(value) for value in values)
    shapes = ", ".join(str(tuple(value.shape)) for value in values)
    expect(
        [tuple(parameter.shape) for parameter in parameters],
        en="the trainable parameters",
        ja="学習可能なパラメータ",
    ).satisfies(
        lambda found: sorted(map(_turned, found)) == wanted,
        en=f"the shapes of the trainable parameters should be {shapes}",
        ja=f"学習可能なパラメータの形は {shapes} でなければなりません",
    )
    left = list(values)
    with torch.no_grad():
        for parameter in parameters:
            value = left.pop(min(range(len(left)), key=lambda i: _misfit(left[i], parameter)))
            parameter.copy_(value if value.shape == parameter.shape else value.T)
    return module


def with_state(module: Module, values: Mapping[str, Tensor]) -> Module:
    """Move a solution's module to where the values are, and give it these values by name.

    For modules whose parameters and buffers have names that the task says, or equal shapes. The names
    are those of `state_dict()`; what is not named stays as it is. Returns the module. Fails the check
    where a name is missing or has another shape.
    """
    first = next(iter(values.values()))
    module.to(device=first.device, dtype=first.dtype)
    state = module.state_dict()
    state = {name: value for name, value in state.items() if isinstance(value, Tensor)}
    # Where a name is missing, all that could hold its value: it may have another name there.
    numbers = [name for name, value in state.items() if value.is_floating_point()]
    shown = values if values.keys() <= state.keys() else numbers
    expect(
        {name: tuple(state[name].shape) for name in shown},
        en="the shapes of the parameters and buffers",
        ja="パラメータとバッファの形",
    ).equal_to({name: tuple(value.shape) for name, value in values.items()})
    with torch.no_grad():
        for name, value in values.items():
            state[name].copy_(value)
    return module


def _turned(shape: tuple[int, ...]) -> tuple[int, ...]:
    """A shape that is the same for a matrix and its transpose."""
    return tuple(sorted(shape)) if len(shape) == 2 else shape


def _unturned(tensor: Tensor) -> tuple[int, ...]:
    return _turned(tuple(tensor.shape))


def _misfit(value: Tensor, parameter: Tensor) -> int:
    """0 for the same shape, 1 for the transposed one, 2 for another."""
    if value.shape == parameter.shape:
        return 0
    return 1 if _unturned(value) == _unturned(parameter) else 2
