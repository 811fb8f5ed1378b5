"""One piece of advice."""

from __future__ import annotations

import re
import traceback
from contextlib import suppress
from dataclasses import dataclass

from kata_runner.model.language import Text

_NEAR = 10  # files that an endless recursion goes round in many times


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
    near: str = ""  # a pattern of one of the last files that it came through, likewise
    written: str = ""  # a pattern of the solution's functions, up to the line where it came from
    in_module: bool = False  # `{module}` is the module of torch that was being made or called
    begins: bool = False  # what a SyntaxError is about begins a statement
    of_torch: bool = False  # the class that the message names is not one of the solution's own

    def on(self, error: BaseException, words: str, written: str = "") -> Text | None:
        """The text for an exception that says these words; None if it is about another one."""
        if not isinstance(error, self.kinds):
            return None
        found = re.search(self.pattern, words)
        if found is None or not re.search(self.written, written):
            return None
        if self.begins and not begins_a_statement(error):
            return None
        files = _files(error)
        if self.raised_in and not any(re.search(self.raised_in, file) for file in files[-1:]):
            return None
        if self.near and not any(re.search(self.near, file) for file in files[-_NEAR:]):
            return None
        if self.of_torch and _is_own(found["name"], error):
            return None
        module = _module_of_torch(error) if self.in_module else ""
        if module is None:
            return None
        return self.text.format(**found.groupdict(), module=module)


def begins_a_statement(error: BaseException) -> bool:
    """Is a SyntaxError about what begins a statement, and not about a part of one, as after `if`?"""
    if not isinstance(error, SyntaxError) or error.text is None or error.offset is None:
        return False
    return re.search(r"(^|[:;])\s*$", error.text[: error.offset - 1]) is not None


def _files(error: BaseException) -> list[str]:
    """The files that an exception came through, the one that raised it last."""
    frames = traceback.walk_tb(error.__traceback__)
    return [frame.f_code.co_filename.replace("\\", "/") for frame, _ in frames]


def _module_of_torch(error: BaseException) -> str | None:
    """The class of torch that an object was made of, or called, when it happened."""
    for frame, _ in reversed(list(traceback.walk_tb(error.__traceback__))):
        owner = type(frame.f_locals.get("self"))
        if owner.__module__.startswith("torch.nn."):
            return owner.__name__
    return None


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
