"""Checks for `batch_norm`: the values, gradients and state of PyTorch's own layer, in both modes."""

from itertools import combinations

import torch
from torch import nn
from torch.nn import functional as F

from kata_runner.checks import (
    dtypes,
    expect,
    extreme,
    functions_called,
    given,
    normal,
    one_of,
    shares_memory,
    sizes,
    states,
    uniform,
    used,
    with_state,
)

STATE = {
    "weight": normal("D"),
    "bias": normal("D"),
    "running_mean": normal("D"),
    "running_var": uniform("D", low=0.5, high=3.0),
}
SHAPES = {"N": sizes(4, 2, 3, 37), "D": sizes(3, 1, 5)}
EPS = one_of(0.1, 0.5, 1e-5)  # a large one shows where it is added
MOMENTUM = one_of(0.1, 0.3, 0.8)

# Gradients through the statistics are differences of almost equal numbers.
LOOSE = {"rtol": 1e-4, "atol": 1e-4}


def norm_with(solution, state, **options):
    """A layer of the solution with this weight, this bias and these running values."""
    return with_state(solution.BatchNorm1d(len(state["weight"]), **options), state)


def of_pytorch(x, state, training=True, eps=1e-5, momentum=0.1):
    """What PyTorch's own layer returns, and the running values that it has afterwards."""
    mean, var = state["running_mean"].clone(), state["running_var"].clone()  # (D,), (D,)
    y = F.batch_norm(x, mean, var, state["weight"], state["bias"], training, momentum, eps)
    return y, {"running_mean": mean, "running_var": var}


def gradients_of_pytorch(x, dy, state, training, eps):
    """The slopes of PyTorch's own layer for x, weight and bias, if those for y are dy."""
    leaves = {"x": x, "weight": state["weight"], "bias": state["bias"]}
    leaves = {name: value.clone().requires_grad_() for name, value in leaves.items()}
    y, _ = of_pytorch(leaves["x"], {**state, **leaves}, training, eps)
    return dict(zip(leaves, torch.autograd.grad(y, list(leaves.values()), dy), strict=True))


def running(norm):
    """The running values of a layer."""
    return {"running_mean": norm.running_mean, "running_var": norm.running_var}


# --- a new layer


@states(
    en="A new layer has weight 1, bias 0, running_mean 0 and running_var 1, (features,) each, and all "
    "four are in its state_dict under these names.",
    ja="作ったばかりの層では、weight が 1、bias が 0、running_mean が 0、running_var が 1 です。"
    "形はどれも (features,) で、state_dict にもこの名前で入っています。",
)
@given(D=sizes(3, 1, 5), examples=3)
def test_a_new_layer(solution, device, D):
    zeros, ones = torch.zeros(D, device=device), torch.ones(D, device=device)  # (D,), (D,)
    wanted = {"weight": ones, "bias": zeros, "running_mean": zeros, "running_var": ones}
    state = solution.BatchNorm1d(D).to(device).state_dict()
    expect(
        {name: state[name] for name in wanted if name in state},
        en="weight, bias, running_mean and running_var in BatchNorm1d(D).state_dict()",
        ja="BatchNorm1d(D).state_dict() の weight、bias、running_mean、running_var",
    ).equal_to(wanted)


@states(
    en="None of the four tensors of a layer shares its memory with another one: else one would change "
    "with the other.",
    ja="層の4つのテンソルのうち、メモリを共有しているものはありません。"
    "共有していると、片方が変わったときに、もう片方も変わってしまいます。",
)
@given(D=sizes(3), examples=1)
def test_each_has_memory_of_its_own(solution, D):
    norm = solution.BatchNorm1d(D)
    shared = [
        (one, other)
        for one, other in combinations(sorted(STATE), 2)
        if shares_memory(getattr(norm, one), getattr(norm, other))
    ]
    expect(
        shared,
        en="the pairs of tensors of BatchNorm1d(D) that share their memory",
        ja="メモリを共有している、BatchNorm1d(D) のテンソルの組",
    ).equal_to([])


