"""What came out of a solution, as plain data: taken once, judged afterwards.

What is used to look at a tensor is bound here when this module is imported, which is before any
solution runs: a solution that patches torch, or returns a tensor that lies, changes nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Hashable, Mapping
from types import MappingProxyType
from typing import Any

import torch
from torch import Tensor, nn

from kata_runner.model.language import Text
from kata_runner.model.observation import LONG_INT, Observation

_detach, _to, _tolist, _reshape = Tensor.detach, Tensor.to, Tensor.tolist, Tensor.reshape
_NoTorchFunction = torch._C.DisableTorchFunctionSubclass
# By identity: a class of the solution may say that it equals another one.
_PLAIN_TENSORS = frozenset({id(Tensor), id(nn.Parameter)})
_SCALARS: Mapping[int, str] = MappingProxyType(
    {id(bool): "bool", id(int): "int", id(float): "float", id(str): "str", id(type(None)): "None"}
)
_OURS = frozenset({"Tensor", "list", "tuple", "dict", "dtype", "device", *_SCALARS.values()})
_LARGEST = sys.float_info.max
_NAMED = frozenset({id(torch.dtype), id(torch.device)})  # what torch has a name for

_DTYPES: Mapping[str, torch.dtype] = MappingProxyType(
    {
        str(value).removeprefix("torch."): value
        for value in vars(torch).values()
        if isinstance(value, torch.dtype)
    }
)


def observe(value: object) -> Observation:
    """The value as plain JSON data.

    A tensor becomes its shape, dtype, device, requires_grad and flat values; a scalar its value, a
    float also where it is of a subclass; lists, tuples and dicts are taken item by item; words of a
    check are a string in both languages. Of anything else only the type is kept, and of an int that
    no float can hold: Python may refuse to write it, or to compare it.
    """
    kind = type(value)
    seen: Any = value  # by its type, which the type checker cannot follow
    if id(kind) in _PLAIN_TENSORS:
        return _observe_tensor(seen)
    if kind is int and abs(seen) > _LARGEST:
        return {"type": LONG_INT}
    if id(kind) in _SCALARS:
        return {"type": _SCALARS[id(kind)], "value": value}
    if kind is Text:
        return {"type": "str", "value": seen.en, "ja": seen.ja}
    if issubclass(kind, float):  # a float64 of NumPy, for one
        return {"type": "float", "value": _number(seen)}
    if issubclass(kind, list | tuple):
        base = list if issubclass(kind, list) else tuple
        items = [observe(item) for item in base.__iter__(seen)]
        return {"type": base.__name__, "items": items}
    if issubclass(kind, dict):
        pairs = list(dict.items(seen))
        return {
            "type": "dict",
            "keys": [key if type(key) is str else observe(key) for key, _ in pairs],
            "items": [observe(item) for _, item in pairs],
        }
    if id(kind) in _NAMED:
        return {"type": kind.__name__, "value": str(value)}
    return {"type": _called(kind)}


def _called(kind: type) -> str:
    """The name of a stranger's type; where one of ours has it, with the module."""
    name, module = (str(type.__getattribute__(kind, word)) for word in ("__name__", "__module__"))
    return f"{module}.{name}" if name in _OURS else name


def _number(value: float) -> float:
    """What it is, whatever its class says that it is."""
    return float.__float__(value)


def _observe_tensor(tensor: Tensor) -> Observation:
    with _NoTorchFunction():
        if tensor.layout is not torch.strided:
            return {"type": f"Tensor ({str(tensor.layout).removeprefix('torch.')})"}
        values = _tolist(_reshape(plain(tensor), (-1,)))
        return {
            "type": "Tensor",
            "shape": list(tensor.shape),
            "dtype": str(tensor.dtype).removeprefix("torch."),
            "device": str(tensor.device),
            "requires_grad": tensor.requires_grad,
            "values": list(map(str, values)) if tensor.is_complex() else values,  # JSON
        }


def rebuild(seen: Observation) -> Any:
    """The value that was observed, as a predicate may look at it; tensors on the CPU, detached.

    What is known by its type only becomes an object that equals nothing.
    """
    match seen["type"]:
        case "Tensor":
            values = seen["values"]
            dtype = _DTYPES[seen["dtype"]]
            if dtype.is_complex:
                values = list(map(complex, values))
            return torch.tensor(values, dtype=dtype, device="cpu").reshape(seen["shape"])
        case "list":
            return [rebuild(item) for item in seen["items"]]
        case "tuple":
            return tuple(rebuild(item) for item in seen["items"])
        case "dict":
            keys = [key if isinstance(key, str) else _rebuilt_key(key) for key in seen["keys"]]
            return dict(zip(keys, map(rebuild, seen["items"]), strict=True))
        case "dtype":
            return _DTYPES[seen["value"].removeprefix("torch.")]
        case "device":
            return torch.device(seen["value"])
        case "str" if "ja" in seen:
            return Text(seen["value"], seen["ja"])
        case "bool" | "int" | "float" | "str" | "None":
            return seen["value"]
    return object()


def _rebuilt_key(seen: Observation) -> Any:
    key = rebuild(seen)
    return key if isinstance(key, Hashable) else object()


def plain(value: Any) -> Any:
    """What a predicate may look at: tensors as detached copies on the CPU, scalars, collections.

    Anything else becomes an object that equals nothing, whatever it says of itself.
    """
    kind = type(value)
    if isinstance(value, Tensor):
        with _NoTorchFunction():
            return _to(_detach(value), device="cpu", copy=True)
    if id(kind) in _SCALARS or kind is Text:
        return value
    if issubclass(kind, float):
        return _number(value)
    if issubclass(kind, list):
        return [plain(item) for item in list.__iter__(value)]
    if issubclass(kind, tuple):
        return tuple(plain(item) for item in tuple.__iter__(value))
    if issubclass(kind, dict):
        return {key: plain(item) for key, item in dict.items(value)}
    return object()
