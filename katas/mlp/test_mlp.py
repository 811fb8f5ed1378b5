"""Checks for `mlp`: the layers of a network of any depth, and how many numbers it holds."""

from itertools import pairwise

import torch
from torch import nn

from kata_runner.checks import (
    dtypes,
    expect,
    given,
    normal,
    one_of,
    sizes,
    states,
    used,
    with_parameters,
)

# No two of the parameters of one of these networks have the same shape, even if one is transposed.
FLAT = {"W": normal("K", "D"), "b": normal("K")}
HIDDEN = {"W": normal("H", "D"), "b": normal("H"), "V": normal("K", "H"), "c": normal("K")}
DEEP = {
    "W": normal("H", "D"),
    "b": normal("H"),
    "U": normal("G", "H"),
    "a": normal("G"),
    "V": normal("K", "G"),
    "c": normal("K"),
}
# By the names that a failure shows.
ACTIVATIONS = {
    "nn.Tanh": nn.Tanh,
    "nn.Sigmoid": nn.Sigmoid,
    "lambda: nn.LeakyReLU(0.5)": lambda: nn.LeakyReLU(0.5),
}
IN_PLACE = {"nn.Tanh": nn.Tanh, "lambda: nn.ReLU(inplace=True)": lambda: nn.ReLU(inplace=True)}


def through(x, activation, *parameters):
    """The output by the formulas of the task: (N, D) gives (N, K)."""
    pairs = list(zip(parameters[::2], parameters[1::2], strict=True))
    for i, (weight, bias) in enumerate(pairs):
        x = x @ weight.T + bias
        if i < len(pairs) - 1:
            x = activation(x)
    return x


def relu(z):
    """0 for what is negative."""
    return z * (z > 0)


def tensor_sizes(layout):
    """The sizes of a weight and a bias for each linear layer, whichever way round and in any order."""
    found = []
    for inputs, outputs in pairwise(layout):
        found += [sorted((inputs, outputs)), [outputs]]
    return sorted(found)


# --- MLP


@states(
    en="MLP([D, H, K]) is a linear layer from D to H, ReLU, and a linear layer from H to K, with "
    "nothing after it: (N, D) gives (N, K).",
    ja="MLP([D, H, K]) は、D から H への線形層、ReLU、H から K への線形層です。その後には何もありません。"
    "(N, D) から (N, K) が得られます。",
)
@given(x=normal("N", "D"), **HIDDEN, D=sizes(3, 6), H=sizes(4, 5), K=sizes(2, 1), dtype=dtypes())
def test_one_hidden_layer(solution, x, W, b, V, c, D, H, K, dtype):
    wanted = through(x, relu, W, b, V, c)  # (N, K)
    model = with_parameters(solution.MLP([D, H, K]), W, b, V, c)
    expect(model(x), "MLP([D, H, K])(x)").close_to(wanted, requires_grad=True)


@states(
    en="MLP([D, H, G, K]) has three linear layers, with the activation between them.",
    ja="MLP([D, H, G, K]) は3つの線形層からなり、間に活性化関数が入ります。",
)
@given(x=normal("N", "D"), **DEEP, D=sizes(3, 8), H=sizes(4, 6), G=sizes(5, 7), K=sizes(2, 1))
def test_two_hidden_layers(solution, x, W, b, U, a, V, c, D, H, G, K):
    wanted = through(x, relu, W, b, U, a, V, c)  # (N, K)
    model = with_parameters(solution.MLP([D, H, G, K]), W, b, U, a, V, c)
    expect(model(x), "MLP([D, H, G, K])(x)").close_to(wanted)


@states(
    en="The activation comes after every hidden layer, also where it is as wide as the input or the "
    "output: in MLP([D, D, K, K]) it comes twice.",
    ja="隠れ層の幅が入力や出力と同じでも、活性化関数はどの隠れ層の後にも入ります。"
    "MLP([D, D, K, K]) では2つです。",
)
@given(x=normal("N", "D"), W=normal("D", "D"), a=normal("D"), U=normal("K", "D"),
       V=normal("K", "K"), b=normal("K"), D=sizes(3, 6), K=sizes(2, 4), examples=4)  # fmt: skip
