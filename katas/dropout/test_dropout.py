"""Checks for `dropout`: what is dropped, how often, and what the mode changes.

Masks are drawn by chance, in whatever way the solution draws them. So a check looks at what does not
depend on how they came out: which factors there are, how often, how many different results.
"""

import torch
from torch import nn

from kata_runner.checks import dtypes, expect, given, normal, one_of, seeds, states

# Values from which dropped and kept elements can be told: normal ones, which are never 0. Of 600,
# all are kept or all dropped once in 10^27 calls, also for p = 0.1.
X = normal(20, 30)


def factors(y, x):
    """By what the elements of x are multiplied in y: each factor once, in order."""
    return sorted({round(factor, 3) + 0.0 for factor in (y / x).flatten().tolist()})


def share(flags):
    """The share of True in 40,000 flags, to the nearest 0.05.

    With six standard deviations, `share_tolerance(0.5, 40_000)`, chance moves it by 0.015, and half
    a step is 0.025, or ten standard deviations. So rounded, a right share is always the same.
    """
    return round(20 * flags.double().mean().item()) / 20


def many(device):
    """40,000 ones. Where the axes get masks of their own is looked at elsewhere: here is only one."""
    return torch.ones(40_000, device=device)  # (40000,)


# --- Training mode


@states(
    en="In training mode, each element is either 0 or x / (1 - p).",
    ja="訓練モードでは、各要素は 0 か x / (1 - p) のどちらかです。",
)
@given(x=X, p=one_of(0.5, 0.2, 0.9, 0.75), dtype=dtypes(), examples=6)
def test_zero_or_larger(solution, x, p, dtype):
    wanted = [0.0, 1 / (1 - p)]
    y = solution.Dropout(p).train()(x.clone())
    expect(
        factors(y, x),
        en="the factors Dropout(p)(x) / x that there are in training mode",
        ja="訓練モードで現れる倍率 Dropout(p)(x) / x",
    ).close_to(wanted, atol=1e-3)


@states(
    en="Chance decides for each element by itself, and in each call again: with 4 elements, all 16 "
    "results come up.",
    ja="0 にするかどうかは、要素ごとに、呼び出しのたびに決まります。要素が4個なら、"
    "16通りの結果がすべて現れます。",
)
def test_each_element_by_itself(solution, device):
    found = {}
    for shape in ((4, 1), (1, 4)):
        dropout = solution.Dropout(0.5).train()
        results = set()
        # One of 16 results is missing in 400 calls once in 10^10 runs: 16 · (15/16)^400.
        for _ in range(400):
            y = dropout(torch.ones(shape, device=device))
            results.add(tuple((y == 0).flatten().tolist()))
        found[f"x {shape}"] = len(results)
    expect(
        found,
        en="how many different choices of zeros there were in 400 calls of Dropout(0.5) with 4 elements",
        ja="4個の要素に Dropout(0.5) を400回適用したときに現れた、0 の並び方の個数",
    ).equal_to({"x (4, 1)": 16, "x (1, 4)": 16})


@states(
    en="p is the share of elements that are dropped.",
    ja="0 になる要素の割合は p です。",
)
def test_p_is_dropped(solution, device):
    found = {}
    for p in (0.1, 0.3, 0.5, 0.8):
        found[f"p = {p}"] = share(solution.Dropout(p).train()(many(device)) == 0)
    expect(
        found,
        en="the share of zeros among 40,000 elements, to the nearest 0.05",
        ja="4万個の要素のうち 0 になったものの割合（0.05 単位に丸めた値）",
    ).close_to({f"p = {p}": p for p in (0.1, 0.3, 0.5, 0.8)})


@states(
    en="Dropout(0) changes nothing in training mode, and Dropout(1) gives zeros, not nan.",
    ja="訓練モードでも、Dropout(0) は何も変えません。Dropout(1) の結果は、nan ではなく、すべて 0 です。",
)
# A single example of 12 elements: a right answer may drop one at p = 0 where its random number is
# exactly 0, once in 2^24 numbers.
@given(x=normal(3, 4), examples=1)
def test_nothing_and_everything(solution, x):
    wanted = {"Dropout(0)(x)": x.clone(), "Dropout(1)(x)": torch.zeros_like(x)}
    found = {
        "Dropout(0)(x)": solution.Dropout(0.0).train()(x.clone()),
        "Dropout(1)(x)": solution.Dropout(1.0).train()(x.clone()),
    }
    expect(found, en="in training mode", ja="訓練モード").close_to(wanted)


# --- Evaluation mode


@states(
    en="In evaluation mode, the result is x, whatever p is.",
    ja="評価モードでは、p が何であっても、結果は x のままです。",
)
@given(x=X, p=one_of(0.5, 0.2, 1.0), dtype=dtypes(), examples=4)
def test_evaluation_changes_nothing(solution, x, p, dtype):
    y = solution.Dropout(p).eval()(x.clone())
    expect(
        factors(y, x),
        en="the factors Dropout(p)(x) / x that there are in evaluation mode",
        ja="評価モードで現れる倍率 Dropout(p)(x) / x",
    ).close_to([1.0])


@states(
    en="The mode is that of the model around it, and can be changed at any time.",
    ja="モードは、この層を含むモデルのモードで決まり、いつでも切り替えられます。",
)
def test_the_mode_of_the_model(solution, device):
    model = nn.Sequential(nn.Identity(), nn.Sequential(solution.Dropout(0.5)))
    found = []
    for training in (True, False, True, False):
        model.train(training)
        found.append(share(model(many(device)) == 0))
    expect(
        found,
        en="the share of zeros after model.train(), model.eval(), model.train(), model.eval()",
        ja="model.train()、model.eval()、model.train()、model.eval() の後の、0 の割合",
    ).close_to([0.5, 0.0, 0.5, 0.0])


