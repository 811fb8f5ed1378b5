"""Which element meets which: what is repeated is pale, and the learner's results are on the right."""

import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from torch import Tensor

from kata_runner.pictures import BLUE, GREEN, GREY, ORANGE, Scene

X = torch.tensor([[1.0, 7.0, 4.0, 2.0], [2.0, 5.0, 4.0, 8.0], [6.0, 3.0, 4.0, 5.0]])
W = torch.tensor([10.0, 1.0, 0.5])
A = torch.tensor([[1.0], [4.0], [9.0]])
B = torch.tensor([[0.0], [3.0], [5.0], [10.0]])
CHOSEN = (2, 1)  # the element that is explained
GAP, STEP = 1.0, 5.0  # between two tables, and from one calculation to the next


def draw(figure: Figure, scene: Scene) -> None:
    """A table and a row, a table and a column, a column and a row."""
    figure.set_size_inches(11, 8.6)
    axes = figure.subplots()
    axes.set_axis_off()
    axes.set_aspect("equal")

    def results(name: str, *inputs: Tensor) -> Tensor:
        made: Tensor = getattr(scene.solution, name)(*(i.clone().to(scene.device) for i in inputs))
        result: Tensor = torch.atleast_2d(made.detach().cpu())
        return result

    yours = scene.say(en="your {name}", ja="あなたの {name}")
    x, mean, std = ("x (3, 4)", X, BLUE, ""), X.mean(dim=0), X.std(dim=0, correction=0)
    w = ("w[:, None] (3, 1)", W[:, None], ORANGE, "*")
    weighted = (yours.format(name="weighted_rows"), results("weighted_rows", X, W))
    _row(axes, 0, [x, w], *weighted)
    standard = (yours.format(name="standardise"), results("standardise", X))
    below = [("mean (4,)", mean[None], ORANGE, "-"), ("std (4,)", std[None], ORANGE, "/")]
    _row(axes, STEP, [x, *below], *standard)
    distant = (yours.format(name="distances, |a - b|"), results("distances", A, B))
    _row(
        axes,
        2 * STEP,
        [("a[:, None] (3, 1, 1)", A, BLUE, ""), ("b (4, 1)", B.T, ORANGE, "-")],
        *distant,
    )

    axes.set_title(
        scene.say(
            en="Solid: what is there. Pale: repeated by broadcasting. Framed: what meets.",
            ja="濃い部分は元の要素、薄い部分はブロードキャストによる繰り返し。太い枠は組み合わされる要素",
        )
    )
    axes.set_xlim(-0.2, 4 * (4 + GAP))
    axes.set_ylim(2 * STEP + 3.3, -1.0)


def _row(
    axes: Axes,
    top: float,
    operands: list[tuple[str, Tensor, str, str]],
    name: str,
    result: Tensor,
) -> None:
    """One calculation: its operands, each with its operator before it, and what came out."""
    left = 0.0
    for label, table, colour, operator in operands:
        _sign(axes, operator, top, left)
        _table(axes, label, table, (3, 4), top, left, colour)
        left += 4 + GAP
    _sign(axes, "=", top, left)
    shape = tuple(result.shape)
    _table(axes, f"{name} {shape}", result, shape, top, left, GREEN)


def _sign(axes: Axes, text: str, top: float, left: float) -> None:
    axes.text(left - GAP / 2, top + 1.5, text, ha="center", va="center", fontsize=14)


def _table(
    axes: Axes,
    label: str,
    table: Tensor,
    shape: tuple[int, ...],
    top: float,
    left: float,
    colour: str,
) -> None:
    """A table of numbers, repeated to the shape; the repetitions are pale."""
    axes.text(left, top - 0.25, label)
    rows, columns = table.shape
    for i, row in enumerate(table.expand(shape).tolist()):
        for j, number in enumerate(row):
            there = i < rows and j < columns
            axes.add_patch(Rectangle((left + j, top + i), 1, 1, facecolor=colour,
                                     alpha=0.45 if there else 0.08))  # fmt: skip
            axes.add_patch(Rectangle((left + j, top + i), 1, 1, fill=False, edgecolor=GREY))
            if (i, j) == CHOSEN:
                frame = Rectangle((left + j, top + i), 1, 1, fill=False, linewidth=2.5, zorder=3)
                axes.add_patch(frame)
            axes.text(left + j + 0.5, top + i + 0.5, f"{round(number, 2) + 0.0:g}", ha="center",
                      va="center", color="black" if there else GREY)  # fmt: skip
