"""Every decimal in the text of a task is in its code, in an equation that holds, or computed here.

What a sentence gives a name, `lr = 0.1`, is where an example starts, and is taken as it is.
The code is run by `tests/repo/test_tasks_run.py`. What takes minutes is in `test_slow_numbers.py`.
"""

from __future__ import annotations

import math
import re
import runpy
from collections.abc import Callable

import pytest
import torch
from torch import Tensor, nn

from kata_runner.checking.solution import Solution, load
from kata_runner.library.registry import registry
from tests.katas.test_slow_numbers import SLOW
from tests.repo.equations import NUMBER, Step, steps
from tests.repo.pages import KATAS, ROOT, Page, read

PAGES = ["README.md", "README.ja.md"]


def numbers(text: str) -> set[float]:
    """The decimals in a text, without their signs."""
    return {float(number) for number in NUMBER.findall(text)}


def prose(page: Page) -> str:
    """Its sentences, without the addresses of links."""
    return re.sub(r"\]\(\S+\)", "]", page.prose).replace("`", "")


def notes(page: Page) -> str:
    """What its text blocks say."""
    return "\n".join(block.text for block in page.blocks if block.language == "text")


def shown(page: Page) -> set[float]:
    """The decimals in its code, in what that prints, and in the stub."""
    stub = page.path.with_name(f"{page.path.parent.name}.py").read_text(encoding="utf-8")
    return numbers(
        "\n".join(block.text for block in page.blocks if block.language != "text") + stub
    )


def equations(page: Page) -> list[Step]:
    """The steps of all equations that can be computed, in blocks and in sentences."""
    return [*steps(notes(page)), *steps(prose(page), sentences=True)]


@pytest.mark.parametrize("name", KATAS)
@pytest.mark.parametrize("file", PAGES)
def test_the_equations_of_a_task_hold(name: str, file: str) -> None:
    """`L = (0.9² + 1.6²) / 2 = 1.685` is computed, and compared to its last digit."""
    wrong = [step for step in equations(read("katas", name, file)) if not step.holds]
    assert not wrong, "\n".join(f"{step.left} is {step.computed}" for step in wrong)


@pytest.mark.parametrize("name", KATAS)
@pytest.mark.parametrize("file", PAGES)
def test_every_decimal_of_a_task_comes_from_somewhere(name: str, file: str) -> None:
    """A number that nothing computes could be wrong, or become wrong, and nobody would see it."""
    page = read("katas", name, file)
    told = {abs(number) for step in equations(page) for number in step.told}
    given = numbers(" ".join(re.findall(r"\w ?= ?[-(\d., )]+", prose(page))))
    computed = set(map(float, COMPUTED.get(name, list)())) | SLOW.get(name, set())
    left = numbers(prose(page) + notes(page)) - shown(page) - told - given - computed
    assert not left, f"compute them in COMPUTED of {__file__}"


@pytest.mark.parametrize("name", KATAS)
def test_both_languages_say_the_same_numbers(name: str) -> None:
    """One that is corrected in one language only would be found here."""
    english, japanese = (numbers(prose(page) + notes(page)) - shown(page) for page in pages(name))
    assert english == japanese


def pages(name: str) -> list[Page]:
    """The task in both languages."""
    return [read("katas", name, file) for file in PAGES]


def reference(name: str) -> Solution:
    """The reference of a kata, ready to be called."""
    kata = registry().find(name)
    assert kata.reference is not None
    solution = Solution(kata, kata.reference)
    load(solution)
    return solution


# --- what no equation on the page computes ---------------------------------------------------------


def _activations() -> list[str]:
    # Φ is written (1 + erf(x/√2)) / 2, and erf is odd.
    erf = [math.erf(x / math.sqrt(2)) for x in (2, 1)]
    softmax = sum(math.exp(x) for x in (-3, -2, 0))
    return [f"{math.exp(-1):.4f}", *(f"{y:.4f}" for y in erf), f"{softmax:.4f}"]


def _adam() -> list[str]:
    v = 0.75 * 1 + 0.25 * 16
    return [f"{1 - 0.75}", f"{0.75**2}", f"{math.sqrt(v / (1 - 0.75**2)):.3f}"]


