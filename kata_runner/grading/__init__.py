"""A class: what many people handed in, its results, and what a teacher makes of them.

What an export of a pack needs is here: `Export`, and the `Grades` that it writes down.
"""

from kata_runner.model.grades import Export, Grades

__all__ = ["Export", "Grades"]
