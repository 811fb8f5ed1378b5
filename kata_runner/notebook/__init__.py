"""Katas in a notebook: `%load_ext kata_runner.notebook`, then `%%kata NAME` at the top of a cell.

The cell is the solution file. It is kept in the workspace and checked in a process of its own;
`kata` beside it has the functions: `kata.show("xor")`, `kata.hint("xor")` and the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell


def load_ipython_extension(shell: InteractiveShell) -> None:
    """`%load_ext kata_runner.notebook`."""
    from kata_runner.notebook.extension import load

    load(shell)


def unload_ipython_extension(shell: InteractiveShell) -> None:
    """`%unload_ext kata_runner.notebook`: nothing of it is left, and no process."""
    from kata_runner.notebook.extension import unload

    unload(shell)
