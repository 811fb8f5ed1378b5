"""Checks for `mse_backward`: gradients from autograd, and the same ones by hand."""

from collections import OrderedDict

import torch
from torch import nn

from kata_runner.checks import dtypes, expect, given, normal, states


def layer(weight, bias):
    """A linear layer with these parameters: x wᵀ + b."""
    linear = nn.Linear(weight.shape[1], weight.shape[0])
    linear.weight = nn.Parameter(weight.clone())
    linear.bias = nn.Parameter(bias.clone())
    return linear


def neuron(w, b):
    """tanh(x wᵀ + b): (N, D) -> (N, 1)."""
    return nn.Sequential(OrderedDict(linear=layer(w, b), tanh=nn.Tanh()))


def network(w1, b1, w2, b2):
    """tanh(x w1ᵀ + b1) w2ᵀ + b2: (N, D) -> (N, H) -> (N, M)."""
    return nn.Sequential(OrderedDict(hidden=layer(w1, b1), tanh=nn.Tanh(), output=layer(w2, b2)))


def neuron_slopes(w, b, x, y_true):
    """dL/dw and dL/db of the neuron, by the chain rule."""
    y = torch.tanh(x @ w.T + b)  # (N, 1)
    dz = 2 * (y - y_true) / y.numel() * (1 - y * y)  # (N, 1), dL/dz
    return (dz * x).sum(dim=0, keepdim=True), dz.sum(dim=0)  # (1, D), (1,)


def network_slopes(w1, b1, w2, b2, x, y_true):
    """The slopes of the mean squared error of the network, by the chain rule."""
    h = torch.tanh(x @ w1.T + b1)  # (N, H)
    y = h @ w2.T + b2  # (N, M)
    dy = 2 * (y - y_true) / y.numel()  # (N, M), dL/dy
    dz = (dy @ w2) * (1 - h * h)  # (N, H), dL/dz
    return {
        "hidden.weight": dz.T @ x,  # (H, D)
        "hidden.bias": dz.sum(dim=0),  # (H,)
        "output.weight": dy.T @ h,  # (M, H)
        "output.bias": dy.sum(dim=0),  # (M,)
    }


# --- mse_gradients


@states(
    en="For the neuron w = (0.6, -0.2), b = 0.8, at x = (1, 2) with the target 1, the gradients "
    "are (-0.2002, -0.4005) and -0.2002.",
    ja="w = (0.6, -0.2)、b = 0.8 のニューロンでは、x = (1, 2)、目標値 1 のとき、"
    "勾配は (-0.2002, -0.4005) と -0.2002 です。",
)
def test_gradients_of_the_task(solution, device):
    w = torch.tensor([[0.6, -0.2]], device=device)  # (1, 2)
    b = torch.tensor([0.8], device=device)  # (1,)
    x = torch.tensor([[1.0, 2.0]], device=device)  # (1, 2)
    y_true = torch.tensor([[1.0]], device=device)  # (1, 1)
    gradients = solution.mse_gradients(neuron(w, b), x, y_true)
    dw = torch.tensor([[-0.2002, -0.4005]], device=device)
    db = torch.tensor([-0.2002], device=device)
    expect(gradients, "mse_gradients(neuron, x, y_true)").close_to(
        {"linear.weight": dw, "linear.bias": db}, rtol=0, atol=1e-4
    )


@states(
    en="mse_gradients gives the gradients of the mean squared error of one neuron over a batch.",
    ja="mse_gradients は、バッチ全体についての平均二乗誤差の勾配を返します"
    "（ニューロン1個の場合）。",
)
@given(w=normal(1, "D"), b=normal(1), x=normal("N", "D"), y_true=normal("N", 1))
def test_gradients_of_one_neuron(solution, w, b, x, y_true):
    dw, db = neuron_slopes(w, b, x, y_true)
    gradients = solution.mse_gradients(neuron(w, b), x, y_true)
    expect(gradients, "mse_gradients(neuron, x, y_true)").close_to(
        {"linear.weight": dw, "linear.bias": db}
    )


