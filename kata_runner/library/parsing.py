"""Python's parser, one thread at a time.

In Python 3.11 two threads that make syntax trees at once can get a SystemError: "AST constructor
recursion depth mismatch". Whoever grades or proves has several threads.
"""

from __future__ import annotations

import ast
import threading

_ALONE = threading.Lock()


def parse(source: str) -> ast.Module:
    """The syntax tree of a program. Raises SyntaxError or ValueError where it is none."""
    with _ALONE:
        return ast.parse(source)
