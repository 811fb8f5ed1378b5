"""What must be true of `DynamicNet` and `fit`.

The solution draws the depth itself. So a check either chooses parameters with which the depth
makes no difference, or can be seen; or it asks whether some depth explains what came out.
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
# told apart by their shapes. The two biases of the input and the middle layer cannot, so both are
# b. w2 is the diagonal of the middle layer's matrix, which is then its own transpose. It is never
# -1: a unit with h = b would then get exactly to ReLU's corner, -b + b.
NETWORK = {
    "w1": uniform("H", "I", low=-1.0, high=1.0),
    "w2": uniform("H", low=-0.9, high=1.0),
    "w3": uniform("O", "H", low=-1.0, high=1.0),
    "b": uniform("H", low=0.1, high=1.0),
    "b3": normal("O"),
    "I": sizes(2, 4),
    "H": sizes(3, 5),
    "O": sizes(1, 6),
}
# The same, where one feature may go in. With one in and one out, w1 and w3 could not be told apart.
ONE_IN = NETWORK | {"I": sizes(1, 4), "O": sizes(2, 6)}


def six(w1, w2, w3, b, b3):
    """The values of the six parameters, from what was drawn."""
    b = b + 0.00005  # the drawn numbers have two decimals, so ReLU is never exactly at its corner
    return [w1, torch.diag(w2), w3, b, b.clone(), b3]


def output(depth, x, w1, w2, w3, b1, b2, b3):
    """The output of the network at this depth."""
    h = torch.relu(x @ w1.T + b1)  # (N, H)
    for _ in range(depth):
        h = torch.relu(h @ w2.T + b2)  # (N, H)
    return h @ w3.T + b3  # (N, O)


# stays in blind checks: `fit` is given it to train, and it is not the network that has to be written.
def stand_in(depth, x, w1, w2, w3, b1, b2, b3):
    """The output of another network of the same parameters; at depth 0, w2 and b2 take no part."""
    h = torch.tanh(x @ w1.T + b1)  # (N, H)
    for _ in range(depth):
        h = h @ w2.T + b2  # (N, H)
    return h @ w3.T + b3  # (N, O)


def network(make, values):
    """A network of the class `make`, with these six parameters."""
    w1, w3 = values[0], values[2]
    return with_parameters(make(w1.shape[1], w1.shape[0], w3.shape[0]), *values)


def in_order(net, values):
    """The net's parameters in the order of these values, transposed where that fits them."""
    left, found = list(net.parameters()), []
    for value in values:
        shape = tuple(value.shape)
        parameter = next(p for p in left if tuple(p.shape) in (shape, shape[::-1]))
        left = [p for p in left if p is not parameter]
        found.append(parameter if tuple(parameter.shape) == shape else parameter.T)
    return found


# --- the network ---------------------------------------------------------------------------------


@states(
    en="The parameters are those of three linear layers, whatever depth is drawn.",
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
    en="If the middle layer changes nothing, the output is w3·relu(w1·x) + b3 at every depth.",
    ja="中間層が何も変えないとき、出力はどの深さでも w3·relu(w1·x) + b3 です。",
)
@given(x=normal("N", "I"), **NETWORK, dtype=dtypes())
def test_output_where_depth_makes_no_difference(solution, x, w1, w2, w3, b, b3, I, H, O, dtype):
    y = torch.relu(x @ w1.T) @ w3.T + b3  # (N, O)
    nothing, identity = torch.zeros_like(b), torch.diag(torch.ones_like(b))
    net = network(solution.DynamicNet, [w1, identity, w3, nothing, nothing.clone(), b3])
    expect(net(x)).close_to(y, requires_grad=True)


