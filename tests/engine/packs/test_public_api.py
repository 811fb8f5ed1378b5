"""What a kata or a pack may import from `kata_runner` is what CONTRIBUTING.md tells of."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import kata_runner
from kata_runner import checks
from kata_runner.library import builtin, hookspecs

ROOT = builtin.ROOT
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
PACK = ROOT / "examples" / "pack" / "src" / "example_pack"

pytestmark = pytest.mark.skipif(not CONTRIBUTING.is_file(), reason="only a clone has the page")


REGISTRATION = {("kata_runner", name) for name in kata_runner.__all__}
CHECKS = {("kata_runner.checks", name) for name in checks.__all__}
DRAWING = {"kata_runner.pictures", "kata_runner.graph"}  # told of as a whole
DRAWING_FILES = {"picture.py": DRAWING, "lab.py": DRAWING | {"kata_runner.lab"}}


def imported(source: str) -> Iterator[tuple[str, str]]:
    """What a file imports from `kata_runner`: the module and the name, which is `*` for a module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found = [(alias.name, "*") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found = [(node.module or "", alias.name) for alias in node.names]
        else:
            continue
        yield from (pair for pair in found if pair[0].partition(".")[0] == "kata_runner")


def is_allowed(path: Path, module: str, name: str) -> bool:
    """May this file of a kata or a pack import that, by what the file is?"""
    if path.name in DRAWING_FILES:
        return module in DRAWING_FILES[path.name] or (module, name) in REGISTRATION
    if path.name == f"test_{path.parent.name}.py":
        return (module, name) in CHECKS
    return path.name == "__init__.py" and (module, name) in REGISTRATION


def files() -> list[Path]:
    """Every Python file of the katas and of the example pack."""
    roots = (ROOT / "katas", ROOT / "reference", PACK)
    return sorted(path for root in roots for path in root.rglob("*.py"))


@pytest.mark.parametrize("path", files(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_kata_imports_the_public_api_only(path):
    """Checks `kata_runner.checks`, registration `kata_runner`, pictures and labs their modules."""
    found = imported(path.read_text(encoding="utf-8"))
    assert [pair for pair in found if not is_allowed(path, *pair)] == []


@pytest.mark.parametrize(
    "line",
    [
        "from kata_runner.checking.expect import expect",
        "from kata_runner.checks import torch",
        "from kata_runner.library import registry",
        "import kata_runner.running.run",
        "import kata_runner",
    ],
)
def test_anything_else_would_be_noticed(line):
    """Also inside a function, where an import hides from a glance."""
    source = f"def test_it(solution):\n    {line}\n"
    assert not set(imported(source)) <= CHECKS | REGISTRATION


@pytest.mark.parametrize("name", sorted(name for _, name in CHECKS | REGISTRATION))
def test_the_public_api_is_documented(name):
    """Every name is in CONTRIBUTING.md, as code."""
    assert re.search(rf"`\.?{name}\b", CONTRIBUTING.read_text(encoding="utf-8"))


HOOKS = {name: hook for name, hook in vars(hookspecs).items() if name.startswith("kata_")}


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_is_documented_with_its_arguments(hook):
    """A row of the table names the hook and exactly its arguments."""
    rows = re.findall(
        rf"^\| `{hook}` \|([^|]*)\|", CONTRIBUTING.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert len(rows) == 1
    assert re.findall(r"`(\w+)`", rows[0]) == list(inspect.signature(HOOKS[hook]).parameters)


def test_no_hook_is_documented_that_is_not_there():
    """The table has one row a hook, and no other."""
    table = re.findall(
        r"^\| `(kata_\w+)` \|", CONTRIBUTING.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert sorted(table) == sorted(HOOKS)
    assert all(hasattr(hook, f"{hookspecs.PROJECT}_spec") for hook in HOOKS.values())