def _batch_norm() -> list[str]:
    return [f"{math.sqrt(14 / 3):.4f}", f"{1 - 0.1}"]


def _big_batches() -> list[str]:
    return ["1.5"]  # read with 6 in the sentence on 7.5, which the page's code prints


def _clipping() -> list[str]:
    first, second = torch.tensor([2.0, -4.0]), torch.tensor([4.0])
    shortened = [g * (3 / g.norm()).clamp(max=1) for g in (first, second)]
    return [
        *(f"{abs(number):.2f}" for number in shortened[0].tolist()),
        f"{torch.cat(shortened).norm():.1f}",
    ]


def _conv2d() -> list[str]:
    picture = runpy.run_path(str(ROOT / "katas" / "conv2d" / "picture.py"))
    top, left = picture["PLACE"]
    part = picture["_photo"]()[top : top + 3, left : left + 3]
    return [f"{(part * torch.tensor(picture['LEFT_TO_RIGHT'])).sum().item():.2f}"]


def _custom_function() -> list[str]:
    s = 1 / (1 + math.exp(-1.5))
    return ["1.5", f"{1 - s:.4f}"]


def _dropout() -> list[str]:
    x, mask = torch.tensor([4.0, -6.0, 10.0]), torch.tensor([1.0, 0.0, 1.0])
    return [str(number) for factor in (x, 1) for number in (factor * mask / 0.8).tolist()]


def _dynamic_net() -> list[str]:
    net = reference("dynamic_net").DynamicNet(2, 2, 1)
    values = [
        *([[1, -1], [0, 2]], [0, -1]),
        *([[0.5, 0], [1, -1]], [1, 0]),
        *([[1, 1]], [0.5]),
    ]
    w1, b1, w2, b2, w3, b3 = (torch.tensor(value, dtype=torch.float64) for value in values)
    with torch.no_grad():
        for parameter, value in zip(net.parameters(), (w1, b1, w2, b2, w3, b3), strict=True):
            parameter.copy_(value)
    x = torch.tensor([[2.0, 1.0]])
    outputs = sorted({net(x).item() for _ in range(200)})
    h, hidden = torch.relu(x.double() @ w1.T + b1), []
    for _ in range(4):
        hidden += h.flatten().tolist()
        h = torch.relu(h @ w2.T + b2)
    assert len(outputs) == 4
    return [str(number) for number in (*outputs, *hidden)]


def _early_stopping() -> list[str]:
    given = ["0.9", "0.7", "0.6", "0.65", "0.62"]
    stopping = reference("early_stopping").EarlyStopping(patience=3)
    stopped = [stopping.update(float(loss), nn.Linear(1, 1)) for loss in (*given, "0.7")]
    assert stopped == [False] * 5 + [True]
    losses, best, bounds = (4.0, 3.0, 2.75, 2.25, 2.0, 2.5, 1.5), math.inf, []
    stopping = reference("early_stopping").EarlyStopping(patience=2, min_delta=0.5)
    told = [stopping.update(loss, nn.Linear(1, 1)) for loss in losses]
    for loss in losses:
        bounds.append(best - 0.5)
        best = loss if loss < best - 0.5 else best
    for page in pages("early_stopping"):
        rows = re.findall(r"^(\d\.\d+) .* (\d) +(True|False)$", notes(page), re.MULTILINE)
        assert [float(row[0]) for row in rows] == list(losses)
        assert [row[2] == "True" for row in rows] == told
        assert [int(row[1]) for row in rows] == [0, 0, 1, 0, 1, 2, 0]
    return [*given, *map(str, bounds[1:])]


def _evaluation() -> list[str]:
    z = torch.tensor([[2.0, 0.0], [0.0, 1.0], [2.0, 0.0], [0.0, 1.0]])
    losses = nn.functional.cross_entropy(z, torch.zeros(4, dtype=torch.int64), reduction="none")
    batches = (losses[:3].mean() + losses[3:].mean()) / 2
    rows = (f"{loss:.4f}" for loss in losses.tolist())
    return [f"{math.log(2):.3f}", *rows, f"{batches.item():.4f}"]


