"""What must be true of `Neuron` and `set_parameters`."""

import torch
from torch import nn

from kata_runner.checks import dtypes, expect, given, normal, states, uniform, with_parameters


def named(tensors):
    """Parameters (or what belongs to them) by the names of the task, told apart by their shapes."""
    return {"w" if tensor.ndim == 2 else "b": tensor for tensor in tensors}


def gradients(neuron):
    """The gradient of each parameter, by its name."""
    parameters = named(neuron.parameters())
    return {name: parameter.grad for name, parameter in parameters.items()}


def weighted_sum(x, w, b):
    """w·x + b for each row of x: (N, 1)."""
    return (w * x).sum(dim=1, keepdim=True) + b


def slopes(x, w, b, upstream):
    """The gradients of (upstream * y).sum() for y = tanh(w·x + b), by the chain rule."""
    dz = upstream * (1 - torch.tanh(weighted_sum(x, w, b)) ** 2)  # (N, 1)
    return {"x": dz * w, "w": (dz * x).sum(dim=0, keepdim=True), "b": dz.sum(dim=0)}


@states(
    en="A neuron has two trainable parameters: a weight (1, in_features) and a bias (1,).",
    ja="ニューロンの学習可能なパラメータは、重み (1, in_features) とバイアス (1,) の2つです。",
)
@given(weight=normal(1, "D"), examples=5)
def test_parameters_have_their_shapes(solution, weight):
    neuron = solution.Neuron(in_features=weight.shape[1])
    shapes = [tuple(parameter.shape) for parameter in neuron.parameters()]
    expect(shapes, en="the shapes of the parameters", ja="パラメータの形").satisfies(
        lambda found: sorted(found) == sorted([tuple(weight.shape), (1,)]),
        en=f"the shapes should be {tuple(weight.shape)} and (1,)",
        ja=f"形は {tuple(weight.shape)} と (1,) でなければなりません",
    )
    trainable = [parameter.requires_grad for parameter in neuron.parameters()]
    expect(
        trainable, en="requires_grad of the parameters", ja="パラメータの requires_grad"
    ).equal_to([True, True])


@states(
    en="For w = (0.6, -0.2), b = 0.8 and x = (1, 2), the output is tanh(1.0) = 0.7616.",
    ja="w = (0.6, -0.2)、b = 0.8、x = (1, 2) のとき、出力は tanh(1.0) = 0.7616 です。",
)
def test_worked_number(solution, device):
    neuron = solution.Neuron().to(device)
    w, b = torch.tensor([[0.6, -0.2]], device=device), torch.tensor([0.8], device=device)
    x = torch.tensor([[1.0, 2.0]], device=device)
    solution.set_parameters(neuron, w, b)
    expect(neuron(x)).close_to(torch.tensor([[0.76159416]], device=device))


@states(
    en="For every input x (N, in_features), the output (N, 1) is tanh(w·x + b).",
    ja="どんな入力 x (N, in_features) に対しても、出力 (N, 1) は tanh(w·x + b) です。",
)
@given(x=normal("N", "D"), w=normal(1, "D"), b=normal(1), dtype=dtypes(), examples=8)
def test_output_is_tanh_of_the_weighted_sum(solution, x, w, b, dtype):
    y = torch.tanh((w * x).sum(dim=1, keepdim=True) + b)  # (N, 1)
    neuron = with_parameters(solution.Neuron(x.shape[1]), w, b)
    expect(neuron(x)).close_to(y)


@states(
    en="After set_parameters, the neuron computes with the given weight and bias.",
    ja="set_parameters を呼ぶと、ニューロンは渡された重みとバイアスで計算します。",
)
@given(x=normal("N", "D"), w=normal(1, "D"), b=normal(1), dtype=dtypes(), examples=8)
def test_set_parameters_sets_both(solution, x, w, b, dtype):
    y = torch.tanh(weighted_sum(x, w, b))  # (N, 1)
    neuron = solution.Neuron(x.shape[1]).to(device=x.device, dtype=dtype)
    solution.set_parameters(neuron, w, b)
    expect(neuron(x)).close_to(y)


@states(
    en="After another call of set_parameters, only the new weight and bias count.",
    ja="set_parameters をもう一度呼ぶと、新しい重みとバイアスだけが使われます。",
)
@given(
    x=normal("N", "D"),
    w=normal(1, "D"),
    b=normal(1),
    other_w=normal(1, "D"),
    other_b=normal(1),
    examples=3,
)
def test_set_parameters_again_replaces_both(solution, x, w, b, other_w, other_b):
    y = torch.tanh(weighted_sum(x, w, b))  # (N, 1)
    neuron = solution.Neuron(x.shape[1]).to(x.device)
    solution.set_parameters(neuron, other_w, other_b)
    solution.set_parameters(neuron, w, b)
    expect(neuron(x)).close_to(y)


