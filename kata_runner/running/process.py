"""Processes of ours: how one is started, and how one is ended with all that it has started."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from pathlib import Path

_HOME = str(Path(__file__).parents[2])  # where this package was imported from


def python(module: str, *arguments: str) -> list[str]:
    """The command that runs a module of ours with the path of this process.

    Without `-P` the current folder would come first: in a clone beside another one's environment
    the child would run other code than its parent.
    """
    path = [entry for entry in sys.path if entry]
    if _HOME not in path:
        path.insert(0, _HOME)
    start = (
        f"import sys; sys.path[:] = {path!r}; import runpy; "
        f"runpy.run_module({module!r}, run_name='__main__', alter_sys=True)"
    )
    return [sys.executable, "-P", "-c", start, *arguments]


def kill(pid: int | None) -> None:
    """End a child that leads a group of its own, and what it has started."""
    if pid is None:
        return
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(pid, signal.SIGKILL)
        else:
            os.kill(pid, signal.SIGTERM)