@states(
    en="weight and bias are trainable parameters, and nothing else is.",
    ja="学習可能なパラメータは、weight と bias だけです。",
)
@given(D=sizes(3, 1), examples=2)
def test_weight_and_bias_are_trained(solution, D):
    norm = solution.BatchNorm1d(D)
    expect(
        sorted(name for name, p in norm.named_parameters() if p.requires_grad),
        en="the names of the trainable parameters",
        ja="学習可能なパラメータの名前",
    ).equal_to(["bias", "weight"])


@states(
    en="The columns of the task, (1, 2, 6) and (2, 9, 4), give the values and running values of the "
    "task.",
    ja="課題の数値例の列 (1, 2, 6) と (2, 9, 4) から、課題のとおりの出力と移動平均が得られます。",
)
def test_numbers_of_the_task(solution, device):
    x = torch.tensor([[1.0, 2.0], [2.0, 9.0], [6.0, 4.0]], device=device)  # (3, 2)
    y = torch.tensor([[-0.9258, -1.0190], [-0.4629, 1.3587], [1.3887, -0.3397]], device=device)
    kept = {
        "running_mean": torch.tensor([0.3, 0.5], device=device),  # (2,)
        "running_var": torch.tensor([1.6, 2.2], device=device),  # (2,)
    }
    norm = solution.BatchNorm1d(2).to(device)
    expect(norm(x), "BatchNorm1d(2)(x)").close_to(y, atol=1e-3)
    expect(
        running(norm),
        en="the running values of BatchNorm1d(2) after this batch",
        ja="このバッチの後の、BatchNorm1d(2) の移動平均",
    ).close_to(kept, atol=1e-4)


# --- training mode


@states(
    en="In training mode the output is (x - mean) / sqrt(var + eps)·weight + bias, with the mean and the "
    "variance (correction=0) of each column of this batch.",
    ja="訓練モードの出力は (x - 平均) / sqrt(分散 + eps)·weight + bias です。"
    "平均と分散（correction=0）は、このバッチの列ごとに求めます。",
)
@given(x=normal("N", "D", contiguous=False), **STATE, **SHAPES, eps=EPS, dtype=dtypes())
def test_a_batch_is_standardised(solution, x, N, D, eps, dtype, **state):
    y, _ = of_pytorch(x, state, eps=eps)  # (N, D)
    norm = norm_with(solution, state, eps=eps)
    expect(norm(x), "norm(x)").close_to(y, **LOOSE)


@states(
    en="In training mode the gradients for x, weight and bias are those of PyTorch's layer, for any dy: "
    "they flow through the mean and the variance, too.",
    ja="訓練モードの x、weight、bias の勾配は、上流の勾配 dy によらず、PyTorch の層と同じです。"
    "平均と分散を通じても伝わります。",
)
@given(
    x=normal("N", "D"),
    dy=normal("N", "D"),
    **STATE,
    **SHAPES,
    eps=EPS,
    dtype=dtypes(),
    examples=8,
)
def test_gradients_flow_through_the_statistics(solution, x, dy, N, D, eps, dtype, **state):
    wanted = gradients_of_pytorch(x, dy, state, training=True, eps=eps)
    norm = norm_with(solution, state, eps=eps)
    leaf = x.clone().requires_grad_()  # (N, D)
    norm(leaf).backward(dy)
    expect(
        {"x": leaf.grad, "weight": norm.weight.grad, "bias": norm.bias.grad},
        en="the gradients after norm(x).backward(dy) in training mode",
        ja="訓練モードで norm(x).backward(dy) を実行した後の勾配",
    ).close_to(wanted, **LOOSE)


