"""By what two programs are equal but for names, imports and layout.

In doubt they are different. So a name counts where it may mean something to somebody else: a builtin,
an argument of a function of PyTorch, an attribute that a class has inherited.
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Collection, Iterator

from kata_runner.grading.programs import UNSPEAKABLE, bare, parsed
from kata_runner.library.names import FUNCTIONS, stores

_SMALL = 120  # nodes of a syntax tree; of fewer, two people write the same without each other
_FIELDS = ("id", "arg", "name", "rest")  # of a node, in which there is a name
# A class that inherits from these alone names its attributes itself, but for those that they read.
_BASES = {"object", "import torch.nn.Module", "import torch.utils.data.Dataset"}
_READ_BY_BASES = {"training"}


def shape(source: str) -> str | None:
    """A hash that is the same for programs that are equal in this way; None where that says nothing.

    Of a small one it says nothing: there is often one way to write it.
    """
    text = bare(source)
    tree = text and parsed(text)
    if not tree:
        return None
    try:
        tree = _WithoutImports(tree).visit(tree)
        if sum(1 for _ in ast.walk(tree)) < _SMALL:
            return None
        _number(tree)
        return hashlib.sha256(ast.dump(tree).encode("utf-8", "surrogatepass")).hexdigest()
    except UNSPEAKABLE:
        return None


class _WithoutImports(ast.NodeTransformer):
    """What is imported is called by its whole name: `F.relu` is `torch.nn.functional.relu`.

    A name that stands for something else as well stays, with its import.
    """

    def __init__(self, tree: ast.Module) -> None:
        self._paths: dict[str, str] = {}
        unclear = set(_bound(tree))
        for node in ast.walk(tree):
            for alias in _aliases(node):
                name, path = _meaning(node, alias)
                if self._paths.setdefault(name, path) != path or name == "*":
                    unclear.add(name)
        for name in unclear & self._paths.keys():
            del self._paths[name]

    def visit_Import(self, node: ast.Import) -> ast.AST | None:
        node.names = [one for one in node.names if _meaning(node, one)[0] not in self._paths]
        return node if node.names else None

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.AST | None:
        node.names = [one for one in node.names if _meaning(node, one)[0] not in self._paths]
        return node if node.names else None

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id not in self._paths:
            return node
        root, *parts = self._paths[node.id].split("/")
        found: ast.expr = ast.Name(f"import {root}", ast.Load())
        for part in parts:
            found = ast.Attribute(found, part, ast.Load())
        return found

    def generic_visit(self, node: ast.AST) -> ast.AST:
        super().generic_visit(node)
        if getattr(node, "body", None) == []:
            node.body = [ast.Pass()]  # type: ignore[attr-defined]  # it has one
        return node


def _aliases(node: ast.AST) -> list[ast.alias]:
    return node.names if isinstance(node, ast.Import | ast.ImportFrom) else []


def _meaning(node: ast.AST, alias: ast.alias) -> tuple[str, str]:
    """The name that an import binds, and what it stands for, part by part."""
    path = alias.name.replace(".", "/")
    if isinstance(node, ast.ImportFrom):
        module = (node.module or "").replace(".", "/")
        return alias.asname or alias.name, f"{'.' * node.level}{module}/{path}"
    if alias.asname:
        return alias.asname, path
    root = path.partition("/")[0]
    return root, root


def _bound(tree: ast.AST) -> Iterator[str]:
    """The names that a program gives to something, imports left out."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            if not isinstance(node.ctx, ast.Load):
                yield node.id
        elif not isinstance(node, ast.alias | ast.keyword):
            for field in _FIELDS:
                said = getattr(node, field, None)
                if isinstance(said, str):
                    yield said


def _number(tree: ast.Module) -> None:
    """Put a number in place of each name that is the program's own."""
    attributes = _own_attributes(tree)
    arguments = set(_own_arguments(tree, attributes))
    own = {name for name in _bound(tree) if not _is_special(name)} - set(_of_classes(tree))
    numbers: dict[object, str] = {}

    def number(name: object) -> str:
        return numbers.setdefault(name, f"n{len(numbers)}")

    for node in ast.walk(tree):
        if node in attributes:
            field = "attr" if isinstance(node, ast.Attribute) else "name"
            setattr(node, field, number(attributes[node]))
        elif not isinstance(node, ast.alias | ast.keyword) or node in arguments:
            for field in _FIELDS:
                name = getattr(node, field, None)
                if isinstance(name, str) and name in own:
                    setattr(node, field, number(name))
        if isinstance(node, ast.Global | ast.Nonlocal):
            node.names = [number(name) if name in own else name for name in node.names]
        if isinstance(node, FUNCTIONS):
            node.returns = None
        if isinstance(node, ast.arg):
            node.annotation = None


def _is_special(name: str) -> bool:
    return name.startswith("__")


def _of_classes(tree: ast.Module) -> Iterator[str]:
    """What classes define: other code calls it as an attribute, and so does a class that inherits it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for statement in node.body:
                yield from stores(statement)


def _own_attributes(tree: ast.Module) -> dict[ast.AST, tuple[ast.ClassDef, str]]:
    """Each place where a class names an attribute or a helper of its own: the class, and the name.

    They are its own where only its methods name them, by `self`.
    """
    places: dict[ast.AST, tuple[ast.ClassDef, str]] = {}
    defined: set[tuple[ast.ClassDef, str]] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and _is_plain(node):
            methods = [one for one in node.body if isinstance(one, FUNCTIONS)]
            for place in (place for method in methods for place in _on_self(method)):
                places[place] = node, place.attr
                if isinstance(place.ctx, ast.Store):
                    defined.add(places[place])
            called = set(places.values())
            for method in methods:
                if (node, method.name) in called:
                    places[method] = node, method.name
                    defined.add(places[method])
    others = _READ_BY_BASES | set(_named_elsewhere(tree, places))
    return {
        place: one
        for place, one in places.items()
        if one in defined and one[1] not in others and not _is_special(one[1])
    }


def _is_plain(node: ast.ClassDef) -> bool:
    """Does it inherit nothing that gives attributes a meaning?"""
    bases = [base.value if isinstance(base, ast.Subscript) else base for base in node.bases]
    return not node.keywords and {ast.unparse(base) for base in bases} <= _BASES


def _on_self(method: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.Attribute]:
    """The attributes of its first argument, where that is the object throughout."""
    first = [*method.args.posonlyargs, *method.args.args][:1]
    body = ast.Module(method.body, [])
    if not first or method.decorator_list or first[0].arg in _bound(body):
        return []
    return [
        node
        for node in ast.walk(body)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == first[0].arg
    ]


def _named_elsewhere(tree: ast.Module, places: Collection[ast.AST]) -> Iterator[str]:
    """Attributes that are named at other places, and what may be one in a text: `getattr(net, "w")`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node not in places:
            yield node.attr
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from node.value.split(".")


def _own_arguments(tree: ast.Module, attributes: Collection[ast.AST]) -> Iterator[ast.keyword]:
    """The arguments by name in calls of what the program itself defines."""
    defined = {node.name for node in ast.walk(tree) if isinstance(node, (*FUNCTIONS, ast.ClassDef))}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            if called in attributes or (isinstance(called, ast.Name) and called.id in defined):
                yield from node.keywords
