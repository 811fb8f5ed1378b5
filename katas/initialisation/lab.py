"""How deep may a network be, and still learn? It depends on the values that it starts from."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import torch
from matplotlib.figure import Figure
from torch import Tensor, nn
from torch.func import functional_call, stack_module_state, vmap
from torch.nn import functional as F

from kata_runner import Text
from kata_runner.lab import Column, Experiment, Knob, Runs, Solution, one_of, percent
from kata_runner.pictures import BLUE, GREEN, ORANGE

SEEDS = 10
SHORT = {"depth": 3, "steps": 5}
ROWS = 64
LEARNED = 0.3  # a loss below which most points are on the right side; a guess costs 0.69
LOOKS = {"small": (ORANGE, "^"), "default": (GREEN, "s"), "yours": (BLUE, "o")}

KNOBS = {
    "depth": Knob(int, (2, 5, 10, 20), Text(en="hidden layers", ja="隠れ層の数")),
    "way": Knob(
        one_of("small", "default", "yours"),
        ("small", "default", "yours"),
        Text(
            en="weights of size 0.01 (small), of PyTorch (default), or of your initialise_ (yours)",
            ja="初期値。標準偏差 0.01（small）、PyTorch の既定（default）、自分の initialise_（yours）",
        ),
    ),
    "width": Knob(int, (32,), Text(en="units in a hidden layer", ja="隠れ層のユニット数")),
    "lr": Knob(float, (0.1,), Text(en="learning rate", ja="学習率")),
    "steps": Knob(int, (200,), Text(en="steps", ja="ステップ数")),
}


def train(solution: Solution, setting: dict[str, Any], seed: int) -> list[float]:
    """One network by plain gradient descent on all points."""
    model = start(solution, setting, seed)
    optimizer = torch.optim.SGD(model.parameters(), lr=setting["lr"])
    x, y = points()
    losses = []
    for _ in range(setting["steps"]):
        loss = F.cross_entropy(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def train_stacked(solution: Solution, setting: dict[str, Any], seeds: list[int]) -> Tensor:
    """All networks as one: each parameter is a stack, with one layer for each seed."""
    models = [start(solution, setting, seed) for seed in seeds]
    stack, _ = stack_module_state(models)
    x, y = points()

    def loss(parameters: dict[str, Tensor]) -> Tensor:
        return F.cross_entropy(functional_call(models[0], parameters, (x,)), y)

    losses = vmap(loss)
    history = torch.zeros(len(seeds), setting["steps"])
    for step in range(setting["steps"]):
        each = losses(stack)  # (seeds,)
        # No network knows of another, so the gradient of the sum is the gradient of each.
        gradients = torch.autograd.grad(each.sum(), list(stack.values()))
        with torch.no_grad():
            for parameter, gradient in zip(stack.values(), gradients, strict=True):
                parameter -= setting["lr"] * gradient
        history[:, step] = each.detach()
    return history


def start(solution: Solution, setting: dict[str, Any], seed: int) -> nn.Sequential:
    """A network before its training: hidden layers with ReLU, and two logits."""
    torch.default_generator.manual_seed(seed)  # much quicker than asking every accelerator
    widths = [2] + [setting["width"]] * setting["depth"]
    parts: list[nn.Module] = []
    for inputs, outputs in pairwise(widths):
        parts += [nn.Linear(inputs, outputs), nn.ReLU()]
    model = nn.Sequential(*parts, nn.Linear(setting["width"], 2))
    if setting["way"] == "yours":
        solution.initialise_(model)
    elif setting["way"] == "small":
        for part in model:
            if isinstance(part, nn.Linear):
                nn.init.normal_(part.weight, std=0.01)
                nn.init.zeros_(part.bias)
    return model


def points() -> tuple[Tensor, Tensor]:
    """Points in a square, (ROWS, 2), and whether each is inside a circle, (ROWS,)."""
    x = 4 * torch.rand(ROWS, 2, generator=torch.Generator().manual_seed(0)) - 2
    return x, (x.square().sum(dim=1) < 2).long()


def last(runs: Runs) -> Tensor:
    """The loss at the end of each training: (seeds,)."""
    return runs.losses[:, -1].nan_to_num(nan=torch.inf)


def measure(runs: Runs) -> dict[str, Any]:
    """The share that learned, and the losses at the two ends."""
    return {
        "first": runs.losses[:, 0].median().item(),
        "last": last(runs).median().item(),
        "learned": (last(runs) < LEARNED).double().mean().item(),
    }


COLUMNS = {
    "first": Column(Text(en="loss at first", ja="最初の損失")),
    "last": Column(Text(en="loss at the end", ja="最後の損失")),
    "learned": Column(Text(en="below 0.3", ja="0.3 未満になった割合"), percent),
}


def draw(figure: Figure, experiment: Experiment, say: Callable[..., str]) -> None:
    """The loss at the end over the depth, one curve for each way, and every training as a dot."""
    figure.set_size_inches(8, 4.8)
    axes = figure.subplots()
    for way, (colour, marker) in LOOKS.items():
        chosen = [runs for runs in experiment.runs if runs.setting["way"] == way]
        if not chosen:
            continue
        chosen.sort(key=lambda runs: runs.setting["depth"])
        depths = [runs.setting["depth"] for runs in chosen]
        for depth, runs in zip(depths, chosen, strict=True):
            ends = last(runs).clamp(max=10)
            axes.plot([depth] * len(ends), ends, marker, color=colour, alpha=0.3, markersize=5)
        label = {
            "small": say(en="weights of size 0.01", ja="標準偏差 0.01"),
            "default": say(en="PyTorch's own", ja="PyTorch の初期値"),
            "yours": say(en="your initialise_", ja="自分の initialise_"),
        }[way]
        medians = [last(runs).clamp(max=10).median() for runs in chosen]
        axes.plot(depths, medians, marker + "-", color=colour, label=label, linewidth=2)
    axes.axhline(0.693, color="black", linestyle=":", linewidth=1,
                 label=say(en="guessing", ja="でたらめに答えた場合"))  # fmt: skip
    axes.set_xticks(sorted({runs.setting["depth"] for runs in experiment.runs}))
    axes.set_xlabel(say(en="hidden layers", ja="隠れ層の数"))
    axes.set_ylabel(say(en="loss at the end", ja="最後の損失"))
    axes.set_title(say(en="How deep may the network be?", ja="どこまで深くできるか"))
    axes.legend()
