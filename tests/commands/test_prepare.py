"""`kata prepare`: what 0.1.0 needed, and what nothing needs now."""

from __future__ import annotations


def test_there_is_nothing_to_prepare(kata):
    """A script that calls it goes on, and a person is told."""
    done = kata("prepare", "neuron_forward", "--device", "sim")
    assert done.exit_code == 0
    assert "Nothing to prepare" in done.output
    assert "準備は不要" in kata("prepare", "--lang", "ja").output
