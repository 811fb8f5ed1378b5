"""`from xor import XorNet` in a cell: the learner's saved file, as in the folder of the kata."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kata_runner.notebook.session import Session


class _Fresh(SourceFileLoader):
    """Never from bytecode: two versions of a file may be written within one second."""

    def path_stats(self, path: str) -> dict[str, float]:
        """Python caches what it knows the time of."""
        raise OSError(path)


class Solutions:
    """Finds the learner's files, after everything else that Python finds."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The file of the kata of that name."""
        for kata in self._session.katas:
            if kata.name == name and kata.stub.is_file():
                file = str(kata.stub)
                return spec_from_file_location(name, file, loader=_Fresh(name, file))
        return None

    def forget(self) -> None:
        """Let every solution be read again."""
        for kata in self._session.katas:
            if getattr(sys.modules.get(kata.name), "__file__", None) == str(kata.stub):
                del sys.modules[kata.name]
