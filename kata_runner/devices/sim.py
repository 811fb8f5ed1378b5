"""A simulated accelerator: the device `sim`, on which tensors compute for real.

An operation of PyTorch is a name, such as `aten::add`, and a table of kernels, one for each kind of
device. PyTorch keeps one column of that table, `PrivateUse1`, for devices it has never heard of.
This module names that column "sim" and fills it. What happens to `a + b`:

1.  `a` carries a set of keys, among them `AutogradPrivateUse1` and `PrivateUse1`, and the highest
    is served first. That is autograd: it notes the operation for the way back and passes it on.
2.  The next key is ours: `_kernel` is called with the operation and its arguments.
3.  A CPU tensor among them is refused, as a GPU refuses it (`_refuse`): no kernel can reach two
    memories. One without dimensions may pass where an operation goes element by element.
4.  Each tensor on sim is exchanged for its `_host`, a CPU tensor over the same memory: the storage
    of a sim tensor says "sim:0" and is really the CPU's (`_memory`).
5.  The same operation runs again, in the CPU's column this time. Hence every result is the CPU's
    bit for bit, and random numbers are the CPU's for the same seed.
6.  What comes out is a CPU tensor; `_leave` makes a sim tensor over its memory, without a copy.

Four kinds of operation go another way. A view (`a.T`, `a[0]`, `a.view(-1)`) has its own sizes and
strides and the storage of `a`, and PyTorch's own code for that never looks into the memory, so it
may run as it is (`_view`); this is how an in-place change shows in every view. A copy alone crosses
the border (`_copy`). What PyTorch composes of simpler operations arrives here in its pieces: `ones`
as `empty` and `fill_`. Where it takes other pieces for the CPU than for the rest (an LSTM,
attention), they would round differently: these go to the CPU as a whole, autograd and all (`_whole`).

Sim tensors are plain `torch.Tensor`s and parameters plain `nn.Parameter`s, as on a GPU. Streams,
limits of memory, speed, errors that come late and other rounding are not simulated; there are no
sparse tensors and no autocast. An exception out of a hook on a gradient ends the process: on the way
back PyTorch asks a device that is written in Python for its name while that exception is under way,
which Python forbids.
"""

# More than 300 lines: one table of kernels, whose parts can only be understood together.

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import Any, ClassVar
from weakref import WeakValueDictionary

import torch
from torch import Tensor
from torch._C import Generator as _PlainGenerator
from torch._ops import OpOverload
from torch.library import Library
from torch.optim import optimizer
from torch.utils import backend_registration

from kata_runner.devices import no_sim
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text

__all__ = ["enable", "is_supported", "lack", "to_cpu"]

_CPU = torch.device("cpu")
_SIM = torch.device("privateuseone", 0)  # reads "sim:0" from `enable` on
_has_kernel = torch._C._dispatch_has_kernel_for_dispatch_key
_COMPOSED = torch._C.DispatchKey.CompositeExplicitAutograd
_CPU_COLUMN = torch._C.DispatchKeySet(torch._C.DispatchKey.CPU)

# PyTorch's own functions, taken before a learner's file can put others in their places.
_empty, _set, _detach, _cpu = torch.empty, Tensor.set_, Tensor.detach, Tensor.cpu
_apply_plainly: Any = torch.nn.Module._apply
_set_raw = torch.ops.aten.set_.source_Storage_storage_offset.redispatch
_clone_storage: Any = torch.UntypedStorage.clone
# The entry points that a PyTorch may lack.
_setup: Any = getattr(backend_registration, "_setup_privateuseone_for_python_backend", None)
_new_tensor: Any = getattr(getattr(torch._C, "_acc", None), "create_empty_tensor", None)
_new_storage: Any = getattr(torch._C, "_construct_storage_from_data_pointer", None)

