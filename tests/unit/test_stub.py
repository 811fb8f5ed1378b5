"""The stub is made from the reference, and nothing of the solution is left in it."""

from __future__ import annotations

import pytest

from kata_runner.library.stub import is_unwritten, make_stub, without_markers

REFERENCE = '''\
"""Doubling."""


class Doubler:
    """Doubles."""

    def __init__(self) -> None:
        super().__init__()
        # BEGIN SOLUTION
        self.factor = 2  # secret
        # END SOLUTION

    def __call__(self, x: float) -> float:
        """Twice x."""
        # BEGIN SOLUTION
        if x:
            return self.factor * x  # secret

        return 0.0
        # END SOLUTION
'''
STUB = '''\
"""Doubling."""


class Doubler:
    """Doubles."""

    def __init__(self) -> None:
        super().__init__()
        raise NotImplementedError

    def __call__(self, x: float) -> float:
        """Twice x."""
        raise NotImplementedError
'''


def test_each_region_becomes_one_line() -> None:
    """At the indentation of its first marker; all that stands outside stays."""
    assert make_stub(REFERENCE) == STUB


def test_the_solution_is_shown_without_markers() -> None:
    """A learner who looks at the reference sees plain code."""
    shown = without_markers(REFERENCE)
    assert "SOLUTION" not in shown
    assert [line for line in REFERENCE.splitlines() if "SOLUTION" not in line] == shown.splitlines()


@pytest.mark.parametrize(
    "reference, words",
    [
        ("x = 1\n", "would be done"),
        ("# BEGIN SOLUTION\nx = 1\n", "pair up"),
        ("x = 1\n# END SOLUTION\n", "pair up"),
        (REFERENCE + "# BEGIN SOLUTION\n", "pair up"),
        ("x = 1  # BEGIN SOLUTION\n# END SOLUTION\n", "pair up"),
        ("# BEGIN SOLUTION\n# BEGIN SOLUTION\nx = 1\n# END SOLUTION\n# END SOLUTION\n", "pair up"),
    ],
)
def test_markers_that_do_not_pair_up_are_refused(reference: str, words: str) -> None:
    """Otherwise a learner would find the solution in their file."""
    with pytest.raises(ValueError, match=words):
        make_stub(reference)


def test_a_file_may_end_with_its_marker() -> None:
    """The line break behind the last marker is easily lost in an editor."""
    reference = "def one():\n    # BEGIN SOLUTION\n    return 1\n    # END SOLUTION"
    assert make_stub(reference) == "def one():\n    raise NotImplementedError\n"
    assert without_markers(reference) == "def one():\n    return 1\n"


@pytest.mark.parametrize(
    "text, answer",
    [
        ('def f(x):\n    """Older."""\n    raise NotImplementedError\n', True),
        ("class A:\n  def f(self):\n    super().f()\n    raise NotImplementedError\n", True),
        ("def f(x):\n    raise NotImplementedError\n\n\ndef g(x):\n    return x\n", False),
        ("def f(x):\n    x = 1\n    raise NotImplementedError\n", False),
        ("x = 1\n", False),
        ("def f(:\n", False),
    ],
)
def test_a_stub_of_any_version_is_told_by_what_is_in_it(text: str, answer: bool) -> None:
    """Every function is still to be written."""
    assert is_unwritten(text) == answer
