"""pytest says one sentence where it was started in a folder above this one."""

from pathlib import Path

import pytest

from kata_runner.pytest_plugin.above import only_from


def pytest_configure(config: pytest.Config) -> None:
    """The configuration of this folder is read only where pytest is started in it."""
    only_from(Path(__file__).parent, config)
