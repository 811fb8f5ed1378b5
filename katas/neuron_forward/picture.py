"""What one neuron computes: its output over the plane, and the same against its weighted sum."""

import torch
from matplotlib.figure import Figure

from kata_runner.graph import OUTPUT, Recorded
from kata_runner.pictures import BLUE, ORANGE, RED, Scene


def draw(figure: Figure, scene: Scene) -> None:
    """The learner's neuron with w = (0.6, -0.2) and b = 0.8, and the point (1, 2)."""
    weight, bias = torch.tensor([[0.6, -0.2]]), torch.tensor([0.8])
    neuron = scene.solution.Neuron(2).to(scene.device)
    scene.solution.set_parameters(neuron, weight.to(scene.device), bias.to(scene.device))

    def output(x: torch.Tensor) -> torch.Tensor:  # (N, 2) -> (N, 1)
        return neuron(x.clone().to(scene.device)).detach().cpu()

    line = torch.linspace(-6, 6, 61)
    x1, x2 = torch.meshgrid(line, line, indexing="xy")  # (61, 61) each
    x = torch.stack([x1, x2], dim=-1).reshape(-1, 2)  # (3721, 2)
    y = output(x).reshape(x1.shape)
    y_point = output(torch.tensor([[1.0, 2.0]])).item()
    label = f"x = (1, 2)\ny = {y_point:.4f}"

    figure.set_size_inches(10, 4.4)
    plane, curve = figure.subplots(1, 2)

    colours = plane.contourf(x1, x2, y, levels=torch.linspace(-1, 1, 21), extend="both")
    heights = plane.contour(x1, x2, y, levels=[-0.8, -0.4, 0.0, 0.4, 0.8], colors="white")
    plane.clabel(heights, fmt="%.1f")
    plane.plot(1, 2, "o", color=RED, markeredgecolor="white", markersize=10)
    plane.annotate(label, (1, 2), (1.4, 2.6), color="white", weight="bold",
                   bbox={"facecolor": "black", "alpha": 0.6, "edgecolor": "none"})  # fmt: skip
    plane.set_aspect("equal")
    plane.grid(visible=False)
    plane.set_xlabel(scene.say(en="input x₁", ja="入力 x₁"))
    plane.set_ylabel(scene.say(en="input x₂", ja="入力 x₂"))
    plane.set_title(scene.say(en="The output y over all inputs", ja="すべての入力に対する出力 y"))
    figure.colorbar(colours, ax=plane, ticks=[-1, -0.5, 0, 0.5, 1]).set_label(
        scene.say(en="output y", ja="出力 y")
    )

    z = x @ weight[0] + bias  # (3721,)
    order = z.argsort()
    curve.plot(z[order], y.flatten()[order], ".", color=BLUE, markersize=3,
               label=scene.say(en="your neuron", ja="あなたのニューロン"))  # fmt: skip
    curve.plot(z[order], torch.tanh(z[order]), "--", color=ORANGE, linewidth=2, label="tanh(z)")
    curve.plot(1.0, y_point, "o", color=RED, markeredgecolor="white", markersize=10)
    curve.annotate(label, (1.0, y_point), (1.7, y_point - 0.3))
    curve.set_xlabel(scene.say(en="weighted sum z = w·x + b", ja="重み付き和 z = w·x + b"))
    curve.set_ylabel(scene.say(en="output y", ja="出力 y"))
    curve.set_title(scene.say(en="y depends on z alone", ja="y は z だけで決まる"))
    curve.legend(loc="lower right")


def record(scene: Scene) -> list[Recorded]:
    """One forward pass of the point (1, 2)."""
    neuron = scene.solution.Neuron(2).to(scene.device)
    y = neuron(torch.tensor([[1.0, 2.0]], device=scene.device))
    return [Recorded(y, OUTPUT, dict(neuron.named_parameters()))]
