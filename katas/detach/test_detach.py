"""Checks for `detach`: what a gradient flows through, and what it does not."""

import torch

from kata_runner.checks import (
    dtypes,
    expect,
    extreme,
    given,
    many_rows,
    normal,
    one_of,
    sizes,
    states,
)

GAMMA = one_of(0.9, 0.5, 1.0, 0.0)
DECAY = one_of(0.75, 0.9, 0.0, 1.0)
THREE = {"value": normal("N"), "reward": normal("N"), "next_value": normal("N")}


# Of float64: a number that was float32 in between has lost half of its digits.
EXACT = {"rtol": 1e-11, "atol": 1e-11}


# --- td_loss


@states(
    en="td_loss is the mean of the squared differences of value and reward + gamma·next_value, as a "
    "tensor with the shape ().",
    ja="td_loss は、value と reward + gamma·next_value の差の2乗の平均で、形が () のテンソルです。",
)
@given(**THREE, gamma=GAMMA, N=many_rows(), dtype=dtypes())
def test_loss_is_a_mean_of_squares(solution, value, reward, next_value, gamma, N, dtype):
    wanted = torch.square(value - reward - gamma * next_value).mean()  # ()
    found = solution.td_loss(value, reward, next_value.clone(), gamma)
    close = EXACT if dtype == torch.float64 else {}
    expect(found, "td_loss(value, reward, next_value, gamma)").close_to(wanted, **close)


@states(
    en="A gradient flows to value: 2·(value - target)/N.",
    ja="value に勾配 2·(value - 目標値)/N が流れます。",
)
@given(**THREE, gamma=GAMMA, N=sizes(3, 1, 4), dtype=dtypes())
def test_gradient_flows_to_value(solution, value, reward, next_value, gamma, N, dtype):
    target = reward + gamma * next_value  # (N,)
    loss, slope = torch.square(value - target).mean(), 2 * (value - target) / N  # (), (N,)
    leaf = value.clone().requires_grad_()
    found = solution.td_loss(leaf, reward, next_value.clone(), gamma)
    expect(found, "td_loss(value, reward, next_value, gamma)").close_to(loss, requires_grad=True)
    found.backward()
    expect(leaf.grad, "value.grad").close_to(slope)


@states(
    en="The target is a constant for the gradient: where value = x @ w and next_value = x_next @ w come "
    "from the same weights w, the gradient for w comes from value alone.",
    ja="勾配の計算では、目標値は定数です。value = x @ w と next_value = x_next @ w が同じ重み w から"
    "計算されていても、w の勾配は value の側だけから伝わります。",
)
@given(
    x=normal("N", "D"),
    x_next=normal("N", "D"),
    reward=normal("N"),
    w=normal("D"),
    gamma=one_of(0.9, 0.5, 1.0),
    N=sizes(3, 1, 4),
    D=sizes(2, 1, 5),
)
def test_target_is_a_constant(solution, x, x_next, reward, w, gamma, N, D):
    difference = x @ w - reward - gamma * (x_next @ w)  # (N,)
    loss, slope = difference.square().mean(), 2 * (x.T @ difference) / N  # (), (D,)
    leaf = w.clone().requires_grad_()
    found = solution.td_loss(x @ leaf, reward, x_next @ leaf, gamma)
    expect(found, "td_loss(x @ w, reward, x_next @ w, gamma)").close_to(loss, requires_grad=True)
    found.backward()
    expect(leaf.grad, "w.grad").close_to(slope, rtol=1e-4, atol=1e-4)


