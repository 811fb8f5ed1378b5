"""A program without the words that only its author would use: the example of a group is nobody's.

Who shows it keeps the names that the katas themselves use; every other name becomes a number.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import keyword
import re
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from kata_runner.grading.programs import UNSPEAKABLE, parsed
from kata_runner.model.kata import Kata

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[^\W\d_a-zA-Z]+")  # `TwoLayers`, `two_layers`
_ANY = "…"  # in place of a text with other words
_ONE = "value", "function", "Class"  # what others are called, with a number


def vocabulary(kata: Kata | None, katas: tuple[Kata, ...]) -> frozenset[str]:
    """The words of all tasks, checks and references, and of the catalogue of this kata."""
    return _common(katas) | (_read([*kata.wrong, *kata.right]) if kata else set())


@lru_cache(maxsize=1)
def _common(katas: tuple[Kata, ...]) -> frozenset[str]:
    python = (*dir(builtins), *keyword.kwlist, *keyword.softkwlist, *sys.stdlib_module_names)
    files = [kata.folder / "README.md" for kata in katas]
    files += [file for one in katas for file in (one.checks, one.stub, one.reference) if file]
    return frozenset(_words(" ".join([*python, *_ONE])) | _read(files))


def _read(files: Iterable[Path]) -> set[str]:
    words: set[str] = set()
    for file in files:
        with contextlib.suppress(OSError, UnicodeDecodeError):
            words |= _words(file.read_text(encoding="utf-8"))
    return words


def nameless(code: str, known: frozenset[str]) -> str | None:
    """The same program with other names for whatever is called by words that are not known.

    Text with such words goes. Numbers stay, and attributes that it only reads. None where Python
    cannot read or write it.
    """
    tree = parsed(code)
    if tree is None:
        return None
    try:
        nodes = list(ast.walk(tree))
        new: dict[str, str] = {}
        for kind, name in _bound(nodes):
            if not _words(name) <= known and not _is_special(name):
                new.setdefault(name, f"{kind}_{len(new) + 1}")
        for node in nodes:
            _rename(node, new)
            if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes):
                text = node.value if isinstance(node.value, str) else node.value.decode("latin-1")
                if not _words(text) <= known:
                    node.value = _ANY if isinstance(node.value, str) else b"..."
        return ast.unparse(tree) + "\n"
    except UNSPEAKABLE:
        return None


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text) if len(word) > 1}


def _is_special(name: str) -> bool:
    return name.startswith("__") and name.endswith("__")


def _bound(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, str]]:
    """The names of a program's own, with what they are of."""
    value, function, a_class = _ONE
    for node in nodes:
        match node:
            case ast.ClassDef(name=name):
                yield a_class, name
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield function, name
            case ast.Name(id=name) | ast.Attribute(attr=name, ctx=ast.Store()) | ast.arg(arg=name):
                yield value, name
            case ast.alias(name=name, asname=other):
                yield from ((value, part) for part in (*name.split("."), other or name))
            case ast.ImportFrom(module=str(name)):
                yield from ((value, part) for part in name.split("."))
            case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)):
                yield value, name
            case ast.Global(names=names) | ast.Nonlocal(names=names):
                yield from ((value, name) for name in names)
            case ast.MatchStar(name=str(name)) | ast.MatchMapping(rest=str(name)):
                yield value, name


def _rename(node: ast.AST, new: dict[str, str]) -> None:
    """Wherever a name may be, also in `import a.b` and `global a, b`."""
    for field in ("id", "attr", "arg", "name", "asname", "module", "rest"):
        name = getattr(node, field, None)
        if isinstance(name, str):
            setattr(node, field, ".".join(new.get(part, part) for part in name.split(".")))
    if isinstance(node, ast.Global | ast.Nonlocal):
        node.names = [new.get(name, name) for name in node.names]
    if isinstance(node, ast.MatchClass):
        node.kwd_attrs = [new.get(name, name) for name in node.kwd_attrs]
