"""How every picture looks: colours, style, and letters that exist."""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import logging
from collections.abc import Iterator
from typing import Any

from kata_runner.drawing.needs import need
from kata_runner.model.language import Language, Text

# Okabe and Ito's colours: told apart by colour-blind people, and dark or light enough to be told
# apart in print. Whoever uses several of them in one picture also varies line style or marker.
BLUE, ORANGE, GREEN = "#0072B2", "#E69F00", "#009E73"
RED, PURPLE, SKY, GREY = "#D55E00", "#CC79A7", "#56B4E9", "#666666"

_STYLE: dict[Any, Any] = {
    "axes.grid": True,
    "axes.axisbelow": True,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlesize": 11,
    "figure.titlesize": 13,
    "font.size": 10,
    "grid.color": "#E3E3E3",
    "image.cmap": "cividis",  # made for colour-blind eyes; its lightness only ever rises
    "legend.frameon": True,
    "legend.framealpha": 0.9,
    "lines.linewidth": 2.0,
    "svg.hashsalt": "torch-katas",  # the same picture is the same file
}

# Those that look best, of the systems that people have; then the font of the extra `plots`.
_JAPANESE_FONTS = (
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Source Han Sans JP",
    "Hiragino Sans",
    "Hiragino Kaku Gothic ProN",
    "Yu Gothic",
    "Meiryo",
    "BIZ UDGothic",
    "IPAexGothic",
    "IPAGothic",
    "TakaoGothic",
    "VL Gothic",
)
_NEEDED_LETTERS = "学習率の損失とエポック。"


@contextlib.contextmanager
def style(language: Language) -> Iterator[tuple[Language, Text | None]]:
    """Everything inside is drawn in our style, with letters that exist.

    Gives the language that can be written (English where no font here has Japanese) and, if that
    is another one than was asked for, what to say about it.
    """
    need("matplotlib")
    import matplotlib as mpl

    # A font without a bold face is used as it is; nobody needs to be told.
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    fonts = ["DejaVu Sans"]  # comes with matplotlib
    problem = None
    if language == "ja":
        font = japanese_font()
        if font is None:
            language, problem = "en", _NO_FONT
        else:
            fonts.insert(0, font)
    with mpl.rc_context({**_STYLE, "font.family": fonts}):
        yield language, problem


_NO_FONT = Text(
    en="No font here has Japanese letters, so the picture is in English. A font comes with: "
    "pip install matplotlib-fontja",
    ja="日本語のフォントが見つからないため、図は英語で描きます。"
    "次のコマンドでフォントを入れられます：pip install matplotlib-fontja",
)


def japanese_font() -> str | None:
    """The name of an installed font that has Japanese letters, the best-looking one first."""
    from matplotlib.font_manager import fontManager

    def rank(font: Any) -> int:
        known = font.name in _JAPANESE_FONTS
        return _JAPANESE_FONTS.index(font.name) if known else len(_JAPANESE_FONTS)

    regular = [font for font in fontManager.ttflist if font.style == "normal"]
    found = next(filter(_has_letters, sorted(regular, key=rank)), None)
    if found is None and importlib.util.find_spec("matplotlib_fontja"):
        with _kept_font_setting():  # importing the package changes matplotlib's
            path = importlib.import_module("matplotlib_fontja").get_font_ttf_path()
        fontManager.addfont(path)
        found = fontManager.ttflist[-1]
    return None if found is None else str(found.name)


def _has_letters(font: Any) -> bool:
    """Has it a shape of its own for each letter? A font of last resort has one for them all."""
    from matplotlib.ft2font import FT2Font

    try:
        shapes = FT2Font(font.fname).get_charmap()
    except (OSError, RuntimeError):  # a font that FreeType cannot read is none
        return False
    found = {shapes.get(ord(letter), 0) for letter in _NEEDED_LETTERS}
    return 0 not in found and len(found) == len(set(_NEEDED_LETTERS))


@contextlib.contextmanager
def _kept_font_setting() -> Iterator[None]:
    import matplotlib as mpl

    before = mpl.rcParams["font.family"]
    try:
        yield
    finally:
        mpl.rcParams["font.family"] = before
