"""What has to hold of `DynamicNet` and `fit`.

The dice are the solution's own. So a check chooses parameters for which the depth makes no
difference, or shows itself; or it asks whether there is a depth that explains what came out.
"""

from math import isclose

import torch
from torch import allclose

from kata_runner.checks import (
    dtypes,
    expect,
    given,
    normal,
    one_of,
    sizes,
    states,
    uniform,
    with_parameters,
)

DEPTHS = range(4)

# I, H, O are the numbers of features: in, hidden, out. They differ, so that the parameters can be
# told apart by their shapes. The input and the middle layer cannot: b is the bias of both. w2 is
# the diagonal of the middle layer's matrix, which is then the same however it is stored.
# It is never -1, with which a unit at rest would come from b to -b + b: just to ReLU's corner.
NETWORK = {
    "w1": uniform("H", "I", low=-1.0, high=1.0),
    "w2": uniform("H", low=-0.9, high=1.0),
    "w3": uniform("O", "H", low=-1.0, high=1.0),
    "b": uniform("H", low=0.1, high=1.0),
    "b3": normal("O"),
    "I": sizes(1, 4),
    "H": sizes(3, 5),
    "O": sizes(2, 6),
}


def six(w1, w2, w3, b, b3):
    """The values of the six parameters, from what was drawn."""
    b = b + 0.00005  # what is drawn has two decimals: so ReLU is never at its corner
    return [w1, torch.diag(w2), w3, b, b.clone(), b3]


def output(depth, x, w1, w2, w3, b1, b2, b3):
    """What the network answers at this depth."""
    h = torch.relu(x @ w1.T + b1)  # (N, H)
    for _ in range(depth):
        h = torch.relu(h @ w2.T + b2)  # (N, H)
    return h @ w3.T + b3  # (N, O)


def network(make, values):
    """A network of the class `make`, with these six parameters."""
    w1, w3 = values[0], values[2]
    return with_parameters(make(w1.shape[1], w1.shape[0], w3.shape[0]), *values)


def in_order(net, values):
    """The net's parameters in the order of these values, matrices turned as those are."""
    left, found = list(net.parameters()), []
    for value in values:
        shape = tuple(value.shape)
        parameter = next(p for p in left if tuple(p.shape) in (shape, shape[::-1]))
        left = [p for p in left if p is not parameter]
        found.append(parameter if tuple(parameter.shape) == shape else parameter.T)
    return found


# --- the network ---------------------------------------------------------------------------------


@states(
    en="The parameters are those of three linear layers, whatever depths are drawn.",
    ja="どんな深さが選ばれても、パラメータは3つの線形層のものだけです。",
)
@given(x=normal("N", "I"), **NETWORK)
def test_three_linear_layers(solution, x, w1, w2, w3, b, b3, I, H, O):
    values = six(w1, w2, w3, b, b3)
    net = with_parameters(solution.DynamicNet(I, H, O), *values)
    for _ in range(5):
        net(x)
    with_parameters(net, *values)  # and still no others


@states(
    en="With a middle layer that changes nothing, the output is w3·relu(w1·x) + b3 at any depth.",
    ja="何も変えない中間層なら、出力はどの深さでも w3·relu(w1·x) + b3 です。",
)
@given(x=normal("N", "I"), **NETWORK, dtype=dtypes())
def test_output_where_depth_makes_no_difference(solution, x, w1, w2, w3, b, b3, I, H, O, dtype):
    nothing, identity = torch.zeros_like(b), torch.diag(torch.ones_like(b))
    net = network(solution.DynamicNet, [w1, identity, w3, nothing, nothing.clone(), b3])
    y = torch.relu(x @ w1.T) @ w3.T + b3  # (N, O)
    expect(net(x)).close_to(y, requires_grad=True)


