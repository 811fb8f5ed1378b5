"""A solution whose arguments are written over as soon as it returns.

With the reference, this shows where a check still relies on a tensor that it has handed over: what it
expects, or observes, then changes, as it would with a learner who writes into an argument.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterator
from types import FunctionType, ModuleType
from typing import Any

import torch
from torch import Tensor, nn
from torch.autograd.graph import saved_tensors_hooks
from torch.utils._pytree import tree_leaves

from kata_runner.judging.scribble import EACH, scribbled, told_of


def scribble_over(module: ModuleType, only: str = EACH) -> None:
    """Let each function and method of a module write over its arguments, when a check calls it; or
    only the function, or the methods of the class, of one name. The run prints whose were.

    Tensors that the result, or a network or one of the module's own objects among the arguments, still
    holds stay as they are: whether they may be held is another question.
    """
    depth = _Depth()
    for name, value in list(vars(module).items()):
        if getattr(value, "__module__", None) != module.__name__ or only not in (EACH, name):
            continue
        tell = functools.cache(functools.partial(_tell, name))
        if isinstance(value, FunctionType):
            setattr(module, name, _scribbling(value, depth, tell))
        elif isinstance(value, type):
            for attribute, method in list(vars(value).items()):
                if isinstance(method, FunctionType):
                    setattr(value, attribute, _scribbling(method, depth, tell))


def _tell(name: str) -> None:
    os.write(1, told_of(name).encode())  # what is printed in Python is the solution's


class _Depth:
    """How many functions of the solution are at work, one inside the other."""

    value = 0


def _scribbling(
    function: Callable[..., Any], depth: _Depth, tell: Callable[[], None]
) -> Callable[..., Any]:
    @functools.wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        depth.value += 1
        try:
            if depth.value > 1:  # called by the solution itself, which needs its tensors
                return function(*args, **kwargs)
            # What backward will need is kept apart from the tensors themselves.
            with saved_tensors_hooks(lambda tensor: tensor.clone(), lambda kept: kept):
                result = function(*args, **kwargs)
        finally:
            depth.value -= 1
        held = {_place(tensor) for tensor in _held((args, kwargs), result, function.__module__)}
        for argument in tree_leaves((args, kwargs)):
            if _can_be_written(argument) and _place(argument) not in held:
                held.add(_place(argument))  # once, however many views of it there are
                _write_over(argument)
                tell()
        return result

    return call


def _held(arguments: object, result: object, module_name: str) -> Iterator[Tensor]:
    for leaf in tree_leaves(result):
        if isinstance(leaf, Tensor):
            yield leaf
    for leaf in tree_leaves((arguments, result)):
        if isinstance(leaf, nn.Module):
            yield from (*leaf.parameters(), *leaf.buffers())
            for module in leaf.modules():
                yield from (v for v in tree_leaves(vars(module)) if isinstance(v, Tensor))
        elif type(leaf).__module__ == module_name:  # as an optimizer keeps its parameters
            yield from (v for v in tree_leaves(vars(leaf)) if isinstance(v, Tensor))


def _can_be_written(value: object) -> bool:
    return (
        isinstance(value, Tensor)
        and value.layout is torch.strided
        and value.device.type == "cpu"
        and value.untyped_storage().nbytes() > 0
    )


def _place(tensor: Tensor) -> int:
    return tensor.untyped_storage().data_ptr() if tensor.layout is torch.strided else 0


@torch.no_grad()
def _write_over(tensor: Tensor) -> None:
    """Write over the whole storage, which autograd does not notice."""
    values = torch.empty(0, dtype=tensor.dtype).set_(tensor.untyped_storage())
    if tensor.is_complex():
        values = torch.view_as_real(values)
    written = [scribbled(value) for value in values.flatten().tolist()]
    values.copy_(torch.tensor(written, dtype=values.dtype).reshape(values.shape))