# A network of two layers with several outputs, and its data.
NETWORK = {
    "w1": normal("H", "D"),
    "b1": normal("H"),
    "w2": normal("M", "H"),
    "b2": normal("M"),
    "x": normal("N", "D"),
    "y_true": normal("N", "M"),
}


@states(
    en="For a network, every parameter of every layer gets its gradient; the mean is over all "
    "N·M outputs.",
    ja="ネットワークでは、すべての層のパラメータの勾配を返します。"
    "平均は N·M 個の出力すべてについて取ります。",
)
@given(**NETWORK, dtype=dtypes(), examples=20)
def test_gradients_of_a_network(solution, w1, b1, w2, b2, x, y_true, dtype):
    slopes = network_slopes(w1, b1, w2, b2, x, y_true)
    gradients = solution.mse_gradients(network(w1, b1, w2, b2), x, y_true)
    expect(gradients, "mse_gradients(network, x, y_true)").close_to(slopes)


@states(
    en="Only trainable parameters are in the result: with the hidden layer frozen, those of the "
    "output layer.",
    ja="結果に入るのは学習対象のパラメータだけです。隠れ層を凍結すれば、出力層のものだけになります。",
)
@given(**NETWORK, examples=6)
def test_frozen_parameters_are_left_out(solution, w1, b1, w2, b2, x, y_true):
    model = network(w1, b1, w2, b2)
    model.hidden.requires_grad_(False)
    slopes = network_slopes(w1, b1, w2, b2, x, y_true)
    gradients = solution.mse_gradients(model, x, y_true)
    expect(gradients, "mse_gradients(network, x, y_true)").close_to(
        {name: slopes[name] for name in ("output.weight", "output.bias")}
    )


@states(
    en="The gradients are detached: no calculation hangs behind them.",
    ja="返す勾配は、計算グラフから切り離されています。",
)
@given(**NETWORK, examples=6)
def test_gradients_are_detached(solution, w1, b1, w2, b2, x, y_true):
    slopes = network_slopes(w1, b1, w2, b2, x, y_true)
    gradients = solution.mse_gradients(network(w1, b1, w2, b2), x, y_true)
    expect(gradients, "mse_gradients(network, x, y_true)").close_to(slopes, requires_grad=False)


@states(
    en="Gradients that the model carries in .grad before the call (here 10 everywhere) do not "
    "count.",
    ja="呼び出す前からモデルの .grad に入っていた勾配（ここではすべて 10）は、結果に影響しません。",
)
@given(w=normal(1, "D"), b=normal(1), x=normal(3, "D"), y_true=normal(3, 1))
def test_old_gradients_do_not_count(solution, w, b, x, y_true):
    dw, db = neuron_slopes(w, b, x, y_true)
    model = neuron(w, b)
    for p in model.parameters():
        p.grad = torch.full_like(p, 10.0)  # left over from some earlier backward pass
    gradients = solution.mse_gradients(model, x, y_true)
    expect(gradients, "mse_gradients(neuron, x, y_true)").close_to(
        {"linear.weight": dw, "linear.bias": db}
    )


@states(
    en="What was returned stays, whatever happens to the model later: another call, zero_grad, a "
    "backward pass.",
    ja="あとでモデルに何が起きても（もう一度の呼び出し、zero_grad、逆伝播）、返した値は変わりません。",
)
@given(w=normal(1, "D"), b=normal(1), x=normal("N", "D"), y_true=normal("N", 1), examples=8)
def test_returned_gradients_stay(solution, w, b, x, y_true):
    dw, db = neuron_slopes(w, b, x, y_true)
    slopes = {"linear.weight": dw, "linear.bias": db}
    model = neuron(w, b)
    gradients = solution.mse_gradients(model, x, y_true)
    model(x).sum().backward()
    expect(
        gradients, en="the gradients, after a backward pass", ja="逆伝播をした後の、返された勾配"
    ).close_to(slopes)
    model.zero_grad(set_to_none=False)
    expect(
        gradients, en="the gradients, after zero_grad", ja="zero_grad の後の、返された勾配"
    ).close_to(slopes)
    solution.mse_gradients(model, -x, y_true)
    expect(
        gradients, en="the gradients, after another call", ja="もう一度呼び出した後の、返された勾配"
    ).close_to(slopes)