def test_widths_that_come_again(solution, x, W, a, U, V, b, D, K):
    # Symmetric matrices and equal biases: it does not matter how a solution keeps them.
    W, V = W + W.T, V + V.T
    used(W=W, V=V)
    wanted = through(x, relu, W, a, U, b, V, b)  # (N, K)
    model = with_parameters(solution.MLP([D, D, K, K]), W, a, U, b, V, b)
    expect(model(x), "MLP([D, D, K, K])(x)").close_to(wanted)


@states(
    en="MLP([D, K]) is a single linear layer, without an activation.",
    ja="MLP([D, K]) は1つの線形層だけで、活性化関数はありません。",
)
@given(x=normal("N", "D"), **FLAT, D=sizes(3, 1), K=sizes(2, 4), examples=4)
def test_no_hidden_layer(solution, x, W, b, D, K):
    wanted = x @ W.T + b  # (N, K)
    model = with_parameters(solution.MLP([D, K]), W, b)
    expect(model(x), "MLP([D, K])(x)").close_to(wanted)


@states(
    en="The activation is what `activation()` makes: nn.Tanh, nn.Sigmoid, or a lambda that makes a "
    "module.",
    ja="活性化関数は `activation()` が返すモジュールです。nn.Tanh や nn.Sigmoid のほか、"
    "モジュールを返す lambda も渡せます。",
)
@given(
    x=normal("N", "D"),
    **HIDDEN,
    D=sizes(3, 6),
    H=sizes(4, 5),
    K=sizes(2, 1),
    activation=one_of(**ACTIVATIONS),
    examples=6,
)
def test_activation_can_be_chosen(solution, x, W, b, V, c, D, H, K, activation):
    wanted = through(x, activation(), W, b, V, c)  # (N, K)
    for by_name in (False, True):
        made = (
            solution.MLP([D, H, K], activation=activation)
            if by_name
            else solution.MLP([D, H, K], activation)
        )
        model = with_parameters(made, W, b, V, c)
        expect(model(x.clone()), "MLP([D, H, K], activation)(x)").close_to(wanted)


@states(
    en="An MLP does not change x, even if its activation works in place.",
    ja="活性化関数がインプレースで計算する場合も、MLP は x を書き換えません。",
)
@given(
    x=normal("N", "D"),
    D=sizes(3, 6),
    activation=one_of(**IN_PLACE),
    examples=4,
)
def test_x_is_left_alone(solution, x, D, activation):
    expected = x.clone()
    model = solution.MLP([D, 4, 2], activation).to(x.device)
    model(x)
    expect(x, en="x after model(x)", ja="model(x) を呼び出した後の x").equal_to(
        expected, requires_grad=False
    )


@states(
    en="Each linear layer has a weight and a bias of its own, all of them in parameters(), even where "
    "layers have the same sizes.",
    ja="どの線形層も、それぞれ別の重みとバイアスをもち、そのすべてが parameters() に含まれます。"
    "層の大きさが同じでも同様です。",
)
@given(layout=one_of([2, 3, 1], [2, 2, 2, 2], [3, 4, 4, 4, 1], [5, 2], (1, 3, 3)), examples=5)
def test_every_layer_has_its_own_parameters(solution, layout):
    wanted = tensor_sizes(layout)
    model = solution.MLP(layout)
    expect(
        sorted(sorted(p.shape) for p in model.parameters()),
        en="the sizes of the tensors in MLP(layout).parameters()",
        ja="MLP(layout).parameters() の各テンソルの大きさ",
    ).equal_to(wanted)


