"""Python's parser, one thread at a time, for programs that can be looked into.

In Python 3.11 two threads that make syntax trees at once can get a SystemError: "AST constructor
recursion depth mismatch". Whoever grades or proves has several threads.
"""

from __future__ import annotations

import ast
import threading

_ALONE = threading.Lock()
# Levels. People need 20, and what walks, copies or writes a tree calls itself for each.
_DEEPEST = 100


def parse(source: str) -> ast.Module:
    """The syntax tree of a program.

    Raises SyntaxError or ValueError where it is none, or one that is nested too deeply.
    """
    try:
        with _ALONE:
            tree = ast.parse(source)
    except (RecursionError, MemoryError):
        raise ValueError(_TOO_DEEP) from None
    if _is_deeper(tree, _DEEPEST):
        raise ValueError(_TOO_DEEP)
    return tree


def _is_deeper(tree: ast.AST, most: int) -> bool:
    level = [tree]
    for _ in range(most):
        level = [inner for node in level for inner in ast.iter_child_nodes(node)]
    return bool(level)


_TOO_DEEP = "it is nested too deeply"
