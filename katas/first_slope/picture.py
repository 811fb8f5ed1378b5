"""A curve, and the lines that touch it with the slopes that the learner found."""

import torch
from matplotlib.figure import Figure
from torch import Tensor

from kata_runner import Text
from kata_runner.graph import Recorded, recorded
from kata_runner.pictures import BLUE, ORANGE, RED, Scene

# x, and where its label is: the shift from the point, and the side that stays in place
POINTS = ((-2.5, (-12, 0), "right"), (-1.5, (0, 12), "center"), (0.0, (14, 4), "left"),
          (2.0, (14, -10), "left"))  # fmt: skip


def f(t: Tensor) -> Tensor:
    """A curve with a hill and a valley; its slope is t² - 2.25."""
    return t**3 / 3 - 2.25 * t


def draw(figure: Figure, scene: Scene) -> None:
    """The curve, and at each point a short line of the slope that was found there."""
    slopes = [scene.solution.slope(f, x) for x, _, _ in POINTS]

    figure.set_size_inches(7.5, 5)
    axes = figure.subplots()
    t = torch.linspace(-3.1, 3.1, 200)
    axes.plot(t, f(t), color=BLUE, label="f(t) = t³/3 - 2.25·t")
    name = scene.say(en="line with your slope", ja="求めた傾きの直線")
    for (x, shift, side), slope in zip(POINTS, slopes, strict=True):
        height = f(torch.tensor(x)).item()
        reach = torch.tensor([-1.0, 1.0]) / (1 + slope**2) ** 0.5  # every line is 2 long
        axes.plot(x + reach, height + slope * reach, color=ORANGE, linewidth=3, label=name)
        axes.plot(x, height, "o", color=RED)
        label = scene.say(en=f"at {x:g}: slope {slope:.3g}", ja=f"t = {x:g}：傾き {slope:.3g}")
        axes.annotate(label, (x, height), shift, textcoords="offset points", ha=side)
        name = None  # once is enough
    axes.set_xlim(-5.2, 5)
    axes.set_aspect("equal")
    axes.set_xlabel("t")
    axes.set_ylabel("f(t)")
    axes.set_title(
        scene.say(
            en="Each line passes through its point with the slope that you found",
            ja="各点を通り、求めた傾きをもつ直線",
        )
    )
    axes.legend(loc="lower right")


def record(scene: Scene) -> list[Recorded]:
    """The calculation that `slope` lets PyTorch record."""
    t = torch.tensor(2.0, requires_grad=True)
    return [
        recorded(
            lambda: scene.solution.slope(f, 2.0),
            otherwise=lambda: f(t),
            called=Text("f(t)", "f(t)"),
            others="t",
        )
    ]
