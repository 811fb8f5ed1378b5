"""What does each part of a schedule bring? A small network, trained with four shapes and peaks."""

from collections.abc import Callable
from typing import Any

import torch
from matplotlib.figure import Figure
from torch import Tensor, nn
from torch.func import functional_call, stack_module_state, vmap

from kata_runner import Text
from kata_runner.lab import Column, Experiment, Knob, Runs, Solution, one_of
from kata_runner.pictures import BLUE, GREEN, GREY, ORANGE

SEEDS = 8
SHORT = {"steps": 20}
POINTS, BATCH, WIDTH, HIDDEN = 64, 8, 32, 4
EVERY = 10  # steps from one look at the loss to the next
# Which part of the steps the warm-up takes, and to which share of the peak the rate falls.
SHAPES = {"constant": (0.0, 1.0), "warm-up": (0.1, 1.0), "decay": (0.0, 0.0), "both": (0.1, 0.0)}
LOOKS = {"constant": (GREY, "x", ":"), "warm-up": (ORANGE, "^", "-."), "decay": (GREEN, "s", "--"),
         "both": (BLUE, "o", "-")}  # fmt: skip

KNOBS = {
    "shape": Knob(
        one_of(*SHAPES),
        tuple(SHAPES),
        Text(
            en="which parts the schedule has: none (constant), warm-up, decay, or both",
            ja="スケジュールの形。一定（constant）、ウォームアップだけ（warm-up）、減衰だけ（decay）、両方（both）",
        ),
    ),
    "peak": Knob(
        float, (0.003, 0.01, 0.03, 0.1), Text(en="peak learning rate", ja="学習率のピーク")
    ),
    "steps": Knob(int, (400,), Text(en="steps", ja="ステップ数")),
}


# --- training ------------------------------------------------------------------------------------


def data() -> tuple[Tensor, Tensor]:
    """Noisy points of a wave: x and y, (64, 1) each."""
    x = torch.linspace(-2, 2, POINTS)[:, None]
    noise = torch.randn(POINTS, 1, generator=torch.Generator().manual_seed(0))
    return x, torch.sin(3 * x) + 0.2 * noise


def start(seed: int) -> nn.Module:
    """A network with four hidden layers, before its training."""
    torch.default_generator.manual_seed(seed)  # much quicker than asking every accelerator
    layers: list[nn.Module] = [nn.Linear(1, WIDTH), nn.ReLU()]
    for _ in range(HIDDEN - 1):
        layers += [nn.Linear(WIDTH, WIDTH), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(WIDTH, 1))


def batches(setting: dict[str, Any], seed: int) -> Tensor:
    """The rows of each batch, (steps, 8)."""
    generator = torch.Generator().manual_seed(seed)
    return torch.randint(POINTS, (setting["steps"], BATCH), generator=generator)


def schedule(
    solution: Solution, setting: dict[str, Any], optimizer: torch.optim.Optimizer, step: int
) -> None:
    """The learner's learning rate for this step."""
    part, floor = SHAPES[setting["shape"]]
    steps = setting["steps"]
    solution.schedule_(optimizer, step, warmup=int(part * steps), total=steps, floor=floor)


def train(solution: Solution, setting: dict[str, Any], seed: int) -> list[float]:
    """One network, trained by Adam with the learner's schedule: the loss over all points."""
    net = start(seed)
    x, y = data()
    optimizer = torch.optim.Adam(net.parameters(), lr=setting["peak"])
    losses = []
    for step, rows in enumerate(batches(setting, seed)):
        if step % EVERY == 0:
            losses.append(mean_square(net(x), y).item())
        schedule(solution, setting, optimizer, step)
        optimizer.zero_grad()
        mean_square(net(x[rows]), y[rows]).backward()
        optimizer.step()
    return [*losses, mean_square(net(x), y).item()]


