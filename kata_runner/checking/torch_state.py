"""What a solution may leave changed inside torch, for all code that runs after it.

It is noted before the first solution is executed, and put back after each check, so that no check and
no kata depends on what another solution did. What it draws from is seeded here, too. `tamper.py` sees
to functions; this is about settings.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import torch
from torch.nn.modules import module as _modules
from torch.utils import _device

_optimizers = sys.modules["torch.optim.optimizer"]  # `torch.optim` hides it


@dataclass(frozen=True)
class Setting:
    """One thing that is set for the whole process."""

    name: str  # of what changes it, as people write it
    read: Callable[[], Any]
    write: Callable[[Any], None]


@dataclass(frozen=True)
class NotedState:
    """Every setting with the value that it had."""

    values: list[tuple[Setting, Any]]


def note() -> NotedState:
    """Every setting as it is now."""
    return NotedState([(setting, setting.read()) for setting in _SETTINGS])


def put_back(noted: NotedState) -> list[str]:
    """Undo every change since `note`, and name what made it: `torch.set_default_dtype`, …"""
    changed = []
    for setting, before in noted.values:
        if setting.read() != before:
            changed.append(setting.name)
            setting.write(before)
    return changed


def _modes(length: Any, at: Any, pop: Any, push: Any) -> tuple[Callable[[], Any], Any]:
    """How a stack of modes is read and written."""

    def read() -> list[Any]:
        return [at(i) for i in range(length())]

    def write(modes: list[Any]) -> None:
        for mode in reversed(read()):
            pop(mode)
        for mode in modes:
            push(mode)

    return read, write


def _default_device() -> tuple[object, object]:
    return (
        getattr(torch._GLOBAL_DEVICE_CONTEXT, "device_context", None),
        _device.CURRENT_DEVICE,
    )


def _set_default_device(before: tuple[object, object]) -> None:
    torch._GLOBAL_DEVICE_CONTEXT.device_context, _device.CURRENT_DEVICE = before  # type: ignore[assignment]  # as it was


def _determinism() -> tuple[bool, bool]:
    return (
        torch.are_deterministic_algorithms_enabled(),
        torch.is_deterministic_algorithms_warn_only_enabled(),
    )


def _set_determinism(before: tuple[bool, bool]) -> None:
    # The public function imports torch's compiler.
    torch._C._set_deterministic_algorithms(before[0], warn_only=before[1])


def _anomaly() -> tuple[bool, bool]:
    return torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled()


def _set_anomaly(before: tuple[bool, bool]) -> None:
    torch.set_anomaly_enabled(*before)


def _hooks(module: ModuleType, name: str) -> Setting:
    """A registry of hooks for all modules or optimizers; whoever registers holds on to the dict."""
    hooks: dict[Any, Any] = getattr(module, name)

    def write(before: dict[Any, Any]) -> None:
        hooks.clear()
        hooks.update(before)

    return Setting(f"{module.__name__}.register{name.removesuffix('s')}", hooks.copy, write)


_SETTINGS = [
    # A default device is also a mode; its stack comes after it.
    Setting("torch.set_default_device", _default_device, _set_default_device),
    Setting(
        "TorchFunctionMode",
        *_modes(
            torch._C._len_torch_function_stack,
            torch._C._get_function_stack_at,
            lambda mode: torch._C._pop_torch_function_stack(),
            torch._C._push_on_torch_function_stack,
        ),
    ),
    Setting(
        "TorchDispatchMode",
        *_modes(
            torch._C._len_torch_dispatch_stack,
            torch._C._get_dispatch_stack_at,
            lambda mode: torch._C._pop_torch_dispatch_stack(getattr(mode, "_mode_key", None)),
            torch._C._push_on_torch_dispatch_stack,
        ),
    ),
    Setting("torch.set_grad_enabled", torch.is_grad_enabled, torch._C._set_grad_enabled),
    Setting("torch.set_default_dtype", torch.get_default_dtype, torch.set_default_dtype),
    Setting("torch.use_deterministic_algorithms", _determinism, _set_determinism),
    Setting("torch.set_anomaly_enabled", _anomaly, _set_anomaly),
    Setting("torch.set_num_threads", torch.get_num_threads, torch.set_num_threads),
    Setting(
        "torch.set_float32_matmul_precision",
        torch.get_float32_matmul_precision,
        torch.set_float32_matmul_precision,
    ),
    *(
        _hooks(module, name)
        for module in (_modules, _optimizers)
        for name, value in vars(module).items()
        if name.startswith("_global_") and name.endswith("_hooks") and isinstance(value, dict)
    ),
]


def seed_generators(seed: int, device: torch.device) -> None:
    """Seed every generator that a solution may draw from."""
    random.seed(seed)
    if device.type in {"cuda", "mps"}:
        torch.manual_seed(seed)
    else:  # a hundred times faster than torch.manual_seed, which looks for every accelerator
        torch.default_generator.manual_seed(seed)
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        numpy.random.seed(seed)
