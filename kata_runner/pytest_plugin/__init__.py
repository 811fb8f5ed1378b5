"""The door to pytest: `--device`, `--solution`, the fixtures, and what a failure looks like.

Loaded by the `addopts` of this repository's and a workspace's own pytest configuration, never
globally. A run that collects no check of a kata does not notice it.
"""

import pytest

from kata_runner.pytest_plugin.collection import (
    pytest_collection_modifyitems,
    pytest_generate_tests,
    pytest_ignore_collect,
)
from kata_runner.pytest_plugin.devices import Devices
from kata_runner.pytest_plugin.garbage import Garbage
from kata_runner.pytest_plugin.options import pytest_addoption, read_options
from kata_runner.pytest_plugin.printing import (
    pytest_report_teststatus,
    pytest_sessionfinish,
    pytest_terminal_summary,
)
from kata_runner.pytest_plugin.results import Gathering, pytest_runtest_makereport
from kata_runner.pytest_plugin.running import (
    device,
    kata,
    pytest_enter_pdb,
    pytest_runtest_call,
    solution,
)

__all__ = [
    "device",
    "kata",
    "pytest_addoption",
    "pytest_collection_modifyitems",
    "pytest_configure",
    "pytest_enter_pdb",
    "pytest_generate_tests",
    "pytest_ignore_collect",
    "pytest_report_teststatus",
    "pytest_runtest_call",
    "pytest_runtest_makereport",
    "pytest_sessionfinish",
    "pytest_terminal_summary",
    "solution",
]


def pytest_configure(config: pytest.Config) -> None:
    # Without NumPy torch says so once in each process; no kata needs it.
    config.addinivalue_line("filterwarnings", "ignore:Failed to initialize NumPy")
    # What the C++ part of torch warns of shows in the values, of which a check says more.
    config.addinivalue_line("filterwarnings", "ignore:.*Triggered internally at")
    read_options(config)
    config.pluginmanager.register(Garbage())
    config.pluginmanager.register(Gathering(config))
    config.pluginmanager.register(Devices(config))
