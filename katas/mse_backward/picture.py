"""The loss of a neuron as a landscape over its two weights, with the learner's gradient in it."""

import torch
from matplotlib.figure import Figure
from torch import Tensor, nn

from kata_runner.graph import Recorded, recorded
from kata_runner.pictures import BLUE, ORANGE, RED, Scene

START, BIAS = (0.6, -0.2), 0.8


class Neuron(nn.Module):
    """tanh(w·x + b), starting from the values of the task."""

    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.tensor([START]))
        self.bias = nn.Parameter(torch.tensor([BIAS]))

    def forward(self, x: Tensor) -> Tensor:
        """Compute the outputs: (N, 2) -> (N, 1)."""
        return torch.tanh(x @ self.weight.T + self.bias)


def draw(figure: Figure, scene: Scene) -> None:
    """The same landscape twice: as mountains, and as a map with the gradient at the start."""
    x = torch.randn(20, 2)
    y_true = torch.tanh(x @ torch.tensor([[-0.7], [1.0]]) + BIAS)  # (20, 1)
    model, x_there, y_there = Neuron().to(scene.device), x.to(scene.device), y_true.to(scene.device)
    by_autograd = scene.solution.mse_gradients(model, x_there, y_there)["weight"]
    with torch.no_grad():
        by_hand, _ = scene.solution.neuron_gradients_by_hand(
            model.weight.detach(), model.bias.detach(), x_there, y_there
        )
    gradient, by_hand = (g.detach().flatten().cpu() for g in (by_autograd, by_hand))

    def loss(w1: Tensor, w2: Tensor) -> Tensor:
        """The mean squared error at any weights: (…) and (…) -> (…)."""
        y = torch.tanh(w1[..., None] * x[:, 0] + w2[..., None] * x[:, 1] + BIAS)  # (…, 20)
        return ((y - y_true[:, 0]) ** 2).mean(dim=-1)

    w1, w2 = torch.meshgrid(torch.linspace(-2, 2, 81), torch.linspace(-1.2, 2.2, 81), indexing="xy")
    surface, start = loss(w1, w2), torch.tensor(START)
    height = loss(*start).item()
    tip = start + gradient  # a step of 1: as long as the gradient is

    figure.get_layout_engine().set(wspace=0.08)
    figure.set_size_inches(11, 4.8)
    mountains = figure.add_subplot(1, 2, 1, projection="3d", computed_zorder=False)
    mountains.plot_surface(w1, w2, surface, cmap="cividis", alpha=0.85, linewidth=0)
    mountains.plot(*start, height, "o", color=RED, markersize=8, zorder=10)
    mountains.plot(
        [start[0], tip[0]], [start[1], tip[1]],
        [height, height + gradient.dot(gradient).item()],  # along the slope
        color=RED, linewidth=3, zorder=10,
    )  # fmt: skip
    mountains.view_init(elev=40, azim=125)
    mountains.locator_params(nbins=5)
    mountains.zaxis.set_rotate_label(False)
    mountains.set_zlabel(scene.say(en="loss L", ja="損失 L"), rotation=90)
    mountains.set_title(scene.say(en="The loss over the two weights", ja="2つの重みに対する損失"))

    flat = figure.add_subplot(1, 2, 2)
    colours = flat.contourf(w1, w2, surface, levels=16)
    flat.contour(w1, w2, surface, levels=16, colors="white", linewidths=0.5)
    style = {"angles": "xy", "scale_units": "xy", "scale": 1}
    flat.quiver(*start, *gradient, color=RED, width=0.012, **style,
                label=scene.say(en="gradient (uphill)", ja="勾配（上り）"))  # fmt: skip
    flat.quiver(*start, *-gradient, color="white", width=0.008, **style,
                label=scene.say(en="−gradient (downhill)", ja="−勾配（下り）"))  # fmt: skip
    flat.plot(*(start + by_hand), "s", color="none", markeredgecolor="black", markersize=12,
              markeredgewidth=2, label=scene.say(en="by hand", ja="手計算"))  # fmt: skip
    flat.plot(*start, "o", color=ORANGE, markeredgecolor="black", markersize=9,
              label=scene.say(en="start", ja="出発点"))  # fmt: skip
    flat.plot(-0.7, 1.0, "*", color=BLUE, markeredgecolor="white", markersize=16,
              label=scene.say(en="smallest loss", ja="損失が最小の点"))  # fmt: skip
    flat.set_aspect("equal")
    flat.grid(visible=False)
    flat.legend(loc="lower left", facecolor="#999999", fontsize=9)
    flat.set_title(
        scene.say(
            en=f"dL/dw = ({gradient[0]:.3f}, {gradient[1]:.3f}) at the start",
            ja=f"出発点で dL/dw = ({gradient[0]:.3f}, {gradient[1]:.3f})",
        )
    )
    figure.colorbar(colours, ax=flat).set_label(scene.say(en="loss L", ja="損失 L"))
    for panel in (mountains, flat):
        panel.set_xlabel(scene.say(en="weight w₁", ja="重み w₁"))
        panel.set_ylabel(scene.say(en="weight w₂", ja="重み w₂"))


def record(scene: Scene) -> list[Recorded]:
    """The loss that `mse_gradients` differentiates, for four examples."""
    model = Neuron().to(scene.device)
    x, y_true = torch.randn(4, 2, device=scene.device), torch.zeros(4, 1, device=scene.device)
    return [
        recorded(
            lambda: scene.solution.mse_gradients(model, x, y_true),
            otherwise=lambda: model(x),
            names=dict(model.named_parameters()),
        )
    ]
