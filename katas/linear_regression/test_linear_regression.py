"""Checks for `linear_regression`: the line, and gradient descent step by step."""

import torch

from kata_runner.checks import (
    dtypes,
    expect,
    given,
    normal,
    one_of,
    states,
    uniform,
    with_parameters,
)

# A line to start from, and points to fit; no line goes through all of them.
START = {"w": normal(1, 1), "b": normal(1)}
POINTS = {"x": normal("N", 1), "y": normal("N", 1)}

# An optimizer may add up in another order: rounding then differs, and a little more each epoch.
LOOSE = {"rtol": 1e-4, "atol": 1e-5}


def line(solution, w, b):
    """The solution's model with this weight and this bias."""
    return with_parameters(solution.LinearRegression(), w, b)


def numbers(model):
    """The weight and the bias that a model has now, told apart by their shapes."""
    return {"w" if p.shape == (1, 1) else "b": p for p in model.parameters()}


def descend(w, b, x, y, lr, epochs):
    """Gradient descent by the formulas of the task: the losses, and the w and b it ends at."""
    losses = []
    for _ in range(epochs):
        residual = x * w + b - y  # (N, 1)
        losses.append((residual**2).mean().item())
        w = w - lr * 2 * (residual * x).mean()  # (1, 1)
        b = b - lr * 2 * residual.mean()  # (1,)
    return losses, w, b


@states(
    en="The model is a line: forward(x) is w·x + b.",
    ja="モデルは直線です。forward(x) は w·x + b を返します。",
)
@given(**START, x=normal("N", 1), dtype=dtypes())
def test_model_is_a_line(solution, w, b, x, dtype):
    y = x * w + b  # (N, 1)
    model = line(solution, w, b)
    expect(model(x)).close_to(y, requires_grad=True)


@states(
    en="From w = 0 and b = 0, the points (1, 3) and (2, 5) with lr = 0.1 give the losses 17 and "
    "1.685.",
    ja="w = 0、b = 0 から始めると、点 (1, 3) と (2, 5)、lr = 0.1 での損失は 17、1.685 です。",
)
def test_numbers_of_the_task(solution, device):
    w, b = torch.zeros(1, 1, device=device), torch.zeros(1, device=device)
    x = torch.tensor([[1.0], [2.0]], device=device)  # (2, 1)
    y = torch.tensor([[3.0], [5.0]], device=device)  # (2, 1)
    losses = solution.fit(line(solution, w, b), x, y, lr=0.1, epochs=2)
    expect(losses, "fit(model, x, y, lr=0.1, epochs=2)").close_to([17.0, 1.685], **LOOSE)


@states(
    en="The loss of an epoch is the mean squared error before its update, as a Python float.",
    ja="1エポックの損失は、更新する前の平均二乗誤差で、Python の float です。",
)
@given(**START, **POINTS, dtype=dtypes())
def test_loss_is_the_mean_squared_error_before_the_update(solution, w, b, x, y, dtype):
    expected, _, _ = descend(w, b, x, y, lr=0.1, epochs=1)
    losses = solution.fit(line(solution, w, b), x, y, lr=0.1, epochs=1)
    expect(losses, "fit(model, x, y, lr=0.1, epochs=1)").close_to(expected, **LOOSE)


@states(
    en="One epoch makes one step downhill: lr times the gradient is subtracted from w and b, once.",
    ja="1エポックで1回だけ、w と b から lr × 勾配を引きます。",
)
@given(**START, **POINTS, lr=one_of(0.1, 0.05), dtype=dtypes())
def test_one_epoch_is_one_step_downhill(solution, w, b, x, y, lr, dtype):
    _, w_new, b_new = descend(w, b, x, y, lr, epochs=1)
    model = line(solution, w, b)
    solution.fit(model, x, y, lr=lr, epochs=1)
    expect(
        numbers(model),
        en=f"w and b after fit(model, x, y, lr={lr}, epochs=1)",
        ja=f"fit(model, x, y, lr={lr}, epochs=1) の後の w と b",
    ).close_to({"w": w_new, "b": b_new}, **LOOSE)