@states(
    en="state_dict() holds the same weights and biases: what is saved is the whole network.",
    ja="state_dict() にも、同じ重みとバイアスが入っています。保存されるのはネットワークの全体です。",
)
@given(layout=one_of([2, 3, 1], [2, 2, 2, 2], (1, 3, 3)), examples=3)
def test_every_layer_is_saved(solution, layout):
    wanted = tensor_sizes(layout)
    model = solution.MLP(layout)
    expect(
        sorted(sorted(value.shape) for value in model.state_dict().values()),
        en="the sizes of the tensors in MLP(layout).state_dict()",
        ja="MLP(layout).state_dict() の各テンソルの大きさ",
    ).equal_to(wanted)


@states(
    en="An optimizer with model.parameters() trains every layer: after one step, the output is that of "
    "the formula.",
    ja="model.parameters() を渡したオプティマイザーで、すべての層を学習させられます。"
    "1ステップ後の出力は、式のとおりになります。",
)
@given(x=normal("N", "D"), y=normal("N", "K"), **DEEP, D=sizes(3, 8), H=sizes(4, 6), G=sizes(5),
       K=sizes(2, 1), examples=4)  # fmt: skip
def test_every_layer_learns(solution, x, y, W, b, U, a, V, c, D, H, G, K):
    leaves = [p.clone().requires_grad_() for p in (W, b, U, a, V, c)]
    loss = ((through(x, torch.tanh, *leaves) - y) ** 2).mean()
    slopes = torch.autograd.grad(loss, leaves)
    stepped = [p.detach() - 0.1 * slope for p, slope in zip(leaves, slopes, strict=True)]
    wanted = through(x, torch.tanh, *stepped)  # (N, K)
    model = with_parameters(solution.MLP([D, H, G, K], nn.Tanh), W, b, U, a, V, c)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    ((model(x.clone()) - y) ** 2).mean().backward()
    optimizer.step()
    expect(
        model(x).detach(),
        en="MLP([D, H, G, K], nn.Tanh)(x) after one step of SGD",
        ja="SGD の1ステップ後の MLP([D, H, G, K], nn.Tanh)(x)",
    ).close_to(wanted, rtol=1e-4, atol=1e-4)


@states(
    en="MLP does not change the list of sizes.",
    ja="MLP は、渡された sizes のリストを書き換えません。",
)
@given(layout=one_of([2, 3, 1], [2, 4, 4, 1]), examples=2)
def test_sizes_stay_as_they_were(solution, layout):
    before, given_sizes = list(layout), list(layout)
    solution.MLP(given_sizes)
    expect(given_sizes, en="sizes after MLP(sizes)", ja="MLP(sizes) を呼んだ後の sizes").equal_to(
        before
    )


# --- count_parameters


@states(
    en="count_parameters is the number of elements of all parameters together, as a Python int.",
    ja="count_parameters は、すべてのパラメータの要素の個数の合計で、Python の int です。",
)
@given(D=sizes(3, 1, 4), H=sizes(4, 2, 5), K=sizes(2, 1, 3), bias=one_of(True, False))
def test_all_elements_are_counted(solution, device, D, H, K, bias):
    wanted = D * H + H * K + (H + K if bias else 0)
    model = nn.Sequential(nn.Linear(D, H, bias=bias), nn.ReLU(), nn.Linear(H, K, bias=bias))
    expect(solution.count_parameters(model.to(device)), "count_parameters(model)").equal_to(wanted)


class Scaled(nn.Module):
    """A module with a parameter of its own, and another module."""

    def __init__(self, inner, features):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(features))
        self.inner = inner


@states(
    en="Any module can be counted: also one with parameters of its own, and with modules inside "
    "modules, and other layers than linear ones.",
    ja="どんなモジュールでも数えられます。自分のパラメータをもつもの、モジュールの中にモジュールがあるもの、"
    "線形層以外の層も同じです。",
)
@given(D=sizes(3, 1, 4), K=sizes(2, 1, 5), examples=4)
def test_any_module_is_counted(solution, device, D, K):
    wanted = D + (D * K + K) + (2 * 3 * 3 * K + K) + 1
    linear = nn.Sequential(nn.Linear(D, K), nn.Tanh())
    model = Scaled(nn.Sequential(linear, nn.Conv2d(2, K, 3), nn.PReLU()), D)
    expect(solution.count_parameters(model.to(device)), "count_parameters(model)").equal_to(wanted)


