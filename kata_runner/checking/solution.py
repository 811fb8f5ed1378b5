"""A path becomes a fresh module, whatever is in the file."""

from __future__ import annotations

import builtins
import difflib
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from kata_runner.checking.home import move_in
from kata_runner.model.kata import Kata
from kata_runner.model.status import file_hash


class MissingName(Exception):
    """A check asked the solution for a name that it does not define."""

    def __init__(self, name: str, path: Path, near: str | None) -> None:
        super().__init__(f"{path.name} does not define `{name}`")
        self.name, self.path, self.near = name, path, near


@dataclass(frozen=True)
class Origin:
    """Where a solution comes from."""

    kata: Kata
    path: Path
    files: tuple[Path, ...]  # executed one on top of the other, `path` last
    sha256: str  # of `path`, as it was before it was executed


class Solution:
    """The file that is checked, as a namespace: `solution.Neuron`.

    It is executed when it is first needed, once. A name that is not there raises MissingName where
    it is asked for, so that it blocks only the checks that need it. Every name is the learner's:
    what else is to be known of a solution, `origin` and `load` tell.
    """

    def __init__(
        self,
        kata: Kata,
        path: Path,
        prepare: Callable[[ModuleType], None] = lambda module: None,
        *,
        beside_another: bool = False,
        text: str | None = None,
    ) -> None:
        """`prepare` is done to the module before a check sees it. `beside_another`: one is checked,
        and stays what its name and its folder stand for. `text` is executed instead of what is in the
        file.
        """
        files = (_base(path), path) if is_overlay(path) else (path,)
        self._origin = Origin(kata, path, files, file_hash(path))
        self._prepare = prepare
        self._beside_another = beside_another
        self._text = text
        self._module: ModuleType | None = None
        self._error: BaseException | None = None

    def _load(self) -> ModuleType:
        if self._error is not None:
            raise self._error
        if self._module is None:
            try:
                module = load_module(self._name(), self._origin.files, self._text)
                self._prepare(module)
                self._module = module
            except BaseException as error:
                self._error = error
                raise
        return self._module

    def _name(self) -> str:
        """The name of the module."""
        if self._beside_another:
            return f"kata_reference_{self._origin.kata.name}"
        # An overlay is two files: no other process could import it.
        name = None if is_overlay(self._origin.path) else move_in(self._origin.path)
        return name or f"kata_solution_{self._origin.kata.name}"

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        namespace = vars(self._load())
        if name not in namespace:
            own = [known for known in namespace if not known.startswith("_")]
            near = difflib.get_close_matches(name, own, n=1)
            raise MissingName(name, self._origin.path, near[0] if near else None)
        return namespace[name]


def origin(solution: Solution) -> Origin:
    """Where a solution comes from."""
    return solution._origin


def load(solution: Solution) -> None:
    """Execute a solution now. What it raises is raised again at each further call."""
    solution._load()


def load_module(name: str, files: tuple[Path, ...], text: str | None = None) -> ModuleType:
    """Execute the files one on top of the other in one fresh module, and return it.

    `text` is executed instead of what is in the last one.
    """
    module = ModuleType(name)
    # Dataclasses and pickles look their module up by its name.
    sys.modules[name] = module
    for path in files:
        module.__file__ = str(path)
        instead = text if path == files[-1] else None
        source = path.read_bytes() if instead is None else instead.encode()
        if b"\0" in source:  # which Python reports differently from version to version
            raise SyntaxError("it holds null bytes; save it as UTF-8", (str(path), 1, 1, ""))
        try:
            code = compile(source, str(path), "exec", dont_inherit=True)
        except (RecursionError, MemoryError):  # of Python's own, and no line of the file runs yet
            deep = "its code is nested too deeply"
            raise SyntaxError(deep, (str(path), 1, 1, "")) from None
        builtins.exec(code, vars(module))  # noqa: S102  # running the learner's file is the point
    return module


def is_overlay(path: Path) -> bool:
    """Is it an entry of a catalogue, which holds only what differs from the reference?"""
    return path.parent.name in ("wrong", "right") and _base(path).is_file()


def _base(overlay: Path) -> Path:
    """The reference that an entry of a catalogue is laid over."""
    folder = overlay.parent.parent
    return folder / f"{folder.name}.py"