_SEQUENCES = (list, tuple)
_MIXED = "Expected all tensors to be on the same device"
# Operations that go element by element without having PyTorch's tag `pointwise`.
_ELEMENTWISE = {
    *("_index_put_impl", "index_fill", "index_put", "fill", "masked_fill", "where", "lerp"),
    *("binary_cross_entropy", "huber_loss", "mse_loss", "smooth_l1_loss"),
}
# Operations that PyTorch composes of other pieces on the CPU than on every other device.
_COMPOSED_OTHERWISE = (
    *("lstm", "gru", "rnn_tanh", "rnn_relu"),
    *("lstm_cell", "gru_cell", "rnn_tanh_cell", "rnn_relu_cell"),
    "scaled_dot_product_attention",
)


def _memory(host: Tensor) -> torch.UntypedStorage:
    """Memory of the simulated device: in truth that of `host`, which it keeps."""
    real = host.untyped_storage()
    memory: torch.UntypedStorage = _new_storage(real.data_ptr(), _SIM, real.nbytes())
    memory.host = host  # type: ignore[attr-defined]  # ours
    return memory


def _bytes(storage: torch.UntypedStorage) -> Tensor:
    return _set(_empty(0, dtype=torch.uint8, device=_CPU), storage)


def _attach(tensor: Tensor, host: Tensor) -> Tensor:
    """Let a sim tensor have the memory, the sizes and the strides of a CPU tensor."""
    place = host.storage_offset(), host.size(), host.stride()
    _set_raw(_CPU_COLUMN, tensor, _memory(host), *place)
    return tensor


def _host(tensor: Tensor) -> Tensor:
    """The CPU tensor over the memory of a sim tensor: the one it was made of, where that fits."""
    host: Tensor = tensor.untyped_storage().host  # type: ignore[attr-defined]  # see _memory
    place = tensor.storage_offset(), tensor.size(), tensor.stride()
    if host.dtype is tensor.dtype and place == (host.storage_offset(), host.size(), host.stride()):
        return host
    return _set(_empty(0, dtype=tensor.dtype, device=_CPU), host.untyped_storage(), *place)


class _Crossed(dict[int, tuple[Tensor, Tensor]]):
    """The tensors that were exchanged: by the id of the host, the host and the sim tensor."""

    strangers = False


def _kernel(op: OpOverload[..., Any], /, *args: Any, **kwargs: Any) -> Any:
    """Compute `op` on the CPU and bring back what comes out: the kernel of every operation."""
    if _is_view(op):
        return _view(op, *args, **kwargs)
    crossed = _Crossed()
    host_args = [_enter(value, crossed) for value in args]
    host_kwargs = {name: _enter(value, crossed) for name, value in kwargs.items()}
    if crossed.strangers:
        _refuse(op, args, kwargs)
    if "device" in kwargs:
        host_kwargs["device"] = _real_device(kwargs["device"])
    if "generator" in kwargs:
        _check_generator(kwargs["generator"])
    result = op(*host_args, **host_kwargs)
    for host, tensor in crossed.values():
        if host.size() != tensor.size():  # `resize_`, or an `out=` that was too small
            _attach(tensor, host)
    return _leave(result, crossed)


def _enter(value: Any, crossed: _Crossed) -> Any:
    if isinstance(value, Tensor):
        if value.is_cpu:
            crossed.strangers = True
            return value
        host = _host(value)
        crossed[id(host)] = host, value
        return host
    return [_enter(item, crossed) for item in value] if isinstance(value, _SEQUENCES) else value


def _leave(value: Any, crossed: _Crossed) -> Any:
    if isinstance(value, Tensor):
        if id(value) in crossed:  # written to, in place or as `out=`
            return crossed[id(value)][1]
        return _attach(_new_tensor([0], value.dtype), value)
    return (
        type(value)(_leave(item, crossed) for item in value)
        if isinstance(value, _SEQUENCES)
        else value
    )


def _is_view(op: OpOverload[..., Any]) -> bool:
    return op.is_view or op._opname == "set_"