@states(
    en="The whole batch has one depth, 0, 1, 2 or 3: the input layer and ReLU, then that many times "
    "the same middle layer and ReLU, then the output layer.",
    ja="バッチ全体の深さは、0、1、2、3 のどれか1つです。入力層と ReLU、深さの回数だけ同じ中間層と "
    "ReLU、最後に出力層の順に計算します。",
)
@given(x=normal("N", "I"), **ONE_IN, dtype=dtypes())
def test_output_is_that_of_one_of_four_depths(solution, x, w1, w2, w3, b, b3, I, H, O, dtype):
    values = six(w1, w2, w3, b, b3)
    four = [output(depth, x, *values) for depth in DEPTHS]
    first = [f"{y[0, 0]:.4g}" for y in four]
    net = network(solution.DynamicNet, values)
    expect(net(x)).satisfies(
        lambda y, *four: any(allclose(y, one, rtol=1e-4, atol=1e-5) for one in four),
        *four,
        en=f"it should be the output at depth 0, 1, 2 or 3; their first elements are {', '.join(first)}",
        ja=f"深さ 0、1、2、3 のどれかの出力でなければなりません。最初の要素は順に {'、'.join(first)} です",
    )


@states(
    en="The four depths come up equally often, in training and in evaluation mode.",
    ja="訓練モードでも評価モードでも、4通りの深さは同じ頻度で現れます。",
)
def test_depths_are_uniform(solution, device):
    net = network(solution.DynamicNet, counting(device))
    for mode in ("train()", "eval()"):
        net.train(mode == "train()")
        depths = drawn_depths(net, device, calls=400)
        counts = [depths.count(depth) for depth in DEPTHS]
        expect(
            [*counts, len(depths) - sum(counts)],
            en=f"the number of calls at depth [0, 1, 2, 3, any other], {mode}",
            ja=f"深さ [0, 1, 2, 3, それ以外] の回数、{mode}",
        ).satisfies(
            # Pearson's χ² with 3 degrees of freedom: beyond 40 once in 70 million right solutions.
            lambda counts: counts[4] == 0 and sum((n - 100) ** 2 / 100 for n in counts[:4]) < 40,
            en="in 400 calls, each of the depths 0, 1, 2, 3 should come up about 100 times, and no "
            "other depth",
            ja="400回の呼び出しで、深さ 0、1、2、3 がそれぞれ100回ほど現れ、それ以外の深さは"
            "現れないはずです",
        )


