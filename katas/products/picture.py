"""How a matrix product comes about: a row of one table meets a column of the other."""

from collections.abc import Callable

import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from kata_runner.pictures import BLUE, GREEN, GREY, ORANGE, Scene

AMOUNTS = torch.tensor([[2.0, 0.0, 1.0], [5.0, 3.0, 0.0], [1.0, 4.0, 2.0], [0.0, 2.0, 3.0]])
PRICES = torch.tensor([[1.5, 1.0], [0.5, 0.75], [3.0, 3.5]])
CUSTOMER, SHOP = 2, 1  # the bill that is explained


def draw(figure: Figure, scene: Scene) -> None:
    """Amounts on the left, prices above, and the learner's bills where rows and columns meet."""
    made = scene.solution.bills(AMOUNTS.to(scene.device), PRICES.to(scene.device))
    bills = torch.atleast_2d(made.detach().cpu())
    (customers, items), shops = AMOUNTS.shape, PRICES.shape[1]
    top, left = items + 1.6, items + 1.6  # where the bills begin

    figure.set_size_inches(7, 7.4)
    axes = figure.subplots()
    axes.set_axis_off()
    axes.set_aspect("equal")
    _table(axes, AMOUNTS, top, 0, BLUE, lambda n, k: n == CUSTOMER)
    _table(axes, PRICES, 0, left, ORANGE, lambda k, s: s == SHOP)
    _table(axes, bills, top, left, GREEN, lambda n, s: (n, s) == (CUSTOMER, SHOP))

    axes.text(0, top - 0.2, scene.say(en="amounts (N, K)", ja="個数 amounts (N, K)"))
    axes.text(left, -0.2, scene.say(en="prices (K, S)", ja="値段 prices (K, S)"))
    axes.text(left, top - 0.2, scene.say(en="your bills (N, S)", ja="あなたの bills (N, S)"))
    names = {"ha": "right", "va": "center", "color": GREY}
    for n in range(customers):
        name = scene.say(en=f"customer {n}", ja=f"客{n}")
        axes.text(-0.15, top + n + 0.5, name, **names)
    for k in range(items):
        axes.text(left - 0.15, k + 0.5, scene.say(en=f"item {k}", ja=f"商品{k}"), **names)
    names["ha"] = "center"
    for k in range(items):
        name = scene.say(en=f"item {k}", ja=f"商品{k}")
        axes.text(k + 0.5, top + customers + 0.3, name, **names)
    for s in range(shops):
        name = scene.say(en=f"shop {s}", ja=f"店{s}")
        axes.text(left + s + 0.5, top + customers + 0.3, name, **names)

    amounts, prices = AMOUNTS[CUSTOMER], PRICES[:, SHOP]  # (K,), (K,)
    total = (amounts * prices).sum().item()
    sum_ = " + ".join(f"{a:g}·{p:g}" for a, p in zip(amounts, prices, strict=True))
    axes.set_title(
        scene.say(
            en=f"What customer {CUSTOMER} pays in shop {SHOP}:  {sum_} = {total:g}",
            ja=f"客{CUSTOMER}が店{SHOP}で支払う金額：{sum_} = {total:g}",
        )
    )
    axes.set_xlim(-1.8, left + max(shops, bills.shape[1]) + 0.1)
    axes.set_ylim(top + max(customers, bills.shape[0]) + 0.6, -0.8)


def _table(
    axes: Axes,
    table: torch.Tensor,  # (rows, columns)
    top: float,
    left: float,
    colour: str,
    chosen: Callable[[int, int], bool],
) -> None:
    """A table of numbers, the chosen ones in colour."""
    for i, row in enumerate(table.tolist()):
        for j, number in enumerate(row):
            where, bold = (left + j, top + i), "bold" if chosen(i, j) else "normal"
            if chosen(i, j):
                axes.add_patch(Rectangle(where, 1, 1, facecolor=colour, alpha=0.4))
            axes.add_patch(Rectangle(where, 1, 1, fill=False, edgecolor=GREY))
            axes.text(left + j + 0.5, top + i + 0.5, f"{number:g}", ha="center", va="center",
                      weight=bold)  # fmt: skip
