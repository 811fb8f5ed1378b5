"""The programs of a class: kept by their content, shown without what says who wrote them.

They are parsed here and never executed; what cannot be parsed is nobody's example.
"""

from __future__ import annotations

import ast
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kata_runner.grading.submissions import Program
from kata_runner.library.parsing import parse

_FOLDER = "programs"
# What a tree can have that Python cannot write: too much depth, a number of 5,000 digits, in 3.11 a
# backslash in an f-string.
UNSPEAKABLE = (RecursionError, ValueError, MemoryError)
_LONGEST = 200_000  # characters; nobody writes more, and to look at it would take seconds
_Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def keep(out: Path, program: Program) -> None:
    """Write the main file, once for all who handed in the same."""
    file = out / _FOLDER / f"{program.sha256}.py"
    if file.exists():
        return
    file.parent.mkdir(exist_ok=True)
    # Half a file of a process that was killed would stay for ever.
    handle, beside = tempfile.mkstemp(suffix=".new", dir=file.parent)
    with os.fdopen(handle, "wb") as opened:
        opened.write(program.files[program.main].encode("utf-8", "surrogateescape"))
    Path(beside).replace(file)


def tidy(out: Path) -> None:
    """Remove what a process left that was killed while it kept a program."""
    for file in (out / _FOLDER).glob("*.new"):
        file.unlink(missing_ok=True)


def kept(out: Path, sha256: str) -> str | None:
    """The text of a program; None where it is not there."""
    if not re.fullmatch(r"[0-9a-f]{64}", sha256):
        return None
    try:
        return (out / _FOLDER / f"{sha256}.py").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def bare(source: str) -> str | None:
    """The code alone: no comments, no docstrings, no other strings that nothing reads."""
    tree = parsed(source)
    if tree is None:
        return None
    try:
        for node in ast.walk(tree):
            if isinstance(node, _Documented):
                node.body = [line for line in node.body if not _is_text(line)] or [ast.Pass()]
        return ast.unparse(ast.fix_missing_locations(tree)) + "\n"
    except UNSPEAKABLE:
        return None


def differing(source: str, reference: str) -> str | None:
    """What of a program is another one than the reference's, as an entry of the catalogue has it.

    Definitions that are the same are left out; imports and what is new stay.
    """
    text = bare(source)
    mine, known = text and parsed(text), bare(reference)
    theirs = known and parsed(known)
    if not mine or not theirs:
        return None
    try:
        same = {ast.dump(node) for node in theirs.body}
        left = [node for node in mine.body if ast.dump(node) not in same]
        used = {node.id for part in left for node in ast.walk(part) if isinstance(node, ast.Name)}
        imports = [node for node in mine.body if node not in left and _binds(node) & used]
        return ast.unparse(ast.Module([*imports, *left], [])) + "\n"
    except UNSPEAKABLE:
        return None


def _binds(node: ast.stmt) -> set[str]:
    return set(_imported(node))


def _imported(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.Import | ast.ImportFrom):
        for alias in node.names:
            yield (alias.asname or alias.name).partition(".")[0]


def parsed(source: str) -> ast.Module | None:
    """The syntax tree of a program; None of what is no Python, or longer than anybody writes."""
    if len(source) > _LONGEST:
        return None
    try:
        return parse(source)
    except (SyntaxError, ValueError):
        return None


def _is_text(node: ast.stmt) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )
