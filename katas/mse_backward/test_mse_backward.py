"""Checks for `mse_backward`: gradients from autograd, and the same ones by hand."""

import math
from collections import OrderedDict

import torch
from torch import nn

from kata_runner.checks import dtypes, expect, given, normal, one_of, states, uniform, used


def layer(weight, bias):
    """A linear layer with these parameters: x wᵀ + b."""
    linear = nn.Linear(weight.shape[1], weight.shape[0])
    linear.weight = nn.Parameter(weight.clone())
    linear.bias = nn.Parameter(bias.clone())
    return linear


def named(**parts):
    """These parts, one after the other; the names of their parameters begin with these names."""
    return nn.Sequential(OrderedDict(parts))


def neuron(w, b):
    """tanh(x wᵀ + b): (N, D) -> (N, 1)."""
    return named(linear=layer(w, b), tanh=nn.Tanh())


def network(w1, b1, w2, b2):
    """tanh(x w1ᵀ + b1) w2ᵀ + b2: (N, D) -> (N, H) -> (N, M)."""
    return named(hidden=layer(w1, b1), tanh=nn.Tanh(), output=layer(w2, b2))


def neuron_slopes(w, b, x, y_true):
    """dL/dw and dL/db of the neuron, by the chain rule."""
    y = torch.tanh(x @ w.T + b)  # (N, 1)
    dz = 2 * (y - y_true) / y.numel() * (1 - y * y)  # (N, 1), dL/dz
    return (dz * x).sum(dim=0, keepdim=True), dz.sum(dim=0)  # (1, D), (1,)


def neuron_slopes_by_name(w, b, x, y_true):
    """The same two, by the names of the parameters of `neuron`."""
    dw, db = neuron_slopes(w, b, x, y_true)
    return {"linear.weight": dw, "linear.bias": db}


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


