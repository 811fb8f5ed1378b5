"""How small may a batch be? A network with the learner's batch norm, and the same one without."""

from collections.abc import Callable
from typing import Any

import torch
from matplotlib.figure import Figure
from torch import Tensor, nn
from torch.func import functional_call, stack_module_state, vmap
from torch.nn import functional as F

from kata_runner import Text
from kata_runner.lab import Column, Experiment, Knob, Runs, Solution, one_of
from kata_runner.pictures import BLUE, GREEN, GREY, ORANGE, PURPLE, RED, SKY

SEEDS = 20
SHORT = {"epochs": 1, "lr": 1e-3}  # with large steps, two rows make rounding grow too fast
ROWS, FEATURES, HIDDEN = 512, 4, 16
TOP = 3.0  # a loss above which nothing was learned: it is drawn here
SIZES = (2, 4, 8, 16, 32, 64, 128)
COLOURS = dict(zip(SIZES, (RED, ORANGE, GREEN, BLUE, PURPLE, SKY, GREY), strict=True))

KNOBS = {
    "norm": Knob(
        one_of("batch", "none"),
        ("batch", "none"),
        Text(
            en="your batch norm in the hidden layers, or none",
            ja="隠れ層のバッチ正規化。あり（batch）、なし（none）",
        ),
    ),
    "batch_size": Knob(
        one_of(*SIZES), (2, 4, 8, 32), Text(en="rows in a batch", ja="バッチの行数")
    ),
    "lr": Knob(float, (0.1,), Text(en="learning rate", ja="学習率")),
    "epochs": Knob(int, (10,), Text(en="epochs", ja="エポック数")),
}


# --- training ------------------------------------------------------------------------------------


def data(count: int, seed: int) -> tuple[Tensor, Tensor]:
    """Features whose ranges differ, and a bent function of them: (N, 4) and (N, 1)."""
    z = torch.randn(count, FEATURES, generator=torch.Generator().manual_seed(seed)).double()
    y = torch.sin(2 * z[:, :1]) + z[:, 1:2].abs()
    return z * torch.tensor([1.0, 0.3, 3.0, 1.0]) + torch.tensor([0.0, 1.0, 0.0, -2.0]), y


SEEN, UNSEEN = data(ROWS, 1), data(512, 2)


def network(solution: Solution, setting: dict[str, Any], seed: int) -> nn.Module:
    """The network before its training."""
    torch.default_generator.manual_seed(seed)  # much quicker than asking every accelerator

    def hidden(inputs: int) -> list[nn.Module]:
        norm = solution.BatchNorm1d(HIDDEN) if setting["norm"] == "batch" else nn.Identity()
        return [nn.Linear(inputs, HIDDEN), norm, nn.ReLU()]

    net = nn.Sequential(*hidden(FEATURES), *hidden(HIDDEN), nn.Linear(HIDDEN, 1))
    return net.double()  # with two rows in a batch, float32 would soon make a difference


def orders(setting: dict[str, Any], seed: int) -> Tensor:
    """In which batches the rows come: (epochs, batches, batch_size)."""
    generator = torch.Generator().manual_seed(seed)
    order = torch.rand(setting["epochs"], ROWS, generator=generator).argsort(dim=1)
    return order.view(setting["epochs"], -1, setting["batch_size"])


