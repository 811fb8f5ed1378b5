"""Does a solution replace what the checks are made of?

Before the first solution is executed, what torch, pytest and the runner consist of is noted; after
each check it is compared, and put back. What comes in new, such as a submodule that is imported, is
nobody's harm. All of this sees what happens by accident or in jest; what it cannot see is told in
CONTRIBUTING.md.
"""

from __future__ import annotations

import builtins
import contextlib
import inspect
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter, is_, itemgetter
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, TypeGuard

import torch

# Modules by the names that people call; the inner ones of these packages keep state of their own.
_WATCHED = {
    "builtins",
    "json",
    "math",
    "os",
    "pytest",
    "_pytest.main",
    "_pytest.outcomes",
    "_pytest.python",
    "_pytest.reports",
    "_pytest.runner",
    "_pytest.terminal",
    "torch",
    "torch.autograd",
    "torch.func",
    "torch.nn",
    "torch.nn.functional",
    "torch.optim",
    "torch.optim.lr_scheduler",
    "torch.testing",
    "torch.utils.data",
}
# Of these the methods of the public classes, too, wherever those are defined.
_WATCHED_SURFACES = {
    "torch.autograd",
    "torch.nn",
    "torch.optim",
    "torch.optim.lr_scheduler",
    "torch.utils.data",
}
# Of these the methods of their classes, too: a test is run and reported by them.
_WATCHED_CLASSES = {
    "_pytest.python",
    "_pytest.reports",
    "_pytest.runner",
    "contextlib",
}
_OURS = "kata_runner"
# A module that has one of these names of its own hides what is built in.
_BUILT_IN = frozenset(name for name in vars(builtins) if not name.startswith("__"))
# Where the code is by which PyTorch wraps some of its functions itself: `torch.func` and
# `torch.compile` do so when they are imported, an optimizer when the first one of its class is made.
_TORCH = str(Path(torch.__file__).parent)

_CODE, _DEFAULTS = attrgetter("__code__"), attrgetter("__defaults__")


@dataclass(frozen=True)
class Owner:
    """A module or a class, and what it held."""

    name: str
    owner: Any
    keys: tuple[str, ...]
    values: tuple[Any, ...]
    names: frozenset[str]  # all that a class had of its own


@dataclass(frozen=True)
class Bodies:
    """Functions, with their code and defaults."""

    names: tuple[str, ...]
    functions: tuple[FunctionType, ...]
    codes: tuple[CodeType, ...]
    defaults: tuple[Any, ...]

    def are_as_before(self) -> bool:
        """Quickly: this is asked after each check."""
        return all(map(is_, map(_CODE, self.functions), self.codes)) and all(
            map(is_, map(_DEFAULTS, self.functions), self.defaults)
        )


@dataclass(frozen=True)
class Noted:
    """What there was before the first solution was executed."""

    owners: tuple[Owner, ...]
    bodies: Bodies
    lookups: Lookups


@dataclass(frozen=True)
class Lookups:
    """What all owners held, in one row: how each value is found, and what was found."""

    gets: tuple[Callable[[Any], tuple[Any, ...]], ...]  # of each owner, all at once
    held: tuple[Mapping[str, Any], ...]  # by an owner: its dict, which lives on
    values: tuple[Any, ...]
    classes: tuple[Mapping[str, Any], ...]
    sizes: tuple[int, ...]  # of these: a new name may hide an inherited one
    modules: tuple[Mapping[str, Any], ...]  # of the runner: a new name may hide a built-in one

    @classmethod
    def of(cls, owners: Sequence[Owner]) -> Lookups:
        """Those of some owners."""
        classes = tuple(vars(each.owner) for each in owners if isinstance(each.owner, type))
        return cls(
            gets=tuple(_getter(each.keys) for each in owners),
            held=tuple(vars(each.owner) for each in owners),
            values=tuple(value for each in owners for value in each.values),
            classes=classes,
            sizes=tuple(map(len, classes)),
            modules=tuple(vars(each.owner) for each in owners if _may_hide(each)),
        )

    def are_as_before(self) -> bool:
        """Quickly: this is asked after each check."""
        try:
            now = [get(held) for get, held in zip(self.gets, self.held, strict=True)]
        except KeyError:  # one is gone
            return False
        return (
            all(map(is_, chain.from_iterable(now), self.values))
            and tuple(map(len, self.classes)) == self.sizes
            and all(map(_BUILT_IN.isdisjoint, self.modules))
        )


