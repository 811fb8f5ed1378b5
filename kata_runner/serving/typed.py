"""pytest with the words that somebody typed after `kata test`.

What it says of an option that it cannot take is said in the reader's language, without the usage of
a command that nobody typed.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Generator

import pytest

from kata_runner.model.language import Text, choose_language

# What argparse says, and how we say it.
_SAID = (
    (
        r"unrecognized arguments: (?P<what>.+)",
        Text(
            en="Neither `kata test` nor pytest knows: {what}",
            ja="`kata test` にも pytest にもない引数です：{what}",
        ),
    ),
    (
        r"argument (?P<what>[^:]+): expected (one|at least one) argument",
        Text(en="{what} needs a value behind it.", ja="{what} の後に値が必要です。"),
    ),
    (
        r"argument (?P<what>[^:]+): invalid .*: (?P<value>'.*?')",
        Text(en="{value} is no value for {what}.", ja="{value} は {what} の値として使えません。"),
    ),
)
_SEE = Text(
    en="`kata test --help` and `pytest --help` show the options.",
    ja="オプションは `kata test --help` と `pytest --help` で見られます。",
)


class Saying:
    """A plugin that is there before pytest reads its options."""

    @pytest.hookimpl(wrapper=True)
    def pytest_cmdline_parse(self) -> Generator[None, pytest.Config, pytest.Config]:
        """Read them as pytest does it."""
        try:
            return (yield)
        except pytest.UsageError as error:
            raise pytest.UsageError(_in_our_words(str(error))) from None


def _in_our_words(message: str) -> str:
    for pattern, text in _SAID:
        if found := re.search(rf"error: {pattern}", message):
            language = choose_language()
            return f"{text.format(**found.groupdict()).said(language)}\n{_SEE.said(language)}"
    return message


if __name__ == "__main__":
    sys.exit(pytest.main(plugins=[Saying()]))
