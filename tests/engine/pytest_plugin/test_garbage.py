"""Python's search for garbage is left out where nothing can be found, and nowhere else."""

from __future__ import annotations

import gc

import pytest

PLUGIN = ("-p", "kata_runner.pytest_plugin", "-p", "no:randomly")


def test_garbage_is_collected_while_checks_run(pytester: pytest.Pytester) -> None:
    """But not while modules are imported."""
    pytester.makepyfile(
        "import gc\n"
        "assert not gc.isenabled()\n\n\n"
        "def test_it():\n"
        "    assert gc.isenabled()\n"
        "    assert gc.get_freeze_count() > 1000\n"
    )
    pytester.runpytest_inprocess(*PLUGIN).assert_outcomes(passed=1)
    assert gc.isenabled()


def test_who_calls_pytest_finds_it_as_it_was(pytester: pytest.Pytester) -> None:
    """Even if the tests could not be collected."""
    pytester.makepyfile("import no_such_module")
    pytester.runpytest_inprocess(*PLUGIN).assert_outcomes(errors=1)
    assert gc.isenabled()


def test_where_it_was_off_it_stays_off(pytester: pytest.Pytester) -> None:
    """Another plugin, or who calls pytest, may have reasons of its own."""
    pytester.makepyfile("def test_it():\n    pass\n")
    gc.disable()
    try:
        pytester.runpytest_inprocess(*PLUGIN).assert_outcomes(passed=1)
        assert not gc.isenabled()
    finally:
        gc.enable()