@states(
    en="A batch in training mode moves running_mean and running_var by the share `momentum` towards its "
    "mean and its variance, here divided by N - 1. They are not recorded.",
    ja="訓練モードでは、running_mean と running_var が、momentum の割合だけ、"
    "バッチの平均と、N - 1 で割った分散に近づきます。この更新は記録されません。",
)
@given(x=normal("N", "D"), **STATE, **SHAPES, momentum=MOMENTUM, eps=EPS, dtype=dtypes())
def test_running_values_follow_the_batch(solution, x, N, D, momentum, eps, dtype, **state):
    _, wanted = of_pytorch(x, state, eps=eps, momentum=momentum)
    norm = norm_with(solution, state, eps=eps, momentum=momentum)
    norm(x.clone().requires_grad_())
    expect(
        running(norm),
        en="the running values after norm(x) in training mode",
        ja="訓練モードで norm(x) を実行した後の移動平均",
    ).close_to(wanted, rtol=1e-5, atol=1e-5, requires_grad=False)


@states(
    en="Without further arguments, eps is 1e-5 and momentum is 0.1; they may also be passed by position.",
    ja="引数を省略すると、eps は 1e-5、momentum は 0.1 です。位置引数としても渡せます。",
)
@given(x=normal("N", "D", std=0.01), **STATE, N=sizes(4, 37), D=sizes(3, 1), examples=3)
def test_eps_and_momentum_have_defaults(solution, x, N, D, **state):
    plain, kept = of_pytorch(x, state)  # (N, D)
    other, kept_by_other = of_pytorch(x, state, eps=0.5, momentum=0.3)  # (N, D)
    norm = norm_with(solution, state)
    found = norm(x.clone())
    expect(
        {"y": found, **running(norm)},
        en="y = BatchNorm1d(D)(x), and the running values afterwards",
        ja="y = BatchNorm1d(D)(x) と、その後の移動平均",
    ).close_to({"y": plain, **kept}, **LOOSE)
    norm = with_state(solution.BatchNorm1d(D, 0.5, 0.3), state)
    found = norm(x.clone())
    expect(
        {"y": found, **running(norm)},
        en="y = BatchNorm1d(D, 0.5, 0.3)(x), and the running values afterwards",
        ja="y = BatchNorm1d(D, 0.5, 0.3)(x) と、その後の移動平均",
    ).close_to({"y": other, **kept_by_other}, **LOOSE)


@states(
    en="A column in which all values are equal becomes bias, and its gradient is not nan.",
    ja="値がすべて等しい列は bias になり、勾配も nan になりません。",
)
@given(
    x=normal("N", "D"),
    dy=normal("N", "D"),
    **STATE,
    value=one_of(2.0, -3.0, 0.0),
    N=sizes(4, 2),
    D=sizes(3, 2),
    examples=5,
)
def test_constant_columns(solution, x, dy, value, N, D, **state):
    x = x.clone()
    x[:, 0] = value
    used(x=x)
    y, _ = of_pytorch(x, state, eps=0.1)  # (N, D)
    gradient = gradients_of_pytorch(x, dy, state, training=True, eps=0.1)["x"]  # (N, D)
    norm = norm_with(solution, state, eps=0.1)
    leaf = x.clone().requires_grad_()  # (N, D)
    found = norm(leaf)
    found.backward(dy)
    expect(
        {"y": found, "x.grad": leaf.grad},
        en="y = norm(x), where the first column of x is constant, and x.grad after y.backward(dy)",
        ja="最初の列の値がすべて等しい x についての y = norm(x) と、y.backward(dy) の後の x.grad",
    ).close_to({"y": y, "x.grad": gradient}, **LOOSE)


