"""Every kata of the pack is good enough: `kata verify` finds nothing."""

import subprocess
import sys

import pytest

import example_pack

NAMES = [kata.name for kata in example_pack.kata_register()]


@pytest.mark.parametrize("name", NAMES)
def test_kata_verify_finds_nothing(name):
    """The stub does not pass, right answers do, every mistake is caught, each check catches one."""
    command = [sys.executable, "-m", "kata_runner.cli", "verify", name]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_is_something_to_verify():
    """A folder that was moved would otherwise leave nothing to fail."""
    assert NAMES
