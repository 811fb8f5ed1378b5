"""What the result of a solution does not show, as a plain value for `expect`.

Only the process that runs the solution can observe it. So the `expect` that follows is marked as
such in a record.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from torch import Tensor
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

from kata_runner.checking.exceptions import CheckFailed
from kata_runner.checking.expect import note_fact
from kata_runner.checking.solution import MissingName
from kata_runner.model.language import Text

NO_ERROR = Text(en="no error", ja="エラーなし")
_DispatchMode: Any = TorchDispatchMode  # has no types
_storage = Tensor.untyped_storage


def error_of(call: Callable[[], object], *wanted: type[Exception]) -> str | Text:
    """The name of the error that a call raises, or that there is none: `NO_ERROR`.

    An error that is one of `wanted`, or a subclass of it, has the name of that one:
    `expect(error_of(lambda: solution.f(-1), ValueError), "f(-1)").equal_to("ValueError")`.
    What is not written yet is still "not started", and a missing name still missing.
    """
    try:
        call()
    except (MissingName, CheckFailed):
        raise
    except Exception as error:
        note_fact()
        for kind in wanted:
            if isinstance(error, kind):
                return kind.__name__
        if isinstance(error, NotImplementedError):
            raise
        return type(error).__name__
    note_fact()
    return NO_ERROR


def shares_memory(one: Tensor, other: Tensor) -> bool:
    """Do two tensors keep their values in the same storage, as a view and its base do?"""
    note_fact()
    return _place(one) == _place(other)


def largest_tensor(call: Callable[[], object]) -> int:
    """How many elements the largest tensor has that torch makes memory for during a call.

    It tells an algorithm that keeps to a few rows from one that makes the whole matrix. Views take no
    memory of their own and do not count.
    """
    watching = _Watching()
    with watching:
        call()
    note_fact()
    return int(watching.largest)


def functions_called(call: Callable[[], object], pattern: str) -> list[str]:
    """The names of those of torch's functions with this pattern in them that a call makes use of.

    Sorted, each once: `expect(functions_called(lambda: solution.f(x), "max_pool"), …).equal_to([])`
    where something is to be written without them.
    """
    listening = _Listening(pattern)
    with listening:
        call()
    note_fact()
    return sorted(listening.called)


class _Listening(TorchFunctionMode):
    """Keeps the names with a pattern in them of the functions of torch that are called."""

    def __init__(self, pattern: str) -> None:
        super().__init__()
        self._pattern = re.compile(pattern)
        self.called: set[str] = set()

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        name = getattr(func, "__name__", "")
        if self._pattern.search(name):
            self.called.add(name)
        return func(*args, **(kwargs or {}))


class _Watching(_DispatchMode):  # type: ignore[misc]  # see above
    """Notes the largest tensor that an operation makes."""

    largest = 0

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = func(*args, **(kwargs or {}))
        before = {_place(leaf) for leaf in tree_leaves((args, kwargs)) if _has_memory(leaf)}
        for leaf in tree_leaves(result):
            if _has_memory(leaf) and _place(leaf) not in before:
                elements = _storage(leaf).nbytes() // leaf.element_size()
                self.largest = max(self.largest, elements)
        return result


def _has_memory(leaf: object) -> bool:
    """Is it a tensor with values somewhere? In forward-mode autograd, some zeros are only a mark."""
    return isinstance(leaf, Tensor) and not leaf._is_zerotensor()


def _place(tensor: Tensor) -> tuple[str, int]:
    """Where the storage of a tensor is."""
    return str(tensor.device), _storage(tensor).data_ptr()


def share_tolerance(share: float, count: int) -> float:
    """How far a share of `count` random draws may be from what is expected: six standard deviations.

    A right answer is further away once in 500 million times, whatever it draws, so that a check of a
    dropout needs no luck: `expect(zeros).close_to(0.3, atol=share_tolerance(0.3, x.numel()), rtol=0)`.
    """
    return 6 * math.sqrt(share * (1 - share) / count)
