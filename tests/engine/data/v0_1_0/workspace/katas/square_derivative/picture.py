"""x² with tangents, whose slopes are what the learner's `derivative` says, and these slopes."""

import torch
from matplotlib.figure import Figure

from kata_runner import Text
from kata_runner.graph import Recorded, recorded
from kata_runner.pictures import BLUE, GREY, ORANGE, RED, Scene

POINTS = (-2.5, -1.0, 0.0, 1.0, 2.0)


def draw(figure: Figure, scene: Scene) -> None:
    """Above each other, so that a tangent stands over its slope."""
    square, derivative = scene.solution.square, scene.solution.derivative
    x = torch.linspace(-3.5, 3.5, 141, device=scene.device)
    points = torch.tensor(POINTS, device=scene.device)
    y, slope = square(x).detach().cpu(), derivative(square, x).detach().cpu().clone()
    heights, slopes = square(points).detach().tolist(), derivative(square, points).tolist()
    x = x.detach().cpu()  # whatever `derivative` has done to it

    figure.set_size_inches(7.5, 7)
    above, below = figure.subplots(2, 1, sharex=True)

    above.plot(x, y, color=BLUE, label="square(x)")
    reach = torch.tensor([-0.8, 0.8])
    for at, height, steepness in zip(POINTS, heights, slopes, strict=True):
        above.plot(at + reach, height + steepness * reach, color=ORANGE, linewidth=2.5,
                   label=scene.say(en="tangent", ja="接線") if at == 0 else None)  # fmt: skip
        above.plot(at, height, "o", color=RED)
        side = "right" if at < 0 else "left"
        number = f"{steepness:g}".replace("-", "−")
        above.annotate(
            scene.say(en=f"slope {number}", ja=f"傾き {number}"), (at, height),
            (-10 if at < 0 else 10, 10 if at == 0 else -4), textcoords="offset points", ha=side,
        )  # fmt: skip
    above.set_ylim(-2.5, 12.5)
    above.set_ylabel(scene.say(en="height y", ja="高さ y"))
    above.set_title(scene.say(en="x² and its tangents", ja="x² とその接線"))
    above.legend(loc="upper center")

    below.axhline(0, color=GREY, linewidth=1)
    below.plot(x, slope, color=BLUE, label="derivative(square, x)")
    below.plot(x, 2 * x, ":", color="black", label="2x")
    below.plot(POINTS, slopes, "o", color=RED)
    below.set_xlabel("x")
    below.set_ylabel(scene.say(en="slope dy/dx", ja="傾き dy/dx"))
    below.set_title(scene.say(en="The slope at each x", ja="それぞれの x での傾き"))
    below.legend(loc="upper left")


def record(scene: Scene) -> list[Recorded]:
    """What `derivative` differentiates when it is asked for the slopes of `square`."""
    solution, x = scene.solution, torch.tensor([1.0, 2.0, 3.0], device=scene.device)
    return [
        recorded(
            lambda: solution.derivative(solution.square, x),
            otherwise=lambda: solution.square(x.requires_grad_()),
            called=Text("f(x)", "f(x)"),
            others="x",
        )
    ]
