"""The figure that a kata's picture is drawn into: made, given its title, written to a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kata_runner.drawing.style import RED
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Language, Text

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FORMATS = (".png", ".svg", ".pdf")


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
                ja="ここではウィンドウを開けません。`-o ファイル.png` でファイルに保存できます。",
            )
        )
    return figure


def title(figure: Figure, kata: Kata, passed: bool | None, language: Language) -> None:
    """The kata's title over the figure, and the truth about a solution that does not pass."""
    heading = kata.title.said(language)
    if passed is False:
        note = Text(
            en="this solution does not pass its checks", ja="この解答はチェックに合格していません"
        )
        heading += f"\n× {note.said(language)} ×"
    figure.suptitle(heading, color=RED if passed is False else "black", weight="bold")


def check_target(path: Path) -> None:
    """Raise KataError where no picture can be written to that path, before it takes time."""
    if path.suffix.lower() not in FORMATS:
        raise KataError(
            Text(
                en="{path}: a picture's name ends in {formats}.",
                ja="{path}: 図のファイル名は {formats} のどれかで終わる必要があります。",
            ).format(path=path, formats=", ".join(FORMATS))
        )
    if not path.resolve().parent.is_dir():
        raise KataError(
            Text(
                en="{path}: there is no folder {folder}.",
                ja="{path}: フォルダー {folder} がありません。",
            ).format(path=path, folder=path.parent)
        )


def save(figure: Figure, path: Path) -> None:
    """Write the figure; the ending of the name decides the format."""
    # No date inside: the same picture is the same file.
    metadata = {".svg": {"Date": None}, ".pdf": {"CreationDate": None}}.get(path.suffix.lower())
    figure.savefig(path, dpi=100, metadata=metadata)