def train_stacked(solution: Solution, setting: dict[str, Any], seeds: list[int]) -> Tensor:
    """All networks as one: each parameter is a stack. Adam treats each element by itself anyway."""
    nets = [start(seed) for seed in seeds]
    stack, _ = stack_module_state(nets)
    x, y = data()

    def loss(parameters: dict[str, Tensor], x: Tensor, y: Tensor) -> Tensor:
        return mean_square(functional_call(nets[0], parameters, (x,)), y)

    on_batches, on_all = vmap(loss), vmap(loss, in_dims=(0, None, None))
    optimizer = torch.optim.Adam(list(stack.values()), lr=setting["peak"])
    order = torch.stack([batches(setting, seed) for seed in seeds], dim=1)  # (steps, seeds, 8)
    losses = []
    for step, rows in enumerate(order):
        if step % EVERY == 0:
            losses.append(on_all(stack, x, y).detach())
        schedule(solution, setting, optimizer, step)
        optimizer.zero_grad()
        # No net knows of another, so the gradient of the sum is the gradient of each.
        on_batches(stack, x[rows], y[rows]).sum().backward()
        optimizer.step()
    return torch.stack([*losses, on_all(stack, x, y).detach()], dim=1)


def mean_square(output: Tensor, y: Tensor) -> Tensor:
    """The mean squared error."""
    return ((output - y) ** 2).mean()


# --- what came out -------------------------------------------------------------------------------


def final(runs: Runs) -> Tensor:
    """The loss at the end of each training; one that grew beyond all bounds is infinite."""
    return runs.losses[:, -1].nan_to_num(nan=torch.inf)


def measure(runs: Runs) -> dict[str, Any]:
    """The loss at the end: of the middle seed, and of the worst one."""
    return {"median": final(runs).median().item(), "worst": final(runs).max().item()}


COLUMNS = {
    "median": Column(Text(en="loss at the end (median)", ja="最後の損失（中央値）")),
    "worst": Column(Text(en="worst start", ja="最も悪い初期値")),
}


def draw(figure: Figure, experiment: Experiment, say: Callable[..., str]) -> None:
    """The loss at the end over the peak, and the loss by step at one of the peaks."""
    figure.set_size_inches(11, 4.8)
    ends, curves = figure.subplots(1, 2)
    peaks = sorted({runs.setting["peak"] for runs in experiment.runs})
    shown = peaks[-2:][0]  # the second largest: at the largest of the usual ones, little is learned
    names = {
        "constant": say(en="constant", ja="一定"),
        "warm-up": say(en="warm-up only", ja="ウォームアップだけ"),
        "decay": say(en="decay only", ja="減衰だけ"),
        "both": say(en="warm-up and decay", ja="ウォームアップと減衰"),
    }
    for shape, name in names.items():
        colour, marker, line = LOOKS[shape]
        of_shape = [runs for runs in experiment.runs if runs.setting["shape"] == shape]
        if not of_shape:
            continue
        of_shape.sort(key=lambda runs: runs.setting["peak"])
        ends.loglog([runs.setting["peak"] for runs in of_shape],
                    [final(runs).median().item() for runs in of_shape],
                    line, color=colour, marker=marker, label=name)  # fmt: skip
        for runs in of_shape:
            if runs.setting["peak"] == shown:
                middle = runs.losses.median(dim=0).values
                at = torch.arange(len(middle)) * EVERY
                at[-1] = runs.setting["steps"]
                curves.semilogy(at, middle, line, color=colour, linewidth=1.5, label=name)
    ends.set_xticks(peaks, [f"{peak:g}" for peak in peaks])
    ends.set_xticks([], minor=True)
    ends.set_xlabel(say(en="peak of the learning rate", ja="学習率のピーク"))
    ends.set_ylabel(say(en="mean squared error, median", ja="平均二乗誤差（中央値）"))
    ends.set_title(say(en="The loss at the end", ja="最後の損失"))
    ends.legend()
    curves.set_xlabel(say(en="step", ja="ステップ"))
    curves.set_ylabel(say(en="mean squared error, median", ja="平均二乗誤差（中央値）"))
    curves.set_title(say(en=f"The loss by step, with the peak {shown:g}",
                         ja=f"ステップごとの損失（ピークが {shown:g} のとき）"))  # fmt: skip
    curves.legend()
