"""What Python does for a file that it runs: what is beside it can be imported, and it has a name.

A process that is not forked, such as a DataLoader's worker on macOS and Windows, imports the file again
by that name.
"""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

# The file whose folder is searched now, and the modules that were there before: some thousands.
_homes: list[tuple[Path, frozenset[str]]] = []


def move_in(path: Path) -> str | None:
    """Search the folder of a file first, and no longer that of the file before it.

    Returns the name by which the file is imported; None where something else has that name.
    """
    move_out()
    name = path.stem
    is_taken = name in sys.stdlib_module_names or name in sys.modules or not name.isidentifier()
    is_free = not is_taken and find_spec(name) is None
    sys.path.insert(0, str(path.parent))
    _homes.append((path, frozenset(sys.modules)))
    return name if is_free else None


def move_out() -> None:
    """Search the folder of the last file no longer, and forget what was imported from there."""
    while _homes:
        _leave(*_homes.pop())


def _leave(path: Path, before: frozenset[str]) -> None:
    folder = str(path.parent)
    if folder in sys.path:
        sys.path.remove(folder)
    for name in sys.modules.keys() - before:
        if getattr(sys.modules[name], "__file__", None) == f"{folder}{os.sep}{name}.py":
            del sys.modules[name]  # another file may have one of that name beside it
