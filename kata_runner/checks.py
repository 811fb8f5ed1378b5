"""What checks are written with: the whole of it, for `test_<kata>.py`.

Beside it a check has the fixtures `solution`, `device` and `kata`.
"""

from __future__ import annotations

from typing import TypeVar

import torch
from torch import Tensor, nn

from kata_runner.checking.draws import many_rows, one_of, seeds, sizes
from kata_runner.checking.expect import expect
from kata_runner.checking.inputs import given, states
from kata_runner.checking.tensors import booleans, dtypes, extreme, integers, normal, uniform

__all__ = [
    "booleans",
    "dtypes",
    "expect",
    "extreme",
    "given",
    "integers",
    "many_rows",
    "normal",
    "one_of",
    "seeds",
    "sizes",
    "states",
    "uniform",
    "with_parameters",
]

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
        ja="学習するパラメータ",
    ).satisfies(
        lambda found: sorted(map(_turned, found)) == wanted,
        en=f"the shapes of the trainable parameters should be {shapes}",
        ja=f"学習するパラメータの形は {shapes} でなければなりません",
    )
    left = list(values)
    with torch.no_grad():
        for parameter in parameters:
            value = left.pop(min(range(len(left)), key=lambda i: _misfit(left[i], parameter)))
            parameter.copy_(value if value.shape == parameter.shape else value.T)
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