@states(
    en="td_loss changes no argument: their values and their requires_grad stay as they were.",
    ja="td_loss は引数を書き換えません。値も requires_grad も元のままです。",
)
@given(**THREE, N=sizes(3, 1), examples=3)
def test_loss_leaves_its_arguments_alone(solution, value, reward, next_value, N):
    before = {"value": value.clone(), "reward": reward.clone(), "next_value": next_value.clone()}
    leaves = value.clone().requires_grad_(), next_value.clone().requires_grad_()
    result = leaves[1] * 1  # computed by a model
    solution.td_loss(leaves[0], reward, leaves[1], 0.9)
    solution.td_loss(leaves[0], reward, result, 0.9)
    after = {"value": leaves[0], "reward": reward, "next_value": leaves[1]}
    expect(
        after,
        en="the arguments after td_loss(value, reward, next_value, 0.9)",
        ja="td_loss(value, reward, next_value, 0.9) を呼んだ後の引数",
    ).equal_to(before)
    for tensor in (leaves[0], leaves[1], result):
        expect(
            tensor.requires_grad,
            en="requires_grad of value or next_value after the call",
            ja="呼び出した後の value または next_value の requires_grad",
        ).equal_to(True)


# --- round_through


@states(
    en="round_through(x) has the values of torch.round(x), for x of any shape.",
    ja="round_through(x) の値は torch.round(x) と同じです。x の形は自由です。",
)
@given(
    table=normal("N", "D", std=3.0, contiguous=False),
    number=normal(std=3.0),
    row=extreme("N"),
    halves=one_of(torch.tensor([0.5, 1.5, 2.5, -0.5, -1.5])),
    dtype=dtypes(),
)
def test_values_are_rounded(solution, device, table, number, row, halves, dtype):
    for x in (table, number, row, halves.to(device, dtype)):
        rounded = torch.round(x)  # the shape of x
        expect(solution.round_through(x), "round_through(x)").close_to(rounded)


@states(
    en="The slope of round_through(x) is 1 at each element, as if nothing had been rounded.",
    ja="round_through(x) の傾きは、丸めなかったときと同じく、どの要素でも 1 です。",
)
@given(x=normal("N", "D", std=3.0), c=normal("N", "D"), dtype=dtypes())
def test_slope_is_one(solution, x, c, dtype):
    rounded = torch.round(x)  # (N, D)
    leaf = x.clone().requires_grad_()
    y = solution.round_through(leaf)
    expect(y, "round_through(x)").close_to(rounded, requires_grad=True)
    (c * y).sum().backward()
    expect(
        leaf.grad,
        en="x.grad after (c * round_through(x)).sum().backward()",
        ja="(c * round_through(x)).sum().backward() の後の x.grad",
    ).close_to(c)


@states(
    en="If x does not require a gradient, the result does not either, and x stays as it was.",
    ja="x が勾配を必要としなければ、結果も必要としません。x は元のままです。",
)
@given(x=normal("N", std=3.0), examples=4)
def test_x_stays_as_it_was(solution, x):
    before, rounded = x.clone(), torch.round(x)  # (N,), (N,)
    y = solution.round_through(x)
    expect(y, "round_through(x)").close_to(rounded, requires_grad=False)
    expect(x, en="x after round_through(x)", ja="round_through(x) を呼んだ後の x").equal_to(
        before, requires_grad=False
    )


# --- follow_


@states(
    en="follow_ changes each average in place to decay·average + (1 - decay)·parameter.",
    ja="follow_ は、各 average を decay·average + (1 - decay)·parameter にインプレースで書き換えます。",
)
@given(
    a=normal("N", "D"),
    b=normal("D"),
    p=normal("N", "D"),
    q=normal("D"),
    decay=DECAY,
    dtype=dtypes(),
)
def test_average_follows(solution, a, b, p, q, decay, dtype):
    wanted = [decay * a + (1 - decay) * p, decay * b + (1 - decay) * q]  # (N, D), (D,)
    average = [a.clone(), b.clone()]
    views = [each.detach() for each in average]  # of the same numbers, as a state_dict has them
    parameters = [p.clone().requires_grad_(), q.clone().requires_grad_()]
    solution.follow_(list(average), parameters, decay)
    close = EXACT if dtype == torch.float64 else {}
    expect(
        average,
        en="the tensors a and b after follow_([a, b], [p, q], decay)",
        ja="follow_([a, b], [p, q], decay) を呼んだ後のテンソル a と b",
    ).close_to(wanted, **close)
    expect(
        views,
        en="a.detach() and b.detach(), made before the call of follow_ and read after it",
        ja="follow_ を呼ぶ前に作った a.detach() と b.detach() の、呼んだ後の値",
    ).close_to(wanted)


