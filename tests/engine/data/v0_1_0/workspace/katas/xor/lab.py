"""From how many starts does the learner's network find XOR, and where do the others end?"""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import torch
from matplotlib.figure import Figure
from torch import Tensor
from torch.func import functional_call, stack_module_state, vmap
from torch.utils.data import DataLoader, Sampler, TensorDataset

from kata_runner import Text
from kata_runner.lab import Column, Experiment, Knob, Runs, Solution, one_of, percent
from kata_runner.pictures import BLUE, ORANGE

CONVERGED = 1e-3  # a loss below which all four answers are right
THIN = 10  # every tenth epoch of a curve is drawn
SEEDS = 100
SHORT = {"epochs": 20}

KNOBS = {
    "lr": Knob(float, (0.1,), Text(en="learning rate", ja="学習率")),
    "batch_size": Knob(one_of(1, 2, 4), (4,), Text(en="rows in a batch", ja="バッチの行数")),
    "reduction": Knob(
        one_of("sum", "mean"),
        ("sum",),
        Text(
            en="sum of the squared errors in a batch, or their mean",
            ja="バッチの二乗誤差の合計（sum）か平均（mean）",
        ),
    ),
    "hidden": Knob(int, (2,), Text(en="hidden units", ja="隠れ層のユニット数")),
    "epochs": Knob(int, (2001,), Text(en="epochs", ja="エポック数")),
}


# --- training ------------------------------------------------------------------------------------


def train(solution: Solution, setting: dict[str, Any], seed: int) -> list[float]:
    """The learner's network, trained by the learner's `train` on the learner's data."""
    net = start(solution, setting, seed)
    x, y = table(solution)
    batches = Batches(orders(setting, [seed])[0], setting["batch_size"])
    loader = DataLoader(TensorDataset(x, y), batch_sampler=batches)
    return solution.train(net, loader, lr=rate(setting), epochs=setting["epochs"])


def train_stacked(solution: Solution, setting: dict[str, Any], seeds: list[int]) -> Tensor:
    """All networks as one: each parameter is a stack, with one layer for each seed."""
    nets = [start(solution, setting, seed) for seed in seeds]
    stack, buffers = stack_module_state(nets)
    x, y = table(solution)

    def loss(parameters: dict[str, Tensor], x: Tensor, y: Tensor) -> Tensor:
        return ((functional_call(nets[0], (parameters, buffers_of_one), (x,)) - y) ** 2).sum()

    buffers_of_one = {name: values[0] for name, values in buffers.items()}
    losses = vmap(loss)
    order, size, lr = orders(setting, seeds), setting["batch_size"], rate(setting)
    history = torch.zeros(len(seeds), setting["epochs"])
    for epoch in range(setting["epochs"]):
        for rows in order[:, epoch].split(size, dim=1):  # (seeds, size)
            batch = losses(stack, x[rows], y[rows])  # (seeds,)
            # No net knows of another, so the gradient of the sum is the gradient of each.
            gradients = torch.autograd.grad(batch.sum(), list(stack.values()))
            with torch.no_grad():
                for parameter, gradient in zip(stack.values(), gradients, strict=True):
                    parameter -= lr * gradient
            history[:, epoch] += batch.detach()
    return history


def start(solution: Solution, setting: dict[str, Any], seed: int) -> torch.nn.Module:
    """The network before its training."""
    torch.default_generator.manual_seed(seed)  # much quicker than asking every accelerator
    return solution.XorNet(setting["hidden"])


def table(solution: Solution) -> tuple[Tensor, Tensor]:
    """The learner's truth table, (4, 2) and (4, 1), in a fixed order."""
    rows = [(x, y) for xs, ys in solution.make_loader() for x, y in zip(xs, ys, strict=True)]
    rows.sort(key=lambda row: row[0].tolist())
    return torch.stack([x for x, _ in rows]), torch.stack([y for _, y in rows])


def orders(setting: dict[str, Any], seeds: list[int]) -> Tensor:
    """In which order each seed takes the four rows in each epoch: (seeds, epochs, 4)."""
    if setting["batch_size"] == 4:  # one sum of all four: their order makes no difference
        return torch.arange(4).expand(len(seeds), setting["epochs"], 4)
    generator = torch.Generator()
    return torch.stack(
        [
            torch.rand(setting["epochs"], 4, generator=generator.manual_seed(seed)).argsort(dim=1)
            for seed in seeds
        ]
    )


def rate(setting: dict[str, Any]) -> float:
    """The mean divides every gradient by the batch size: so does a smaller learning rate."""
    return setting["lr"] / (setting["batch_size"] if setting["reduction"] == "mean" else 1)


class Batches(Sampler[list[int]]):
    """Epoch by epoch the rows in a given order, (epochs, 4), cut into batches."""

    def __init__(self, order: Tensor, size: int) -> None:
        self._epochs, self._size = iter(order), size

    def __iter__(self) -> Iterator[list[int]]:
        yield from next(self._epochs).view(-1, self._size).tolist()

    def __len__(self) -> int:
        return 4 // self._size


