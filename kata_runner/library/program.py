"""An entry of the catalogue as a whole program: its definitions laid over the reference."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator

from kata_runner.library.parsing import parse

_Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def laid_over(reference: str, overlay: str) -> str:
    """The reference's text with the overlay's definitions in place of its own.

    The docstrings and type annotations of the reference's definitions stay, so that only the code tells
    the mistake; the overlay's own docstring goes. What the overlay has beyond that (imports, helpers,
    constants) comes before the first definition. Raises SyntaxError where one of them cannot be read.
    """
    base, over = parse(reference), parse(overlay)
    known = {node.name: node for node in base.body if isinstance(node, _Definition)}
    lines = reference.splitlines()
    replaced = {node.name for node in over.body if isinstance(node, _Definition)} & known.keys()
    for node in reversed(base.body):
        if isinstance(node, _Definition) and node.name in replaced:
            new = next(n for n in over.body if isinstance(n, _Definition) and n.name == node.name)
            lines[_first_line(node) : node.end_lineno] = _source(new, overlay, node, reference)
    extra = list(_extra(over, known, overlay, set(_imported(base))))
    if extra:
        first = min((_first_line(node) for node in known.values()), default=len(lines))
        lines[first:first] = [*extra, "", ""]
    return "\n".join(lines).rstrip() + "\n"


def _first_line(node: ast.stmt) -> int:
    """The index of the first line of a statement, its decorators included."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in decorators)]) - 1


def _extra(
    over: ast.Module, known: dict[str, _Definition], overlay: str, imported: set[str]
) -> Iterator[str]:
    lines = overlay.splitlines()
    for i, node in enumerate(over.body):
        is_docstring = i == 0 and ast.get_docstring(over) is not None
        is_replacement = isinstance(node, _Definition) and node.name in known
        is_known = bool(names := list(_names(node))) and imported.issuperset(names)
        if not (is_docstring or is_replacement or is_known):
            yield "\n".join(lines[_first_line(node) : node.end_lineno])


def _imported(module: ast.Module) -> Iterator[str]:
    for node in module.body:
        yield from _names(node)


def _names(node: ast.stmt) -> Iterator[str]:
    """What an import binds, as it is written."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        origin = getattr(node, "module", None)
        yield from (f"{origin}:{alias.name} as {alias.asname}" for alias in node.names)


def _source(new: _Definition, overlay: str, old: _Definition, reference: str) -> list[str]:
    """The lines of a definition, with the docstrings and annotations that the old one has."""
    lines = overlay.splitlines()[_first_line(new) : new.end_lineno]
    offset = _first_line(new)
    changes: list[tuple[int, int, list[str]]] = []  # from, to, and the lines for these
    for fresh, before in _pairs(new, old):
        if _differ_by_annotations(fresh, before):
            head = reference.splitlines()[before.lineno - 1 : before.body[0].lineno - 1]
            changes.append((fresh.lineno - 1 - offset, _first_line(fresh.body[0]) - offset, head))
        if ast.get_docstring(fresh) is None and ast.get_docstring(before) is not None:
            docstring = before.body[0]
            text = reference.splitlines()[docstring.lineno - 1 : docstring.end_lineno]
            index = _first_line(fresh.body[0]) - offset
            column = len(lines[index]) - len(lines[index].lstrip())
            shift = " " * (column - docstring.col_offset)
            is_class = lines[index].lstrip().startswith(("def ", "class ", "@"))
            text = [shift + line if line else line for line in text]
            changes.append((index, index, [*text, *([""] if is_class else [])]))
    for first, last, text in sorted(changes, reverse=True):
        lines[first:last] = text
    return lines


def _differ_by_annotations(new: _Definition, old: _Definition) -> bool:
    """Is it the same function but for its types, with its body on lines of its own?"""
    if isinstance(new, ast.ClassDef) or isinstance(old, ast.ClassDef):
        return False
    if new.body[0].lineno == new.lineno or old.body[0].lineno == old.lineno:
        return False
    return type(new) is type(old) and _bare(new.args) == _bare(old.args)


def _bare(arguments: ast.arguments) -> str:
    """The arguments without their types."""
    copied = copy.deepcopy(arguments)
    for node in ast.walk(copied):
        if isinstance(node, ast.arg):
            node.annotation = None
    return ast.unparse(copied)


def _pairs(new: _Definition, old: _Definition) -> Iterator[tuple[_Definition, _Definition]]:
    """The definitions of one name in both, from the outside in."""
    yield new, old
    inner = {node.name: node for node in old.body if isinstance(node, _Definition)}
    for node in new.body:
        if isinstance(node, _Definition) and node.name in inner:
            yield from _pairs(node, inner[node.name])