@states(
    en="The output is that of depth 0, 1, 2 or 3, for the whole batch: input layer, ReLU, then so "
    "many times the same middle layer and ReLU, then the output layer.",
    ja="出力はバッチ全体で深さ 0、1、2、3 のどれか1つのものです。入力層と ReLU、深さの回数だけ"
    "同じ中間層と ReLU、最後に出力層を通します。",
)
@given(x=normal("N", "I"), **NETWORK, dtype=dtypes())
def test_output_is_that_of_one_of_four_depths(solution, x, w1, w2, w3, b, b3, I, H, O, dtype):
    values = six(w1, w2, w3, b, b3)
    net = network(solution.DynamicNet, values)
    four = [output(depth, x, *values) for depth in DEPTHS]
    first = ", ".join(f"{y[0, 0]:.4g}" for y in four)
    expect(net(x)).satisfies(
        lambda y, *four: any(allclose(y, one, rtol=1e-4, atol=1e-5) for one in four),
        *four,
        en=f"it should be the output at depth 0, 1, 2 or 3; their first elements are {first}",
        ja=f"深さ 0、1、2、3 のどれかの出力でなければなりません。最初の要素は順に {first} です",
    )


@states(
    en="Each of the four depths comes up equally often, in training and in evaluation mode.",
    ja="訓練モードでも評価モードでも、4つの深さは同じ頻度で現れます。",
)
def test_depths_are_uniform(solution, device):
    net = network(solution.DynamicNet, counting(device))
    for mode in ("train()", "eval()"):
        net.train(mode == "train()")
        depths = drawn_depths(net, device, calls=1000)
        counts = [depths.count(depth) for depth in DEPTHS]
        expect(
            counts,
            en=f"calls at depth [0, 1, 2, 3], {mode}",
            ja=f"深さ [0, 1, 2, 3] の回数、{mode}",
        ).satisfies(
            # Pearson's χ² with 3 degrees of freedom: beyond 40 once in 90 million right solutions.
            lambda counts: sum(counts) == 1000 and sum((n - 250) ** 2 / 250 for n in counts) < 40,
            en="in 1000 calls, each of the depths 0, 1, 2, 3 should come up about 250 times",
            ja="1000回の呼び出しで、深さ 0、1、2、3 がそれぞれ250回ほど現れるはずです",
        )


@states(
    en="The depth is drawn anew at each call: the one before says nothing about it.",
    ja="深さは呼び出しのたびに選び直され、前の深さからは予想できません。",
)
def test_depths_are_drawn_anew(solution, device):
    net = network(solution.DynamicNet, counting(device))
    depths = drawn_depths(net, device, calls=1600)
    pairs = list(zip(depths[::2], depths[1::2], strict=True))  # 800 of 16 kinds
    counts = [[pairs.count((one, other)) for other in DEPTHS] for one in DEPTHS]
    expect(counts, en="pairs[depth][next depth]", ja="組[深さ][次の深さ]").satisfies(
        # 15 degrees of freedom: beyond 75 once in 200 million right solutions.
        lambda counts: sum((n - 50) ** 2 / 50 for row in counts for n in row) < 75,
        en="in 800 pairs of calls, each depth (row) should be followed by each depth (column) about "
        "50 times",
        ja="2回ずつの呼び出し800組で、どの深さ（行）の次にどの深さ（列）が来る場合も、"
        "それぞれ50回ほど現れるはずです",
    )


def counting(device):
    """Parameters of a network whose output is its depth: each use of the middle layer adds 1."""
    one = torch.ones(2, device=device)
    w1, w2, w3 = (
        torch.zeros(2, 3, device=device),
        torch.diag(one),
        torch.full_like(one, 0.5)[None],
    )
    return [w1, w2, w3, one, one.clone(), -one[:1]]


def drawn_depths(net, device, calls):
    """The depths of so many calls of the counting network."""
    x = torch.ones(1, 3, device=device)
    with torch.no_grad():
        return [float(net(x)) for _ in range(calls)]


