"""A small change to a solution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Change:
    """Lines of a solution, and those with which every check passes."""

    line: int  # the first of them
    before: tuple[str, ...]
    after: tuple[str, ...]

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Change:
        """The change that was plain data. Raises LookupError, TypeError or ValueError."""
        return cls(
            int(told["line"]), *(tuple(map(str, told[name])) for name in ("before", "after"))
        )