@states(
    en="The gradient flows from the output back to x, w and b.",
    ja="勾配が、出力から x、w、b まで伝わります。",
)
@given(x=normal("N", "D"), w=normal(1, "D"), b=normal(1), upstream=normal("N", 1), examples=6)
def test_gradient_flows_through(solution, x, w, b, upstream):
    expected = slopes(x, w, b, upstream)
    neuron = with_parameters(solution.Neuron(x.shape[1]), w, b)
    leaf = x.clone().requires_grad_()
    y = neuron(leaf)
    expect(y.requires_grad, "neuron(x).requires_grad").equal_to(True)
    y.backward(upstream)
    expect(
        {"x": leaf.grad, **gradients(neuron)},
        en="the gradients of x, w and b",
        ja="x、w、b の勾配",
    ).close_to(expected)


@states(
    en="If the weighted sum is large, as far as 80 from 0, the output is still a number: 1 or -1.",
    ja="重み付き和の絶対値が大きくても（80 まで）、出力は 1 か -1 で、nan にはなりません。",
)
@given(x=normal("N", "D"), w=normal(1, "D"), b=uniform(1, low=50, high=65), examples=4)
def test_large_sums_give_one_or_minus_one(solution, x, w, b):
    for bias in (b, -b):
        y = torch.tanh(weighted_sum(x, w, bias))  # (N, 1)
        neuron = with_parameters(solution.Neuron(x.shape[1]), w, bias)
        expect(
            neuron(x.clone()),
            en=f"neuron(x) for b = {bias.item():.4g}",
            ja=f"b = {bias.item():.4g} のときの neuron(x)",
        ).close_to(y)


@states(
    en="After set_parameters, a gradient reaches both parameters, so they can be trained.",
    ja="set_parameters のあとも、2つのパラメータに勾配が伝わり、学習できます。",
)
@given(x=normal("N", "D"), w=normal(1, "D"), b=normal(1), upstream=normal("N", 1), examples=3)
def test_set_parameters_leaves_the_neuron_trainable(solution, x, w, b, upstream):
    expected = {name: slopes(x, w, b, upstream)[name] for name in ("w", "b")}
    neuron = solution.Neuron(x.shape[1]).to(x.device)
    solution.set_parameters(neuron, w, b)
    y = neuron(x)
    expect(y.requires_grad, "neuron(x).requires_grad").equal_to(True)
    y.backward(upstream)
    expect(gradients(neuron), en="the gradients of w and b", ja="w と b の勾配").close_to(expected)


@states(
    en="After set_parameters, both are still leaf parameters, and state_dict() has their values.",
    ja="set_parameters のあとも、2つとも葉（リーフ）テンソルのパラメータで、"
    "state_dict() にその値があります。",
)
@given(w=normal(1, "D"), b=normal(1), examples=3)
def test_set_parameters_keeps_them_parameters(solution, w, b):
    neuron = solution.Neuron(w.shape[1]).to(w.device)
    solution.set_parameters(neuron, w.clone(), b.clone())
    both = list(neuron.named_parameters())
    expect(named(p.detach() for _, p in both), en="the parameters", ja="パラメータ").equal_to(
        {"w": w, "b": b}
    )
    leaves = [(p.requires_grad, p.is_leaf, isinstance(p, nn.Parameter)) for _, p in both]
    expect(
        leaves,
        en="(requires_grad, is_leaf, is a Parameter) of the parameters",
        ja="パラメータの (requires_grad, is_leaf, Parameter かどうか)",
    ).equal_to([(True, True, True), (True, True, True)])
    state = neuron.state_dict()  # may hold more than the parameters
    expect(named(state[name] for name, _ in both), "neuron.state_dict()").equal_to({"w": w, "b": b})


@states(
    en="If the tensors that were passed to set_parameters change later, the neuron does not.",
    ja="set_parameters に渡したテンソルをあとで書き換えても、ニューロンは変わりません。",
)
@given(x=normal("N", "D"), w=normal(1, "D"), b=normal(1), examples=3)
def test_set_parameters_copies(solution, x, w, b):
    y = torch.tanh(weighted_sum(x, w, b))  # (N, 1)
    neuron = solution.Neuron(x.shape[1]).to(x.device)
    solution.set_parameters(neuron, w, b)
    w.fill_(100.0)
    b.fill_(100.0)
    expect(neuron(x)).close_to(y)


@states(
    en="Neither forward nor set_parameters changes its arguments.",
    ja="forward も set_parameters も、引数を書き換えません。",
)
@given(x=normal("N", "D"), w=normal(1, "D"), b=normal(1), examples=3)
def test_arguments_are_left_alone(solution, x, w, b):
    expected = [x.clone(), w.clone(), b.clone()]
    neuron = solution.Neuron(x.shape[1]).to(x.device)
    solution.set_parameters(neuron, w, b)
    neuron(x)
    expect(
        [x, w, b], en="[x, weight, bias] afterwards", ja="呼び出した後の [x, weight, bias]"
    ).equal_to(expected, requires_grad=False)