@states(
    en="The gradient flows back through all uses of the middle layer, whose gradient is their sum.",
    ja="勾配は中間層を使った回数だけさかのぼって流れ、中間層の勾配はその合計です。",
)
@given(x=normal("N", "I"), **NETWORK, upstream=normal("N", "O"))
def test_gradient_flows_through_every_use(solution, x, w1, w2, w3, b, b3, I, H, O, upstream):
    values = six(w1, w2, w3, b, b3)
    net = network(solution.DynamicNet, values)

    def slopes(y, w2):
        used = torch.autograd.grad(y, [x, w2], upstream, materialize_grads=True)
        return [y.detach(), used[0], used[1].diagonal()]

    x.requires_grad_()
    seen = slopes(net(x), in_order(net, values)[1])
    values[1].requires_grad_()
    four = [slopes(output(depth, x, *values), values[1]) for depth in DEPTHS]
    first = ", ".join(f"({y[0, 0]:.4g}, {dx[0, 0]:.4g}, {dw2[0]:.4g})" for y, dx, dw2 in four)
    expect(seen, "[net(x), x.grad, middle_weight.grad.diagonal()]").satisfies(
        lambda seen, *four: any(
            all(allclose(a, b, rtol=1e-4, atol=1e-4) for a, b in zip(seen, one, strict=True))
            for one in four
        ),
        *four,
        en="output and gradients should be those of one depth; at depth 0, 1, 2, 3 their first "
        f"elements are {first}",
        ja="出力と勾配は、同じ1つの深さのものでなければなりません。最初の要素の組は、深さ 0、1、"
        f"2、3 の順に {first} です",
    )


# --- the training --------------------------------------------------------------------------------


def loss_at(depth, p, x, y):
    """The summed squared error at this depth."""
    return ((output(depth, x, *p) - y) ** 2).sum()


def step(state, depth, x, y, lr, momentum, rests=True):
    """The state (p, v) after one update by hand at this depth."""
    p, v = state
    leaves = [q.clone().requires_grad_() for q in p]
    g = torch.autograd.grad(loss_at(depth, leaves, x, y), leaves, materialize_grads=True)
    still = [rests and depth == 0 and i in MIDDLE for i in range(6)]
    v = [v[i] if still[i] else momentum * v[i] + g[i] for i in range(6)]
    p = [p[i] if still[i] else p[i] - lr * v[i] for i in range(6)]
    return p, v


MIDDLE = (1, 4)  # where its weight and its bias stand among the six


def at_rest(values):
    """The state in which a training starts: the parameters, and no velocity yet."""
    return values, [torch.zeros_like(value) for value in values]


def by_hand(values, depth, steps, x, y, lr, momentum):
    """The losses and the last parameters of a training that is always at this depth."""
    losses, state = [], at_rest(values)
    for _ in range(steps):
        losses.append(loss_at(depth, state[0], x, y).item())
        state = step(state, depth, x, y, lr, momentum)
    return losses, state[0]


def steady(solution, depth, values):
    """A network of the solution's class that computes at one depth, whatever the dice say."""

    class Steady(solution.DynamicNet):
        def forward(self, x):
            return output(depth, x, *in_order(self, values))

    return network(Steady, values)


TASK = {
    "x": uniform("N", "I", low=-1.0, high=1.0),
    "y": normal("N", "O"),
    "lr": one_of(0.005, 0.002),
    "momentum": one_of(0.9, 0.5),
}


@states(
    en="A step's loss is the summed squared error before the update; the update is p - lr·g.",
    ja="損失は更新前の二乗誤差の和で、最初の更新は p - lr·g です。",
)
@given(depth=one_of(1, 0, 2, 3), **TASK, **NETWORK, dtype=dtypes())
def test_first_step(solution, depth, x, y, lr, momentum, w1, w2, w3, b, b3, I, H, O, dtype):
    values = six(w1, w2, w3, b, b3)
    net, mine = steady(solution, depth, values), [x.clone(), y.clone()]
    losses, parameters = by_hand(values, depth, 1, x, y, lr, momentum)
    expect(solution.fit(net, *mine, lr, momentum, 1)).close_to(losses, rtol=1e-4)
    expect(
        in_order(net, values),
        en="w1, w2, w3, b1, b2, b3 afterwards",
        ja="学習後の w1, w2, w3, b1, b2, b3",
    ).close_to(parameters, rtol=1e-4)
    expect(mine, en="[x, y] afterwards", ja="学習後の [x, y]").equal_to([x, y])