def _view(op: OpOverload[..., Any], /, *args: Any, **kwargs: Any) -> Any:
    """Compute sizes and strides alone, with the CPU's kernel but on the sim tensor itself."""
    return op.redispatch(_CPU_COLUMN, *args, **kwargs)


def _whole(op: OpOverload[..., Any], /, *args: Any, **kwargs: Any) -> Any:
    """Let autograd follow `op` to the CPU and back. Served before autograd, so it sees every step."""
    everything = [*_tensors(args), *_tensors(list(kwargs.values()))]
    if any(tensor.is_cpu and tensor.is_floating_point() for tensor in everything):
        return op.decompose(*args, **kwargs)  # one of its pieces refuses that
    there = op(*_moved(args, _CPU), **{name: _moved(value, _CPU) for name, value in kwargs.items()})
    return _moved(there, _SIM)


def _tensors(value: Any) -> Iterator[Tensor]:
    if isinstance(value, Tensor):
        yield value
    elif isinstance(value, _SEQUENCES):
        for item in value:
            yield from _tensors(item)


def _moved(value: Any, device: torch.device) -> Any:
    if isinstance(value, _SEQUENCES):
        return type(value)(_moved(item, device) for item in value)
    return value.to(device) if isinstance(value, Tensor) else value


def _copy(source: Tensor, target: Tensor, non_blocking: bool = False) -> Tensor:
    """Fill `target` with `source`; one of them may be on the CPU. `.to()` and `copy_` end here."""
    _here(target).copy_(_here(source))
    return target


def _to_copy(source: Tensor, **how: Any) -> Tensor:
    """As PyTorch composes it, and at once: there is no pinned memory to copy to meanwhile."""
    compose = torch.ops.aten._to_copy.default._op_dk
    copy: Tensor = compose(_COMPOSED, source, **how | {"non_blocking": False})
    return copy


def _here(tensor: Tensor) -> Tensor:
    if tensor.device != _SIM:
        return tensor
    host = _host(tensor)  # next, what a view may have put off: conjugation and a change of sign
    host = host.conj() if tensor.is_conj() else host
    return torch._neg_view(host) if tensor.is_neg() else host


def _real_device(asked: torch.device) -> torch.device:
    if asked.index:
        raise RuntimeError(f"{asked}: invalid device ordinal")
    return _CPU


def _check_generator(generator: torch.Generator | None) -> None:
    if generator is not None and _address(generator) not in _SimGenerator.known:
        raise RuntimeError("Expected a 'sim' device type for generator but found 'cpu'")


def _refuse(op: OpOverload[..., Any], args: Sequence[Any], kwargs: dict[str, Any]) -> None:
    """Raise what PyTorch raises on CUDA, unless every CPU tensor may be here."""
    name = op._schema.name.removeprefix("aten::")
    given = [(p.name, value) for p, value in zip(op._schema.arguments, args, strict=False)]
    tensors = [
        (parameter, tensor)
        for parameter, value in [*given, *kwargs.items()]
        for tensor in (value if isinstance(value, (list, tuple)) else [value])
        if isinstance(tensor, Tensor) and not (parameter == "indices" and tensor.device == _CPU)
    ]
    elementwise = torch.Tag.pointwise in op.tags or name.rstrip("_") in _ELEMENTWISE
    if elementwise or name.startswith("_foreach"):
        for _, tensor in tensors:
            if tensor.device != _SIM and (tensor.dim() or tensor.device != _CPU):
                raise RuntimeError(
                    f"{_MIXED}, but found at least two devices, {_SIM} and {tensor.device}!"
                )
        return
    first = tensors[0][1].device
    for parameter, tensor in tensors:
        if tensor.device != first:
            raise RuntimeError(
                f"{_MIXED}, but got {parameter} is on {tensor.device}, different from other tensors "
                f"on {first} (when checking argument in method wrapper_SIM_{name})"
            )


def _address(generator: _PlainGenerator) -> int:
    """Where the generator really is: a kernel is handed another Python object around it."""
    return generator._cdata  # type: ignore[attr-defined, no-any-return]  # PyTorch's types lack it


