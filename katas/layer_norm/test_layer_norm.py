"""Checks for `layer_norm`: the values and gradients of PyTorch's own layers, row by row."""

import torch
from torch.nn import functional as F

from kata_runner.checks import (
    dtypes,
    expect,
    extreme,
    given,
    normal,
    one_of,
    sizes,
    states,
    used,
    with_state,
)

AFFINE = {"weight": normal("D"), "bias": normal("D")}
EPS = one_of(0.1, 0.5, 1e-5)  # a large one shows where it is added

# Gradients through the statistics are differences of almost equal numbers.
LOOSE = {"rtol": 1e-4, "atol": 1e-4}

# float32 has seven digits, float64 has fifteen.
EXACT = {"rtol": 1e-10, "atol": 1e-10}


def layer_norm(solution, weight, bias, eps):
    """A LayerNorm of the solution with this weight and this bias."""
    return with_state(solution.LayerNorm(len(weight), eps=eps), {"weight": weight, "bias": bias})


def rms_norm(solution, weight, eps):
    """An RMSNorm of the solution with this weight."""
    return with_state(solution.RMSNorm(len(weight), eps=eps), {"weight": weight})


def shapes(table, box, row):
    """What the layers are called with. The rows of the last one are not in order in memory."""
    turned = box.clone().transpose(0, 1)  # (N, 2, D)
    return {"table": table, "box": box, "row": row, "box.transpose(0, 1)": turned}


def layer_norm_of_pytorch(x, weight, bias, eps):
    """What PyTorch's own layer returns: (..., D)."""
    return F.layer_norm(x, weight.shape, weight, bias, eps)


def rms_norm_of_pytorch(x, weight, eps):
    """What PyTorch's own layer returns: (..., D)."""
    return F.rms_norm(x, weight.shape, weight, eps)


def gradients_of_pytorch(dy, eps, **values):
    """The slopes of PyTorch's own layer for x, weight and, in LayerNorm, bias, if those for y are dy."""
    leaves = {name: value.clone().requires_grad_() for name, value in values.items()}
    layer = layer_norm_of_pytorch if "bias" in leaves else rms_norm_of_pytorch
    y = layer(**leaves, eps=eps)
    return dict(zip(leaves, torch.autograd.grad(y, list(leaves.values()), dy), strict=True))


# --- new layers


@states(
    en="A new LayerNorm has weight 1 and bias 0, a new RMSNorm has weight 1, (features,) each. Nothing "
    "else is in their state_dict.",
    ja="作ったばかりの LayerNorm では weight が 1、bias が 0、RMSNorm では weight が 1 で、"
    "形はどれも (features,) です。state_dict にはほかに何も入っていません。",
)
@given(D=sizes(3, 1, 5), examples=3)
def test_new_layers(solution, device, D):
    zeros, ones = torch.zeros(D, device=device), torch.ones(D, device=device)  # (D,), (D,)
    state = solution.LayerNorm(D).to(device).state_dict()
    expect(sorted(state), "sorted(LayerNorm(D).state_dict())").equal_to(["bias", "weight"])
    expect(dict(state), "LayerNorm(D).state_dict()").equal_to({"weight": ones, "bias": zeros})
    state = solution.RMSNorm(D).to(device).state_dict()
    expect(sorted(state), "sorted(RMSNorm(D).state_dict())").equal_to(["weight"])
    expect(dict(state), "RMSNorm(D).state_dict()").equal_to({"weight": ones})


@states(
    en="weight and bias are trainable parameters.",
    ja="weight と bias は学習可能なパラメータです。",
)
@given(D=sizes(3, 1), examples=2)
def test_weight_and_bias_are_trained(solution, D):
    named = {
        kind: sorted(name for name, p in layer.named_parameters() if p.requires_grad)
        for kind, layer in (
            ("LayerNorm", solution.LayerNorm(D)),
            ("RMSNorm", solution.RMSNorm(D)),
        )
    }
    expect(
        named,
        en="the names of the trainable parameters",
        ja="学習可能なパラメータの名前",
    ).equal_to({"LayerNorm": ["bias", "weight"], "RMSNorm": ["weight"]})


@states(
    en="The row (2, 4, 4, 10) of the task gives the values of the task, and so does ten times this row.",
    ja="課題の数値例の行 (2, 4, 4, 10) から、課題のとおりの値が得られます。10倍した行でも同じです。",
)
def test_numbers_of_the_task(solution, device):
    x = torch.tensor([[2.0, 4.0, 4.0, 10.0], [20.0, 40.0, 40.0, 100.0]], device=device)  # (2, 4)
    layer = torch.tensor([-1.0, -0.3333, -0.3333, 1.6667], device=device)  # (4,)
    rms = torch.tensor([0.3430, 0.6860, 0.6860, 1.7150], device=device)  # (4,)
    expect(solution.LayerNorm(4).to(device)(x.clone()), "LayerNorm(4)(x)").close_to(
        torch.stack([layer, layer]), atol=1e-3
    )
    expect(solution.RMSNorm(4).to(device)(x.clone()), "RMSNorm(4)(x)").close_to(
        torch.stack([rms, rms]), atol=1e-3
    )


