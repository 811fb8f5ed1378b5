"""Each function with its slope, as autograd finds it from the learner's solution."""

from collections.abc import Callable

import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from torch import Tensor

from kata_runner.pictures import BLUE, GREY, ORANGE, Scene


def draw(figure: Figure, scene: Scene) -> None:
    """One panel for each function. Of softmax, the first of two probabilities."""
    solution = scene.solution
    figure.set_size_inches(10, 7.6)
    (leaky, soft), (gelu, share) = figure.subplots(2, 2, sharex=True)
    _panel(leaky, scene, "leaky_relu(x, 0.1)", lambda x: solution.leaky_relu(x, 0.1))
    _panel(soft, scene, "softplus(x)", solution.softplus)
    _panel(gelu, scene, "gelu(x)", solution.gelu)
    _panel(
        share,
        scene,
        scene.say(
            en="softmax of (x, 0): the first probability",
            ja="(x, 0) の softmax の1つ目の確率",
        ),
        lambda x: solution.softmax(torch.stack([x, torch.zeros_like(x)], dim=1), 1)[:, 0],
    )
    for axes in (leaky, soft, gelu):
        axes.set_ylim(-0.8, 4.2)
    share.set_ylim(-0.1, 1.1)
    for axes in (gelu, share):
        axes.set_xlabel("x")
    for axes in (leaky, soft, gelu, share):
        axes.set_ylabel(scene.say(en="value and slope", ja="値と傾き"))
    leaky.legend(loc="upper left")


def _panel(axes: Axes, scene: Scene, title: str, function: Callable[[Tensor], Tensor]) -> None:
    x = torch.linspace(-4, 4, 320, device=scene.device, requires_grad=True)  # 0 is not among them
    y = function(x)
    (slope,) = torch.autograd.grad(y.sum(), x)
    at = x.detach().cpu()
    axes.axhline(0, color=GREY, linewidth=1)
    axes.axvline(0, color=GREY, linewidth=1)
    axes.plot(at, y.detach().cpu(), color=BLUE, linewidth=2.5,
              label=scene.say(en="your function", ja="自分の関数"))  # fmt: skip
    axes.plot(at, slope.cpu(), "--", color=ORANGE, linewidth=2,
              label=scene.say(en="its slope", ja="その傾き"))  # fmt: skip
    axes.set_title(title)
