"""From the first cell to three passed katas, without leaving the notebook."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kata_runner.library.registry import registry
from kata_runner.model.status import Status
from kata_runner.workspace.progress import Progress
from tests.real.jupyterlab import missing, open_notebook

pytestmark = pytest.mark.real


@pytest.mark.parametrize(
    "language, dark, failing, passed",
    [("en", False, "Next:", "checks passed"), ("ja", True, "次は", "個のチェックに合格")],
)
def test_three_katas_are_solved_in_the_browser(
    language: str, dark: bool, failing: str, passed: str, tmp_path: Path
) -> None:
    """As a beginner: the first cell, an empty one, a mistake, a look at the rest, three passes."""
    if lacks := missing():
        pytest.skip(f"not here: {lacks}")
    first, *others = [kata for kata in registry().katas if kata.chapter == "first_steps"]
    with open_notebook(tmp_path, language, dark=dark) as lab:
        lab.run("load_ext", until="kata")
        lab.run(f"%%kata {first.name}", until=failing)
        mistake = "import torch\n\ndef from_list(numbers):\n    return torch.tensor(numbers)\n"
        below = lab.run(f"%%kata {first.name}", f"%%kata {first.name}\n{mistake}", until="float32")
        folded = below.locator("details").first
        assert not folded.locator("table").first.is_visible()
        folded.locator("summary").first.click()
        assert folded.locator("table").first.is_visible()
        for style in (".bad", ".good", ".title"):
            text = below.locator(f".kata {style}").first
            ink = text.evaluate("e => getComputedStyle(e).color")
            paper = lab.page.locator(".jp-Notebook").evaluate(_PAPER)
            assert contrast(ink, paper) >= 4, (style, ink, paper)
        for kata in (first, *others):
            assert kata.reference is not None
            cell = f"%%kata {kata.name}\n{kata.reference.read_text('utf-8')}"
            lab.run(f"%%kata {kata.name}", cell, until=passed)
        lab.page.screenshot(path=str(tmp_path / "passed.png"))
    states = {run.kata for run in Progress(tmp_path / "home").runs() if run.status is Status.PASSED}
    assert states == {kata.name for kata in (first, *others)}


# What is behind the text: the first colour that is not transparent, from the notebook outwards.
_PAPER = """e => {
  for (; e; e = e.parentElement) {
    const colour = getComputedStyle(e).backgroundColor;
    if (!/, 0\\)$/.test(colour)) return colour;
  }
  return "rgb(255, 255, 255)";
}"""


def contrast(ink: str, paper: str) -> float:
    """The contrast of two colours, as WCAG defines it: 1 to 21."""
    light, dark = sorted((_luminance(ink), _luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    values = [float(number) / 255 for number in re.findall(r"[\d.]+", colour)[:3]]
    linear = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in values]
    return sum(w * v for w, v in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
