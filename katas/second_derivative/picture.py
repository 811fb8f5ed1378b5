"""A curve with its slope and its curvature, and the parabolas by which Newton's steps are made."""

import torch
from matplotlib.figure import Figure
from torch import Tensor

from kata_runner import Text
from kata_runner.graph import Recorded, recorded
from kata_runner.pictures import BLUE, GREY, ORANGE, RED, Scene

POINTS = (-2.4, 3.4, 1.1)  # from where a step is made: twice to a bottom, once to a top


def f(t: Tensor) -> Tensor:
    """A curve with two valleys and a hill between them."""
    return torch.sin(t) + t**2 / 10


def draw(figure: Figure, scene: Scene) -> None:
    """Above each other, so that a curve is over its slope, and the slope over the curvature."""
    curvature, newton_step = scene.solution.curvature, scene.solution.newton_step
    x = torch.linspace(-3.6, 5.4, 181, device=scene.device)
    second = curvature(f, x).detach().cpu()
    x = x.detach().cpu()
    slope = torch.cos(x) + x / 5

    figure.set_size_inches(7.5, 8.5)
    above, middle, below = figure.subplots(3, 1, sharex=True, height_ratios=(2, 1, 1))

    above.plot(x, f(x), color=BLUE, label="f(t) = sin(t) + t²/10")
    parabola = scene.say(en="parabola with your f'' at x", ja="求めた f'' をもつ、x での放物線")
    step = scene.say(en="your newton_step(f, x)", ja="求めた newton_step(f, x)")
    for start in POINTS:
        at = torch.tensor(start, device=scene.device)
        height, bend = f(at).item(), curvature(f, at).item()
        steepness = (torch.cos(at) + at / 5).item()
        end = newton_step(f, start)
        reach = torch.linspace(min(start, end) - 0.7, max(start, end) + 0.7, 50) - start
        curve = height + steepness * reach + bend / 2 * reach**2
        landing = height + steepness * (end - start) + bend / 2 * (end - start) ** 2
        above.plot(start + reach, curve, color=ORANGE, linewidth=2.5, label=parabola)
        above.plot(start, height, "o", color=RED, label="x")
        above.plot(end, landing, "v", color="black", label=step)
        parabola = step = None  # once is enough
    handles, labels = above.get_legend_handles_labels()
    named = dict(zip(labels, handles, strict=True))
    above.legend(named.values(), named.keys(), loc="upper left")
    above.set_ylim(-1.6, 4.2)
    above.set_title(
        scene.say(
            en="Each step leads to the bottom or top of its parabola",
            ja="どのステップも、放物線の底または頂上に進みます",
        )
    )

    middle.plot(x, slope, color=BLUE, label="f'(t) = cos(t) + t/5")
    middle.legend(loc="upper left")
    below.plot(x, second, color=ORANGE, linewidth=2.5, label="curvature(f, t)")
    below.plot(x, -torch.sin(x) + 0.2, ":", color="black", label="f''(t) = 1/5 - sin(t)")
    below.legend(loc="upper left")
    below.set_ylim(-1.2, 2.4)
    below.set_xlabel("t")
    for axes, name in ((above, "f"), (middle, "f'"), (below, "f''")):
        axes.set_ylabel(name)
    middle.set_title(scene.say(en="The slope", ja="傾き"))
    below.set_title(scene.say(en="The slope of the slope", ja="傾きの傾き"))
    for axes in (middle, below):
        axes.axhline(0, color=GREY, linewidth=1)


def record(scene: Scene) -> list[Recorded]:
    """What `curvature` differentiates first."""
    x = torch.tensor([1.0, 2.0, 3.0], device=scene.device)
    return [
        recorded(
            lambda: scene.solution.curvature(f, x),
            otherwise=lambda: f(x.requires_grad_()),
            called=Text("f(x)", "f(x)"),
            others="x",
        )
    ]
