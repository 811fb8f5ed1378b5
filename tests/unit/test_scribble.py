"""Arguments that are written over when a solution has returned: those that it does not keep."""

from types import ModuleType

import torch

from kata_runner.checking.scribble import scribble_over

SOURCE = """
class Keeper:
    def __init__(self, kept, seen):
        self.kept = list(kept)
"""


def test_what_an_object_of_the_solution_keeps_stays() -> None:
    """An optimizer moves the parameters that it was given; what it only looked at is written over."""
    solution = ModuleType("solution")
    exec(compile(SOURCE, "solution.py", "exec"), vars(solution))
    scribble_over(solution)
    kept, seen = torch.ones(2), torch.ones(2)
    solution.Keeper([kept], seen)
    assert kept.tolist() == [1.0, 1.0]
    assert seen.tolist() != [1.0, 1.0]
