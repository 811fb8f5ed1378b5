"""What nothing needs is taken out of a function, and of a module: a slice of the program is left.

What stays is decided by names alone, and in doubt a statement stays.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from kata_runner.library.names import (
    FUNCTIONS,
    bodies,
    children,
    header_reads,
    is_flat,
    is_new,
    reads,
    reads_of,
    statements,
    stores,
    written_into,
)

# They do nothing but give values to names.
_BINDS = (
    *FUNCTIONS,
    ast.ClassDef,
    ast.Assign,
    ast.AnnAssign,
    ast.AugAssign,
    ast.Import,
    ast.ImportFrom,
)


@dataclass
class Scope:
    """The body of a function at the top level, from which what nothing needs is taken out.

    Order plays no part: a name is needed where any statement that stays reads it.
    """

    function: ast.FunctionDef | ast.AsyncFunctionDef
    solutions: set[str] = field(default_factory=set)  # names of what a solution may have touched
    needed: set[str] = field(default_factory=set)
    returned: set[str] = field(default_factory=set)  # names of what it surely has touched
    taken: set[str] = field(default_factory=set)  # what was read by all that is gone
    unsure: set[str] = field(default_factory=set)  # written into, and maybe the same as another one

    def __post_init__(self) -> None:
        arguments = self.function.args
        every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        every += [word for word in (arguments.vararg, arguments.kwarg) if word]
        self._arguments = {argument.arg for argument in every}
        is_check = self.function.name.startswith("test")
        # What a helper is given may come from anywhere.
        self.solutions = {"solution"} if is_check else set(self._arguments)
        self._statements = list(statements(self.function.body))
        self._own = {name for statement in self._statements for name in stores(statement)}
        while self._grow(self.solutions):
            pass
        self.returned = {"solution"} & self._arguments
        while self._grow(self.returned):
            pass
        self._shared: set[str] = set()
        while self._grow_needed():
            pass
        self._shared = self._written_into_what_may_be_shared()
        self.unsure = self._shared - self.needed
        while self._grow_needed():
            pass

    def _grow(self, touched: set[str]) -> bool:
        """Add the names of what comes from something that a name already stands for."""
        before = len(touched)
        for statement in self._statements:
            if touched & header_reads(statement):
                touched |= stores(statement) | (written_into(statement) & self._own)
        return len(touched) > before

    def _written_into_what_may_be_shared(self) -> set[str]:
        made = {
            name
            for statement in self._statements
            if not isinstance(statement, ast.AugAssign)  # it keeps what is there
            and not (isinstance(statement, ast.Assign) and is_new(statement.value))
            for name in stores(statement)
        }
        return {
            name
            for statement in self._statements
            for name in written_into(statement) & self._own
            if name in made or not is_flat(statement)
        }

    def _grow_needed(self) -> bool:
        before = len(self.needed)
        for statement in self._statements:
            if self._stays(statement):
                self.needed |= header_reads(statement)
        return len(self.needed) > before

    def _stays(self, statement: ast.stmt) -> bool:
        """Does anything that stays, or the solution, need this statement?"""
        if isinstance(statement, ast.Pass | ast.Break | ast.Continue):
            return False  # a loop that stays keeps them
        if self.solutions & header_reads(statement) and not isinstance(
            statement, (*FUNCTIONS, ast.ClassDef)
        ):
            return True
        if stores(statement) & self.needed:
            return True
        inside = list(children(statement))
        if inside:
            return any(map(self._stays, inside))
        written = written_into(statement)
        if written & (self.needed | self._shared) or written - self._own:
            return True
        if isinstance(statement, ast.Expr):  # a call of something that is not of this function
            return not written and not isinstance(statement.value, ast.Constant)
        return not isinstance(statement, _BINDS)

    def strip(self, body: list[ast.stmt]) -> None:
        """Take out of a body, and of the bodies in it, what does not stay."""
        kept = []
        for statement in body:
            is_jump = isinstance(statement, ast.Break | ast.Continue)
            if is_jump or self._holds_jump(statement) or self._stays(statement):
                kept.append(statement)
                if not isinstance(statement, (*FUNCTIONS, ast.ClassDef)):
                    for inner in bodies(statement):
                        self.strip(inner)
            else:
                self.taken |= reads(statement)
        body[:] = kept or [ast.Pass()]

    def _holds_jump(self, statement: ast.stmt) -> bool:
        """Does it end or go on with a loop that stays?"""
        return isinstance(statement, ast.If) and any(
            isinstance(inner, ast.Break | ast.Continue) for inner in statements([statement])
        )

    def left_over(self, taken: set[str]) -> set[str]:
        """Names that served an expectation and could not be taken out with it."""
        assigned: dict[str, int] = {}
        for statement in self._statements:
            if not self.solutions & header_reads(statement):
                for name in stores(statement):
                    assigned[name] = assigned.get(name, 0) + 1
        again = {
            name
            for name, times in assigned.items()
            if name in self.solutions or (times > 1 and name in self.needed)
        }
        return (self.unsure | again) & taken - self._arguments


def strip_module(tree: ast.Module) -> set[str]:
    """Take out what no check reaches; returns what it read."""
    needed: set[str] = set()
    size = -1
    while len(needed) > size:
        size = len(needed)
        for node in tree.body:
            if _is_root(node) or stores(node) & needed:
                needed |= reads(node)
    taken: set[str] = set()
    kept: list[ast.stmt] = []
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            node.names = [alias for alias in node.names if _is_used(node, alias, needed)]
            kept += [node] if node.names else []
        elif _is_root(node) or stores(node) & needed:
            kept.append(node)
        else:
            taken |= reads(node)
    tree.body[:] = kept
    return taken


def _is_root(node: ast.stmt) -> bool:
    """Does pytest, or Python, need it by itself?"""
    if isinstance(node, (*FUNCTIONS, ast.ClassDef)):
        return node.name.lower().startswith("test") or bool(
            reads_of(node.decorator_list) & {"pytest", "fixture"}
        )
    if isinstance(node, ast.Assign | ast.AnnAssign):
        return "pytestmark" in stores(node)
    is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return not is_text and not isinstance(node, ast.Import | ast.ImportFrom)


def _is_used(node: ast.Import | ast.ImportFrom, alias: ast.alias, needed: set[str]) -> bool:
    if isinstance(node, ast.ImportFrom) and (node.module == "__future__" or alias.name == "*"):
        return True
    return (alias.asname or alias.name.partition(".")[0]) in needed
