"""How large may the learning rate be? Around the edge of stability, 2/λmax."""

from collections.abc import Callable
from typing import Any

import torch
from matplotlib.figure import Figure

from kata_runner import Text
from kata_runner.lab import Column, Experiment, Knob, Runs, Solution
from kata_runner.pictures import BLUE, GREEN, RED

SEEDS = 1  # a bowl has one bottom: where one starts from makes no difference


def data() -> tuple[torch.Tensor, torch.Tensor]:
    """The points of the task: x and y, (100, 1) each."""
    generator = torch.Generator().manual_seed(42)
    x = torch.randn(100, 1, generator=generator) * 10
    return x, 2 * x + 1 + torch.randn(100, 1, generator=generator) * 2


def hessian() -> torch.Tensor:
    """The curvature of the loss in w and b, (2, 2): the same everywhere."""
    x, _ = data()
    design = torch.hstack([x, torch.ones_like(x)]).double()  # (100, 2)
    return 2 / len(x) * design.T @ design


STEEPEST = torch.linalg.eigvalsh(hessian()).max().item()  # λmax
EDGE = 2 / STEEPEST
TOP = 1e12  # a loss above which nothing is to be seen any more

KNOBS = {
    "lr": Knob(
        float,
        tuple(
            part * EDGE for part in (0.1, 0.25, 0.5, 0.75, 0.9, 0.97, 0.99, 1.0, 1.01, 1.03, 1.1)
        ),
        Text(en="learning rate", ja="学習率"),
    ),
    "epochs": Knob(int, (100,), Text(en="epochs", ja="エポック数")),
}


def train(solution: Solution, setting: dict[str, Any], seed: int) -> list[float]:
    """The learner's model, fitted by the learner's `fit`."""
    torch.manual_seed(seed)
    x, y = data()
    return solution.fit(solution.LinearRegression(), x, y, setting["lr"], setting["epochs"])


def measure(runs: Runs) -> dict[str, Any]:
    """How near to the edge, what an epoch makes of the error in the steepest direction, the loss."""
    lr = runs.setting["lr"]
    return {
        "edge": lr / EDGE,
        "factor": abs(1 - lr * STEEPEST),
        "loss": runs.losses[:, -1].median().item(),
    }


COLUMNS = {
    "edge": Column(Text(en="lr / (2/λmax)", ja="lr ÷ (2/λmax)")),
    "factor": Column(Text(en="|1 − lr·λmax|", ja="|1 − lr·λmax|")),
    "loss": Column(Text(en="loss at the end", ja="最後の損失")),
}


def draw(figure: Figure, experiment: Experiment, say: Callable[..., str]) -> None:
    """The loss by epoch for each learning rate, and the last loss over the learning rate."""
    figure.set_size_inches(11, 4.8)
    curves, ends = figure.subplots(1, 2)
    ranked = sorted(experiment.runs, key=lambda runs: runs.setting["lr"])
    lowest = min(runs.losses[:, -1].nan_to_num(nan=TOP).min().item() for runs in ranked)
    for i, runs in enumerate(ranked):
        lr, shade = runs.setting["lr"], 0.3 + 0.7 * i / len(ranked)
        kind = 0 if lr < 0.9999 * EDGE else 1 if lr < 1.0001 * EDGE else 2
        for losses in runs.losses:
            curves.semilogy(losses, ["-", "-.", "--"][kind], alpha=shade,
                            color=[BLUE, GREEN, RED][kind], linewidth=1.5)  # fmt: skip
        if losses[-1] > 2 * lowest:  # the others end on top of each other
            shown = losses.isfinite() & (losses < TOP)
            x = int(shown.sum()) - 1
            curves.annotate(f"{lr / EDGE:.4g}", (x, losses[x]), (4, 0), fontsize=8,
                            textcoords="offset points", va="center")  # fmt: skip
    curves.set_ylim(1, TOP)
    for style, colour, text in (
        ("-", BLUE, say(en="below the edge", ja="境目より小さい")),
        ("-.", GREEN, say(en="at the edge", ja="ちょうど境目")),
        ("--", RED, say(en="above the edge", ja="境目より大きい")),
    ):
        curves.plot([], [], style, color=colour, label=text)
    curves.set_xlabel(say(en="epoch", ja="エポック"))
    curves.set_ylabel(say(en="mean squared error", ja="平均二乗誤差"))
    curves.set_title(
        say(en="By epoch; the numbers are lr / edge", ja="エポックごとの損失（数字は 学習率÷境目）")
    )
    curves.legend(loc="upper left")

    rates = [runs.setting["lr"] for runs in ranked]
    finals = [runs.losses[:, -1].median().nan_to_num(nan=torch.inf).item() for runs in ranked]
    ends.semilogy(rates, finals, "o-", color=BLUE, linewidth=1)
    ends.set_ylim(1, TOP)
    ends.axvline(0.01, color=GREEN, linestyle=":",
                 label=say(en="the default: lr = 0.01", ja="既定値：lr = 0.01"))  # fmt: skip
    ends.axvline(EDGE, color=RED, linestyle="--",
                 label=say(en=f"edge of stability: 2/λmax = {EDGE:.5f}",
                           ja=f"安定限界：2/λmax = {EDGE:.5f}"))  # fmt: skip
    ends.set_xlabel(say(en="learning rate", ja="学習率"))
    ends.set_ylabel(say(en="loss at the end", ja="最後の損失"))
    ends.set_title(say(en="Left of the line it learns", ja="線の左側なら学習できる"))
    ends.legend(loc="upper left")