class _SimGenerator(_PlainGenerator):
    """A generator of random numbers that says it is on sim."""

    device = _SIM
    known: ClassVar[WeakValueDictionary[int, _SimGenerator]] = WeakValueDictionary()

    def __init__(self) -> None:
        self.known[_address(self)] = self


class _AnyGenerator(type(_PlainGenerator)):  # type: ignore[misc]  # it is not quite `type`
    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, _PlainGenerator)


class _Generator(_PlainGenerator, metaclass=_AnyGenerator):
    """Stands for `torch.Generator`, which makes none for a device that is written in Python."""

    def __new__(cls, device: torch.device | str | int = "cpu") -> _PlainGenerator:  # type: ignore[misc]  # on purpose
        asked = torch.device(device)
        if asked.type != "sim":
            return _PlainGenerator(device)
        _real_device(asked)  # or it raises
        return _SimGenerator()


class _Module:
    """What is found at `torch.sim`, as the CUDA functions are at `torch.cuda`."""

    def is_available(self) -> bool:
        return True

    is_initialized = is_available

    def device_count(self) -> int:
        return 1

    def current_device(self) -> int:
        return 0

    def synchronize(self, device: object = None) -> None:
        """Nothing to wait for: an operation is done when it returns."""

    def manual_seed_all(self, seed: int) -> None:
        """Nothing to seed: `torch.manual_seed` has, and sim draws from the CPU's generator."""

    def manual_seed(self, seed: int) -> None:
        torch.manual_seed(seed)

    def empty_cache(self) -> None:
        """Nothing is kept."""

    def get_rng_state(self, device: object = None) -> Tensor:
        return torch.get_rng_state()

    def set_rng_state(self, state: Tensor, device: object = None) -> None:
        torch.set_rng_state(state)

    def _is_in_bad_fork(self) -> bool:
        return False


def to_cpu(tensor: Tensor) -> Tensor:
    """The plain CPU tensor over the memory of a sim tensor; for other devices `.detach().cpu()`.

    It asks nothing that a learner's file could have replaced: neither a method of a subclass nor a
    function of `torch`.
    """
    with torch._C.DisableTorchFunctionSubclass():
        return _detach(_host(tensor)) if tensor.device == _SIM else _cpu(_detach(tensor))


def is_supported() -> bool:
    """Whether this PyTorch lets a device be written in Python; nothing is changed by asking."""
    return lack() is None


def lack() -> Text | None:
    """Why there can be no simulated device in this process; None where there can."""
    name = torch._C._get_privateuse1_backend_name()
    if name not in ("privateuseone", "sim"):
        return Text(
            en="`--device sim` is not possible beside the device '{name}': PyTorch has one place for "
            "a device that it does not know.",
            ja="`--device sim` は、デバイス '{name}' と同時には使えません。PyTorch に追加できるデバイスは"
            "1つだけです。",
        ).format(name=name)
    return None if all((_setup, _new_tensor, _new_storage)) else no_sim()


def enable() -> None:
    """Make `sim` a device of this process, for good; to ask once more does nothing.

    Raises KataError where there can be none.

    Backward then runs in the thread that asks for it (and that called `enable`). PyTorch would have
    a thread for each device, but only for devices that it knew at its first backward pass; to hand
    the work over takes half the speed, and a process that has such threads cannot fork.
    """
    lacking = lack()
    if lacking is not None:
        raise KataError(lacking)
    _register()
    # Where somebody has put the modules of this process back to an earlier set of them.
    sys.modules.setdefault("torch.sim", torch.get_device_module("sim"))
    torch.autograd.set_multithreading_enabled(False)