# --- LayerNorm


@states(
    en="LayerNorm(features, eps)(x) is weight·(x - mean) / sqrt(var + eps) + bias, with the mean and the "
    "variance (correction=0) of each row, that is, along the last axis, however many axes there are.",
    ja="LayerNorm(features, eps)(x) は weight·(x - 平均) / sqrt(分散 + eps) + bias です。"
    "平均と分散（correction=0）は、軸がいくつあっても、最後の軸に沿って行ごとに求めます。",
)
@given(
    table=normal("N", "D", contiguous=False),
    box=normal(2, "N", "D"),
    row=normal("D"),
    **AFFINE,
    N=sizes(3, 1, 4),
    D=sizes(4, 3, 8),
    eps=EPS,
    dtype=dtypes(),
)
def test_layer_norm_standardises_each_row(
    solution, table, box, row, weight, bias, N, D, eps, dtype
):
    for name, x in shapes(table, box, row).items():
        y = layer_norm_of_pytorch(x, weight, bias, eps)  # the shape of x
        found = layer_norm(solution, weight, bias, eps)(x)
        expect(found, f"LayerNorm(D, eps=eps)({name})").close_to(y, **LOOSE)


@states(
    en="The gradients of LayerNorm for x, weight and bias are those of PyTorch's layer, for any dy: they "
    "flow through the mean and the variance, too.",
    ja="LayerNorm の x、weight、bias の勾配は、上流の勾配 dy によらず、PyTorch の層と同じです。"
    "平均と分散を通じても伝わります。",
)
@given(
    x=normal(2, "N", "D"),
    dy=normal(2, "N", "D"),
    **AFFINE,
    N=sizes(3, 1),
    D=sizes(4, 3, 8),
    eps=EPS,
    dtype=dtypes(),
    examples=8,
)
def test_gradients_of_layer_norm(solution, x, dy, weight, bias, N, D, eps, dtype):
    wanted = gradients_of_pytorch(dy, eps, x=x, weight=weight, bias=bias)
    norm = layer_norm(solution, weight, bias, eps)
    leaf = x.clone().requires_grad_()  # (2, N, D)
    norm(leaf).backward(dy)
    expect(
        {"x": leaf.grad, "weight": norm.weight.grad, "bias": norm.bias.grad},
        en="the gradients after LayerNorm(D, eps=eps)(x).backward(dy)",
        ja="LayerNorm(D, eps=eps)(x).backward(dy) を実行した後の勾配",
    ).close_to(wanted, **LOOSE)


@states(
    en="A row of equal small whole numbers becomes bias in LayerNorm, and its gradient is not nan.",
    ja="LayerNorm では、小さな整数が同じ値で並ぶ行は bias になり、勾配も nan になりません。",
)
@given(
    x=normal("N", "D"),
    dy=normal("N", "D"),
    **AFFINE,
    value=one_of(2.0, -3.0, 0.0),
    N=sizes(3, 1),
    D=sizes(4, 2),
    examples=5,
)
def test_constant_rows(solution, x, dy, weight, bias, value, N, D):
    x = x.clone()
    x[0] = value
    used(x=x)
    y = layer_norm_of_pytorch(x, weight, bias, 0.1)  # (N, D)
    gradient = gradients_of_pytorch(dy, 0.1, x=x, weight=weight, bias=bias)["x"]  # (N, D)
    norm = layer_norm(solution, weight, bias, 0.1)
    leaf = x.clone().requires_grad_()  # (N, D)
    found = norm(leaf)
    found.backward(dy)
    expect(
        {"y": found, "x.grad": leaf.grad},
        en="y = LayerNorm(D, eps=0.1)(x), where the first row of x is constant, and x.grad after y.backward(dy)",
        ja="最初の行の値がすべて等しい x についての y = LayerNorm(D, eps=0.1)(x) と、y.backward(dy) の後の x.grad",
    ).close_to({"y": y, "x.grad": gradient}, **LOOSE)


@states(
    en="LayerNorm is right to two decimals, even where the mean of a row is a thousand times its standard "
    "deviation.",
    ja="LayerNorm の結果は、行の平均が標準偏差の1,000倍であっても、小数第2位まで正しく求められます。",
)
@given(x=normal("N", "D"), **AFFINE, N=sizes(3, 1), D=sizes(4, 8), examples=5)
def test_far_from_zero(solution, x, weight, bias, N, D):
    x = x + 1000  # (N, D)
    used(x=x)
    exact = layer_norm_of_pytorch(x.double(), weight.double(), bias.double(), 0.1)
    wanted = exact.to(x.dtype)  # (N, D)
    norm = layer_norm(solution, weight, bias, 0.1)
    expect(norm(x), "LayerNorm(D, eps=0.1)(x)").close_to(wanted, rtol=0, atol=1e-2)


