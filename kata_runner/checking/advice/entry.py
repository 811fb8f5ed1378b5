"""One piece of advice."""

from __future__ import annotations

import re
import traceback
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

    def on(self, error: BaseException, words: str) -> Text | None:
        """The text for an exception that says these words; None if it is about another one."""
        if not isinstance(error, self.kinds):
            return None
        if self.raised_in and not re.search(self.raised_in, _raised_in(error)):
            return None
        found = re.search(self.pattern, words)
        return self.text.format(**found.groupdict()) if found else None


def _raised_in(error: BaseException) -> str:
    files = [frame.f_code.co_filename for frame, _ in traceback.walk_tb(error.__traceback__)]
    return files[-1].replace("\\", "/") if files else ""
