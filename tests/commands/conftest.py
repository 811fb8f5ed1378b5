"""A fresh workspace for every test, and `kata` called in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kata_runner.cli import main
from kata_runner.library.registry import registry
from kata_runner.workspace.folder import Workspace
from kata_runner.workspace.shipping import files_of, lay_down

Call = Callable[..., Result]


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """What `kata init` makes; the test is run in it."""
    root = tmp_path / "workspace"
    lay_down(root, files_of(registry().katas))
    monkeypatch.chdir(root)
    monkeypatch.delenv("KATA_WORKSPACE", raising=False)
    return Workspace(root)


@pytest.fixture
def kata(monkeypatch: pytest.MonkeyPatch) -> Call:
    """Call `kata` as a person would, in English unless said otherwise."""
    monkeypatch.setenv("KATA_LANG", "en")

    def call(*arguments: str, **options: object) -> Result:
        return CliRunner().invoke(main, arguments, **options)

    return call
