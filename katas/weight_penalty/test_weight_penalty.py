"""Checks for `weight_penalty`: what is penalised and how much, and what is left alone."""

import torch
from torch import nn

from kata_runner.checks import (
    booleans,
    dtypes,
    expect,
    extreme,
    given,
    normal,
    one_of,
    sizes,
    states,
)


def filled(model, *values):
    """The model, where the values are, with these values in its parameters, in their order."""
    model.to(device=values[0].device, dtype=values[0].dtype)
    with torch.no_grad():
        for parameter, value in zip(model.parameters(), values, strict=True):
            parameter.copy_(value)
    return model


def layer(W, *bias):
    """A linear layer with this weight, with or without a bias."""
    return filled(nn.Linear(W.shape[1], W.shape[0], bias=bool(bias)), W, *bias)


class Own(nn.Module):
    """Parameters with names of their own: a matrix, a shift for each column, a factor."""

    def __init__(self, D):
        super().__init__()
        self.matrix = nn.Parameter(torch.zeros(D, D))
        self.shift = nn.Parameter(torch.zeros(D))
        self.factor = nn.Parameter(torch.zeros(()))


def both(solution, model):
    """Both penalties of the model."""
    return {"l2": solution.l2(model), "l1": solution.l1(model)}


# --- The penalties of one matrix


@states(
    en="l2 of a model with one weight is the sum of the squares of its elements, with the shape ().",
    ja="重みが1つのモデルの l2 は、その要素の2乗の和で、形は () です。",
)
@given(W=normal("K", "D"), dtype=dtypes())
def test_l2_is_the_sum_of_the_squares(solution, W, dtype):
    wanted = (W * W).sum()
    model = layer(W)
    expect(solution.l2(model), "l2(model)").close_to(wanted, requires_grad=True)


@states(
    en="l1 of a model with one weight is the sum of the absolute values of its elements, with the "
    "shape ().",
    ja="重みが1つのモデルの l1 は、その要素の絶対値の和で、形は () です。",
)
@given(W=normal("K", "D"), dtype=dtypes())
def test_l1_is_the_sum_of_the_absolute_values(solution, W, dtype):
    wanted = torch.where(W < 0, -W, W).sum()
    model = layer(W)
    expect(solution.l1(model), "l1(model)").close_to(wanted, requires_grad=True)


@states(
    en="The model of the task has l2 = 30, l1 = 10: its weights are 1, -2, 4 and -3.",
    ja="課題の数値例のモデルでは、重みが 1、-2、4、-3 なので、l2 は 30、l1 は 10 です。",
)
def test_numbers_of_the_task(solution, device):
    W1 = torch.tensor([[1.0, -2.0]], device=device)  # (1, 2)
    W2 = torch.tensor([[4.0], [-3.0]], device=device)  # (2, 1)
    b1, b2 = torch.tensor([7.0], device=device), torch.tensor([5.0, 5.0], device=device)
    model = filled(nn.Sequential(nn.Linear(2, 1), nn.Linear(1, 2)), W1, b1, W2, b2)
    expect(both(solution, model), "{'l2': l2(model), 'l1': l1(model)}").close_to(
        {"l2": torch.tensor(30.0, device=device), "l1": torch.tensor(10.0, device=device)}
    )


# --- Their slopes


@states(
    en="The slope of s·l2 at each element w of a weight is 2·s·w.",
    ja="重みの各要素 w における s·l2 の傾きは 2·s·w です。",
)
@given(W=extreme("K", "D"), s=one_of(3.0, -0.5), dtype=dtypes(), examples=6)
def test_the_slope_of_l2(solution, W, s, dtype):
    wanted = 2 * s * W  # (K, D)
    model = layer(W)
    (s * solution.l2(model)).backward()
    expect(
        model.weight.grad,
        en="the slope of s·l2(model) at the weight",
        ja="重みにおける s·l2(model) の傾き",
    ).close_to(wanted)


