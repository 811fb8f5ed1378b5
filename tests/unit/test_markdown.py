"""Markdown on a terminal."""

from __future__ import annotations

import io

from rich.console import Console

from kata_runner.screen.columns import width
from kata_runner.screen.markdown import show


def lines(text, columns=40):
    """What stands on the screen."""
    console = Console(file=io.StringIO(), width=columns, color_system=None)
    show(console, text)
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


def test_japanese_fills_its_lines():
    """A Japanese sentence breaks between any two characters, not only where a space is."""
    found = lines("`net.eval()` は" + "ネットワークを評価モードにします。" * 3)
    assert all(width(line) >= 36 for line in found[:-1])
    assert max(map(width, found)) <= 40


def test_lines_of_a_japanese_paragraph_are_joined_without_a_space():
    """A line break in the file is none on the screen."""
    assert lines("猫です。\n犬です。") == ["猫です。犬です。"]
    assert lines("a cat\na dog") == ["a cat a dog"]


def test_formulas_stay_as_they_were_written():
    """Line by line, indented, nothing joined or replaced."""
    assert lines("```text\nh  = σ(W·x + b)\nŷᵢ = v·h\n型\n型\n```") == [
        "    h  = σ(W·x + b)",
        "    ŷᵢ = v·h",
        "    型",
        "    型",
    ]


def test_lists_and_code_words_are_readable():
    """Bullets stand out, and what follows hangs below its beginning."""
    found = lines("- `train(net)` brings the net to where it should be")
    assert found[-2:] == [" • train(net) brings the net to where it", "   should be"]


def test_a_line_of_code_is_never_broken():
    """It can be copied as it is; the terminal wraps it. Prose is broken as before."""
    code = "loss = torch.nn.functional.mse_loss(prediction, target)"
    found = lines(f"```python\n{code}\n\n\nx = 1\n```\n{'word ' * 20}")
    assert found[:4] == [f"    {code}", "", "", "    x = 1"]
    assert max(map(len, found[4:])) <= 40


def test_of_a_picture_its_description_is_shown():
    """In brackets, broken as other Japanese is; a terminal says nothing of the file."""
    assert lines("![A tanh curve](pictures/tanh.png)\n\nText.") == ["[A tanh curve]", "", "Text."]
    found = lines("![" + "左は曲線です。" * 6 + "](pictures/tanh.ja.png)\n\n文。")
    assert all(width(line) >= 36 for line in found[:2])
    assert found[-2:] == ["", "文。"]
