"""What a notebook shows: HTML or Markdown, and plain text where there is neither."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from IPython.display import DisplayHandle, display


@dataclass(frozen=True)
class Shown:
    """One output of a cell, in every form that it has."""

    text: str
    html: str = ""
    markdown: str = ""

    def _repr_mimebundle_(
        self, include: object = None, exclude: object = None
    ) -> Mapping[str, str]:
        """What IPython asks for."""
        found = {"text/plain": self.text, "text/html": self.html, "text/markdown": self.markdown}
        return {kind: said for kind, said in found.items() if said}

    def __repr__(self) -> str:
        return self.text


class Output:
    """A place below the cell whose content is replaced, where the frontend can do that."""

    def __init__(self, *, can_update: bool) -> None:
        self._can_update = can_update
        self._handle: DisplayHandle | None = None

    def show(self, shown: Shown, *, is_last: bool = True) -> None:
        """Show this in place of what was there. What is not the last word needs a notebook."""
        if not self._can_update:
            if is_last:
                display(shown)
        elif self._handle is None:
            self._handle = display(shown, display_id=True)
        else:
            self._handle.update(shown)