@states(
    en="The slope of s·l1 at each element w of a weight is s if w > 0, -s if w < 0, and 0 if w = 0.",
    ja="重みの各要素 w における s·l1 の傾きは、w > 0 なら s、w < 0 なら -s、w = 0 なら 0 です。",
)
@given(
    W=extreme("K", "D"),
    keep=booleans("K", "D"),
    s=one_of(3.0, -0.5),
    K=sizes(3, 1, 4),
    D=sizes(4, 1, 3),
    dtype=dtypes(),
    examples=6,
)
def test_the_slope_of_l1(solution, W, keep, s, K, D, dtype):
    W = torch.where(keep, W, torch.zeros_like(W))  # (K, D)
    wanted = s * torch.sign(W)  # (K, D)
    model = layer(W)
    (s * solution.l1(model)).backward()
    expect(
        model.weight.grad,
        en="the slope of s·l1(model) at the weight",
        ja="重みにおける s·l1(model) の傾き",
    ).close_to(wanted)


# --- What counts as a weight


@states(
    en="The elements of all weights are added up, also in a model that is inside another one.",
    ja="すべての重みの要素について足します。モデルの中のモデルにある重みも同じです。",
)
@given(
    A=normal("K", "D"),
    B=normal(2, "K"),
    C=normal(1, 2),
    K=sizes(3, 1, 4),
    D=sizes(2, 1, 5),
    dtype=dtypes(),
    examples=6,
)
def test_all_weights_count(solution, A, B, C, K, D, dtype):
    wanted = {
        "l2": sum((W * W).sum() for W in (A, B, C)),
        "l1": sum(torch.where(W < 0, -W, W).sum() for W in (A, B, C)),
    }
    inner = nn.Sequential(nn.Linear(D, K, bias=False), nn.Tanh(), nn.Linear(K, 2, bias=False))
    model = filled(nn.Sequential(inner, nn.Linear(2, 1, bias=False)), A, B, C)
    expect(both(solution, model), "{'l2': l2(model), 'l1': l1(model)}").close_to(wanted)


@states(
    en="The weight of a convolution counts, although it has more than two axes.",
    ja="畳み込み層の重みも数えます。軸は3つ以上ありますが、重みです。",
)
@given(A=normal(2, "K", 3), B=normal("K", 2, 1, 2), K=sizes(1, 3), dtype=dtypes(), examples=4)
def test_more_axes_count(solution, A, B, K, dtype):
    wanted = {
        "l2": (A * A).sum() + (B * B).sum(),
        "l1": torch.where(A < 0, -A, A).sum() + torch.where(B < 0, -B, B).sum(),
    }
    convolutions = nn.Conv1d(K, 2, 3, bias=False), nn.Conv2d(2, K, (1, 2), bias=False)
    model = filled(nn.Sequential(*convolutions), A, B)
    expect(
        both(solution, model),
        en="the penalties of a model with convolutions",
        ja="畳み込み層のあるモデルの罰則項",
    ).close_to(wanted)


@states(
    en="Biases do not count.",
    ja="バイアスは数えません。",
)
@given(W=normal("K", "D"), b=normal("K"), K=sizes(3, 1, 4), dtype=dtypes(), examples=6)
def test_biases_do_not_count(solution, W, b, K, dtype):
    wanted = {"l2": (W * W).sum(), "l1": torch.where(W < 0, -W, W).sum()}
    model = layer(W, b)
    expect(
        both(solution, model),
        en="the penalties of a linear layer with a bias",
        ja="バイアスのある線形層の罰則項",
    ).close_to(wanted)


@states(
    en="The scales of norms do not count, although PyTorch calls them weight.",
    ja="正規化層のスケールは数えません。PyTorch での名前は weight ですが、重みではありません。",
)
@given(
    W=normal("K", "D"), g=normal("K"), b=normal("K"), K=sizes(3, 1, 4), dtype=dtypes(), examples=4
)
def test_scales_do_not_count(solution, W, g, b, K, dtype):
    wanted = {"l2": (W * W).sum(), "l1": torch.where(W < 0, -W, W).sum()}
    D = W.shape[1]
    model = filled(nn.Sequential(nn.Linear(D, K, bias=False), nn.BatchNorm1d(K)), W, g, b)
    expect(
        both(solution, model),
        en="the penalties of a model with a batch norm",
        ja="バッチ正規化のあるモデルの罰則項",
    ).close_to(wanted)