# --- RMSNorm


@states(
    en="RMSNorm(features, eps)(x) is weight·x / sqrt(mean of x² + eps), with the mean along the last axis, "
    "however many axes there are. Nothing is subtracted.",
    ja="RMSNorm(features, eps)(x) は weight·x / sqrt(x² の平均 + eps) です。"
    "平均は、軸がいくつあっても、最後の軸に沿って求めます。何も引きません。",
)
@given(
    table=normal("N", "D", contiguous=False),
    box=normal(2, "N", "D"),
    row=normal("D"),
    weight=normal("D"),
    N=sizes(3, 1, 4),
    D=sizes(4, 3, 8),
    eps=EPS,
    dtype=dtypes(),
)
def test_rms_norm_divides_each_row(solution, table, box, row, weight, N, D, eps, dtype):
    for name, x in shapes(table, box, row).items():
        y = rms_norm_of_pytorch(x, weight, eps)  # the shape of x
        found = rms_norm(solution, weight, eps)(x)
        expect(found, f"RMSNorm(D, eps=eps)({name})").close_to(y, **LOOSE)


@states(
    en="The gradients of RMSNorm for x and weight are those of PyTorch's layer, for any dy.",
    ja="RMSNorm の x と weight の勾配は、上流の勾配 dy によらず、PyTorch の層と同じです。",
)
@given(
    x=normal(2, "N", "D"),
    dy=normal(2, "N", "D"),
    weight=normal("D"),
    N=sizes(3, 1),
    D=sizes(4, 3, 8),
    eps=EPS,
    dtype=dtypes(),
    examples=8,
)
def test_gradients_of_rms_norm(solution, x, dy, weight, N, D, eps, dtype):
    wanted = gradients_of_pytorch(dy, eps, x=x, weight=weight)
    norm = rms_norm(solution, weight, eps)
    leaf = x.clone().requires_grad_()  # (2, N, D)
    norm(leaf).backward(dy)
    expect(
        {"x": leaf.grad, "weight": norm.weight.grad},
        en="the gradients after RMSNorm(D, eps=eps)(x).backward(dy)",
        ja="RMSNorm(D, eps=eps)(x).backward(dy) を実行した後の勾配",
    ).close_to(wanted, **LOOSE)


@states(
    en="A row of zeros stays 0 in RMSNorm, and its gradient is not nan.",
    ja="RMSNorm では、0 だけの行は 0 のままで、勾配も nan になりません。",
)
@given(
    x=normal("N", "D"),
    dy=normal("N", "D"),
    weight=normal("D"),
    N=sizes(3, 1),
    D=sizes(4, 1),
    examples=4,
)
def test_rows_of_zeros(solution, x, dy, weight, N, D):
    x = x.clone()
    x[0] = 0.0
    used(x=x)
    y = rms_norm_of_pytorch(x, weight, 0.1)  # (N, D)
    gradient = gradients_of_pytorch(dy, 0.1, x=x, weight=weight)["x"]
    norm = rms_norm(solution, weight, 0.1)
    leaf = x.clone().requires_grad_()  # (N, D)
    found = norm(leaf)
    found.backward(dy)
    expect(
        {"y": found, "x.grad": leaf.grad},
        en="y = RMSNorm(D, eps=0.1)(x), where the first row of x is 0, and x.grad after y.backward(dy)",
        ja="最初の行が 0 である x についての y = RMSNorm(D, eps=0.1)(x) と、y.backward(dy) の後の x.grad",
    ).close_to({"y": y, "x.grad": gradient}, **LOOSE)


# --- both


@states(
    en="Without a second argument, eps is 1e-5; it may also be passed by position.",
    ja="2つ目の引数を省略すると、eps は 1e-5 です。位置引数としても渡せます。",
)
@given(x=normal("N", "D", std=0.01), N=sizes(3, 1), D=sizes(4, 8), examples=3)
def test_eps_has_a_default(solution, device, x, N, D):
    ones, zeros = torch.ones(D, device=device), torch.zeros(D, device=device)  # (D,), (D,)
    wanted = {
        "LayerNorm(D)": layer_norm_of_pytorch(x, ones, zeros, 1e-5),
        "LayerNorm(D, 0.5)": layer_norm_of_pytorch(x, ones, zeros, 0.5),
        "RMSNorm(D)": rms_norm_of_pytorch(x, ones, 1e-5),
        "RMSNorm(D, 0.5)": rms_norm_of_pytorch(x, ones, 0.5),
    }
    layers = {
        "LayerNorm(D)": solution.LayerNorm(D),
        "LayerNorm(D, 0.5)": solution.LayerNorm(D, 0.5),
        "RMSNorm(D)": solution.RMSNorm(D),
        "RMSNorm(D, 0.5)": solution.RMSNorm(D, 0.5),
    }
    expect(
        {name: layer.to(device)(x.clone()) for name, layer in layers.items()},
        en="the outputs of these layers for x",
        ja="これらの層の、x についての出力",
    ).close_to(wanted, **LOOSE)