# One neuron and its data, and a network of two layers with several outputs.
NEURON = {"w": normal(1, "D"), "b": normal(1), "x": normal("N", "D"), "y_true": normal("N", 1)}
NETWORK = {
    "w1": normal("H", "D"),
    "b1": normal("H"),
    "w2": normal("M", "H"),
    "b2": normal("M"),
    "x": normal("N", "D"),
    "y_true": normal("N", "M"),
}
# The data of the network, not next to each other in memory.
APART = {
    "x": normal("N", "D", contiguous=False),
    "y_true": normal("N", "M", contiguous=False),
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
    dw = torch.tensor([[-0.2002, -0.4005]], device=device)
    db = torch.tensor([-0.2002], device=device)
    gradients = solution.mse_gradients(neuron(w, b), x, y_true)
    expect(gradients, "mse_gradients(neuron, x, y_true)").close_to(
        {"linear.weight": dw, "linear.bias": db}, rtol=0, atol=1e-4
    )


@states(
    en="For one neuron, mse_gradients returns the gradients of the mean squared error of the "
    "whole batch.",
    ja="ニューロン1個の場合、mse_gradients はバッチ全体の平均二乗誤差の勾配を返します。",
)
@given(**NEURON)
def test_gradients_of_one_neuron(solution, w, b, x, y_true):
    slopes = neuron_slopes_by_name(w, b, x, y_true)
    gradients = solution.mse_gradients(neuron(w, b), x, y_true)
    expect(gradients, "mse_gradients(neuron, x, y_true)").close_to(slopes)


@states(
    en="For a network, every parameter of every layer has its gradient. The mean is over all N·M "
    "outputs.",
    ja="ネットワークの場合、すべての層のすべてのパラメータの勾配を返します。"
    "平均は、N·M 個の出力全体で取ります。",
)
@given(**NETWORK | APART, dtype=dtypes(), examples=20)
def test_gradients_of_a_network(solution, w1, b1, w2, b2, x, y_true, dtype):
    slopes = network_slopes(w1, b1, w2, b2, x, y_true)
    gradients = solution.mse_gradients(network(w1, b1, w2, b2), x, y_true)
    expect(gradients, "mse_gradients(network, x, y_true)").close_to(slopes)


@states(
    en="In a batch of 37 rows, every row counts the same.",
    ja="37行のバッチでも、どの行も同じ重みで平均に入ります。",
)
@given(**NEURON | {"x": normal(37, "D"), "y_true": normal(37, 1)}, examples=3)
def test_gradients_of_many_rows(solution, w, b, x, y_true):
    slopes = neuron_slopes_by_name(w, b, x, y_true)
    gradients = solution.mse_gradients(neuron(w, b), x, y_true)
    expect(gradients, "mse_gradients(neuron, x, y_true)").close_to(slopes)


@states(
    en="Parameters of layers within layers are in the result as well.",
    ja="層の中の層にあるパラメータも、結果に含まれます。",
)
@given(**NETWORK, examples=3)
def test_nested_layers_are_found(solution, w1, b1, w2, b2, x, y_true):
    slopes = network_slopes(w1, b1, w2, b2, x, y_true)
    first = named(inner=named(hidden=layer(w1, b1), tanh=nn.Tanh()))
    model = named(first=first, output=layer(w2, b2))
    gradients = solution.mse_gradients(model, x, y_true)
    expect(gradients, "mse_gradients(network, x, y_true)").close_to(
        {
            "first.inner.hidden.weight": slopes["hidden.weight"],
            "first.inner.hidden.bias": slopes["hidden.bias"],
            "output.weight": slopes["output.weight"],
            "output.bias": slopes["output.bias"],
        }
    )


@states(
    en="A gradient of 0 is in the result as well: if the output layer's weight is 0, so are the "
    "gradients of the hidden layer.",
    ja="0 の勾配も結果に含まれます。出力層の重みがすべて 0 なら、隠れ層の勾配は 0 です。",
)
@given(**NETWORK, examples=3)
def test_zero_gradients_are_gradients(solution, w1, b1, w2, b2, x, y_true):
    zero = torch.zeros_like(w2)
    used(w2=zero)
    slopes = network_slopes(w1, b1, zero, b2, x, y_true)
    gradients = solution.mse_gradients(network(w1, b1, zero, b2), x, y_true)
    expect(gradients, "mse_gradients(network, x, y_true)").close_to(slopes)


@states(
    en="Only trainable parameters are in the result: if the hidden layer is frozen "
    "(requires_grad=False), those of the output layer.",
    ja="結果に含まれるのは、学習可能なパラメータだけです。隠れ層を凍結（requires_grad=False）"
    "すると、出力層のものだけになります。",
)
@given(**NETWORK, examples=6)
def test_frozen_parameters_are_left_out(solution, w1, b1, w2, b2, x, y_true):
    slopes = network_slopes(w1, b1, w2, b2, x, y_true)
    model = network(w1, b1, w2, b2)
    model.hidden.requires_grad_(False)
    gradients = solution.mse_gradients(model, x, y_true)
    expect(gradients, "mse_gradients(network, x, y_true)").close_to(
        {name: slopes[name] for name in ("output.weight", "output.bias")}
    )


@states(
    en="Gradients that are already in .grad do not affect the result, not even if they are huge "
    "or nan.",
    ja=".grad にすでに入っている勾配は、非常に大きな値や nan でも、結果に影響しません。",
)
@given(**NEURON, old=one_of(10.0, 1e30, math.nan), examples=10)
def test_old_gradients_do_not_count(solution, w, b, x, y_true, old):
    slopes = neuron_slopes_by_name(w, b, x, y_true)
    model = neuron(w, b)
    for p in model.parameters():
        p.grad = torch.full_like(p, old)  # left over from some earlier backward pass
    gradients = solution.mse_gradients(model, x, y_true)
    expect(gradients, "mse_gradients(neuron, x, y_true)").close_to(slopes)


@states(
    en="If the parameters change between two calls, the second result belongs to the new values.",
    ja="2回の呼び出しの間にパラメータの値を書き換えると、2回目の結果は新しい値での勾配になります。",
)
@given(**NEURON, other=normal(1, "D"), examples=3)
def test_new_values_give_new_gradients(solution, w, b, x, y_true, other):
    slopes = neuron_slopes_by_name(w, b, x, y_true)
    model, inputs, targets = neuron(other, b), x.clone(), y_true.clone()
    solution.mse_gradients(model, inputs, targets)
    with torch.no_grad():
        model.linear.weight.copy_(w)
        inputs.copy_(x)  # whatever the first call did to them
        targets.copy_(y_true)
    expect(
        solution.mse_gradients(model, inputs, targets),
        en="mse_gradients(neuron, x, y_true), after the weight has changed",
        ja="重みを書き換えた後の mse_gradients(neuron, x, y_true)",
    ).close_to(slopes)


# --- neuron_gradients_by_hand


@states(
    en="By hand, the worked number comes out as well: (-0.2002, -0.4005) for the weight and "
    "-0.2002 for the bias.",
    ja="手計算でも、重みの勾配は (-0.2002, -0.4005)、バイアスの勾配は -0.2002 になります。",
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


@states(
    en="By hand, the two gradients of any batch are the ones that autograd finds.",
    ja="手計算の2つの勾配は、どんなバッチでも、自動微分で求めた勾配と一致します。",
)
@given(**NEURON | {"x": normal("N", "D", contiguous=False)}, dtype=dtypes(), examples=20)
def test_by_hand_agrees_with_autograd(solution, w, b, x, y_true, dtype):
    slopes = neuron_slopes(w, b, x, y_true)
    expect(solution.neuron_gradients_by_hand(w, b, x, y_true)).close_to(slopes)


@states(
    en="By hand, autograd is not needed: the result is right under torch.no_grad() as well.",
    ja="手計算に自動微分は不要です。torch.no_grad() の中でも正しい値になります。",
)
@given(**NEURON | {"x": normal(3, "D"), "y_true": normal(3, 1)}, examples=8)
def test_by_hand_needs_no_autograd(solution, w, b, x, y_true):
    slopes = neuron_slopes(w, b, x, y_true)
    with torch.no_grad():
        gradients = solution.neuron_gradients_by_hand(w, b, x, y_true)
    expect(gradients, "neuron_gradients_by_hand(w, b, x, y_true)").close_to(slopes)


@states(
    en="If the weighted sum is large, as far as 80 from 0, the gradients by hand are still "
    "numbers: 0, because tanh is flat there.",
    ja="重み付き和の絶対値が大きくても（80 まで）、手計算の勾配は nan にはなりません。"
    "tanh がほとんど平らなので、0 になります。",
)
@given(**NEURON | {"b": uniform(1, low=50, high=65)}, examples=3)
def test_by_hand_large_sums_give_numbers(solution, w, b, x, y_true):
    for bias in (b, -b):
        slopes = neuron_slopes(w, bias, x, y_true)
        expect(
            solution.neuron_gradients_by_hand(w, bias, x, y_true),
            en=f"neuron_gradients_by_hand(w, b, x, y_true) for b = {bias.item():.4g}",
            ja=f"b = {bias.item():.4g} のときの neuron_gradients_by_hand(w, b, x, y_true)",
        ).close_to(slopes)


# --- what must stay as it was


@states(
    en="The gradients are detached.",
    ja="勾配は、計算グラフから切り離されています。",
)
@given(**NETWORK, examples=6)
def test_gradients_are_detached(solution, w1, b1, w2, b2, x, y_true):
    slopes = network_slopes(w1, b1, w2, b2, x, y_true)
    gradients = solution.mse_gradients(network(w1, b1, w2, b2), x, y_true)
    expect(gradients, "mse_gradients(network, x, y_true)").close_to(slopes, requires_grad=False)


@states(
    en="What was returned does not change later: not by a backward pass, zero_grad or another "
    "call.",
    ja="返した値は、あとで変わりません（逆伝播、zero_grad、もう一度の呼び出しのあとも）。",
)
@given(**NEURON, examples=8)
def test_returned_gradients_stay(solution, w, b, x, y_true):
    slopes = neuron_slopes_by_name(w, b, x, y_true)
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
    en="The parameters keep their values, and x and y_true stay as they were.",
    ja="パラメータの値も、x と y_true も変わりません。",
)
@given(**NEURON, examples=8)
def test_model_and_data_stay_as_they_were(solution, w, b, x, y_true):
    model, x_given, y_given = neuron(w, b), x.clone(), y_true.clone()
    solution.mse_gradients(model, x_given, y_given)
    parameters = dict(model.named_parameters())
    expect(parameters, en="the parameters", ja="パラメータ").equal_to(
        {"linear.weight": w, "linear.bias": b}
    )
    expect(x_given, "x").equal_to(x)
    expect(y_given, "y_true").equal_to(y_true)


@states(
    en="The model stays in its mode, training or evaluation; in evaluation mode a dropout does "
    "nothing.",
    ja="モデルのモード（訓練か評価か）は変わりません。評価モードでは、ドロップアウトは働きません。",
)
@given(**NEURON, examples=3)
def test_model_stays_in_its_mode(solution, w, b, x, y_true):
    slopes = neuron_slopes_by_name(w, b, x, y_true)
    model = named(linear=layer(w, b), tanh=nn.Tanh(), dropout=nn.Dropout(p=0.5))
    for training in (True, False):
        model.train(training)
        gradients = solution.mse_gradients(model, x.clone(), y_true.clone())
        expect(
            model.training,
            en=f"model.training after the call (before: {training})",
            ja=f"呼び出した後の model.training（呼び出す前は {training}）",
        ).equal_to(training)
    expect(
        gradients,
        en="mse_gradients(neuron, x, y_true) in evaluation mode",
        ja="評価モードでの mse_gradients(neuron, x, y_true)",
    ).close_to(slopes)


@states(
    en="neuron_gradients_by_hand does not change its arguments.",
    ja="neuron_gradients_by_hand は引数を書き換えません。",
)
@given(**NEURON, examples=8)
def test_by_hand_changes_no_argument(solution, w, b, x, y_true):
    before = {"weight": w, "bias": b, "x": x, "y_true": y_true}
    handed = {name: tensor.clone() for name, tensor in before.items()}
    solution.neuron_gradients_by_hand(*handed.values())
    for name, tensor in handed.items():
        expect(tensor, name).equal_to(before[name])
