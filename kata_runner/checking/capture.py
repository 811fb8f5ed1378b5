"""What a solution prints: kept for its story, and never more of it than a person reads."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator

_KEPT_OUTPUT = 2_000  # characters of what a solution printed


class BoundedOutput(io.TextIOBase):
    """Keeps the beginning of what is printed and counts the rest: a flood fills no memory."""

    def __init__(self) -> None:
        self._kept = ""
        self._total = 0

    def writable(self) -> bool:
        """It is for writing."""
        return True

    def write(self, text: str) -> int:
        """Take text in."""
        room = _KEPT_OUTPUT - len(self._kept)
        if room > 0:
            self._kept += text[:room]
        self._total += len(text)
        return len(text)

    def text(self) -> str:
        """The beginning of what was printed, and how much more there was."""
        more = self._total - len(self._kept)
        return self._kept + (f"… (+{more:,})" if more else "")


collect_output = True  # set to False under `pytest -s`: then everything goes to the terminal


@contextlib.contextmanager
def collecting_output() -> Iterator[BoundedOutput]:
    """Take what is printed inside, of which the smallest failing example's is shown."""
    output = BoundedOutput()
    if collect_output:
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            yield output
    else:
        yield output