# --- Slopes


@states(
    en="In training mode, the slope is 1 / (1 - p) where an element was kept, and 0 where it was dropped.",
    ja="訓練モードでの傾きは、残った要素では 1 / (1 - p)、0 になった要素では 0 です。",
)
@given(x=normal(20, 30, requires_grad=True), c=normal(20, 30), p=one_of(0.5, 0.2, 0.75), examples=3)
def test_slopes_in_training_mode(solution, x, c, p):
    wanted = [[0.0, 0.0], [1 / (1 - p), 1 / (1 - p)]]
    y = solution.Dropout(p).train()(x.clone())
    (y * c).sum().backward()
    pairs = zip((y / x).flatten().tolist(), (x.grad / c).flatten().tolist(), strict=True)
    found = {(round(value, 3) + 0.0, round(slope, 3) + 0.0) for value, slope in pairs}
    expect(
        [list(pair) for pair in sorted(found)],
        en="the pairs [Dropout(p)(x) / x, slope] that there are in training mode",
        ja="訓練モードで現れる組 [Dropout(p)(x) / x, 傾き]",
    ).close_to(wanted, atol=1e-3)


@states(
    en="No slope of Dropout(1) is nan: they are 0.",
    ja="Dropout(1) の傾きは、nan ではなく 0 です。",
)
@given(x=normal(3, 4, requires_grad=True), c=normal(3, 4), examples=2)
def test_slopes_of_dropout_1(solution, x, c):
    wanted = c.clone()
    y = solution.Dropout(1.0).train()(x.clone())
    ((x + y) * c).sum().backward()  # zeros without a record have no slope either
    expect(
        x.grad,
        en="the slope of ((x + Dropout(1)(x)) * c).sum() at x",
        ja="x における ((x + Dropout(1)(x)) * c).sum() の傾き",
    ).close_to(wanted)


@states(
    en="In evaluation mode, the slope is 1 at every element.",
    ja="評価モードでの傾きは、どの要素でも 1 です。",
)
@given(x=normal(20, 30, requires_grad=True), c=normal(20, 30), p=one_of(0.5, 0.2), examples=2)
def test_slopes_in_evaluation_mode(solution, x, c, p):
    (solution.Dropout(p).eval()(x.clone()) * c).sum().backward()
    expect(
        factors(x.grad, c),
        en="the slopes that there are in evaluation mode",
        ja="評価モードで現れる傾き",
    ).close_to([1.0])


# --- What else holds


@states(
    en="The result has the shape and the dtype of x, in both modes, with any number of axes, and also "
    "if x is empty.",
    ja="結果の形と dtype は、どちらのモードでも x と同じです。軸の個数は問いません。空のテンソルでも同じです。",
)
@given(
    shape=one_of([2, 3], [5], [2, 3, 4, 5], [0, 3], [2, 1, 4]),
    dtype=one_of(torch.float32, torch.float64),
    examples=6,
)
def test_any_shape(solution, device, shape, dtype):
    x = torch.ones(shape, dtype=dtype, device=device)
    wanted = {mode: [shape, str(dtype), str(x.device)] for mode in ("train()", "eval()")}
    found = {}
    for mode in ("train()", "eval()"):
        y = solution.Dropout(0.5).train(mode == "train()")(x)
        found[mode] = [list(y.shape), str(y.dtype), str(y.device)]
    expect(
        found,
        en="shape, dtype and device of Dropout(0.5)(x) in each mode",
        ja="各モードでの Dropout(0.5)(x) の形、dtype、デバイス",
    ).equal_to(wanted)


@states(
    en="The tensor that is passed keeps its values, in both modes.",
    ja="渡されたテンソルの値は、どちらのモードでも変わりません。",
)
@given(x=normal(3, 4), training=one_of(True, False), examples=2)
def test_x_is_left_alone(solution, x, training):
    before = x.clone()
    # So near 1 that every random number is below it, and yet p is not 1.
    solution.Dropout(1 - 1e-9).train(training)(x)
    expect(
        x,
        en="x after Dropout(p)(x)",
        ja="Dropout(p)(x) の後の x",
    ).equal_to(before)


@states(
    en="After torch.manual_seed with the same number, the same elements are dropped.",
    ja="torch.manual_seed で同じシードを設定すれば、同じ要素が 0 になります。",
)
@given(seed=seeds(), examples=2)
def test_a_seed_repeats_it(solution, device, seed):
    dropout, results = solution.Dropout(0.5).train(), []
    for _ in range(2):
        torch.manual_seed(seed)
        results.append(dropout(many(device)))
    expect(
        share(results[0] == results[1]),
        en="the share of 40,000 elements that are the same after the same torch.manual_seed",
        ja="同じ torch.manual_seed の後で、4万個の要素のうち同じ値になったものの割合",
    ).equal_to(1.0)


@states(
    en="There is nothing to train and nothing to save: no parameters, and an empty state_dict.",
    ja="学習するものも保存するものもありません。パラメータはなく、state_dict は空です。",
)
def test_nothing_to_save(solution, device):
    dropout = solution.Dropout(0.5).to(device)
    dropout(torch.ones(2, 3, device=device))
    expect(
        {
            "parameters": [name for name, _ in dropout.named_parameters()],
            "state_dict": sorted(dropout.state_dict()),
        },
        en="the names of the parameters and of what is in the state_dict",
        ja="パラメータと state_dict に入っているものの名前",
    ).equal_to({"parameters": [], "state_dict": []})