@states(
    en="With 37 points, too, an epoch makes one step, by the gradient of all points together.",
    ja="点が37個でも、1エポックの更新は1回で、すべての点から求めた勾配を使います。",
)
@given(**START, x=normal(37, 1), y=normal(37, 1), examples=3)
def test_one_step_for_many_points(solution, w, b, x, y):
    _, w_new, b_new = descend(w, b, x, y, lr=0.1, epochs=1)
    model = line(solution, w, b)
    solution.fit(model, x, y, lr=0.1, epochs=1)
    expect(
        numbers(model),
        en="w and b after fit(model, x, y, lr=0.1, epochs=1)",
        ja="fit(model, x, y, lr=0.1, epochs=1) の後の w と b",
    ).close_to({"w": w_new, "b": b_new}, **LOOSE)


@states(
    en="Every epoch starts from the new line and uses only its own gradient.",
    ja="どのエポックも、更新後の直線から始め、そのエポックの勾配だけを使います。",
)
@given(**START, **POINTS, examples=10)
def test_every_epoch_uses_its_own_gradient(solution, w, b, x, y):
    expected, _, _ = descend(w, b, x, y, lr=0.1, epochs=5)
    losses = solution.fit(line(solution, w, b), x, y, lr=0.1, epochs=5)
    expect(losses, "fit(model, x, y, lr=0.1, epochs=5)").close_to(expected, **LOOSE)


@states(
    en="Below the learning rate 2/λmax (here 0.5 and 0.9 times) the loss falls, above it (1.1 "
    "times) the loss explodes, each at a known speed.",
    ja="学習率が 2/λmax より小さいと（ここでは0.5倍と0.9倍）損失は減り、大きいと（1.1倍）発散します。"
    "その速さも、理論どおりでなければなりません。",
)
@given(
    **START,
    w_best=normal(1, 1),
    b_best=normal(1),
    right=uniform("half", 1, low=1.0, high=2.0),
    times=one_of(0.5, 0.9, 1.1),
    examples=12,
)
def test_edge_of_stability(solution, w, b, w_best, b_best, right, times):
    x = torch.cat([right, -right])  # symmetric, so that w and b do not disturb each other
    y = x * w_best + b_best  # no noise: the best line goes through all points
    # The Hessian is then diagonal: 2·mean(x²) in the direction of w, and 2 in that of b.
    lambda_w, lambda_b = 2 * (x**2).mean().item(), 2.0
    lr = times * 2 / lambda_w  # mean(x²) > 1, so that lambda_w is the larger one
    error_w, error_b = (w - w_best).item(), (b - b_best).item()
    expected = [
        lambda_w / 2 * (error_w * (1 - lr * lambda_w) ** epoch) ** 2
        + lambda_b / 2 * (error_b * (1 - lr * lambda_b) ** epoch) ** 2
        for epoch in range(10)
    ]
    losses = solution.fit(line(solution, w, b), x, y, lr=lr, epochs=10)
    expect(losses, f"fit(model, x, y, lr={lr:.4f}, epochs=10)").close_to(
        expected, rtol=1e-3, atol=1e-5
    )


@states(
    en="From every start, the line ends at the least-squares line.",
    ja="どこから始めても、最小二乗法の直線にたどり着きます。",
)
@given(**START, x=uniform("N", 1, low=0.7, high=1.2), noise=normal("N", 1), examples=5)
def test_ends_at_the_best_line(solution, w, b, x, noise):
    x, y = torch.cat([x, -x]), torch.cat([noise, noise.flip(0)])
    # The mean of the x is 0, so these are the two numbers of the least-squares line.
    w_best = ((x * y).sum() / (x * x).sum()).reshape(1, 1)
    b_best = y.mean().reshape(1)
    model = line(solution, w, b)
    solution.fit(model, x, y, lr=0.4, epochs=40)
    expect(
        numbers(model),
        en="w and b after fit(model, x, y, lr=0.4, epochs=40)",
        ja="fit(model, x, y, lr=0.4, epochs=40) の後の w と b",
    ).close_to({"w": w_best, "b": b_best}, **LOOSE)


