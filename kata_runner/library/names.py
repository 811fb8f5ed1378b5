"""Which names a statement reads, binds and writes into; the statements in it are others."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

Names = frozenset[str]

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)

# A call of one of these makes something new: to write into it changes nothing else.
_MAKES = {
    *("arange", "clone", "copy", "deepcopy", "dict", "empty", "empty_like", "full", "full_like"),
    *("list", "new_empty", "new_full", "new_ones", "new_tensor", "new_zeros", "ones"),
    *("ones_like", "set", "tensor", "tolist", "zeros", "zeros_like"),
}
# So do these.
_NEW = (
    *(ast.List, ast.Dict, ast.Set, ast.Tuple, ast.Constant, ast.BinOp, ast.Compare),
    *_COMPREHENSIONS,
)


def bodies(statement: ast.stmt) -> Iterator[list[ast.stmt]]:
    """The bodies of a compound statement, but for those of functions and classes."""
    if isinstance(statement, (*FUNCTIONS, ast.ClassDef)):
        return
    for name in ("body", "orelse", "finalbody"):
        if getattr(statement, name, []):
            yield getattr(statement, name)
    for part in (*getattr(statement, "handlers", ()), *getattr(statement, "cases", ())):
        yield part.body


def children(statement: ast.stmt) -> Iterator[ast.stmt]:
    """The statements in a compound one, but for those in the statements in it."""
    for body in bodies(statement):
        yield from body


def statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a body and of the bodies in it."""
    for statement in body:
        yield statement
        yield from statements(list(children(statement)))


def _header(statement: ast.stmt) -> Iterator[ast.AST]:
    """A statement without the statements in it."""
    inside = {id(child) for child in children(statement)}
    for part in ast.iter_child_nodes(statement):
        if id(part) in inside:
            continue
        if isinstance(part, ast.ExceptHandler | ast.match_case):
            yield from (n for n in ast.iter_child_nodes(part) if not isinstance(n, ast.stmt))
        else:
            yield part


def header_reads(statement: ast.stmt) -> Names:
    """The names that a statement reads by itself; of a function or a class, all."""
    if isinstance(statement, (*FUNCTIONS, ast.ClassDef)):
        return reads(statement)
    return reads_of(_header(statement))


def reads_of(nodes: Iterable[ast.AST]) -> Names:
    """The names that some nodes read."""
    return frozenset().union(*map(reads, nodes))


def reads(node: ast.AST) -> Names:
    """The names that a node reads from around it: not what a lambda or a comprehension binds."""
    if isinstance(node, ast.Name):
        return frozenset() if isinstance(node.ctx, ast.Store) else frozenset({node.id})
    inside = reads_of(ast.iter_child_nodes(node))
    if isinstance(node, _COMPREHENSIONS):
        return inside - {name for part in node.generators for name in _names(part.target)}
    if isinstance(node, ast.Lambda | ast.FunctionDef | ast.AsyncFunctionDef):
        bound = {part.arg for part in ast.walk(node.args) if isinstance(part, ast.arg)}
        if not isinstance(node, ast.Lambda):
            bound |= {name for s in statements(node.body) for name in stores(s)}
        outside = [
            *node.args.defaults,
            *node.args.kw_defaults,
            *getattr(node, "decorator_list", []),
        ]
        return (inside - bound) | reads_of([part for part in outside if part is not None])
    if isinstance(node, ast.AugAssign):
        return inside | _names(node.target)
    return inside


def _names(node: ast.AST) -> Names:
    return frozenset(part.id for part in ast.walk(node) if isinstance(part, ast.Name))


def stores(statement: ast.stmt) -> Names:
    """The names that a statement binds, without the statements in it."""
    if isinstance(statement, (*FUNCTIONS, ast.ClassDef)):
        return frozenset({statement.name})
    if isinstance(statement, ast.Import | ast.ImportFrom):
        return frozenset(a.asname or a.name.partition(".")[0] for a in statement.names)
    inside_expressions = {
        id(part)
        for top in _header(statement)
        for node in ast.walk(top)
        if isinstance(node, _COMPREHENSIONS)
        for generator in node.generators
        for part in ast.walk(generator.target)
    }
    return frozenset(
        node.id
        for top in _header(statement)
        for node in ast.walk(top)
        if isinstance(node, ast.Name)
        and isinstance(node.ctx, ast.Store)
        and id(node) not in inside_expressions
    )


def written_into(statement: ast.stmt) -> Names:
    """The names whose values a statement changes in place: `x[0] = 1`, `x.append(1)`, `x += 1`."""
    places: list[ast.expr] = []
    if isinstance(statement, ast.Assign | ast.Delete):
        places = [t for t in statement.targets if isinstance(t, ast.Subscript | ast.Attribute)]
    elif isinstance(statement, ast.AugAssign):
        places = [statement.target]
    elif (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Call)
        and isinstance(statement.value.func, ast.Attribute)
    ):
        places = [statement.value.func.value]
    return frozenset(name for place in places for name in _root(place))


def _root(node: ast.expr) -> Names:
    """`x` of `x.hidden[0]`; nothing of what has no name."""
    while isinstance(node, ast.Subscript | ast.Attribute):
        node = node.value
    return frozenset({node.id}) if isinstance(node, ast.Name) else frozenset()


def is_flat(statement: ast.stmt) -> bool:
    """Is it written into the thing itself, not into something in it?"""
    for target in getattr(statement, "targets", [getattr(statement, "target", None)]):
        if isinstance(target, ast.Subscript | ast.Attribute) and not isinstance(
            target.value, ast.Name
        ):
            return False
    return True


def is_new(value: ast.expr) -> bool:
    """Does nothing else hold what this makes?"""
    if isinstance(value, ast.Call):
        called = value.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        return name in _MAKES
    return isinstance(value, _NEW)
