"""What does the changing depth cost, or bring? The same network with its depth held still."""

from collections.abc import Callable
from typing import Any

import torch
from matplotlib.figure import Figure
from torch import Tensor, nn

from kata_runner import Text
from kata_runner.graph import uses
from kata_runner.lab import Column, Experiment, Knob, Runs, Solution, one_of, percent
from kata_runner.pictures import BLUE, GREEN, GREY, ORANGE, PURPLE

SEEDS = 4
N, IN, HIDDEN, OUT = 64, 1000, 100, 10
LEARNED = 1.0  # a loss below which the random data are learned by heart
LAST = 20  # steps at the end whose median counts, because the loss jumps
LOOKS = {0: (BLUE, "o"), 1: (ORANGE, "^"), 2: (GREEN, "s"), 3: (PURPLE, "D"), "random": (GREY, "x")}

KNOBS = {
    "depth": Knob(
        one_of(0, 1, 2, 3, "random"),
        (0, 1, 2, 3, "random"),
        Text(
            en="how often the middle layer is used; random: another number in each pass",
            ja="中間層を使う回数。random では順伝播のたびに変わります",
        ),
    ),
    "lr": Knob(float, (1e-4,), Text(en="learning rate", ja="学習率")),
    "momentum": Knob(float, (0.9,), Text(en="momentum", ja="モーメンタム")),
    "steps": Knob(int, (500,), Text(en="steps", ja="ステップ数")),
}


def train(solution: Solution, setting: dict[str, Any], seed: int) -> list[float]:
    """The learner's network, trained by the learner's `fit` on random data."""
    torch.manual_seed(seed)
    x, y = torch.randn(N, IN), torch.randn(N, OUT)
    net = solution.DynamicNet
    if setting["depth"] != "random":
        net = held_at(setting["depth"], net)
    rest = {name: setting[name] for name in ("lr", "momentum", "steps")}
    return solution.fit(net(IN, HIDDEN, OUT), x, y, **rest)


def held_at(depth: int, dynamic_net: type[nn.Module]) -> type[nn.Module]:
    """The learner's class, which draws again until it has drawn this depth.

    How deep a pass was is seen in what autograd recorded: so often was the middle weight used.
    """

    class Held(dynamic_net):  # type: ignore[misc, valid-type]  # the learner's class
        def forward(self, x: Tensor) -> Tensor:
            middle = [p for p in self.parameters() if tuple(p.shape) == (HIDDEN, HIDDEN)]
            for _ in range(200):
                y = super().forward(x)
                if sum(uses(y, weight) for weight in middle) == depth:
                    return y
            raise RuntimeError(f"200 forward passes, and not one of depth {depth}")

    return Held


def last(runs: Runs) -> Tensor:
    """What each training came to: (seeds,)."""
    return runs.losses[:, -LAST:].median(dim=1).values.nan_to_num(nan=torch.inf)


def measure(runs: Runs) -> dict[str, Any]:
    """From where to where the loss came, over the seeds."""
    return {
        "first": runs.losses[:, 0].median().item(),
        "last": last(runs).median().item(),
        "learned": (last(runs) < LEARNED).double().mean().item(),
    }


COLUMNS = {
    "first": Column(Text(en="loss at first", ja="最初の損失")),
    "last": Column(Text(en="loss at the end", ja="最後の損失")),
    "learned": Column(Text(en="below 1", ja="1 未満になった割合"), percent),
}


def draw(figure: Figure, experiment: Experiment, say: Callable[..., str]) -> None:
    """The loss by step, the middle one of the seeds, and what each training came to."""
    figure.set_size_inches(10.5, 4.8)
    curves, ends = figure.subplots(1, 2, width_ratios=[3, 2])
    names = [
        experiment.name(runs).replace(", ", "\n") or f"depth={runs.setting['depth']}"
        for runs in experiment.runs
    ]
    for i, (name, runs) in enumerate(zip(names, experiment.runs, strict=True)):
        colour, marker = LOOKS[runs.setting["depth"]]
        middle = runs.losses.median(dim=0).values.clamp(1e-12, 1e12)
        curves.semilogy(middle, color=colour, linewidth=1.5, marker=marker, markersize=5,
                        markevery=(7 * i, 50), label=name)  # fmt: skip
        x = i + torch.linspace(-0.2, 0.2, len(runs.seeds))
        ends.semilogy(x, last(runs).clamp(1e-12, 1e12), marker, color=colour,
                      markeredgecolor="black" if marker != "x" else None)  # fmt: skip
    curves.set_xlabel(say(en="step", ja="ステップ"))
    curves.set_ylabel(say(en="summed squared error", ja="二乗誤差の和"))
    curves.set_title(say(en="The loss by step (median of the seeds)",
                         ja="ステップごとの損失（シードの中央値）"))  # fmt: skip
    curves.legend(loc="lower left")
    ends.axhline(LEARNED, color="black", linestyle="--", linewidth=1)
    ends.set_xticks(range(len(names)), [name.replace("depth=", "") for name in names])
    ends.set_xlabel(say(en="depth", ja="深さ"))
    ends.set_ylabel(say(en=f"loss, median of the last {LAST} steps",
                        ja=f"最後の{LAST}ステップの損失の中央値"))  # fmt: skip
    ends.set_title(say(en="Each training, where it ends", ja="それぞれの学習の行き着いた損失"))