# --- what came out -------------------------------------------------------------------------------


def final(runs: Runs) -> Tensor:
    """The loss at the end of each training; one that grew beyond all bounds is infinite."""
    return runs.losses[:, -1].nan_to_num(nan=torch.inf)


def measure(runs: Runs) -> dict[str, Any]:
    """The share that converged, and the losses where the most of the others sit."""
    ends = final(runs)
    stuck = Counter(f"{loss:.1f}" for loss in ends[ends >= CONVERGED].tolist())
    return {
        "converged": (ends < CONVERGED).double().mean().item(),
        "minima": {loss: count / len(ends) for loss, count in stuck.most_common(3)},
    }


def minima(found: dict[str, float]) -> str:
    """The clusters as the table shows them: those still on their way down, and those that grew."""
    names = {"0.0": "<0.05", "inf": "∞"}
    return "  ".join(f"{names.get(loss, loss)} ({percent(n)})" for loss, n in found.items())


COLUMNS = {
    "converged": Column(Text(en="converged", ja="収束した割合"), percent),
    "minima": Column(Text(en="where most others end", ja="残りの多くが止まる損失"), minima),
}


def draw(figure: Figure, experiment: Experiment, say: Callable[..., str]) -> None:
    """One setting: its curves and where they end. Several: their shares, and where they end."""
    figure.set_size_inches(10, 4.6)
    left, right = figure.subplots(1, 2)
    loss = say(en="summed squared error", ja="二乗誤差の合計")
    if len(experiment.runs) == 1:
        curves(left, experiment.runs[0], say)
        ends(right, experiment.runs[0], say)
        left.set_ylabel(loss)
        right.set_xlabel(say(en="loss at the end", ja="最後の損失"))
        return
    names = [experiment.name(runs).replace(", ", "\n") for runs in experiment.runs]
    shares = [100 * measure(runs)["converged"] for runs in experiment.runs]
    bars = left.bar(names, shares, color=BLUE, edgecolor="black")
    left.bar_label(bars, fmt="%.0f %%")
    left.set_ylim(0, 110)
    left.set_ylabel(say(en="converged (%)", ja="収束した割合（%）"))
    left.set_title(say(en="From how many starts it works", ja="どれだけの初期値から学習できたか"))
    for i, runs in enumerate(experiment.runs):
        values = final(runs)
        x = i + torch.linspace(-0.3, 0.3, len(values))
        for kind, marker, colour in (
            (values < CONVERGED, "o", BLUE),
            (values >= CONVERGED, "x", ORANGE),
        ):
            right.semilogy(
                x[kind], values[kind].clamp(1e-16, 1e3), marker, color=colour, markersize=4
            )
    right.set_xticks(range(len(names)), names)
    right.axhline(CONVERGED, color="black", linestyle="--", linewidth=1)
    right.set_ylabel(say(en="loss at the end", ja="最後の損失"))
    right.set_title(say(en="Where each training ends", ja="それぞれの学習が行き着く損失"))
    if len(names) > 5:
        for panel in (left, right):
            panel.set_xticks(range(len(names)), names, rotation=60, ha="right", fontsize=8)


def curves(panel: Any, runs: Runs, say: Callable[..., str]) -> None:
    """At most 200 loss curves, those that converge and those that do not."""
    good = final(runs) < CONVERGED
    for one, converged in list(zip(runs.losses, good.tolist(), strict=True))[:200]:
        style = {"color": BLUE, "alpha": 0.35} if converged else {"color": ORANGE, "ls": "--"}
        epochs = range(0, len(one), THIN)
        panel.semilogy(epochs, one[::THIN].clamp(1e-16, 1e3), linewidth=0.8, **style,
                       zorder=2 if converged else 3)  # fmt: skip
    share = percent(good.double().mean().item())
    panel.plot([], [], color=BLUE, label=say(en=f"converged: {share}", ja=f"収束: {share}"))
    panel.plot([], [], "--", color=ORANGE, label=say(en="stuck", ja="停滞"))
    panel.set_xlabel(say(en="epoch", ja="エポック"))
    panel.set_title(say(en=f"{len(good)} starts", ja=f"{len(good)}個の初期値"))
    panel.legend(loc="lower left")


def ends(panel: Any, runs: Runs, say: Callable[..., str]) -> None:
    """How many trainings end where: local minima show as peaks."""
    values = final(runs).clamp(1e-16, 1e3)
    bins = torch.logspace(-16, 3, 153)
    for kind, colour, hatch in (
        (values < CONVERGED, BLUE, ""),
        (values >= CONVERGED, ORANGE, "//"),
    ):
        panel.hist(values[kind], bins=bins, color=colour, hatch=hatch)
    panel.set_xscale("log")
    panel.set_xlim(1e-16, 1e2)
    panel.axvline(CONVERGED, color="black", linestyle="--", linewidth=1)
    panel.set_ylabel(say(en="number of starts", ja="初期値の数"))
    panel.set_title(say(en="Where they end", ja="行き着く損失"))