@states(
    en="Each call draws its own depth, whatever the depth before was.",
    ja="深さは呼び出しのたびに選ばれ、前の深さの影響を受けません。",
)
def test_depths_are_drawn_anew(solution, device):
    net = network(solution.DynamicNet, counting(device))
    depths = drawn_depths(net, device, calls=640)
    pairs = list(zip(depths[::2], depths[1::2], strict=True))  # 320 of 16 kinds
    counts = [[pairs.count((one, other)) for other in DEPTHS] for one in DEPTHS]
    expect(
        counts,
        en="the number of pairs, by [depth][next depth]",
        ja="組の個数 [深さ][次の深さ]",
    ).satisfies(
        # 15 degrees of freedom: beyond 75 once in 370 million right solutions.
        lambda counts: sum((n - 20) ** 2 / 20 for row in counts for n in row) < 75,
        en="in 320 pairs of calls, each depth (row) should be followed by each depth (column) about "
        "20 times",
        ja="2回ずつの呼び出し320組で、どの深さ（行）の次にどの深さ（列）が来る場合も、"
        "それぞれ20回ほど現れるはずです",
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
    """The depths of this many calls of the counting network."""
    x = torch.ones(1, 3, device=device)
    with torch.no_grad():
        return [float(net(x)) for _ in range(calls)]


def at_depth(depth, x, values, upstream):
    """At this depth: the output, the gradient of x, and of the middle layer's weight (diagonal)."""
    w1, w2, *others = values
    x, w2 = x.clone().requires_grad_(), w2.clone().requires_grad_()
    y = output(depth, x, w1, w2, *others)
    dx, dw2 = torch.autograd.grad(y, [x, w2], upstream, materialize_grads=True)
    return [y.detach(), dx, dw2.diagonal()]


@states(
    en="The gradient flows back through every use of the middle layer, and its own gradient is "
    "their sum.",
    ja="勾配は、中間層を使った回数だけさかのぼって伝わり、中間層の勾配はその合計です。",
)
@given(x=normal("N", "I"), **NETWORK, upstream=normal("N", "O"))
def test_gradient_flows_through_every_use(solution, x, w1, w2, w3, b, b3, I, H, O, upstream):
    values = six(w1, w2, w3, b, b3)
    four = [at_depth(depth, x, values, upstream) for depth in DEPTHS]
    first = [f"({y[0, 0]:.4g}, {dx[0, 0]:.4g}, {dw2[0]:.4g})" for y, dx, dw2 in four]
    net = network(solution.DynamicNet, values)
    leaf = x.clone().requires_grad_()
    y, middle = net(leaf), in_order(net, values)[1]
    expect(y.requires_grad, "net(x).requires_grad").equal_to(True)
    dx, dw2 = torch.autograd.grad(y, [leaf, middle], upstream, materialize_grads=True)
    expect([y, dx, dw2.diagonal()], "[net(x), x.grad, middle_weight.grad.diagonal()]").satisfies(
        lambda seen, *four: any(
            all(allclose(a, b, rtol=1e-4, atol=1e-4) for a, b in zip(seen, one, strict=True))
            for one in four
        ),
        *four,
        en="output and gradients should be those of one depth; at depth 0, 1, 2, 3 their first "
        f"elements are {', '.join(first)}",
        ja="出力と勾配は、同じ1つの深さのものでなければなりません。最初の要素の組は、深さ 0、1、"
        f"2、3 の順に {'、'.join(first)} です",
    )


# --- the training --------------------------------------------------------------------------------


def loss_at(depth, p, x, y, net=output):
    """The summed squared error at this depth."""
    return ((net(depth, x, *p) - y) ** 2).sum()


def step(state, depth, x, y, lr, momentum, rests=True, net=output):
    """The state (p, v) after one update by hand at this depth."""
    p, v = state
    leaves = [q.clone().requires_grad_() for q in p]
    g = torch.autograd.grad(loss_at(depth, leaves, x, y, net), leaves, materialize_grads=True)
    still = [rests and depth == 0 and i in MIDDLE for i in range(6)]
    v = [v[i] if still[i] else momentum * v[i] + g[i] for i in range(6)]
    p = [p[i] if still[i] else p[i] - lr * v[i] for i in range(6)]
    return p, v


MIDDLE = (1, 4)  # the places of the middle layer's weight and bias among the six


def at_rest(values):
    """The state in which a training starts: the parameters, and no velocity yet."""
    return values, [torch.zeros_like(value) for value in values]


def by_hand(values, depth, steps, x, y, lr, momentum):
    """The losses and the last parameters of a training of `steady` at this depth."""
    losses, state = [], at_rest(values)
    for _ in range(steps):
        losses.append(loss_at(depth, state[0], x, y, stand_in).item())
        state = step(state, depth, x, y, lr, momentum, net=stand_in)
    return losses, state[0]


def steady(solution, depth, values):
    """A network for `fit` that always has this depth: the solution's, with another `forward`."""

    class Steady(solution.DynamicNet):
        def forward(self, x):
            return stand_in(depth, x, *in_order(self, values))

    return network(Steady, values)


TASK = {
    "x": uniform("N", "I", low=-1.0, high=1.0),
    "y": normal("N", "O"),
    "lr": one_of(0.005, 0.002),
    "momentum": one_of(0.9, 0.5),
}


@states(
    en="A step's loss is the summed squared error before the update. The first update is p - lr·g.",
    ja="損失は更新前の二乗誤差の和で、最初の更新は p - lr·g です。",
)
@given(depth=one_of(1, 0, 2, 3), **TASK, **NETWORK, dtype=dtypes())
def test_first_step(solution, depth, x, y, lr, momentum, w1, w2, w3, b, b3, I, H, O, dtype):
    values = six(w1, w2, w3, b, b3)
    losses, parameters = by_hand(values, depth, 1, x, y, lr, momentum)
    net = steady(solution, depth, values)
    expect(
        solution.fit(net, x, y, lr=lr, momentum=momentum, steps=1),
        "fit(net, x, y, lr, momentum, steps=1)",
    ).close_to(losses, rtol=1e-4)
    expect(
        in_order(net, values),
        en="w1, w2, w3, b1, b2, b3 afterwards",
        ja="学習後の w1, w2, w3, b1, b2, b3",
    ).close_to(parameters, rtol=1e-4)


@states(
    en="Each step is v ← momentum·v + g, p ← p - lr·v, and there is one loss per step.",
    ja="各ステップの更新は v ← momentum·v + g、p ← p - lr·v で、損失はステップの数だけあります。",
)
@given(depth=one_of(1, 0, 2, 3), steps=one_of(2, 0, 3, 5), **TASK, **ONE_IN, dtype=dtypes())
def test_steps_with_momentum(
    solution, depth, steps, x, y, lr, momentum, w1, w2, w3, b, b3, I, H, O, dtype
):
    values = six(w1, w2, w3, b, b3)
    losses, parameters = by_hand(values, depth, steps, x, y, lr, momentum)
    net = steady(solution, depth, values)
    expect(
        solution.fit(net, x, y, lr=lr, momentum=momentum, steps=steps),
        f"fit(net, x, y, lr, momentum, steps={steps})",
    ).close_to(losses, rtol=1e-4)
    expect(
        in_order(net, values),
        en="w1, w2, w3, b1, b2, b3 afterwards",
        ja="学習後の w1, w2, w3, b1, b2, b3",
    ).close_to(parameters, rtol=1e-4)


@states(
    en="With 37 rows, too, a step makes one update, by the gradient of all rows together.",
    ja="データが37行でも、1ステップの更新は1回で、すべての行から求めた勾配を使います。",
)
@given(
    **TASK | {"x": uniform(37, "I", low=-1.0, high=1.0), "y": normal(37, "O")},
    **NETWORK,
    examples=2,
)
def test_one_update_for_many_rows(solution, x, y, lr, momentum, w1, w2, w3, b, b3, I, H, O):
    values = six(w1, w2, w3, b, b3)
    losses, _ = by_hand(values, 1, 2, x, y, 0.1 * lr, momentum)
    net = steady(solution, 1, values)
    expect(
        solution.fit(net, x, y, lr=0.1 * lr, momentum=momentum, steps=2),
        f"fit(net, x, y, lr={0.1 * lr:.4g}, momentum={momentum}, steps=2)",
    ).close_to(losses, rtol=1e-4)


@states(
    en="Each step has one depth: its loss and its update belong together. At depth 0, the middle "
    "layer either stays as it is, or its momentum goes on.",
    ja="各ステップの深さは1つで、損失と更新はその深さのものです。深さ 0 のとき、中間層はそのままか、"
    "モーメンタムだけで動き続けるかのどちらかです。",
)
@given(steps=one_of(1, 10), **TASK, **NETWORK)
def test_steps_with_the_dice(solution, steps, x, y, lr, momentum, w1, w2, w3, b, b3, I, H, O):
    values = six(w1, w2, w3, b, b3)
    task = [*map(torch.clone, (*values, x, y)), lr, momentum]
    first = [f"{loss_at(depth, values, x, y):.4g}" for depth in DEPTHS]
    net = network(solution.DynamicNet, values)
    losses = solution.fit(net, x, y, lr=lr, momentum=momentum, steps=steps)
    expect(losses, "fit(net, x, y, lr, momentum, steps)").satisfies(
        lambda losses, *task: any(True for _ in endings(losses, *task)),
        *task,
        en="there should be a depth for each step that leads to these losses; the first loss at "
        f"depth 0, 1, 2, 3 is {', '.join(first)}",
        ja="返された損失に、どの深さの値とも一致しないものがあります。深さ 0、1、2、3 での"
        f"最初の損失は、順に {'、'.join(first)} です",
    )
    expect(
        [losses, list(net.parameters())],
        en="[the losses, the parameters afterwards]",
        ja="[損失、学習後のパラメータ]",
    ).satisfies(
        lambda seen, *task: any(
            allclose(numbers(seen[1]), ending, rtol=1e-4, atol=1e-5)
            for ending in endings(seen[0], *task)
        ),
        *task,
        en="updates at the depths that belong to these losses lead to other parameters: does each "
        "update come from the forward pass whose loss is returned? Does the middle layer keep its v "
        "at depth 0?",
        ja="この損失になる深さで更新すると、別のパラメータになります。更新に使った順伝播と、損失を"
        "返した順伝播は同じですか？ 深さ 0 のとき、中間層の v は保たれていますか？",
    )


def endings(losses, *task):
    """Where trainings with exactly these losses can end: all the numbers of their parameters.

    Step by step: which depths would have given this loss, and where do they lead?
    """
    *values, x, y, lr, momentum = task
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
    """All the numbers in the parameters, sorted: the same however the parameters are stored."""
    return torch.cat([p.flatten() for p in parameters]).sort().values


@states(
    en="By default, fit makes 500 steps with lr = 1e-4 and momentum = 0.9.",
    ja="引数を省略すると、fit は lr = 1e-4、momentum = 0.9 で500ステップ学習します。",
)
@given(examples=1, x=normal(16, "I", std=3), y=normal(16, "O", std=3), **NETWORK)
def test_defaults(solution, x, y, w1, w2, w3, b, b3, I, H, O):
    values = six(w1, w2, w3, b, b3)
    first, _ = by_hand(values, 1, 6, x, y, 1e-4, 0.9)
    losses = solution.fit(steady(solution, 1, values), x, y)
    expect(len(losses), en="the number of losses", ja="損失の個数").equal_to(500)
    expect(losses[:6], en="the first six losses", ja="はじめの6つの損失").close_to(first, rtol=1e-4)


@states(
    en="Without their names, the last three arguments are lr, momentum and steps, in this order.",
    ja="名前を付けずに渡すと、最後の3つの引数は lr、momentum、steps の順です。",
)
@given(**TASK, **NETWORK, examples=2)
def test_arguments_by_position(solution, x, y, lr, momentum, w1, w2, w3, b, b3, I, H, O):
    values = six(w1, w2, w3, b, b3)
    losses, _ = by_hand(values, 1, 3, x, y, lr, momentum)
    net = steady(solution, 1, values)
    expect(
        solution.fit(net, x, y, lr, momentum, 3), f"fit(net, x, y, {lr}, {momentum}, 3)"
    ).close_to(losses, rtol=1e-4)


@states(
    en="A second training of the same network starts with velocity 0 again.",
    ja="同じネットワークをもう一度学習させると、速度は再び 0 から始まります。",
)
@given(**TASK, **NETWORK, examples=3)
def test_second_training_starts_without_velocity(
    solution, x, y, lr, momentum, w1, w2, w3, b, b3, I, H, O
):
    values = six(w1, w2, w3, b, b3)
    losses, _ = by_hand(values, 1, 3, x, y, lr, momentum)
    net = steady(solution, 1, values)
    solution.fit(net, x.clone(), y.clone(), lr=lr, momentum=momentum, steps=3)
    with_parameters(net, *values)  # the start again
    net.zero_grad()
    expect(
        solution.fit(net, x, y, lr=lr, momentum=momentum, steps=3),
        en="the second fit(net, x, y, lr, momentum, steps=3), from the same parameters",
        ja="同じパラメータから始めた、2回目の fit(net, x, y, lr, momentum, steps=3)",
    ).close_to(losses, rtol=1e-4)


@states(
    en="There is one loss per step, even if the training diverges until the losses are inf or nan.",
    ja="学習が発散して損失が inf や nan になっても、損失はステップの数だけあります。",
)
@given(**TASK | {"lr": one_of(10.0)}, **NETWORK, examples=2)
def test_as_many_losses_when_it_diverges(solution, x, y, lr, momentum, w1, w2, w3, b, b3, I, H, O):
    net = steady(solution, 1, six(w1, w2, w3, b, b3))
    losses = solution.fit(net, x, y, lr=lr, momentum=momentum, steps=20)
    expect(len(losses), "len(fit(net, x, y, lr=10, momentum=momentum, steps=20))").equal_to(20)


@states(
    en="fit changes neither x nor y.",
    ja="fit は x も y も書き換えません。",
)
@given(**TASK, **NETWORK, examples=2)
def test_data_is_not_changed(solution, x, y, lr, momentum, w1, w2, w3, b, b3, I, H, O):
    before = [x.clone(), y.clone()]
    net = steady(solution, 1, six(w1, w2, w3, b, b3))
    solution.fit(net, x, y, lr=lr, momentum=momentum, steps=2)
    expect([x, y], en="[x, y] afterwards", ja="学習後の [x, y]").equal_to(before)
