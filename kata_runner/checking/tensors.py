"""Tensors that a check is given: readable values that hide no mistake, the same on every machine.

The values come from Python's generator, one by one: torch promises the same ones neither for its next
version nor for another processor. Constants hide mistakes, and so do 0 and what repeats itself.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from kata_runner.checking.draws import Choice

Number = Callable[[random.Random, Mapping[str, int]], float]  # one value, given the drawn sizes


@dataclass(frozen=True)
class TensorInput:
    """A tensor to be drawn: its shape, in numbers and named sizes, and what its values are."""

    shape: tuple[int | str, ...]
    number: Number
    dtype: torch.dtype | None = None  # None: float32, or the dtype that the check draws
    contiguous: bool = True
    requires_grad: bool = False
    others: frozenset[str] = frozenset()  # sizes that the values depend on
    some: bool = False  # does each row have a value that is not 0?

    @property
    def names(self) -> frozenset[str]:
        """The sizes that are given by name."""
        return self.others | {size for size in self.shape if isinstance(size, str)}

    def make(self, rng: random.Random, sizes: Mapping[str, int], dtype: torch.dtype) -> Tensor:
        """The tensor for these sizes, on the CPU; `dtype` is for floats only."""
        shape = [sizes[size] if isinstance(size, str) else size for size in self.shape]
        numbers = [self.number(rng, sizes) for _ in range(math.prod(shape))]
        made = torch.tensor(numbers, dtype=self.dtype or dtype, device="cpu").reshape(shape)
        if self.some:
            made[..., 0] |= ~made.any(dim=-1)
        return made

    def placed(self, tensor: Tensor, device: torch.device) -> Tensor:
        """The tensor on the device, a leaf of the graph, laid out in memory as it was asked for."""
        tensor = tensor.to(device)
        if not self.contiguous:
            tensor = _scattered(tensor)
        return tensor.requires_grad_() if self.requires_grad else tensor


def _scattered(tensor: Tensor) -> Tensor:
    """The same values, laid out column by column, so that no `view` merges two axes. A `clone()`
    keeps that, as it does not of a slice. A row has every second place.
    """
    if tensor.dim() > 1:
        back = tuple(reversed(range(tensor.dim())))
        return tensor.permute(back).contiguous().permute(back)
    return torch.stack([tensor, tensor], dim=-1)[..., 0]


def normal(
    *shape: int | str, std: float = 1.0, contiguous: bool = True, requires_grad: bool = False
) -> TensorInput:
    """A tensor of standard normal values (times `std`), rounded to two decimals and never 0.

    A size given by name (`normal("N", 2)`) is drawn, and is the same wherever the check names it.
    With `contiguous=False` the values are not next to each other in memory, as after a slice; with
    `requires_grad=True` it is a leaf, and its `.grad` can be looked at afterwards.
    """

    def number(rng: random.Random, sizes: Mapping[str, int]) -> float:
        radius = math.sqrt(-2 * math.log(1 - rng.random()))
        return _readable(std * radius * math.cos(2 * math.pi * rng.random()))

    return TensorInput(shape, number, contiguous=contiguous, requires_grad=requires_grad)


def uniform(
    *shape: int | str,
    low: float = 0.0,
    high: float = 1.0,
    contiguous: bool = True,
    requires_grad: bool = False,
) -> TensorInput:
    """A tensor of uniform values between `low` and `high`, rounded to two decimals and never 0."""

    def number(rng: random.Random, sizes: Mapping[str, int]) -> float:
        return _readable(low + (high - low) * rng.random())

    return TensorInput(shape, number, contiguous=contiguous, requires_grad=requires_grad)


def extreme(*shape: int | str, contiguous: bool = True) -> TensorInput:
    """A tensor of values of very different magnitude, from ±0.0001 to ±10000.

    They show where a formula overflows, or loses digits, that is right for values near 1.
    """

    def number(rng: random.Random, sizes: Mapping[str, int]) -> float:
        sign = -1.0 if rng.random() < 0.5 else 1.0
        return sign * 10.0 ** (int(rng.random() * 9) - 4)

    return TensorInput(shape, number, contiguous=contiguous)


def integers(
    *shape: int | str,
    low: int = 0,
    high: int | str,
    dtype: torch.dtype = torch.int64,
    contiguous: bool = True,
) -> TensorInput:
    """A tensor of whole numbers from `low` to below `high`: class labels, indices, pixels.

    `high` may be a size by name: `integers("N", high="K")` for labels of `K` classes.
    """

    def number(rng: random.Random, sizes: Mapping[str, int]) -> int:
        end = sizes[high] if isinstance(high, str) else high
        return low + int(rng.random() * (end - low))

    others = frozenset({high} if isinstance(high, str) else ())
    return TensorInput(shape, number, dtype, contiguous, others=others)


def booleans(*shape: int | str, some: bool = False, contiguous: bool = True) -> TensorInput:
    """A bool tensor, for a mask; True and False are equally likely.

    With `some=True` there is at least one True in each row (along the last axis).
    """

    def number(rng: random.Random, sizes: Mapping[str, int]) -> bool:
        return rng.random() < 0.5

    return TensorInput(shape, number, torch.bool, contiguous, some=some)


def dtypes(*values: torch.dtype) -> Choice:
    """One of the dtypes; without any, float32 or float64.

    Drawn as `dtype`, it is the dtype of every tensor of the check, but for `integers` and `booleans`.
    """
    return Choice(values or (torch.float32, torch.float64))


def _readable(value: float) -> float:
    """Two decimals are readable in a message; 0 is left out, since 0 hides mistakes."""
    return round(value, 2) or 0.01
