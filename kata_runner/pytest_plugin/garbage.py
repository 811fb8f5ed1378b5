"""Python looks for garbage while modules are imported, where there is none.

To import torch and pytest makes a million objects that stay. To look through them again and again,
and twice more when pytest ends, takes a third of a short run.
"""

from __future__ import annotations

import gc


class Garbage:
    """Nothing is collected until the checks are, and nothing that was there by then."""

    def __init__(self) -> None:
        gc.disable()

    def pytest_collection_finish(self) -> None:
        """From here on the learner's code runs, and may leave much behind."""
        gc.freeze()
        gc.enable()

    def pytest_unconfigure(self) -> None:
        """The process is about to end. Where the collection failed, nothing was enabled yet."""
        gc.freeze()
        gc.enable()
