"""Two languages, equal from the first day: every sentence for people is a `Text`."""

from __future__ import annotations

import locale
import os
import re
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

    Takes `ja_JP.UTF-8` as `ja`, as locales are written. Raises ValueError, naming the languages
    there are, for an option or a `KATA_LANG` in any other language.
    """
    asked = option or environ.get("KATA_LANG")
    if asked:
        for language in LANGUAGES:
            if re.fullmatch(rf"{language}([_-]\w+)?(\..*)?", asked, re.IGNORECASE):
                return language
        raise ValueError(
            f"{asked!r} is not one of the languages: en, ja"
            f"（{asked!r} という言語はありません。使えるのは en, ja です）"
        )
    # The variables first: they are what a person sets; Windows has only the locale.
    spoken = (
        environ.get("LC_ALL")
        or environ.get("LC_MESSAGES")
        or environ.get("LANG")
        or locale.getlocale()[0]
        or ""
    )
    return "ja" if spoken.lower().startswith(("ja", "japanese")) else "en"