@cache
def _register() -> tuple[Library, Library]:
    """Fill the column. The kernels last as long as the two objects that are returned."""
    _setup("sim", backend_module=_Module())
    every, aten = Library("_", "IMPL"), Library("aten", "IMPL")
    every.fallback(_kernel, "PrivateUse1")
    for op in _operations():
        aten.impl(op, partial(_view if _is_view(op) else _kernel, op), "PrivateUse1")
    for name in _COMPOSED_OTHERWISE:
        packet = getattr(torch.ops.aten, name)
        for op in (getattr(packet, overload) for overload in packet.overloads()):
            aten.impl(op, partial(_whole, op), "AutogradPrivateUse1")
    aten.impl("_copy_from", _copy, "PrivateUse1")
    aten.impl("_to_copy", _to_copy, "PrivateUse1")
    for key in ("Conjugate", "Negative"):  # these would make a copy first, and so never end
        aten.impl("_copy_from", torch.library.fallthrough_kernel, key)
    aten.impl("_efficientzerotensor", torch.zeros, "PrivateUse1")  # the CPU's has no memory at all
    aten.impl("_pin_memory", lambda tensor, device=None: tensor.clone(), "CPU")
    torch.serialization.register_package(15, lambda storage: None, _load)  # type: ignore[arg-type]  # all get untyped ones
    torch.UntypedStorage.clone = _clone  # type: ignore[method-assign]  # see _clone
    torch.Generator = _Generator  # type: ignore[assignment, misc]  # see _Generator
    torch.nn.Module._apply = _apply  # type: ignore[method-assign]  # see _apply
    torch.utils.swap_tensors = _swap
    # PyTorch asks the device's streams, and there are none.
    torch.accelerator.synchronize = lambda device=None: None
    # Optimizers go over all parameters at once where the device gains by it, with other rounding.
    optimizer._get_foreach_kernels_supported_devices = list  # type: ignore[attr-defined]  # private
    return every, aten


def _operations() -> Iterator[OpOverload[..., Any]]:
    """The operations that are not left to the fallback, since the fallback is asked last.

    PyTorch would compose them of others, in more steps than the CPU takes or with other rounding:
    all that have a kernel for the CPU, and some that have one for every device. Not `index`: its
    own pieces know best which devices the indices may be on.
    """
    for name in torch._C._dispatch_get_all_op_names():
        packet, _, overload = name.removeprefix("aten::").partition(".")
        if "::" in packet or packet in ("index", "_efficientzerotensor"):
            continue
        better = packet.startswith(("_foreach_", "convolution")) or "Scalar" in overload
        if _has_kernel(name, "CPU") or (better and _has_kernel(name, "CompositeExplicitAutograd")):
            yield getattr(getattr(torch.ops.aten, packet), overload or "default")


def _load(storage: torch.UntypedStorage, location: str) -> torch.UntypedStorage | None:
    """Put on sim what `torch.load` has read, if it belongs there."""
    return _memory(_bytes(storage)) if location.partition(":")[0] == "sim" else None


def _clone(storage: Any) -> Any:
    """Copy a storage: `copy.deepcopy` asks for it, and PyTorch knows no allocator for sim."""
    if storage.device != _SIM:
        return _clone_storage(storage)
    return _memory(_bytes(_clone_storage(storage.host.untyped_storage())))


def _apply(module: torch.nn.Module, move: Any, recurse: bool = True) -> Any:
    """Let a parameter that is moved swap contents: the object, known to an optimizer, stays the same.

    Only while it is moved: `load_state_dict` does another thing with `assign=True` where this is set.
    """
    before = torch.__future__.get_swap_module_params_on_conversion()
    torch.__future__.set_swap_module_params_on_conversion(True)
    try:
        return _apply_plainly(module, move, recurse)
    finally:
        torch.__future__.set_swap_module_params_on_conversion(before)


def _swap(parameter: Tensor, moved: Tensor) -> None:
    """Let two tensors trade contents, for `Module.to`: also while a graph knows one of them."""
    parameter.__dict__, moved.__dict__ = moved.__dict__, parameter.__dict__
    torch._C._swap_tensor_impl(parameter, moved)
