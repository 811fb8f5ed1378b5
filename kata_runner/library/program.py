"""An entry of the catalogue as a whole program: its definitions laid over the reference."""

from __future__ import annotations

import ast
from collections.abc import Iterator

_Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def laid_over(reference: str, overlay: str) -> str:
    """The reference's text with the overlay's definitions in place of its own.

    The docstrings of the reference's definitions stay, so that only the code tells the mistake; the
    overlay's own docstring goes. What the overlay has beyond that (imports, helpers, constants) comes
    before the first definition. Raises SyntaxError where one of them cannot be read.
    """
    base, over = ast.parse(reference), ast.parse(overlay)
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
    """The lines of a definition, with the docstrings that the old one has."""
    lines = overlay.splitlines()[_first_line(new) : new.end_lineno]
    offset = _first_line(new)
    places = []  # where a docstring goes, and its lines
    for fresh, before in _pairs(new, old):
        if ast.get_docstring(fresh) is None and ast.get_docstring(before) is not None:
            docstring = before.body[0]
            text = reference.splitlines()[docstring.lineno - 1 : docstring.end_lineno]
            places.append((_first_line(fresh.body[0]) - offset, text, docstring.col_offset))
    for index, text, indent in reversed(places):
        column = len(lines[index]) - len(lines[index].lstrip())
        shifted = [" " * (column - indent) + line if line else line for line in text]
        is_class = lines[index].lstrip().startswith(("def ", "class ", "@"))
        lines[index:index] = [*shifted, *([""] if is_class else [])]
    return lines


def _pairs(new: _Definition, old: _Definition) -> Iterator[tuple[_Definition, _Definition]]:
    """The definitions of one name in both, from the outside in."""
    yield new, old
    inner = {node.name: node for node in old.body if isinstance(node, _Definition)}
    for node in new.body:
        if isinstance(node, _Definition) and node.name in inner:
            yield from _pairs(node, inner[node.name])