@states(
    en="What counts is the number of axes, whatever a parameter is called.",
    ja="重みかどうかは、パラメータの名前ではなく、軸の個数で決まります。",
)
@given(W=normal("D", "D"), b=normal("D"), D=sizes(3, 1, 4), dtype=dtypes(), examples=4)
def test_names_do_not_matter(solution, W, b, D, dtype):
    wanted = {"l2": (W * W).sum(), "l1": torch.where(W < 0, -W, W).sum()}
    model = filled(Own(D), W, b, b.sum())
    expect(
        both(solution, model),
        en="the penalties of a model with the parameters matrix (D, D), shift (D,), factor ()",
        ja="パラメータが matrix (D, D)、shift (D,)、factor () であるモデルの罰則項",
    ).close_to(wanted)


@states(
    en="A weight counts as well if its values are not next to each other in memory.",
    ja="値がメモリ上に連続して並んでいない重みも、同じように数えます。",
)
@given(W=normal("K", "D", contiguous=False), K=sizes(3, 4), D=sizes(2, 5), examples=2)
def test_the_order_in_memory_does_not_matter(solution, W, K, D):
    wanted = {"l2": (W * W).sum(), "l1": torch.where(W < 0, -W, W).sum()}
    model = nn.Linear(D, K, bias=False)
    model.weight = nn.Parameter(W)  # as in memory: `copy_` would keep the order of the layer
    expect(
        both(solution, model),
        en="the penalties of a linear layer with this weight",
        ja="この重みをもつ線形層の罰則項",
    ).close_to(wanted)


@states(
    en="A weight that two layers share counts once.",
    ja="2つの層が共有する重みは、1回だけ数えます。",
)
@given(W=normal("D", "D"), D=sizes(3, 1, 4), dtype=dtypes(), examples=4)
def test_a_shared_weight_counts_once(solution, W, D, dtype):
    wanted = {"l2": (W * W).sum(), "l1": torch.where(W < 0, -W, W).sum()}
    first, second = layer(W), layer(W)
    second.weight = first.weight
    expect(
        both(solution, nn.Sequential(first, nn.Tanh(), second)),
        en="the penalties of a model with two layers that share their weight",
        ja="2つの層が重みを共有するモデルの罰則項",
    ).close_to(wanted)


@states(
    en="l2 and l1 change neither the parameters nor what is in .grad.",
    ja="l2 と l1 は、パラメータも .grad の値も変えません。",
)
@given(W=normal("K", "D"), slope=normal("K", "D"), examples=3)
def test_nothing_is_changed(solution, W, slope):
    model = layer(W)
    model.weight.grad = slope.clone()
    both(solution, model)
    expect(
        {"weight": model.weight.detach(), "weight.grad": model.weight.grad},
        en="the weight and its .grad after l2(model) and l1(model)",
        ja="l2(model) と l1(model) の後の、重みとその .grad",
    ).equal_to({"weight": W, "weight.grad": slope})


# --- The groups


def decays(groups, model, default):
    """For each parameter, the weight decay that it gets from an optimizer with this default.

    A tensor that is no parameter of the model is called by its shape.
    """
    optimizer = torch.optim.SGD(groups, lr=0.1, weight_decay=default)
    names = {id(parameter): name for name, parameter in model.named_parameters()}
    found = {}
    for group in optimizer.param_groups:
        for parameter in group["params"]:
            stranger = f"{type(parameter).__name__} {tuple(parameter.shape)}"
            found[names.get(id(parameter), stranger)] = float(group["weight_decay"])
    return found


def every_kind(device, D):
    """A model with weights of two and of four axes, biases, scales, and names of its own."""
    inner = nn.Sequential(nn.Linear(D, D), nn.LayerNorm(D), nn.Conv2d(1, 1, 2))
    return nn.Sequential(inner, Own(D), nn.BatchNorm1d(D)).to(device)


def wanted_decays(decay):
    """The decay of each parameter of that model."""
    return {
        "0.0.weight": decay,
        "0.0.bias": 0.0,
        "0.1.weight": 0.0,
        "0.1.bias": 0.0,
        "0.2.weight": decay,
        "0.2.bias": 0.0,
        "1.matrix": decay,
        "1.shift": 0.0,
        "1.factor": 0.0,
        "2.weight": 0.0,
        "2.bias": 0.0,
    }


