"""One piece of advice."""

from __future__ import annotations

import linecache
import re
import traceback
from contextlib import suppress
from dataclasses import dataclass

from kata_runner.model.language import Text


@dataclass(frozen=True)
class Advice:
    """For exceptions of these kinds whose message has this pattern.

    The pattern keeps to words that are stable from one version of PyTorch to the next. Its named
    groups fill the `{placeholders}` of the text.
    """

    kinds: type[BaseException] | tuple[type[BaseException], ...]
    pattern: str
    text: Text
    raised_in: str = ""  # a pattern of the file that raised it, with `/` between the folders
    on_the_line: str = ""  # a pattern of the line that raised it, or that called PyTorch for it
    of_torch: bool = False  # the class that the message names is not one of the solution's own

    def on(self, error: BaseException, words: str) -> Text | None:
        """The text for an exception that says these words; None if it is about another one."""
        if not isinstance(error, self.kinds):
            return None
        if self.raised_in and not re.search(self.raised_in, _raised_in(error)):
            return None
        if self.on_the_line and not re.search(self.on_the_line, _line(error)):
            return None
        found = re.search(self.pattern, words)
        if found and self.of_torch and _is_own(found["name"], error):
            return None
        return self.text.format(**found.groupdict()) if found else None


def _raised_in(error: BaseException) -> str:
    files = [frame.f_code.co_filename for frame, _ in traceback.walk_tb(error.__traceback__)]
    return files[-1].replace("\\", "/") if files else ""


def _line(error: BaseException) -> str:
    """The innermost line that is not PyTorch's."""
    for frame, line in reversed(list(traceback.walk_tb(error.__traceback__))):
        name = frame.f_code.co_filename
        if "/torch/" not in name.replace("\\", "/"):
            return linecache.getline(name, line)
    return ""


def _is_own(name: str, error: BaseException) -> bool:
    """Does the solution define a class of that name, where it raised or where a check called it?"""
    for frame, _ in traceback.walk_tb(error.__traceback__):
        found = frame.f_globals.get(name)
        if found is None and "solution" in frame.f_locals:
            with suppress(Exception):  # a name that is missing is none of its own
                found = getattr(frame.f_locals["solution"], name)
        if isinstance(found, type) and not str(found.__module__).startswith("torch."):
            return True
    return False
