"""Two languages: which one is spoken, and that a sentence has both."""

from __future__ import annotations

import locale

import pytest

from kata_runner.model.language import Text, choose_language


def test_a_text_is_said_in_either_language() -> None:
    """English and Japanese stand side by side."""
    text = Text(en="Well done.", ja="よくできました。")
    assert text.said("en") == "Well done."
    assert text.said("ja") == "よくできました。"


def test_placeholders_are_filled_in_both_languages() -> None:
    """A value that is a text itself is said in the language of the sentence."""
    text = Text(en="{name}: {title}", ja="{name}「{title}」").format(
        name="xor", title=Text("Or", "または")
    )
    assert text == Text(en="xor: Or", ja="xor「または」")


@pytest.mark.parametrize(
    "option, environ, language",
    [
        ("ja", {"KATA_LANG": "en"}, "ja"),
        (None, {"KATA_LANG": "ja", "LANG": "en_US.UTF-8"}, "ja"),
        (None, {"KATA_LANG": "", "LANG": "ja_JP.UTF-8"}, "ja"),
        (None, {"KATA_LANG": "ja_JP", "LANG": "C"}, "ja"),
        (None, {"KATA_LANG": "ja_JP.UTF-8", "LANG": "C"}, "ja"),
        (None, {"KATA_LANG": "JA", "LANG": "C"}, "ja"),
        ("en-GB", {"LANG": "ja_JP.UTF-8"}, "en"),
        (None, {"LC_ALL": "ja_JP.UTF-8", "LANG": "en_US.UTF-8"}, "ja"),
        (None, {"LC_MESSAGES": "en_US.UTF-8", "LANG": "ja_JP.UTF-8"}, "en"),
        (None, {"LANG": "C"}, "en"),
        (None, {"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_first_who_says_which_language_decides(
    option: str | None, environ: dict[str, str], language: str
) -> None:
    """The option, else KATA_LANG, else the locale's variables, else English."""
    assert choose_language(option, environ) == language


@pytest.mark.parametrize("spoken, language", [("Japanese_Japan", "ja"), (None, "en")])
def test_without_variables_the_system_is_asked(
    monkeypatch: pytest.MonkeyPatch, spoken: str | None, language: str
) -> None:
    """Windows knows the locale and sets no variables."""
    monkeypatch.setattr(locale, "getlocale", lambda: (spoken, None))
    assert choose_language(None, {}) == language


@pytest.mark.parametrize(
    "option, environ", [("fr", {}), (None, {"KATA_LANG": "jp"}), (None, {"KATA_LANG": "jazz"})]
)
def test_another_language_is_refused(option: str | None, environ: dict[str, str]) -> None:
    """Whoever asks for one is told which there are, in both."""
    with pytest.raises(ValueError, match=r"languages: en, ja.*使えるのは en, ja"):
        choose_language(option, environ)