@states(
    en="In the groups, the decay of a weight is `decay`, that of every other parameter 0. None is "
    "left out.",
    ja="グループの weight_decay は、重みでは decay、ほかのすべてのパラメータでは 0 です。"
    "すべてのパラメータが、どちらかのグループに入ります。",
)
@given(decay=one_of(0.1, 0.02, 0.5), D=sizes(3, 2), examples=3)
def test_weights_decay_and_others_do_not(solution, device, decay, D):
    wanted = wanted_decays(decay)
    model = every_kind(device, D)
    groups = solution.parameter_groups(model, decay)
    expect(
        decays(groups, model, default=0.0),
        en="the weight_decay of each parameter in SGD(parameter_groups(model, decay), lr=0.1)",
        ja="SGD(parameter_groups(model, decay), lr=0.1) での、パラメータごとの weight_decay",
    ).close_to(wanted)


@states(
    en="The groups say it themselves, whatever the weight decay of the optimizer is.",
    ja="オプティマイザーの weight_decay が何であっても、グループで指定した値が使われます。",
)
@given(decay=one_of(0.1, 0.0), D=sizes(3, 2), examples=2)
def test_the_default_does_not_matter(solution, device, decay, D):
    wanted = wanted_decays(decay)
    model = every_kind(device, D)
    groups = solution.parameter_groups(model, decay)
    expect(
        decays(groups, model, default=0.3),
        en="the weight_decay of each parameter in SGD(parameter_groups(model, decay), lr=0.1, "
        "weight_decay=0.3)",
        ja="SGD(parameter_groups(model, decay), lr=0.1, weight_decay=0.3) での、"
        "パラメータごとの weight_decay",
    ).close_to(wanted)


@states(
    en="A weight that two layers share is in the groups once.",
    ja="2つの層が共有する重みは、グループに1回だけ入ります。",
)
@given(W=normal("D", "D"), b=normal("D"), D=sizes(3, 1), examples=2)
def test_a_shared_weight_is_in_one_group(solution, W, b, D):
    first, second = layer(W, b), layer(W, b)
    second.weight = first.weight
    groups = solution.parameter_groups(nn.Sequential(first, second), 0.1)
    expect(
        [len(list(group["params"])) for group in groups],
        en="the number of parameters in each group, for one shared weight and two biases",
        ja="共有する重みが1つ、バイアスが2つのときの、各グループのパラメータの個数",
    ).satisfies(
        lambda counts: sum(counts) == 3,
        en="They should be 3 in total.",
        ja="合計は3個でなければなりません。",
    )


@states(
    en="An update of SGD with the groups is w - lr·(slope + decay·w) for weights, and b - lr·slope "
    "for all others.",
    ja="グループを渡した SGD の更新は、重みでは w - lr·(傾き + decay·w)、"
    "ほかのパラメータでは b - lr·傾き です。",
)
@given(
    W=normal("K", "D"),
    b=normal("K"),
    dW=normal("K", "D"),
    db=normal("K"),
    decay=one_of(0.1, 0.5, 0.0),
    K=sizes(3, 1, 4),
    dtype=dtypes(),
    examples=6,
)
def test_updates_with_the_groups(solution, W, b, dW, db, decay, K, dtype):
    w, c = W.clone(), b.clone()  # (K, D), (K,)
    for _ in range(2):
        w = w - 0.2 * (dW + decay * w)  # (K, D)
        c = c - 0.2 * db  # (K,)
    model = layer(W, b)
    optimizer = torch.optim.SGD(solution.parameter_groups(model, decay), lr=0.2)
    for _ in range(2):
        model.weight.grad, model.bias.grad = dW.clone(), db.clone()
        optimizer.step()
    expect(
        model.state_dict(),
        en="the parameters after two steps of SGD(parameter_groups(model, decay), lr=0.2)",
        ja="SGD(parameter_groups(model, decay), lr=0.2) で2回更新した後のパラメータ",
    ).close_to({"weight": w, "bias": c})
