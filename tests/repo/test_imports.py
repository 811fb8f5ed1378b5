"""Who may import whom, beside the contracts that `make test` has import-linter check."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.repo.pages import ROOT

# What CONTRIBUTING.md tells of, by the file of a kata that may use it.
_PICTURES = {"kata_runner", "kata_runner.pictures", "kata_runner.graph"}
_ALLOWED = {"picture.py": _PICTURES, "lab.py": _PICTURES | {"kata_runner.lab"}}
_CHECKS = {"kata_runner.checks"}


def _imports(path: Path) -> Iterator[str]:
    """The modules that a file imports from `kata_runner`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        yield from (name for name in names if name.partition(".")[0] == "kata_runner")


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("katas/*/*.py")), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_a_kata_uses_the_public_interface_only(path):
    """Checks import from `kata_runner` what CONTRIBUTING.md tells of; a stub nothing at all."""
    allowed = _ALLOWED.get(path.name, _CHECKS if path.name.startswith("test_") else set())
    assert set(_imports(path)) <= allowed


def test_the_catalogue_is_plain_pytorch():
    """No reference, mistake or alternative imports anything of ours."""
    for path in ROOT.glob("reference/**/*.py"):
        assert not list(_imports(path)), path