@states(
    en="The steps follow v ← momentum·v + g, p ← p - lr·v; there are as many losses as steps.",
    ja="更新は v ← momentum·v + g、p ← p - lr·v で、損失はステップの数だけ返されます。",
)
@given(depth=one_of(1, 0, 2, 3), steps=one_of(2, 0, 3, 5), **TASK, **NETWORK, dtype=dtypes())
def test_steps_with_momentum(
    solution, depth, steps, x, y, lr, momentum, w1, w2, w3, b, b3, I, H, O, dtype
):
    values = six(w1, w2, w3, b, b3)
    net = steady(solution, depth, values)
    losses, parameters = by_hand(values, depth, steps, x, y, lr, momentum)
    expect(solution.fit(net, x, y, lr=lr, momentum=momentum, steps=steps)).close_to(
        losses, rtol=1e-4
    )
    expect(
        in_order(net, values),
        en="w1, w2, w3, b1, b2, b3 afterwards",
        ja="学習後の w1, w2, w3, b1, b2, b3",
    ).close_to(parameters, rtol=1e-4)


@states(
    en="Each step computes at one drawn depth: its loss and its update belong together. At depth 0 "
    "the middle layer rests, or its momentum runs on.",
    ja="各ステップは選ばれた1つの深さで計算し、損失と更新はその深さのものです。深さ 0 では、"
    "中間層は休むか、モーメンタムが働き続けます。",
)
@given(steps=one_of(1, 10), **TASK, **NETWORK)
def test_steps_with_the_dice(solution, steps, x, y, lr, momentum, w1, w2, w3, b, b3, I, H, O):
    values = six(w1, w2, w3, b, b3)
    net = network(solution.DynamicNet, values)
    losses = solution.fit(net, x, y, lr=lr, momentum=momentum, steps=steps)
    first = ", ".join(f"{loss_at(depth, values, x, y):.4g}" for depth in DEPTHS)
    expect(losses, "fit(net, x, y, lr, momentum, steps)").satisfies(
        lambda losses, *task: any(True for _ in endings(losses, *task)),
        *(values, x, y, lr, momentum),
        en="there should be a depth for each step that leads to these losses; the first loss at "
        f"depth 0, 1, 2, 3 is {first}",
        ja="どのステップにも、この損失になる深さがあるはずです。深さ 0、1、2、3 での最初の損失は"
        f"順に {first} です",
    )
    expect(
        list(net.parameters()), en="net.parameters() afterwards", ja="学習後の net.parameters()"
    ).satisfies(
        lambda found, *task: any(
            allclose(numbers(found), ending, rtol=1e-4, atol=1e-5) for ending in endings(*task)
        ),
        *(losses, values, x, y, lr, momentum),
        en="the losses tell the depths, and those lead to other parameters: does each update come "
        "from the forward pass whose loss is returned? Does the middle layer keep its v at depth 0?",
        ja="損失からわかる深さで更新すると、別のパラメータになります。更新に使った順伝播と、損失を"
        "返した順伝播は同じですか？ 深さ 0 のとき、中間層の v は保たれていますか？",
    )


def endings(losses, values, x, y, lr, momentum):
    """Where trainings with just these losses may end: all the numbers of their parameters.

    Followed step by step: which depths would have given this loss, and where do they lead?
    """
    for rests in (True, False):
        states = [at_rest(values)]
        for seen in losses:
            states = [
                step(state, depth, x, y, lr, momentum, rests)
                for state in states
                for depth in DEPTHS
                if isclose(loss_at(depth, state[0], x, y).item(), seen, rel_tol=1e-4, abs_tol=1e-4)
            ]
        yield from (numbers(p) for p, _ in states)


def numbers(parameters):
    """All the numbers in the parameters by size, in whatever order and way they are stored."""
    return torch.cat([p.flatten() for p in parameters]).sort().values


@states(
    en="Without further arguments, fit makes 500 steps with lr = 1e-4 and momentum = 0.9.",
    ja="引数を省略すると、fit は lr = 1e-4、momentum = 0.9 で500ステップ学習します。",
)
@given(examples=1, x=normal(16, "I", std=3), y=normal(16, "O", std=3), **NETWORK)
def test_defaults(solution, x, y, w1, w2, w3, b, b3, I, H, O):
    values = six(w1, w2, w3, b, b3)
    losses = solution.fit(steady(solution, 1, values), x, y)
    expect(len(losses), en="the number of losses", ja="損失の個数").equal_to(500)
    first, _ = by_hand(values, 1, 6, x, y, 1e-4, 0.9)
    expect(losses[:6], en="the first six losses", ja="はじめの6つの損失").close_to(first, rtol=1e-4)