@states(
    en="A module without parameters has 0 of them.",
    ja="パラメータのないモジュールでは 0 です。",
)
def test_no_parameters(solution):
    expect(solution.count_parameters(nn.ReLU()), "count_parameters(nn.ReLU())").equal_to(0)


@states(
    en="Buffers do not count, such as the averages of a batch norm.",
    ja="バッチ正規化がもつ平均のような、バッファ（`register_buffer` で登録した、学習しないテンソル）は数えません。",
)
@given(D=sizes(3, 1, 4), examples=3)
def test_buffers_do_not_count(solution, device, D):
    model = nn.Sequential(nn.Linear(D, 1), nn.BatchNorm1d(D)).to(device)
    expect(solution.count_parameters(model), "count_parameters(model)").equal_to(D + 1 + 2 * D)


@states(
    en="A parameter that is used in several places is counted once.",
    ja="複数の場所で使われるパラメータは、1回だけ数えます。",
)
@given(D=sizes(3, 1, 4), shared=one_of("model[2]", "model[2].weight"), examples=4)
def test_shared_parameters_count_once(solution, device, D, shared):
    wanted = D * D + D if shared == "model[2]" else D * D + 2 * D
    first = nn.Linear(D, D)
    second = first if shared == "model[2]" else nn.Linear(D, D)
    second.weight = first.weight
    model = nn.Sequential(first, nn.ReLU(), second).to(device)
    expect(solution.count_parameters(model), "count_parameters(model)").equal_to(wanted)


# stays in blind checks: the model that is counted.
def frozen_in(D, H, K, frozen):
    """A model with a frozen part, or with none."""
    model = nn.Sequential(nn.Linear(D, H), nn.ReLU(), nn.Linear(H, K))
    if frozen == "model[0]":
        model[0].requires_grad_(False)
    elif frozen == "model[0].bias":
        model[0].bias.requires_grad_(False)
    return model


@states(
    en="With trainable_only=True, frozen parameters do not count.",
    ja="trainable_only=True なら、固定したパラメータは数えません。",
)
@given(
    D=sizes(3, 1, 4), H=sizes(4, 2), K=sizes(2, 5), frozen=one_of("model[0]", "model[0].bias", "")
)
def test_frozen_parameters(solution, device, D, H, K, frozen):
    everything = D * H + H + H * K + K
    trainable = everything - {"model[0]": D * H + H, "model[0].bias": H, "": 0}[frozen]
    model = frozen_in(D, H, K, frozen).to(device)
    expect(
        solution.count_parameters(model, trainable_only=True),
        "count_parameters(model, trainable_only=True)",
    ).equal_to(trainable)


@states(
    en="trainable_only may be passed without its name, too.",
    ja="trainable_only は、名前を付けずに渡すこともできます。",
)
@given(D=sizes(3, 1, 4), H=sizes(4, 2), K=sizes(2, 5), examples=2)
def test_trainable_only_without_its_name(solution, device, D, H, K):
    wanted = H * K + K
    model = frozen_in(D, H, K, "model[0]").to(device)
    expect(solution.count_parameters(model, True), "count_parameters(model, True)").equal_to(wanted)


@states(
    en="Without trainable_only, frozen parameters count like the others.",
    ja="trainable_only を指定しなければ、固定したパラメータもほかと同じように数えます。",
)
@given(D=sizes(3, 1, 4), H=sizes(4, 2), K=sizes(2, 5), frozen=one_of("", "model[0]"), examples=4)
def test_frozen_parameters_by_default(solution, device, D, H, K, frozen):
    wanted = D * H + H + H * K + K
    model = frozen_in(D, H, K, frozen).to(device)
    expect(solution.count_parameters(model), "count_parameters(model)").equal_to(wanted)
