"""Learning rate and momentum in a narrow valley: which pairs are quick, and where does it break?"""

from collections.abc import Callable
from typing import Any

import torch
from matplotlib.figure import Figure
from torch import Tensor
from torch.func import vmap

from kata_runner import Text
from kata_runner.lab import Column, Experiment, Knob, Runs, Solution
from kata_runner.pictures import BLUE, GREEN, ORANGE, PURPLE, RED, SKY

SEEDS = 20
SHORT = {"steps": 10}
STEEPNESS = (1.0, 50.0)  # along the floor of the valley, and across
ARRIVED = 1e-4  # of the loss at the start
COLOURS = (RED, ORANGE, GREEN, BLUE, PURPLE, SKY)

KNOBS = {
    "lr": Knob(
        float, (0.005, 0.01, 0.02, 0.039, 0.058, 0.07), Text(en="learning rate", ja="学習率")
    ),
    "momentum": Knob(float, (0.0, 0.5, 0.8, 0.95), Text(en="momentum", ja="モーメンタム")),
    "steps": Knob(int, (300,), Text(en="steps", ja="ステップ数")),
}


def train(solution: Solution, setting: dict[str, Any], seed: int) -> list[float]:
    """One start, with the learner's optimizer: the losses before each step."""
    return descend(solution, setting, start(seed)).tolist()


def train_stacked(solution: Solution, setting: dict[str, Any], seeds: list[int]) -> Tensor:
    """All starts in one tensor: an optimizer moves each element by its own gradient only."""
    return descend(solution, setting, torch.stack([start(seed) for seed in seeds])).T


def start(seed: int) -> Tensor:
    """A place on the upper slopes: (2,)."""
    generator = torch.Generator().manual_seed(seed)
    sign = torch.randint(2, (2,), generator=generator) * 2 - 1
    return sign * torch.tensor([8.0, 1.2]) * (0.75 + 0.5 * torch.rand(2, generator=generator))


def height(p: Tensor) -> Tensor:
    """The height of the valley at one place, (2,): ()."""
    return (torch.tensor(STEEPNESS) * p * p).sum() / 2


def descend(solution: Solution, setting: dict[str, Any], place: Tensor) -> Tensor:
    """The losses on the way down from one place, (2,), or several, (seeds, 2): (steps,) or (steps, seeds)."""
    p = place.clone().requires_grad_()
    optimizer = solution.SGD([p], lr=setting["lr"], momentum=setting["momentum"])
    losses = torch.zeros(setting["steps"], *place.shape[:-1])
    for t in range(setting["steps"]):
        loss = height(p) if place.dim() == 1 else vmap(height)(p)  # () or (seeds,)
        optimizer.zero_grad()
        loss.sum().backward()
        optimizer.step()
        losses[t] = loss.detach()
    return losses


# --- what came out -------------------------------------------------------------------------------


def arrivals(runs: Runs) -> Tensor:
    """After how many steps the loss stays below 1/10000 of the first one, (seeds,); inf if never."""
    steps = torch.arange(1, runs.losses.shape[1] + 1)
    above = ~(runs.losses < ARRIVED * runs.losses[:, :1])  # nan is above, too
    last = (above * steps).max(dim=1).values
    return torch.where(last < len(steps), last.double(), torch.inf)


def edge(momentum: float) -> float:
    """The largest learning rate that does not diverge: 2·(1 + momentum)/λ."""
    return 2 * (1 + momentum) / max(STEEPNESS)


def measure(runs: Runs) -> dict[str, Any]:
    """How near to the edge the learning rate is, the steps that it took, and the last loss."""
    return {
        "edge": runs.setting["lr"] / edge(runs.setting["momentum"]),
        "steps": arrivals(runs).median().item(),
        "loss": runs.losses[:, -1].nan_to_num(nan=torch.inf).median().item(),
    }


def counted(steps: float) -> str:
    """A number of steps as the table shows it."""
    return f"{steps:.0f}" if steps < torch.inf else "-"


