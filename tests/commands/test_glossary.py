"""`kata glossary`."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from kata_runner.library.glossary import glossary
from kata_runner.library.registry import registry


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_word_is_listed(kata, language):
    """In both languages, and how to look at one is said."""
    output = kata("glossary", "--lang", language).output
    for term in glossary():
        assert term.name.en in output
        assert term.name.ja in output
    assert "kata glossary" in output


@pytest.mark.parametrize(
    "asked",
    [("gradient",), ("Gradient",), ("勾配",), ("こうばい",), ("ｇｒａｄｉｅｎｔ",)],
    ids=str,
)
@pytest.mark.parametrize("language, words", [("en", "slopes"), ("ja", "傾き")])
def test_a_word_is_explained(kata, asked, language, words):
    """Asked for in either language, and answered in the reader's."""
    output = kata("glossary", *asked, "--lang", language).output
    assert words in output.splitlines()[1]
    assert "first_slope" in output


@pytest.mark.parametrize("asked", [("leaf", "tensor"), ("leaf tensor",), ("Leaf-Tensor",)], ids=str)
def test_two_words_need_no_quotes(kata, asked):
    """Nor do they need a certain sign between them."""
    assert kata("glossary", *asked).output.startswith("leaf tensor (葉（リーフ）テンソル)")


@pytest.mark.parametrize("word", ["プラトー", "停滞域", "plateau"])
def test_what_is_in_brackets_is_a_name_too(kata, word):
    """Of 停滞域（プラトー） either is enough."""
    assert kata("glossary", word).output.startswith("plateau")


@pytest.mark.parametrize(
    "word, near",
    [("gradeint", "`gradient`"), ("leaf", "`leaf tensor`"), ("テンソール", "`tensor`")],
)
def test_an_unknown_word_brings_the_nearest(kata, word, near):
    """On the error stream, with the exit code of wrong usage."""
    result = kata("glossary", word)
    assert result.exit_code == 2
    assert near in result.stderr


def test_a_word_that_is_near_to_nothing(kata):
    """Then the list is named alone."""
    result = kata("glossary", "xyzzy", "--lang", "ja")
    assert result.exit_code == 2
    assert "ことですか" not in result.stderr
    assert "kata glossary" in result.stderr


def test_each_term_is_whole():
    """Both languages, one to three sentences each, one name once, and a kata that there is."""
    terms = glossary()
    names = [term.name.en for term in terms]
    assert len(set(names)) == len(names) > 40
    for term in terms:
        assert term.about.ja.endswith(("。", "）。")), term
        assert 1 <= term.about.ja.count("。") <= 3, term
        assert term.about.en.endswith("."), term
        assert not term.kata or registry().find(term.kata), term
        assert re.fullmatch(r"[ぁ-んァ-ヶー]*", term.reading), term


def test_it_needs_neither_torch_nor_pytest():
    """It is instant."""
    code = (
        "import sys; from kata_runner.cli import main\n"
        "try: main(['glossary', 'tensor'])\n"
        "except SystemExit: pass\n"
        "print({'torch', 'pytest'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False
    )
    assert done.stdout.endswith("set()\n")