def train(solution: Solution, setting: dict[str, Any], seed: int) -> list[float]:
    """Plain SGD. After each epoch, the loss on rows that it has not seen, in evaluation mode."""
    net = network(solution, setting, seed)
    optimizer = torch.optim.SGD(net.parameters(), lr=setting["lr"])
    (x, y), (other_x, other_y) = SEEN, UNSEEN
    losses = []
    for batches in orders(setting, seed):
        net.train()
        for rows in batches:
            loss = F.mse_loss(net(x[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        net.eval()
        with torch.no_grad():
            losses.append(F.mse_loss(net(other_x), other_y).item())
    return losses


def train_stacked(solution: Solution, setting: dict[str, Any], seeds: list[int]) -> Tensor:
    """All networks as one: each parameter and each buffer is a stack, with one layer for each seed."""
    nets = [network(solution, setting, seed) for seed in seeds]
    parameters, buffers = stack_module_state(nets)
    (x, y), (other_x, other_y) = SEEN, UNSEEN

    def loss_of_one(
        parameters: dict[str, Tensor], buffers: dict[str, Tensor], x: Tensor, y: Tensor
    ) -> tuple[Tensor, dict[str, Tensor]]:
        state = {**parameters, **buffers}
        loss = F.mse_loss(functional_call(nets[0], state, (x,)), y)
        return loss, {name: state[name] for name in buffers}  # as the forward pass has left them

    losses_of_all = vmap(loss_of_one)
    unseen = vmap(loss_of_one, in_dims=(0, 0, None, None))
    order = torch.stack([orders(setting, seed) for seed in seeds], dim=2)
    history = torch.zeros(len(seeds), setting["epochs"], dtype=torch.float64)
    for epoch, batches in enumerate(order):
        nets[0].train()
        for rows in batches:  # (seeds, batch_size)
            losses, buffers = losses_of_all(parameters, buffers, x[rows], y[rows])
            # No net knows of another, so the gradient of the sum is the gradient of each.
            gradients = torch.autograd.grad(losses.sum(), list(parameters.values()))
            with torch.no_grad():
                for parameter, gradient in zip(parameters.values(), gradients, strict=True):
                    parameter -= setting["lr"] * gradient
        nets[0].eval()
        with torch.no_grad():
            history[:, epoch] = unseen(parameters, buffers, other_x, other_y)[0]
    return history


# --- what came out -------------------------------------------------------------------------------


def final(runs: Runs) -> Tensor:
    """The loss at the end of each training; one that grew beyond all bounds is infinite."""
    return runs.losses[:, -1].nan_to_num(nan=torch.inf)


def measure(runs: Runs) -> dict[str, Any]:
    """The middle one of the seeds, and the worst one."""
    return {"median": final(runs).median().item(), "worst": final(runs).max().item()}


COLUMNS = {
    "median": Column(Text(en="loss at the end (median)", ja="最後の損失（中央値）")),
    "worst": Column(Text(en="the worst of the seeds", ja="最も悪いシード")),
}


def draw(figure: Figure, experiment: Experiment, say: Callable[..., str]) -> None:
    """The loss by epoch for each setting, and the loss at the end over the batch size."""
    figure.set_size_inches(11, 4.8)
    curves, ends = figure.subplots(1, 2)
    with_norm, without = (
        say(en="with batch norm", ja="バッチ正規化あり"),
        say(en="without", ja="バッチ正規化なし"),
    )
    for runs in experiment.runs:
        normed, size = runs.setting["norm"] == "batch", runs.setting["batch_size"]
        losses = runs.losses.nan_to_num(nan=torch.inf).clamp(max=TOP)
        middle = losses.median(dim=0).values
        curves.plot(range(1, len(middle) + 1), middle, "-" if normed else ":",
                    color=COLOURS[size], linewidth=1.8 if normed else 1.2)  # fmt: skip
        x = size * (0.93 if normed else 1.07)
        marker, colour = ("o", BLUE) if normed else ("x", ORANGE)
        ends.plot([x] * len(losses), losses[:, -1], marker, color=colour, alpha=0.45, markersize=5)
        ends.plot([x], [middle[-1]], "_", color="black", markersize=16)
    sizes = sorted({runs.setting["batch_size"] for runs in experiment.runs})
    for size in sizes:
        curves.plot([], [], color=COLOURS[size], label=f"batch_size={size}")
    curves.plot([], [], "-", color="black", label=with_norm)
    curves.plot([], [], ":", color="black", label=without)
    ends.plot([], [], "o", color=BLUE, label=with_norm)
    ends.plot([], [], "x", color=ORANGE, label=without)
    ends.plot([], [], "_", color="black", markersize=16, label=say(en="median", ja="中央値"))
    ends.set_xscale("log")
    ends.set_xticks(sizes, [str(size) for size in sizes])
    ends.minorticks_off()
    loss = say(en="mean squared error, unseen rows", ja="未知の行の平均二乗誤差")
    curves.set_xlabel(say(en="epoch", ja="エポック"))
    curves.set_ylabel(loss)
    curves.set_title(say(en="By epoch (median of the seeds)", ja="エポックごと（シードの中央値）"))
    curves.legend(loc="lower left", fontsize=8)
    ends.set_xlabel(say(en="rows in a batch", ja="バッチの行数"))
    ends.set_ylabel(loss)
    ends.set_title(say(en="Each training, where it ends", ja="それぞれの学習の最後の損失"))
    ends.legend(loc="lower left", fontsize=8)
    for panel in (curves, ends):
        panel.set_ylim(bottom=0)