@states(
    en="The output is right to two decimals, also where the mean is a thousand times the standard "
    "deviation.",
    ja="平均が標準偏差の1,000倍であっても、出力は小数第2位まで正しく求められます。",
)
@given(
    x=uniform("N", "D", low=998.0, high=1002.0),
    **STATE,
    N=sizes(4, 3, 37),
    D=sizes(3, 1),
    examples=5,
)
def test_far_from_zero(solution, x, N, D, **state):
    exact, _ = of_pytorch(x.double(), {name: v.double() for name, v in state.items()}, eps=0.1)
    wanted = exact.to(x.dtype)  # (N, D)
    norm = norm_with(solution, state, eps=0.1)
    expect(norm(x), "norm(x)").close_to(wanted, rtol=0, atol=1e-2)


@states(
    en="Values from ±0.0001 to ±10000 may be in one batch.",
    ja="±0.0001 から ±10000 までの値が1つのバッチに混ざっていても、正しく計算されます。",
)
@given(x=extreme("N", "D"), **STATE, N=sizes(4, 2, 37), D=sizes(3, 1), dtype=dtypes(), examples=4)
def test_small_and_large_values(solution, x, N, D, dtype, **state):
    y, _ = of_pytorch(x, state, eps=0.1)  # (N, D)
    norm = norm_with(solution, state, eps=0.1)
    expect(norm(x), "norm(x)").close_to(y, **LOOSE)


# --- evaluation mode


@states(
    en="In evaluation mode the output is (x - running_mean) / sqrt(running_var + eps)·weight + bias, also "
    "for a single row.",
    ja="評価モードの出力は (x - running_mean) / sqrt(running_var + eps)·weight + bias です。"
    "1行だけのバッチでも同じです。",
)
@given(
    x=normal("N", "D", contiguous=False),
    **STATE,
    N=sizes(3, 1, 4, 37),
    D=sizes(4, 1, 3),
    eps=EPS,
    dtype=dtypes(),
)
def test_evaluation_uses_the_running_values(solution, x, N, D, eps, dtype, **state):
    y, _ = of_pytorch(x, state, training=False, eps=eps)  # (N, D)
    norm = norm_with(solution, state, eps=eps).eval()
    expect(norm(x), "norm.eval()(x)").close_to(y, **LOOSE)


@states(
    en="In evaluation mode the running values do not change.",
    ja="評価モードでは、移動平均は変わりません。",
)
@given(x=normal("N", "D"), **STATE, N=sizes(4, 2), D=sizes(3, 1), examples=3)
def test_evaluation_changes_nothing(solution, x, N, D, **state):
    kept = {name: state[name].clone() for name in ("running_mean", "running_var")}
    norm = norm_with(solution, state).eval()
    norm(x)
    expect(
        running(norm),
        en="the running values after norm.eval()(x)",
        ja="norm.eval()(x) を実行した後の移動平均",
    ).equal_to(kept)


@states(
    en="In evaluation mode the gradients for x, weight and bias are those of PyTorch's layer, for any dy.",
    ja="評価モードの x、weight、bias の勾配も、上流の勾配 dy によらず、PyTorch の層と同じです。",
)
@given(
    x=normal("N", "D"),
    dy=normal("N", "D"),
    **STATE,
    N=sizes(3, 1),
    D=sizes(4, 1),
    eps=EPS,
    examples=4,
)
def test_gradients_in_evaluation_mode(solution, x, dy, N, D, eps, **state):
    wanted = gradients_of_pytorch(x, dy, state, training=False, eps=eps)
    norm = norm_with(solution, state, eps=eps).eval()
    leaf = x.clone().requires_grad_()  # (N, D)
    norm(leaf).backward(dy)
    expect(
        {"x": leaf.grad, "weight": norm.weight.grad, "bias": norm.bias.grad},
        en="the gradients after norm(x).backward(dy) in evaluation mode",
        ja="評価モードで norm(x).backward(dy) を実行した後の勾配",
    ).close_to(wanted, **LOOSE)


# --- both modes


