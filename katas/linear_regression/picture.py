"""The learner's line beside the exact one, and how the loss came down."""

import torch
from matplotlib.figure import Figure

from kata_runner.graph import Recorded, recorded
from kata_runner.pictures import BLUE, GREY, ORANGE, Scene

SEED = 42  # the data of the task


def draw(figure: Figure, scene: Scene) -> None:
    """Data and lines on the left, the loss by epoch on the right."""
    x = torch.randn(100, 1) * 10
    y = 2 * x + 1 + torch.randn(100, 1) * 2
    model = scene.solution.LinearRegression().to(scene.device)
    losses = scene.solution.fit(model, x.to(scene.device), y.to(scene.device))

    ones = torch.ones_like(x)
    w, b = torch.linalg.lstsq(torch.hstack([x, ones]), y).solution.flatten().tolist()
    smallest = ((w * x + b - y) ** 2).mean().item()
    ends = torch.tensor([[x.min().item()], [x.max().item()]])  # (2, 1)
    heights = model(ends.to(scene.device)).detach().cpu().flatten().tolist()
    slope = (heights[1] - heights[0]) / (ends[1] - ends[0]).item()
    offset = heights[0] - slope * ends[0].item()

    figure.set_size_inches(10, 4.4)
    data, curve = figure.subplots(1, 2)

    data.plot(x, y, "o", color=GREY, markersize=4, alpha=0.7,
              label=scene.say(en="data", ja="データ"))  # fmt: skip
    yours = scene.say(en="your line", ja="あなたの直線")
    data.plot(ends, heights, color=BLUE, linewidth=3,
              label=f"{yours}: y = {slope:.2f}x + {offset:.2f}")  # fmt: skip
    exact = scene.say(en="least squares", ja="最小二乗法")
    data.plot(ends, w * ends + b, "--", color=ORANGE, label=f"{exact}: y = {w:.2f}x + {b:.2f}")
    data.set_xlabel("x")
    data.set_ylabel("y")
    data.set_title(scene.say(en="The data and the line", ja="データと直線"))
    data.legend(loc="upper left")

    curve.semilogy(
        [float(loss) for loss in losses],
        color=BLUE,
        label=scene.say(en="your fit", ja="あなたの fit"),
    )
    curve.axhline(smallest, color=ORANGE, linestyle="--",
                  label=scene.say(en=f"smallest possible: {smallest:.2f}",
                                  ja=f"これ以上は下がらない：{smallest:.2f}"))  # fmt: skip
    curve.set_xlabel(scene.say(en="epoch", ja="エポック"))
    curve.set_ylabel(scene.say(en="mean squared error", ja="平均二乗誤差"))
    curve.set_title(scene.say(en="The loss by epoch", ja="エポックごとの損失"))
    curve.legend(loc="upper right")


def record(scene: Scene) -> list[Recorded]:
    """The loss of the first epoch of `fit`, for eight points."""
    model = scene.solution.LinearRegression().to(scene.device)
    x = torch.randn(8, 1, device=scene.device)
    return [
        recorded(
            lambda: scene.solution.fit(model, x, 2 * x + 1, epochs=1),
            otherwise=lambda: model(x),
            names=dict(model.named_parameters()),
        )
    ]