COLUMNS = {
    "edge": Column(Text(en="lr / edge", ja="lr ÷ 安定限界"), "{:.2f}".format),
    "steps": Column(Text(en="steps needed", ja="ステップ数"), counted),
    "loss": Column(Text(en="loss at the end", ja="最後の損失"), "{:.1e}".format),
}


def draw(figure: Figure, experiment: Experiment, say: Callable[..., str]) -> None:
    """The steps that each pair needed, as a table in colours; and the best curve for each momentum."""
    figure.set_size_inches(12, 4.8)
    table, curves = figure.subplots(1, 2, width_ratios=(7, 5))
    rates = sorted({runs.setting["lr"] for runs in experiment.runs})
    momenta = sorted({runs.setting["momentum"] for runs in experiment.runs})
    needed = torch.full((len(momenta), len(rates)), torch.inf)
    best: dict[float, Runs] = {}
    for runs in experiment.runs:
        momentum, steps = runs.setting["momentum"], arrivals(runs).median().item()
        place = momenta.index(momentum), rates.index(runs.setting["lr"])
        needed[place] = min(needed[place].item(), steps)
        if momentum not in best or steps < arrivals(best[momentum]).median().item():
            best[momentum] = runs

    table.imshow(needed.log().where(needed.isfinite(), torch.nan), aspect="auto", origin="lower",
                 cmap="cividis_r")  # fmt: skip
    middle = needed[needed.isfinite()].log().median().item() if needed.isfinite().any() else 0.0
    for i, momentum in enumerate(momenta):
        for j, lr in enumerate(rates):
            steps, grows = needed[i, j].item(), lr > edge(momentum)
            text = f"{steps:.0f}" if steps < torch.inf else say(
                en="diverges" if grows else "too slow", ja="発散" if grows else "間に合わない")  # fmt: skip
            dark = steps < torch.inf and needed[i, j].log().item() > middle
            table.text(j, i, text, ha="center", va="center", color="white" if dark else "black",
                       fontsize=11 if steps < torch.inf else 8)  # fmt: skip
    borders = [sum(lr <= edge(momentum) for lr in rates) - 0.5 for momentum in momenta]
    table.plot([x for x in borders for _ in range(2)],
               [y for i in range(len(momenta)) for y in (i - 0.5, i + 0.5)], color=RED, linewidth=4,
               label=say(en=f"edge of stability: 2·(1 + momentum)/{max(STEEPNESS):.0f}",
                         ja=f"安定限界：2·(1 + momentum)/{max(STEEPNESS):.0f}"))  # fmt: skip
    table.set_xticks(range(len(rates)), [f"{lr:.4g}" for lr in rates])
    table.set_yticks(range(len(momenta)), [f"{momentum:.4g}" for momentum in momenta])
    table.set_xlim(-0.5, len(rates) - 0.5)
    table.grid(visible=False)
    table.set_xlabel(say(en="learning rate", ja="学習率"))
    table.set_ylabel(say(en="momentum", ja="モーメンタム"))
    table.set_title(
        say(
            en="Steps until the loss stays below 1/10000 of the first one",
            ja="損失が最初の1万分の1以下に落ち着くまでのステップ数",
        )
    )
    table.set_ylim(-0.5, len(momenta) - 0.5)
    table.legend(loc="upper center", bbox_to_anchor=(0.5, -0.13), fontsize=9)

    for i, momentum in enumerate(momenta):
        runs = best[momentum]
        middle_curve = runs.losses.median(dim=0).values.nan_to_num(nan=torch.inf)
        curves.semilogy(middle_curve.clamp(1e-9, 1e6), color=COLOURS[i % len(COLOURS)],
                        linestyle=("-", "--", "-.", ":")[i % 4], label=f"momentum={momentum:.4g}, lr="
                        f"{runs.setting['lr']:.4g}")  # fmt: skip
    curves.set_xlabel(say(en="step", ja="ステップ"))
    curves.set_ylabel(say(en="loss (median of the starts)", ja="損失（出発点についての中央値）"))
    curves.set_title(
        say(en="The quickest learning rate of each momentum", ja="モーメンタムごとの最も速い学習率")
    )
    curves.legend(loc="upper right")
