"""Pictures of a learner's solution: found by convention, drawn by the kata, set in its language.

A kata that can be drawn has a `picture.py` in its folder, which nothing but this module loads:

    SEED = 123                                # what `--seed` is when nobody says; 0 if left out

    def draw(figure: Figure, scene: Scene) -> None:
        net = scene.solution.XorNet().to(scene.device)
        ...

`draw` fills an empty matplotlib figure. Titles, fonts, files, windows and what happens when the
solution does not run or does not pass are taken care of here.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import logging
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from kata_runner.checking.solution import Solution, load, load_module, origin
from kata_runner.checking.stories import raised
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Language, Text
from kata_runner.model.story import Story

if TYPE_CHECKING:
    import torch
    from matplotlib.figure import Figure

# Okabe and Ito's colours: told apart by colour-blind people, and dark or light enough to be told
# apart in print. Whoever uses several of them in one picture also varies line style or marker.
BLUE, ORANGE, GREEN = "#0072B2", "#E69F00", "#009E73"
RED, PURPLE, SKY, GREY = "#D55E00", "#CC79A7", "#56B4E9", "#666666"

FORMATS = (".png", ".svg", ".pdf")


@dataclass(frozen=True)
class Scene:
    """What a kata's picture is drawn from. Random generators are seeded before it is drawn."""

    solution: Solution
    device: torch.device
    seed: int
    language: Language

    def say(self, en: str, ja: str) -> str:
        """One sentence, in the reader's language."""
        return Text(en, ja).said(self.language)


class SolutionFailed(Exception):
    """A solution could not be drawn; `story` says why, in terms of its own file and line."""

    def __init__(self, story: Story) -> None:
        super().__init__(story.sentence.en)
        self.story = story


# --- finding -------------------------------------------------------------------------------------


def companion(kata: Kata, name: str, function: str) -> ModuleType:
    """The module `name`.py of a kata's folder, which has to define `function`.

    A workspace holds only what the learner needs, so the folder that the kata was registered
    with is looked into as well. Raises KataError where the kata has nothing of that kind.
    """
    for folder in _folders(kata):
        path = folder / f"{name}.py"
        if path.is_file():
            module = load_module(f"kata_{name}_{kata.name}", (path,))
            if hasattr(module, function):
                return module
    raise KataError(
        Text(
            en="{kata} has nothing of the kind: there is no `{name}.py` with a function `{function}` "
            "in its folder.",
            ja="{kata} にはありません"
            "（フォルダーの `{name}.py` に関数 `{function}` がありません）。",
        ).format(kata=kata.name, name=name, function=function)
    )


def _folders(kata: Kata) -> Iterator[Path]:
    from kata_runner.library.registry import registry

    yield kata.folder
    yield from (known.folder for known in registry().katas if known.name == kata.name)


def need(*modules: str) -> None:
    """Raise KataError, which says what to install, where one of these cannot be imported."""
    for module in modules:
        try:
            importlib.import_module(module)
        except ImportError as error:
            raise KataError(
                Text(
                    en="Pictures need {module}, which is not installed here ({error}). "
                    "Install it with: pip install 'torch-katas[plots]'",
                    ja="図を描くには {module} が必要ですが、インストールされていません（{error}）。"
                    "次のコマンドでインストールできます: pip install 'torch-katas[plots]'",
                ).format(module=module, error=error)
            ) from None


# --- drawing -------------------------------------------------------------------------------------


def draw_kata(
    kata: Kata,
    path: Path,
    figure: Figure,
    *,
    device: str = "cpu",
    seed: int | None = None,
    language: Language = "en",
) -> bool | None:
    """Draw the solution at `path` into an empty figure; say there if it does not pass its checks.

    Returns what `passes` does. Raises SolutionFailed where the solution does not run, KataError
    where the kata has no picture.
    """
    module = companion(kata, "picture", "draw")
    scene = make_scene(kata, path, device=device, seed=seed, module=module, language=language)
    with checking(kata, path) as verdict:
        with solution_at_work(scene.solution):
            module.draw(figure, scene)
        passed = verdict()
    title(figure, kata, passed, language)
    return passed


