"""How large the values are layer by layer, and the gradients on the way back, for three starts."""

import torch
from matplotlib.figure import Figure
from torch import Tensor, nn

from kata_runner.pictures import BLUE, GREEN, ORANGE, Scene

DEPTH, WIDTH, ROWS = 10, 256, 500


def draw(figure: Figure, scene: Scene) -> None:
    """The learner's spread of a network with ReLU, from three different starts."""
    starts = (
        ("small", scene.say(en="weights of size 0.01", ja="標準偏差 0.01 の重み"), ORANGE, "^--"),
        ("default", scene.say(en="PyTorch's own", ja="PyTorch の初期値"), GREEN, "s-."),
        ("yours", scene.say(en="your initialise_", ja="自分の initialise_"), BLUE, "o-"),
    )
    figure.set_size_inches(10.5, 4.6)
    values, gradients = figure.subplots(1, 2, sharex=True)
    layers = range(1, DEPTH + 1)
    x = torch.randn(ROWS, WIDTH).to(scene.device)
    for way, label, colour, style in starts:
        model = _network(scene, way)
        after_relu = scene.solution.spread(model, x)[1::2]
        values.semilogy(layers, after_relu, style, color=colour, label=label)
        gradients.semilogy(layers, _gradients(model, x), style, color=colour, label=label)
    values.set_title(
        scene.say(en="Your spread(model, x) after each ReLU", ja="各 ReLU の後の spread(model, x)")
    )
    gradients.set_title(
        scene.say(
            en="The gradient of each weight (its standard deviation)",
            ja="各層の重みの勾配（標準偏差）",
        )
    )
    for axes in (values, gradients):
        axes.set_xlabel(scene.say(en="layer", ja="層"))
        axes.set_xticks(list(layers))
        axes.set_ylabel(scene.say(en="standard deviation", ja="標準偏差"))
    values.legend()


def _network(scene: Scene, way: str) -> nn.Sequential:
    """Ten layers as PyTorch makes them, or started in another way."""
    parts = [part for _ in range(DEPTH) for part in (nn.Linear(WIDTH, WIDTH), nn.ReLU())]
    model = nn.Sequential(*parts).to(scene.device)
    if way == "yours":
        scene.solution.initialise_(model)
    elif way == "small":
        for part in model:
            if isinstance(part, nn.Linear):
                nn.init.normal_(part.weight, std=0.01)
                nn.init.zeros_(part.bias)
    return model


def _gradients(model: nn.Sequential, x: Tensor) -> list[float]:
    """The standard deviation of the gradient of each weight, for a loss that is drawn at random."""
    weights = [part.weight for part in model if isinstance(part, nn.Linear)]
    y = model(x)
    loss = (y * torch.randn(y.shape).to(y.device)).sum()
    return [gradient.std().item() for gradient in torch.autograd.grad(loss, weights)]