@states(
    en="The model keeps the values of its parameters, and x and y_true stay as they were.",
    ja="モデルのパラメータの値は変わりません。x と y_true も同じです。",
)
@given(w=normal(1, "D"), b=normal(1), x=normal("N", "D"), y_true=normal("N", 1), examples=8)
def test_model_and_data_stay_as_they_were(solution, w, b, x, y_true):
    model, x_given, y_given = neuron(w, b), x.clone(), y_true.clone()
    solution.mse_gradients(model, x_given, y_given)
    parameters = dict(model.named_parameters())
    expect(parameters, en="the parameters", ja="パラメータ").equal_to(
        {"linear.weight": w, "linear.bias": b}
    )
    expect(x_given, "x").equal_to(x)
    expect(y_given, "y_true").equal_to(y_true)


# --- neuron_gradients_by_hand


@states(
    en="By hand, too, the worked number comes out: (-0.2002, -0.4005) for the weight and -0.2002 "
    "for the bias.",
    ja="手計算でも、計算例のとおり、重みの勾配は (-0.2002, -0.4005)、"
    "バイアスの勾配は -0.2002 になります。",
)
def test_by_hand_the_example_of_the_task(solution, device):
    weight = torch.tensor([[0.6, -0.2]], device=device)  # (1, 2)
    bias = torch.tensor([0.8], device=device)  # (1,)
    x = torch.tensor([[1.0, 2.0]], device=device)  # (1, 2)
    y_true = torch.tensor([[1.0]], device=device)  # (1, 1)
    dw = torch.tensor([[-0.2002, -0.4005]], device=device)
    db = torch.tensor([-0.2002], device=device)
    expect(solution.neuron_gradients_by_hand(weight, bias, x, y_true)).close_to(
        (dw, db), rtol=0, atol=1e-4
    )


# One neuron and its data.
NEURON = {
    "weight": normal(1, "D"),
    "bias": normal(1),
    "x": normal("N", "D"),
    "y_true": normal("N", 1),
}


@states(
    en="By hand the same two gradients come out as from autograd, over any batch.",
    ja="手計算の2つの勾配は、どんなバッチでも autograd が求める勾配と一致します。",
)
@given(**NEURON, dtype=dtypes(), examples=20)
def test_by_hand_agrees_with_autograd(solution, weight, bias, x, y_true, dtype):
    w, b = weight.clone().requires_grad_(), bias.clone().requires_grad_()
    loss = nn.functional.mse_loss(torch.tanh(x @ w.T + b), y_true)
    slopes = torch.autograd.grad(loss, (w, b))  # (1, D), (1,)
    expect(solution.neuron_gradients_by_hand(weight, bias, x, y_true)).close_to(slopes)


@states(
    en="By hand it needs no autograd: it is right under torch.no_grad() as well.",
    ja="手計算に自動微分はいりません。torch.no_grad() の中でも正しい値になります。",
)
@given(**NEURON | {"x": normal(3, "D"), "y_true": normal(3, 1)}, examples=8)
def test_by_hand_needs_no_autograd(solution, weight, bias, x, y_true):
    slopes = neuron_slopes(weight, bias, x, y_true)
    with torch.no_grad():
        gradients = solution.neuron_gradients_by_hand(weight, bias, x, y_true)
    expect(gradients, "neuron_gradients_by_hand(weight, bias, x, y_true)").close_to(slopes)


@states(
    en="neuron_gradients_by_hand changes none of its arguments.",
    ja="neuron_gradients_by_hand は引数を変えません。",
)
@given(**NEURON, examples=8)
def test_by_hand_changes_no_argument(solution, weight, bias, x, y_true):
    before = {"weight": weight, "bias": bias, "x": x, "y_true": y_true}
    handed = {name: tensor.clone() for name, tensor in before.items()}
    solution.neuron_gradients_by_hand(*handed.values())
    for name, tensor in handed.items():
        expect(tensor, name).equal_to(before[name])
