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
GAP, STEP = 1.0, 4.4  # between two tables, and from one calculation to the next


def draw(figure: Figure, scene: Scene) -> None:
    """A table and a row, a table and a column, a column and a row."""
    figure.set_size_inches(11, 7.6)
    axes = figure.subplots()
    axes.set_axis_off()
    axes.set_aspect("equal")

    def results(name: str, *inputs: Tensor) -> Tensor:
        made = getattr(scene.solution, name)(*(i.clone().to(scene.device) for i in inputs))
        return torch.atleast_2d(made.detach().cpu())

    mean, scale = X.mean(dim=0), X.std(dim=0, correction=0)  # (4,), (4,)
    yours = scene.say(en="your {name} {shape}", ja="あなたの {name} {shape}")
    here = yours.format(name="weighted_rows", shape="(3, 4)")
    _row(axes, 0, [("x (3, 4)", X, BLUE, None), ("w[:, None] (3, 1)", W[:, None], ORANGE, "*")],
         here, results("weighted_rows", X, W))  # fmt: skip
    here = yours.format(name="standardise", shape="(3, 4)")
    _row(axes, STEP, [("x (3, 4)", X, BLUE, None), ("mean (4,)", mean[None], ORANGE, "-"),
                      ("std (4,)", scale[None], ORANGE, "/")],
         here, results("standardise", X))  # fmt: skip
    here = yours.format(name="distances", shape="|a - b| (3, 4)")
    _row(axes, 2 * STEP, [("a[:, None] (3, 1, 1)", A, BLUE, None),
                          ("b (4, 1)", B.T, ORANGE, "-")],
         here, results("distances", A, B))  # fmt: skip

    axes.set_title(scene.say(en="Solid: what is there. Pale: repeated by broadcasting.",
                             ja="濃い部分は元の要素、薄い部分はブロードキャストによる繰り返し"))  # fmt: skip
    axes.set_xlim(-0.2, 4 * (4 + GAP))
    axes.set_ylim(2 * STEP + 3.3, -1.0)


def _row(
    axes: Axes,
    top: float,
    operands: list[tuple[str, Tensor, str, str | None]],
    name: str,
    result: Tensor,
) -> None:
    """One calculation: its operands, each with its operator before it, and what came out."""
    left = 0.0
    for label, table, colour, operator in operands:
        if operator:
            _sign(axes, operator, top, left)
        _table(axes, label, table, (3, 4), top, left, colour)
        left += 4 + GAP
    _sign(axes, "=", top, left)
    _table(axes, name, result, tuple(result.shape), top, left, GREEN)


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
            chosen = (i, j) == CHOSEN
            axes.add_patch(Rectangle((left + j, top + i), 1, 1, fill=False, edgecolor=GREY,
                                     linewidth=0.8))  # fmt: skip
            axes.text(left + j + 0.5, top + i + 0.5, f"{round(number, 2) + 0.0:g}", ha="center", va="center",
                      weight="bold" if chosen else "normal",
                      color="black" if there or chosen else GREY)  # fmt: skip
