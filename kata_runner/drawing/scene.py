"""What a picture is drawn from: the solution, a device, a seed; and a solution that fails at it.

A kata that can be drawn has a `picture.py` in its folder, which nothing but this package loads:

    SEED = 123                                # the seed where nobody gives one; 0 if left out

    def draw(figure: Figure, scene: Scene) -> None:
        net = scene.solution.XorNet().to(scene.device)
        ...

`draw` fills an empty matplotlib figure. Titles, fonts, files, windows and what happens when the
solution does not run or does not pass are taken care of in this package.
"""

from __future__ import annotations

import contextlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from kata_runner.checking.exceptions import TimedOut
from kata_runner.checking.solution import Solution, load_module, origin
from kata_runner.checking.stories import raised, timed_out
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Language, Text
from kata_runner.model.story import Story

if TYPE_CHECKING:
    import torch


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

    torch.set_num_threads(1)  # small tensors need only one
    if seed is None:
        seed = getattr(module, "SEED", 0)
    random.seed(seed)
    torch.manual_seed(seed)
    return Scene(Solution(kata, path), torch.device(device), seed, language)


# --- the file of a kata that draws ---------------------------------------------------------------

# By command: the file, the function in it, and what a kata without them does not have.
_COMPANIONS = {
    "plot": ("picture", "draw", Text(en="no picture", ja="図")),
    "graph": ("picture", "record", Text(en="no computation graph", ja="計算グラフ")),
    "lab": ("lab", "train", Text(en="no experiment", ja="実験")),
}


def companion_file(kata: Kata, what: str) -> Path:
    """The file that says what `kata plot`, `graph` or `lab` shows. Raises KataError without one.

    A workspace holds only what the learner needs, so the folder that the kata was registered
    with is looked into as well.
    """
    name = _COMPANIONS[what][0]
    for folder in _folders(kata):
        path = folder / f"{name}.py"
        if path.is_file():
            return path
    raise KataError(_nothing(kata, what))


def companion(kata: Kata, what: str, path: Path | None = None) -> ModuleType:
    """The kata's own module for `what`. Raises KataError where the function in it is missing."""
    name, function, _ = _COMPANIONS[what]
    module = load_module(f"kata_{name}_{kata.name}", (path or companion_file(kata, what),))
    if not hasattr(module, function):
        raise KataError(_nothing(kata, what))
    return module


def _nothing(kata: Kata, what: str) -> Text:
    name, function, missing = _COMPANIONS[what]
    return Text(
        en="{kata} has {missing}: there is no `{name}.py` with a function `{function}` in its folder.",
        ja="{kata} には{missing}がありません"
        "（関数 `{function}` のある `{name}.py` がフォルダーにありません）。",
    ).format(kata=kata.name, missing=missing, name=name, function=function)


def _folders(kata: Kata) -> Iterator[Path]:
    from kata_runner.library.registry import registry

    yield kata.folder
    yield from (known.folder for known in registry().katas if known.name == kata.name)


# --- a solution that fails -----------------------------------------------------------------------


class SolutionFailed(Exception):
    """A solution could not be drawn; `story` says why, in terms of its own file and line."""

    def __init__(self, story: Story) -> None:
        super().__init__(story.sentence.en)
        self.story = story


@contextlib.contextmanager
def solution_at_work(solution: Solution) -> Iterator[None]:
    """Turn everything that the solution raises into SolutionFailed."""
    try:
        yield
    except (KeyboardInterrupt, KataError, SolutionFailed):
        raise
    except TimedOut as error:
        raise SolutionFailed(timed_out(error, origin(solution).files)) from error
    except BaseException as error:  # a solution must not end the program
        raise SolutionFailed(raised(error, origin(solution).files)) from error