@states(
    en="Both modes compute the same, and a second call as well. Both layers also take a table without "
    "rows.",
    ja="どちらのモードでも、また何度呼び出しても、結果は同じです。行のない表も渡せます。",
)
@given(x=normal("N", "D"), **AFFINE, N=sizes(3, 1), D=sizes(4, 2), examples=3)
def test_modes_make_no_difference(solution, x, weight, bias, N, D):
    layer = layer_norm_of_pytorch(x, weight, bias, 0.1)  # (N, D)
    rms = rms_norm_of_pytorch(x, weight, 0.1)  # (N, D)
    nothing = x[:0].clone()  # (0, D)
    norm = layer_norm(solution, weight, bias, 0.1)
    found = [norm.train()(x.clone()), norm(x.clone()), norm.eval()(x.clone()), norm(x[:0].clone())]
    expect(
        found,
        en="two outputs of LayerNorm(D, eps=0.1) in training mode, one in evaluation mode, and one for a table (0, D)",
        ja="LayerNorm(D, eps=0.1) の、訓練モードでの2回の出力、評価モードでの出力、表 (0, D) についての出力",
    ).close_to([layer, layer, layer, nothing], **LOOSE)
    norm = rms_norm(solution, weight, 0.1)
    found = [norm.train()(x.clone()), norm(x.clone()), norm.eval()(x.clone()), norm(x[:0].clone())]
    expect(
        found,
        en="two outputs of RMSNorm(D, eps=0.1) in training mode, one in evaluation mode, and one for a table (0, D)",
        ja="RMSNorm(D, eps=0.1) の、訓練モードでの2回の出力、評価モードでの出力、表 (0, D) についての出力",
    ).close_to([rms, rms, rms, nothing], **LOOSE)


@states(
    en="Values from ±0.0001 to ±10000 may be in one row.",
    ja="±0.0001 から ±10000 までの値が1つの行に混ざっていても、正しく計算されます。",
)
@given(x=extreme("N", "D"), **AFFINE, N=sizes(3, 37), D=sizes(4, 8), dtype=dtypes(), examples=4)
def test_small_and_large_values(solution, x, weight, bias, N, D, dtype):
    layer = layer_norm_of_pytorch(x, weight, bias, 0.1)  # (N, D)
    rms = rms_norm_of_pytorch(x, weight, 0.1)  # (N, D)
    expect(layer_norm(solution, weight, bias, 0.1)(x.clone()), "LayerNorm(D, eps=0.1)(x)").close_to(
        layer, **LOOSE
    )
    expect(rms_norm(solution, weight, 0.1)(x.clone()), "RMSNorm(D, eps=0.1)(x)").close_to(
        rms, **LOOSE
    )


@states(
    en="In float64, both layers are as exact as float64 is.",
    ja="float64 では、どちらの層の結果も float64 の精度で正しく求められます。",
)
@given(
    x=normal("N", "D"),
    **AFFINE,
    N=sizes(3, 1),
    D=sizes(4, 8),
    dtype=dtypes(torch.float64),
    examples=3,
)
def test_all_digits_of_float64(solution, x, weight, bias, N, D, dtype):
    layer = layer_norm_of_pytorch(x, weight, bias, 0.1)  # (N, D)
    rms = rms_norm_of_pytorch(x, weight, 0.1)  # (N, D)
    found = layer_norm(solution, weight, bias, 0.1)(x.clone())
    expect(found, "LayerNorm(D, eps=0.1)(x)").close_to(layer, **EXACT)
    found = rms_norm(solution, weight, 0.1)(x.clone())
    expect(found, "RMSNorm(D, eps=0.1)(x)").close_to(rms, **EXACT)


@states(
    en="x is not changed.",
    ja="x は書き換えられません。",
)
@given(x=normal("N", "D"), **AFFINE, N=sizes(3, 1), D=sizes(4, 2), examples=2)
def test_x_stays_as_it_is(solution, x, weight, bias, N, D):
    before = x.clone()  # (N, D)
    layer_norm(solution, weight, bias, 0.1)(x)
    rms_norm(solution, weight, 0.1)(x)
    expect(x, en="x after both calls", ja="2回の呼び出しの後の x").equal_to(before)
