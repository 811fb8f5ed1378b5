"""What has to hold of `Neuron` and `set_parameters`."""

import torch
from torch import nn

from kata_runner.checks import dtypes, expect, given, normal, states, with_parameters


@states(
    en="For w = (0.6, -0.2), b = 0.8 and x = (1, 2) the output is tanh(1.0) = 0.7616.",
    ja="w = (0.6, -0.2)、b = 0.8、x = (1, 2) のとき、出力は tanh(1.0) = 0.7616 です。",
)
def test_worked_number(solution, device):
    neuron = solution.Neuron().to(device)
    w, b = torch.tensor([[0.6, -0.2]], device=device), torch.tensor([0.8], device=device)
    solution.set_parameters(neuron, w, b)
    x = torch.tensor([[1.0, 2.0]], device=device)
    expect(neuron(x)).close_to(torch.tensor([[0.76159416]], device=device))


@states(
    en="A neuron has two trainable parameters: a weight (1, in_features) and a bias (1,).",
    ja="ニューロンの学習可能なパラメータは2つです: 重み (1, in_features) とバイアス (1,)。",
)
@given(weight=normal(1, "D"), examples=5)
def test_parameters_have_their_shapes(solution, weight):
    neuron = solution.Neuron(weight.shape[1])
    shapes = [tuple(parameter.shape) for parameter in neuron.parameters()]
    expect(shapes, "neuron.parameters()").satisfies(
        lambda found: sorted(found) == sorted([tuple(weight.shape), (1,)]),
        en=f"the shapes should be {tuple(weight.shape)} and (1,)",
        ja=f"形は {tuple(weight.shape)} と (1,) でなければなりません",
    )
    trainable = [parameter.requires_grad for parameter in neuron.parameters()]
    expect(
        trainable, en="requires_grad of the parameters", ja="パラメータの requires_grad"
    ).equal_to([True, True])


@states(
    en="For every input x (N, in_features) the output (N, 1) is tanh(w·x + b).",
    ja="どんな入力 x (N, in_features) に対しても、出力 (N, 1) は tanh(w·x + b) です。",
)
@given(x=normal("N", "D"), w=normal(1, "D"), b=normal(1), dtype=dtypes(), examples=8)
def test_output_is_tanh_of_the_weighted_sum(solution, x, w, b, dtype):
    neuron = with_parameters(solution.Neuron(x.shape[1]), w, b)
    y = torch.tanh((w * x).sum(dim=1, keepdim=True) + b)  # (N, 1)
    expect(neuron(x)).close_to(y)


@states(
    en="The gradient flows from the output back to x, w and b.",
    ja="出力から x、w、b まで勾配が流れます。",
)
@given(x=normal("N", "D"), w=normal(1, "D"), b=normal(1), upstream=normal("N", 1), examples=6)
def test_gradient_flows_through(solution, x, w, b, upstream):
    neuron = with_parameters(solution.Neuron(x.shape[1]), w, b)
    x.requires_grad_()
    y = neuron(x)
    expect(y.requires_grad, "neuron(x).requires_grad").equal_to(True)
    gradients = torch.autograd.grad(y, [x, *neuron.parameters()], upstream, allow_unused=True)

    slope = 1 - torch.tanh((w * x.detach()).sum(dim=1, keepdim=True) + b) ** 2  # (N, 1)
    expect(gradients[0], en="the gradient of x", ja="x の勾配").close_to(upstream * slope * w)
    wanted = {
        tuple(w.shape): (upstream * slope * x.detach()).sum(dim=0, keepdim=True),
        tuple(b.shape): (upstream * slope).sum(dim=0),
    }
    for parameter, gradient in zip(neuron.parameters(), gradients[1:], strict=True):
        name = "w" if parameter.ndim == 2 else "b"
        expect(gradient, en=f"the gradient of {name}", ja=f"{name} の勾配").close_to(
            wanted[tuple(parameter.shape)]
        )


@states(
    en="After set_parameters the neuron computes with the given weight and bias.",
    ja="set_parameters のあと、ニューロンは渡された重みとバイアスで計算します。",
)
@given(x=normal("N", "D"), w=normal(1, "D"), b=normal(1), dtype=dtypes(), examples=8)
def test_set_parameters_sets_both(solution, x, w, b, dtype):
    neuron = solution.Neuron(x.shape[1]).to(device=x.device, dtype=dtype)
    solution.set_parameters(neuron, w, b)
    expect(neuron(x)).close_to(torch.tanh((w * x).sum(dim=1, keepdim=True) + b))


@states(
    en="After set_parameters both are still trainable leaf parameters, and show in state_dict().",
    ja="set_parameters のあとも、2つとも学習できる葉のパラメータで、state_dict() に現れます。",
)
@given(w=normal(1, "D"), b=normal(1), examples=3)
def test_set_parameters_keeps_them_parameters(solution, w, b):
    neuron = solution.Neuron(w.shape[1]).to(w.device)
    solution.set_parameters(neuron, w, b)
    named = sorted(neuron.named_parameters(), key=lambda item: -item[1].ndim)
    expect([p.detach() for _, p in named], "neuron.parameters()").equal_to([w, b])
    leaves = [(p.requires_grad, p.is_leaf, isinstance(p, nn.Parameter)) for _, p in named]
    expect(
        leaves,
        en="(requires_grad, is_leaf, is a Parameter) of the parameters",
        ja="パラメータの (requires_grad, is_leaf, Parameter かどうか)",
    ).equal_to([(True, True, True), (True, True, True)])
    state = neuron.state_dict()  # may hold more than the parameters
    expect([state[name] for name, _ in named], "neuron.state_dict()").equal_to([w, b])


@states(
    en="Changing the tensors that were passed to set_parameters changes nothing in the neuron.",
    ja="set_parameters に渡したテンソルをあとで書き換えても、ニューロンは変わりません。",
)
@given(x=normal("N", "D"), w=normal(1, "D"), b=normal(1), examples=3)
def test_set_parameters_copies(solution, x, w, b):
    neuron = solution.Neuron(x.shape[1]).to(x.device)
    mine = [w.clone(), b.clone()]
    solution.set_parameters(neuron, *mine)
    for tensor in mine:
        tensor.fill_(100.0)
    expect(neuron(x)).close_to(torch.tanh((w * x).sum(dim=1, keepdim=True) + b))


@states(
    en="Neither forward nor set_parameters modifies its arguments.",
    ja="forward も set_parameters も、引数を書き換えません。",
)
@given(x=normal("N", "D"), w=normal(1, "D"), b=normal(1), examples=3)
def test_arguments_are_left_alone(solution, x, w, b):
    neuron = solution.Neuron(x.shape[1]).to(x.device)
    mine = [x.clone(), w.clone(), b.clone()]
    solution.set_parameters(neuron, *mine[1:])
    neuron(mine[0])
    expect(mine, en="[x, weight, bias] afterwards", ja="呼び出した後の [x, weight, bias]").equal_to(
        [x, w, b], requires_grad=False
    )