def make_scene(
    kata: Kata,
    path: Path,
    *,
    device: str = "cpu",
    seed: int | None = None,
    module: ModuleType | None = None,
    language: Language = "en",
) -> Scene:
    """Everything a picture needs, with all random generators seeded."""
    import torch

    torch.set_num_threads(1)  # tiny tensors want one
    if seed is None:
        seed = getattr(module, "SEED", 0)
    sow(seed)
    return Scene(Solution(kata, path), torch.device(device), seed, language)


def sow(seed: int) -> None:
    """Seed every generator that a solution may draw from."""
    import torch

    random.seed(seed)
    torch.manual_seed(seed)


@contextlib.contextmanager
def solution_at_work(solution: Solution) -> Iterator[None]:
    """Turn whatever the solution raises into SolutionFailed. What it prints disturbs no pipe."""
    with contextlib.redirect_stdout(sys.stderr):
        try:
            load(solution)
            yield
        except (KeyboardInterrupt, KataError, SolutionFailed):
            raise
        except BaseException as error:  # exits are not the solution's to call
            raise SolutionFailed(raised(error, origin(solution).files)) from error


def title(figure: Figure, kata: Kata, passed: bool | None, language: Language) -> None:
    """The kata's title over the figure, and the truth about a solution that does not pass."""
    heading = kata.title.said(language)
    if passed is False:
        note = Text(
            en="this solution does not pass its checks", ja="この解答はチェックに合格していません"
        )
        heading += f"\n× {note.said(language)} ×"
    figure.suptitle(heading, color=RED if passed is False else "black", weight="bold")


def passes(kata: Kata, path: Path) -> bool | None:
    """Does the solution pass its checks? None where that cannot be found out."""
    arguments = [sys.executable, "-m", "pytest", str(kata.folder), f"--solution={path}"]
    options = ["-q", "-x", "--no-header", "-p", "no:cacheprovider"]
    done = subprocess.run(  # no shell is in between
        [*arguments, *options], cwd=kata.folder.parent.parent, capture_output=True, check=False
    )
    return {0: True, 1: False}.get(done.returncode)


@contextlib.contextmanager
def checking(kata: Kata, path: Path) -> Iterator[Callable[[], bool | None]]:
    """Run the checks while something else is done; the verdict is waited for when asked for."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        verdict = pool.submit(passes, kata, path)
        yield verdict.result


# --- matplotlib: style, fonts, files -------------------------------------------------------------

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
    "次のコマンドでフォントを入れられます: pip install matplotlib-fontja",
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


def new_figure(*, window: bool = False) -> Figure:
    """An empty figure: one that a window can show, or one that only files can."""
    if not window:
        from matplotlib.figure import Figure

        return Figure(layout="constrained")
    import matplotlib as mpl
    import matplotlib.pyplot as plt

    figure = plt.figure(layout="constrained")
    if mpl.get_backend().lower() == "agg":
        raise KataError(
            Text(
                en="No window can be opened here. `-o FILE.png` writes the picture to a file.",
                ja="ここではウィンドウを開けません。`-o FILE.png` でファイルに保存できます。",
            )
        )
    return figure


def check_name(path: Path) -> None:
    """Raise KataError where a file of that name could be no picture."""
    if path.suffix.lower() not in FORMATS:
        raise KataError(
            Text(
                en="{path}: a picture's name ends in {formats}.",
                ja="{path}: 図のファイル名は {formats} のどれかで終わる必要があります。",
            ).format(path=path, formats=", ".join(FORMATS))
        )


def save(figure: Figure, path: Path) -> None:
    """Write the figure; the ending of the name decides the format."""
    check_name(path)
    # No date inside: the same picture is the same file.
    metadata = {".svg": {"Date": None}, ".pdf": {"CreationDate": None}}.get(path.suffix.lower())
    figure.savefig(path, dpi=100, metadata=metadata)