def note() -> Noted:
    """What every watched module, and every class of the runner and of torch's surface, holds."""
    _wrap_steps()
    owners = tuple(_noted(name, owner) for name, owner in _owners())
    found: dict[FunctionType, str] = {}  # each once, by the name that comes first
    for owner in owners:
        for key, value in zip(owner.keys, owner.values, strict=True):
            if isinstance(value, FunctionType):
                found.setdefault(value, f"{owner.name}.{key}")
    functions = tuple(found)
    bodies = Bodies(
        names=tuple(found.values()),
        functions=functions,
        codes=tuple(map(_CODE, functions)),
        defaults=tuple(map(_DEFAULTS, functions)),
    )
    return Noted(owners, bodies, Lookups.of(owners))


def _wrap_steps() -> None:
    """Wrap the `step` of each optimizer now, as PyTorch does when the first one of a class is made.

    Otherwise every check that makes one would leave its class changed.
    """
    for value in vars(torch.optim).values():
        if isinstance(value, type) and issubclass(value, torch.optim.Optimizer):
            with contextlib.suppress(AttributeError):  # a version that does it in another way
                value._patch_step_function(object.__new__(value))


def _noted(name: str, owner: Any) -> Owner:
    held = {key: value for key, value in vars(owner).items() if _counts(name, key, value)}
    names = frozenset(vars(owner)) if isinstance(owner, type) else frozenset()
    return Owner(name, owner, tuple(held), tuple(held.values()), names)


def _getter(keys: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    """What finds all of them in a dict, by one call."""
    if len(keys) > 1:
        return itemgetter(*keys)
    return lambda held: tuple(held[key] for key in keys)


def put_back(noted: Noted) -> list[str]:
    """Undo every replacement since `note`, and say what was replaced: `torch.allclose`, …"""
    replaced: list[str] = []
    if not noted.bodies.are_as_before():
        replaced += _put_bodies_back(noted.bodies)
    if not noted.lookups.are_as_before():
        for owner in noted.owners:
            replaced += _put_owner_back(owner)
    return replaced


def _put_bodies_back(bodies: Bodies) -> Iterator[str]:
    each = zip(bodies.names, bodies.functions, bodies.codes, bodies.defaults, strict=True)
    for name, function, code, defaults in each:
        if function.__code__ is not code or function.__defaults__ is not defaults:
            yield name
            function.__code__, function.__defaults__ = code, defaults


def _put_owner_back(before: Owner) -> Iterator[str]:
    owner, now = before.owner, vars(before.owner)
    for name, value in zip(before.keys, before.values, strict=True):
        if now.get(name) is not value:
            if not _wrapped_by_torch(value, now.get(name)):
                yield f"{before.name}.{name}"
            setattr(owner, name, value)
    if isinstance(owner, type):
        # A class is also changed by a new name that hides an inherited one.
        for name in now.keys() - before.names:
            if _is_code(now[name]) and any(name in vars(base) for base in owner.__mro__[1:]):
                if not (_is_torchs(now[name]) and hasattr(now[name], "__wrapped__")):
                    yield f"{before.name}.{name}"
                delattr(owner, name)
    elif _may_hide(before):
        for name in _BUILT_IN.intersection(now).difference(before.keys):
            if _is_code(now[name]):
                yield f"{before.name}.{name}"
                delattr(owner, name)


def _may_hide(owner: Owner) -> bool:
    return owner.name.startswith(_OURS) and not isinstance(owner.owner, type)


def _counts(owner: str, name: str, value: object) -> bool:
    """Code does, and of the runner constants, too: a tolerance judges as much as a function."""
    return _is_code(value) or (owner.startswith(_OURS) and name.isupper())


def _is_code(value: object) -> bool:
    """Data may change, functions and classes may not."""
    return callable(value) or isinstance(value, property | staticmethod | classmethod)


def _wrapped_by_torch(value: object, now: object) -> bool:
    """Is it the same as before, in the wrapper that torch itself lays around some functions?"""
    return _is_torchs(now) and any(
        content is value for content in inspect.getclosurevars(now).nonlocals.values()
    )


def _is_torchs(value: object) -> TypeGuard[FunctionType]:
    return isinstance(value, FunctionType) and value.__code__.co_filename.startswith(_TORCH)


def _owners() -> Iterator[tuple[str, Any]]:
    for name, module in list(sys.modules.items()):
        ours = name.partition(".")[0] == _OURS
        if ours or name in _WATCHED or name in _WATCHED_CLASSES:
            yield name, module
            if ours or name in _WATCHED_CLASSES:
                for value in list(vars(module).values()):
                    if isinstance(value, type) and value.__module__ == name:
                        yield f"{name}.{value.__name__}", value
            if name in _WATCHED_SURFACES:
                for key, value in list(vars(module).items()):
                    if isinstance(value, type) and not key.startswith("_"):
                        yield f"{name}.{key}", value
            if name == "torch":
                yield "torch.Tensor", vars(module)["Tensor"]