@states(
    en="The mode alone decides: recorded or not, in training mode the batch counts, and in evaluation mode "
    "the running values do. It may change at any time, also by `train()` and `eval()` of a model around "
    "the layer.",
    ja="どちらの計算になるかは、モードだけで決まり、記録の有無にはよりません。モードはいつでも切り替えられます。"
    "この層を含むモデルの `train()` と `eval()` でも切り替わります。",
)
@given(
    first=normal("N", "D"),
    second=normal(3, "D"),
    **STATE,
    N=sizes(4, 2),
    D=sizes(3, 1),
    examples=4,
)
def test_the_mode_may_change(solution, first, second, N, D, **state):
    once, after_one = of_pytorch(first, state)
    seen, _ = of_pytorch(second, {**state, **after_one}, training=False)
    twice, after_two = of_pytorch(second, {**state, **after_one})
    seen_again, _ = of_pytorch(first, {**state, **after_two}, training=False)
    norm = norm_with(solution, state)
    model = nn.Sequential(norm)  # its mode is that of its layers
    with torch.no_grad():
        found = [model.train()(first.clone())]
    found.append(model.eval()(second.clone()))
    found.append(model.train()(second.clone()))
    with torch.no_grad():
        found.append(model.eval()(first.clone()))
    expect(
        found,
        en="the outputs of four calls of nn.Sequential(norm): training mode under no_grad, evaluation mode, training mode, "
        "evaluation mode under no_grad",
        ja="nn.Sequential(norm) の4回の呼び出しの出力：訓練モード（no_grad の中）、評価モード、訓練モード、評価モード（no_grad の中）",
    ).close_to([once, seen, twice, seen_again], **LOOSE)
    expect(
        running(norm),
        en="the running values after these four calls",
        ja="4回の呼び出しの後の移動平均",
    ).close_to(after_two, rtol=1e-5, atol=1e-5)


@states(
    en="In float64, both modes have the digits of float64: nothing is rounded to float32 on the way.",
    ja="float64 では、どちらのモードの出力も float64 の精度で求められます。途中で float32 に丸められることはありません。",
)
@given(
    x=uniform("N", "D", low=998.0, high=1002.0),
    **STATE,
    N=sizes(4, 3),
    D=sizes(3, 1),
    dtype=dtypes(torch.float64),
    examples=3,
)
def test_float64(solution, x, N, D, dtype, **state):
    seen, _ = of_pytorch(x, state, training=False, eps=0.5)  # (N, D)
    y, _ = of_pytorch(x, state, eps=0.5)  # (N, D)
    norm = norm_with(solution, state, eps=0.5)  # 0.5 is exact, also where eps is kept in float32
    expect(
        {"norm.eval()(x)": norm.eval()(x.clone()), "norm.train()(x)": norm.train()(x.clone())},
        en="the outputs for x in float64",
        ja="float64 の x についての出力",
    ).close_to({"norm.eval()(x)": seen, "norm.train()(x)": y}, rtol=0, atol=1e-6)


@states(
    en="x is not changed, in either mode.",
    ja="どちらのモードでも、x は書き換えられません。",
)
@given(x=normal("N", "D"), **STATE, N=sizes(4, 2), D=sizes(3, 1), examples=2)
def test_x_stays_as_it_is(solution, x, N, D, **state):
    before = x.clone()  # (N, D)
    norm = norm_with(solution, state)
    norm(x)
    norm.eval()(x)
    expect(x, en="x after both calls", ja="2回の呼び出しの後の x").equal_to(before)


@states(
    en="The layer calls none of PyTorch's own batch norms.",
    ja="この層は、PyTorch のバッチ正規化の関数を呼び出しません。",
)
@given(x=normal(4, 3), **STATE, D=sizes(3), examples=1)
def test_written_by_oneself(solution, x, D, **state):
    norm = norm_with(solution, state)
    expect(
        functions_called(lambda: [norm(x.clone()), norm.eval()(x.clone())], "batch_norm"),
        en="the batch norms of PyTorch that the layer calls",
        ja="この層が呼び出す、PyTorch のバッチ正規化の関数",
    ).equal_to([])