@states(
    en="Nothing is recorded: afterwards the average is part of no graph.",
    ja="計算は記録されません。書き換えた average は、計算グラフにつながっていません。",
)
@given(a=normal("N"), p=normal("N"), decay=one_of(0.75, 0.9), examples=4)
def test_nothing_is_recorded(solution, a, p, decay):
    wanted = decay * a + (1 - decay) * p  # (N,)
    average = a.clone()
    parameter = p.clone().requires_grad_()
    solution.follow_([average], [parameter], decay)
    expect(
        average,
        en="the tensor a after follow_([a], [p], decay)",
        ja="follow_([a], [p], decay) を呼んだ後のテンソル a",
    ).close_to(wanted, requires_grad=False)


@states(
    en="An average that is a leaf with requires_grad=True is so afterwards.",
    ja="average が requires_grad=True の葉テンソルなら、書き換えた後もそのままです。",
)
@given(a=normal("N"), p=normal("N"), decay=one_of(0.75, 0.9), examples=4)
def test_average_may_be_a_leaf(solution, a, p, decay):
    wanted = decay * a + (1 - decay) * p  # (N,)
    average = a.clone().requires_grad_()
    parameter = p.clone().requires_grad_()
    solution.follow_([average], [parameter], decay)
    expect(
        average,
        en="the tensor a after follow_([a], [p], decay)",
        ja="follow_([a], [p], decay) を呼んだ後のテンソル a",
    ).close_to(wanted, requires_grad=True)
    expect(average.is_leaf, "a.is_leaf").equal_to(True)


@states(
    en="follow_ can be called in every training step: each call starts from the average that is there, "
    "and from the parameters as they are now.",
    ja="follow_ は、学習の1ステップごとに呼べます。そのときの average と、そのときのパラメータの値を使います。",
)
@given(a=normal("N"), p=normal("N"), decay=one_of(0.75, 0.9), examples=4)
def test_average_follows_again_and_again(solution, a, p, decay):
    wanted = a.clone()  # (N,)
    for step in range(3):
        wanted = decay * wanted + (1 - decay) * (p + step)
    average = a.clone()
    parameter = p.clone().requires_grad_()
    for _ in range(3):
        solution.follow_([average], [parameter], decay)
        with torch.no_grad():
            parameter.add_(1)
    expect(
        average,
        en="the tensor a after three calls of follow_([a], [p], decay), with p.add_(1) in between",
        ja="間に p.add_(1) をはさんで follow_([a], [p], decay) を3回呼んだ後のテンソル a",
    ).close_to(wanted)


@states(
    en="follow_ does not change the parameters: their values, requires_grad and grad stay as they were.",
    ja="follow_ はパラメータを書き換えません。値、requires_grad、grad は元のままです。",
)
@given(a=normal("N"), p=normal("N"), g=normal("N"), decay=DECAY, examples=4)
def test_parameters_stay_as_they_were(solution, a, p, g, decay):
    before = p.clone()  # (N,)
    parameter = p.clone().requires_grad_()
    parameter.grad = g.clone()
    solution.follow_([a.clone()], [parameter], decay)
    expect(
        parameter,
        en="the tensor p after follow_([a], [p], decay)",
        ja="follow_([a], [p], decay) を呼んだ後のテンソル p",
    ).equal_to(before, requires_grad=True)
    expect(parameter.grad, "p.grad").equal_to(g)
