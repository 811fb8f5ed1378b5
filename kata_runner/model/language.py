"""Two languages, equal from the first day: every sentence for people is a `Text`."""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["en", "ja"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True)
class Text:
    """One sentence in both languages."""

    en: str
    ja: str

    def said(self, language: Language) -> str:
        """The sentence in one language."""
        return self.ja if language == "ja" else self.en

    def format(self, **values: object) -> Text:
        """The same sentence with its `{placeholders}` filled in both languages."""

        def fill(language: Language) -> str:
            return self.said(language).format(
                **{
                    name: value.said(language) if isinstance(value, Text) else value
                    for name, value in values.items()
                }
            )

        return Text(fill("en"), fill("ja"))


def choose_language(option: str | None = None, environ: Mapping[str, str] = os.environ) -> Language:
    """The reader's language: the option, else `KATA_LANG`, else the locale, else English.

    Raises ValueError, naming the languages there are, for an option or a `KATA_LANG` that is
    neither.
    """
    asked = option or environ.get("KATA_LANG")
    if asked:
        for language in LANGUAGES:
            if asked == language:
                return language
        raise ValueError(f"{asked!r} is neither of the languages there are: en, ja")
    # The variables first: they are what a person sets; Windows has only the locale.
    spoken = (
        environ.get("LC_ALL")
        or environ.get("LC_MESSAGES")
        or environ.get("LANG")
        or locale.getlocale()[0]
        or ""
    )
    return "ja" if spoken.lower().startswith(("ja", "japanese")) else "en"