@states(
    en="By default, fit makes 100 epochs at the learning rate 0.01.",
    ja="引数を省略すると、fit は学習率 0.01 で100エポック学習します。",
)
@given(**START, x=uniform("N", 1, low=-9.0, high=9.0), y=normal("N", 1, std=5.0), examples=3)
def test_defaults(solution, w, b, x, y):
    expected, _, _ = descend(w, b, x, y, lr=0.01, epochs=100)
    losses = solution.fit(line(solution, w, b), x, y)
    expect(losses, "fit(model, x, y)").close_to(expected, **LOOSE)


@states(
    en="Without their names, the last two arguments are lr and epochs, in this order.",
    ja="名前を付けずに渡すと、最後の2つの引数は lr、epochs の順です。",
)
@given(**START, **POINTS, examples=2)
def test_arguments_by_position(solution, w, b, x, y):
    expected, _, _ = descend(w, b, x, y, lr=0.1, epochs=3)
    losses = solution.fit(line(solution, w, b), x, y, 0.1, 3)
    expect(losses, "fit(model, x, y, 0.1, 3)").close_to(expected, **LOOSE)


@states(
    en="There is one loss per epoch, even if the line is perfect from the start.",
    ja="はじめから直線がぴったり合っていても、損失はエポックの数だけあります。",
)
@given(**START, x=normal("N", 1), epochs=one_of(3, 4, 5), examples=5)
def test_as_many_losses_as_epochs(solution, w, b, x, epochs):
    y = x * w + b  # (N, 1)
    losses = solution.fit(line(solution, w, b), x, y, lr=0.1, epochs=epochs)
    expect(losses, f"fit(model, x, y, lr=0.1, epochs={epochs})").close_to([0.0] * epochs)


@states(
    en="There is one loss per epoch, even if the training diverges until the losses are inf or "
    "nan.",
    ja="学習が発散して損失が inf や nan になっても、損失はエポックの数だけあります。",
)
@given(**START, x=uniform("N", 1, low=5.0, high=9.0), y=normal("N", 1), examples=3)
def test_as_many_losses_when_it_diverges(solution, w, b, x, y):
    losses = solution.fit(line(solution, w, b), x, y, lr=1.0, epochs=25)
    expect(len(losses), "len(fit(model, x, y, lr=1.0, epochs=25))").equal_to(25)


@states(
    en="With epochs=0, nothing happens: the list is empty, and the line does not move.",
    ja="epochs=0 なら何も起きません。リストは空で、直線は元のままです。",
)
@given(**START, **POINTS, examples=5)
def test_no_epochs_change_nothing(solution, w, b, x, y):
    model = line(solution, w, b)
    losses = solution.fit(model, x, y, lr=0.1, epochs=0)
    expect(losses, "fit(model, x, y, lr=0.1, epochs=0)").equal_to([])
    expect(numbers(model), en="w and b afterwards", ja="その後の w と b").equal_to({"w": w, "b": b})


@states(
    en="fit changes neither x nor y.",
    ja="fit は x も y も書き換えません。",
)
@given(**START, **POINTS, examples=5)
def test_points_are_not_changed(solution, w, b, x, y):
    x_before, y_before = x.clone(), y.clone()
    solution.fit(line(solution, w, b), x, y, lr=0.1, epochs=2)
    expect(x, en="x after fit(model, x, y)", ja="fit(model, x, y) の後の x").equal_to(x_before)
    expect(y, en="y after fit(model, x, y)", ja="fit(model, x, y) の後の y").equal_to(y_before)