def _first_slope() -> list[str]:
    distances = (0.1, 0.001)
    slopes = [((3 + h) ** 2 - 9) / h for h in distances]
    return [
        *(f"{slope:.4g}" for slope in slopes),
        *map(str, distances),
        "11.0",  # "`11.` is short for 11.0"
        "0.2",
        f"{torch.tensor(0.2).item():.11f}",
    ]


def _initialisation() -> list[str]:
    solution = reference("initialisation")
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        x = torch.randn(500, 256)
        layers = [nn.Linear(256, 256) for _ in range(10)]
        model = nn.Sequential(*(part for layer in layers for part in (layer, nn.ReLU())))
        spread = solution.spread(model, x)[-1]
        for layer in layers:
            nn.init.zeros_(layer.bias)
        assert solution.spread(model, x)[-1] < spread / 10  # "almost only from the biases"
    return [f"{spread:.2f}"]


def _linear_regression() -> list[str]:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(42)
        x = torch.randn(100, 1) * 10
        y = 2 * x + 1 + torch.randn(100, 1) * 2
    best = torch.linalg.lstsq(torch.hstack([x, torch.ones(100, 1)]), y).solution
    residual = [1.3 + 0.8 - 3, 2 * 1.3 + 0.8 - 5]
    return [f"{best[1].item():.2f}", *(f"{abs(number):.1f}" for number in residual)]


def _schedule() -> list[str]:
    factors = [
        reference("schedule").factor_at(step, warmup=2, total=6, floor=0.1) for step in range(8)
    ]
    for page in pages("schedule"):
        (row,) = re.findall(r"^(?:factor|倍率|係数) +(\d.*)$", notes(page), re.MULTILINE)
        assert row.split() == [f"{factor:.4g}" for factor in factors]
    return ["0.02", *(f"{0.02 * factor:.4f}" for factor in factors)]


def _xor() -> list[str]:
    return [f"{0 - 0.1 * -4}", f"{0 - 0.1 * -2}", f"{0.5**2}"]


COMPUTED: dict[str, Callable[[], list[str]]] = {
    "activations": _activations,
    "adam": _adam,
    "batch_norm": _batch_norm,
    "big_batches": _big_batches,
    "broadcasting": lambda: ["0.01"],  # a tolerance
    "clipping": _clipping,
    "conv2d": _conv2d,
    "custom_function": _custom_function,
    "dataset": lambda: ["5.5", "4.0", "2.5"],  # an example of what comes in
    "dropout": _dropout,
    "dynamic_net": _dynamic_net,
    "early_stopping": _early_stopping,
    "evaluation": _evaluation,
    "first_slope": _first_slope,
    "first_tensors": lambda: ["7.0"],  # "`7.` is short for 7.0"
    "initialisation": _initialisation,
    "layer_norm": lambda: [f"{math.sqrt(34):.4f}"],
    "linear_regression": _linear_regression,
    "schedule": _schedule,
    "training_loop": lambda: [f"{1 - 0.1}"],
    "weight_penalty": lambda: ["0.001"],  # a weight to think about
    "xor": _xor,
}


# --- pictures --------------------------------------------------------------------------------------

# The valley of the pictures of `momentum` and `adam`.
START, STEEPNESS = (-8.0, 1.6), torch.tensor([1.0, 50.0])


def steps_down(optimizer_of: Callable[[list[Tensor]], torch.optim.Optimizer]) -> int:
    """How many steps bring the loss below 10⁻⁶."""
    p = torch.tensor(START, requires_grad=True)
    optimizer, count = optimizer_of([p]), 0
    while (loss := (STEEPNESS * p**2).sum() / 2) >= 1e-6:
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        count += 1
    return count


def test_so_many_steps_lead_down_the_valley() -> None:
    """AdamW with the betas of the picture, and SGD with momentum, as the task of `adam` says."""
    solution = reference("adam")
    adam = steps_down(lambda p: solution.AdamW(p, lr=0.4, betas=(0.8, 0.95), weight_decay=0.0))
    sgd = steps_down(lambda p: torch.optim.SGD(p, lr=0.038, momentum=0.7))
    for page in pages("adam"):
        (sentence,) = re.findall(r"10⁻⁶(.*?)(?:[.](?= )|。)", page.text)
        assert re.findall(r"(?<![.\d])\d\d(?!\d)", sentence) == [str(adam), str(sgd)]
