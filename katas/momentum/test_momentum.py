"""Checks for `momentum`: each step against torch.optim.SGD, and what a step leaves alone."""

import torch
from torch import nn
from torch.nn import functional as F

from kata_runner.checks import dtypes, expect, given, normal, one_of, sizes, states

STEPS = 4
THREE = {  # a matrix, a row and a single number, with a gradient for each step
    "W": normal("N", "D"),
    "b": normal("D"),
    "c": normal(),
    "W_grads": normal(STEPS, "N", "D"),
    "b_grads": normal(STEPS, "D"),
    "c_grads": normal(STEPS),
    "N": sizes(3, 1, 4),
    "D": sizes(2, 1, 5),
}


# stays in blind checks: it makes parameters, and says nothing of where they should go
def leaves(values):
    """Parameters with these values, by their names."""
    return {name: value.clone().requires_grad_() for name, value in values.items()}


# stays in blind checks: it hands out drawn gradients, and says nothing of what a step does with them
def give(parameters, gradients, t):
    """Put the gradients of step t into place; None where there is none."""
    for name, p in parameters.items():
        p.grad = None if gradients[name][t] is None else gradients[name][t].clone()


def by_torch(values, gradients, **options):
    """Where torch.optim.SGD takes the parameters: their values after each step."""
    parameters = leaves(values)
    optimizer = torch.optim.SGD(parameters.values(), **options)
    places = []
    for t in range(STEPS):
        give(parameters, gradients, t)
        optimizer.step()
        places.append({name: p.detach().clone() for name, p in parameters.items()})
    return places


@states(
    en="The numbers of the task: from p = 1, with the gradients 2, 4 and -1, to 0.8, 0.3 and 0.15.",
    ja="課題の数値例では、p = 1 から、勾配 2、4、-1 で 0.8、0.3、0.15 と動きます。",
)
def test_numbers_of_the_task(solution, device):
    p = torch.tensor(1.0, device=device, requires_grad=True)
    optimizer = solution.SGD([p], lr=0.1, momentum=0.5)
    places = []
    for gradient in (2.0, 4.0, -1.0):
        p.grad = torch.tensor(gradient, device=device)
        optimizer.step()
        places.append(p.item())
    expect(
        places,
        en="p after each of three steps with lr=0.1, momentum=0.5",
        ja="lr=0.1、momentum=0.5 で3回更新したときの、それぞれの p",
    ).close_to([0.8, 0.3, 0.15])


@states(
    en="Without momentum, each step subtracts lr times the gradient, and nothing else.",
    ja="モーメンタムがなければ、1ステップごとに lr × 勾配だけを引きます。",
)
@given(**THREE, lr=one_of(0.1, 0.03), dtype=dtypes(), examples=6)
def test_plain_steps(solution, W, b, c, W_grads, b_grads, c_grads, N, D, lr, dtype):
    values = {"W": W, "b": b, "c": c}
    gradients = {"W": W_grads, "b": b_grads, "c": c_grads}
    places = by_torch(values, gradients, lr=lr)
    parameters = leaves(values)
    optimizer = solution.SGD(list(parameters.values()), lr=lr)
    for t in range(STEPS):
        give(parameters, gradients, t)
        optimizer.step()
        expect(
            parameters,
            en=f"the parameters after step {t + 1} with lr={lr}",
            ja=f"lr={lr} で{t + 1}回更新した後のパラメータ",
        ).close_to(places[t])


@states(
    en="With momentum, each parameter has a velocity of its own: v is momentum times the old v, plus "
    "the gradient, and lr·v is subtracted.",
    ja="モーメンタムがあれば、パラメータごとの速度 v は momentum × 前の v + 勾配 になり、"
    "パラメータから lr·v を引きます。",
)
@given(**THREE, lr=one_of(0.1, 0.03), momentum=one_of(0.9, 0.5), dtype=dtypes())
def test_steps_with_momentum(
    solution, W, b, c, W_grads, b_grads, c_grads, N, D, lr, momentum, dtype
):
    values = {"W": W, "b": b, "c": c}
    gradients = {"W": W_grads, "b": b_grads, "c": c_grads}
    places = by_torch(values, gradients, lr=lr, momentum=momentum)
    parameters = leaves(values)
    optimizer = solution.SGD(list(parameters.values()), lr=lr, momentum=momentum)
    for t in range(STEPS):
        give(parameters, gradients, t)
        optimizer.step()
        expect(
            parameters,
            en=f"the parameters after step {t + 1} with lr={lr}, momentum={momentum}",
            ja=f"lr={lr}、momentum={momentum} で{t + 1}回更新した後のパラメータ",
        ).close_to(places[t])


@states(
    en="weight_decay·p is added to the gradient before anything else, so it goes into the velocity, "
    "too.",
    ja="weight_decay·p は、はじめに勾配に加えます。したがって、速度にも入ります。",
)
@given(**THREE, momentum=one_of(0.0, 0.9, 0.5), weight_decay=one_of(0.1, 0.4), examples=8)
def test_steps_with_weight_decay(
    solution, W, b, c, W_grads, b_grads, c_grads, N, D, momentum, weight_decay
):
    values = {"W": W, "b": b, "c": c}
    gradients = {"W": W_grads, "b": b_grads, "c": c_grads}
    places = by_torch(values, gradients, lr=0.1, momentum=momentum, weight_decay=weight_decay)
    parameters = leaves(values)
    optimizer = solution.SGD(
        list(parameters.values()), lr=0.1, momentum=momentum, weight_decay=weight_decay
    )
    for t in range(STEPS):
        give(parameters, gradients, t)
        optimizer.step()
        expect(
            parameters,
            en=f"the parameters after step {t + 1} with lr=0.1, momentum={momentum}, "
            f"weight_decay={weight_decay}",
            ja=f"lr=0.1、momentum={momentum}、weight_decay={weight_decay} で{t + 1}回更新した後の"
            "パラメータ",
        ).close_to(places[t])


@states(
    en="With nesterov=True, lr·(g + momentum·v) is subtracted in place of lr·v, with the g to which "
    "weight decay was added; the velocity itself stays the same.",
    ja="nesterov=True のときは、lr·v の代わりに lr·(g + momentum·v) を引きます。"
    "g は重み減衰を加えた勾配です。速度そのものは同じです。",
)
@given(**THREE, momentum=one_of(0.9, 0.5), weight_decay=one_of(0.0, 0.4), examples=8)
def test_nesterov_steps(solution, W, b, c, W_grads, b_grads, c_grads, N, D, momentum, weight_decay):
    values = {"W": W, "b": b, "c": c}
    gradients = {"W": W_grads, "b": b_grads, "c": c_grads}
    places = by_torch(
        values, gradients, lr=0.1, momentum=momentum, weight_decay=weight_decay, nesterov=True
    )
    parameters = leaves(values)
    optimizer = solution.SGD(
        list(parameters.values()),
        lr=0.1,
        momentum=momentum,
        weight_decay=weight_decay,
        nesterov=True,
    )
    for t in range(STEPS):
        give(parameters, gradients, t)
        optimizer.step()
        expect(
            parameters,
            en=f"the parameters after step {t + 1} with lr=0.1, momentum={momentum}, "
            f"weight_decay={weight_decay}, nesterov=True",
            ja=f"lr=0.1、momentum={momentum}、weight_decay={weight_decay}、nesterov=True で{t + 1}回"
            "更新した後のパラメータ",
        ).close_to(places[t])


@states(
    en="Where .grad is None, the parameter and its velocity stay as they are; the others go on.",
    ja=".grad が None のパラメータは、速度もパラメータも元のままです。ほかのパラメータは更新されます。",
)
@given(
    a=normal("D"),
    b=normal("D"),
    c=normal("D"),
    b_grads=normal(STEPS, "D"),
    c_grads=normal(STEPS, "D"),
    D=sizes(3, 1, 4),
    weight_decay=one_of(0.0, 0.1),
    examples=6,
)
def test_a_parameter_without_a_gradient_rests(solution, a, b, c, b_grads, c_grads, D, weight_decay):
    values = {"a": a, "b": b, "c": c}
    gradients = {
        "a": [None] * STEPS,
        "b": [b_grads[0], None, None, b_grads[3]],
        "c": [None, *c_grads[1:]],
    }
    places = by_torch(values, gradients, lr=0.1, momentum=0.9, weight_decay=weight_decay)
    parameters = leaves(values)
    optimizer = solution.SGD(
        list(parameters.values()), lr=0.1, momentum=0.9, weight_decay=weight_decay
    )
    for t in range(STEPS):
        give(parameters, gradients, t)
        optimizer.step()
        missing = ", ".join(name for name in parameters if gradients[name][t] is None)
        expect(
            parameters,
            en=f"the parameters after step {t + 1}, in which {missing} had no gradient",
            ja=f"{t + 1}回更新した後のパラメータ（この回は {missing} の勾配が None）",
        ).close_to(places[t])


@states(
    en="Where a gradient is 0 everywhere, the parameter moves on with its velocity, and weight decay "
    "counts.",
    ja="勾配の要素がすべて 0 のパラメータも、速度によって動き続け、重み減衰も効きます。",
)
@given(
    a=normal("D"),
    b=normal("D"),
    a_grads=normal(STEPS, "D"),
    D=sizes(3, 1, 4),
    momentum=one_of(0.9, 0.0),
    weight_decay=one_of(0.1, 0.0),
    examples=4,
)
def test_a_gradient_of_zero_is_no_rest(solution, a, b, a_grads, D, momentum, weight_decay):
    zero = torch.zeros_like(b)
    values, gradients = {"a": a, "b": b}, {"a": [*a_grads[:2], zero, zero], "b": [zero] * STEPS}
    places = by_torch(values, gradients, lr=0.1, momentum=momentum, weight_decay=weight_decay)
    parameters = leaves(values)
    optimizer = solution.SGD(
        list(parameters.values()), lr=0.1, momentum=momentum, weight_decay=weight_decay
    )
    for t in range(STEPS):
        give(parameters, gradients, t)
        optimizer.step()
        expect(
            parameters,
            en=f"the parameters after step {t + 1} with momentum={momentum}, "
            f"weight_decay={weight_decay}; the gradient of b is always 0, that of a from step 3 on",
            ja=f"momentum={momentum}、weight_decay={weight_decay} で{t + 1}回更新した後のパラメータ"
            "（b の勾配はいつも 0、a の勾配は3回目から 0）",
        ).close_to(places[t])


@states(
    en="A step changes the parameters themselves: they are still leaves that require a gradient.",
    ja="step はパラメータそのものを書き換えます。更新後も、requires_grad=True の葉テンソルです。",
)
@given(W=normal("N", "D"), gradient=normal("N", "D"), momentum=one_of(0.9, 0.0), examples=4)
def test_parameters_are_still_leaves(solution, W, gradient, momentum):
    wanted = W - 0.1 * gradient  # (N, D)
    p = W.clone().requires_grad_()
    optimizer = solution.SGD([p], lr=0.1, momentum=momentum)
    p.grad = gradient.clone()
    optimizer.step()
    expect(p, en="the parameter after a step", ja="1回更新した後のパラメータ").close_to(
        wanted, requires_grad=True
    )
    expect(
        p.is_leaf,
        en="is_leaf of the parameter after a step",
        ja="1回更新した後のパラメータの is_leaf",
    ).equal_to(True)


@states(
    en="A step leaves .grad as it is, so that a second step uses the same gradient again.",
    ja="step は .grad を変更しません。したがって、続けてもう一度呼ぶと、同じ勾配をもう一度使います。",
)
@given(
    W=normal("N", "D"),
    gradient=normal("N", "D"),
    momentum=one_of(0.9, 0.5),
    weight_decay=one_of(0.0, 0.1),
    nesterov=one_of(False, True),
    examples=6,
)
def test_gradients_stay(solution, W, gradient, momentum, weight_decay, nesterov):
    p = W.clone().requires_grad_()
    optimizer = solution.SGD(
        [p], lr=0.1, momentum=momentum, weight_decay=weight_decay, nesterov=nesterov
    )
    p.grad = gradient.clone()
    for count in (1, 2):
        optimizer.step()
        expect(
            p.grad,
            en=f"p.grad after {count} of two steps in a row",
            ja=f"続けて2回更新するときの、{count}回目の後の p.grad",
        ).equal_to(gradient)


@states(
    en="zero_grad sets .grad to None for all parameters, and moves none of them.",
    ja="zero_grad は、すべてのパラメータの .grad を None にします。パラメータの値は変わりません。",
)
@given(W=normal("N", "D"), b=normal("D"), c=normal(), gradient=normal("N", "D"), examples=4)
def test_zero_grad_clears_the_gradients(solution, W, b, c, gradient):
    values = {"W": W, "b": b, "c": c}
    parameters = leaves(values)
    optimizer = solution.SGD(list(parameters.values()), lr=0.1, momentum=0.9)
    parameters["W"].grad = gradient.clone()
    parameters["c"].grad = gradient.sum()
    optimizer.zero_grad()
    expect(
        {name: p.grad for name, p in parameters.items()},
        en="the gradients after zero_grad(); that of b was None before",
        ja="zero_grad() の後の勾配（b の勾配ははじめから None）",
    ).equal_to({"W": None, "b": None, "c": None})
    expect(
        parameters, en="the parameters after zero_grad()", ja="zero_grad() の後のパラメータ"
    ).equal_to(values)


@states(
    en="zero_grad leaves the velocities as they are.",
    ja="zero_grad は、速度を変更しません。",
)
@given(W=normal("N", "D"), W_grads=normal(2, "N", "D"), momentum=one_of(0.9, 0.5), examples=4)
def test_velocities_outlive_zero_grad(solution, W, W_grads, momentum):
    first, second = W_grads
    wanted = W - 0.1 * first - 0.1 * (momentum * first + second)  # (N, D)
    p = W.clone().requires_grad_()
    optimizer = solution.SGD([p], lr=0.1, momentum=momentum)
    for gradient in W_grads:
        optimizer.zero_grad()
        p.grad = gradient.clone()
        optimizer.step()
    expect(
        p,
        en="the parameter after two rounds of zero_grad(), a new gradient, step()",
        ja="zero_grad()、新しい勾配、step() を2回繰り返した後のパラメータ",
    ).close_to(wanted)


@states(
    en="params may be a generator, which can be gone through only once.",
    ja="params には、1周しかできないジェネレーターも渡せます。",
)
@given(W=normal("N", "D"), b=normal("D"), gradient=normal("N", "D"), examples=3)
def test_params_may_be_a_generator(solution, W, b, gradient):
    values = {"W": W, "b": b}
    once, twice = ({"W": W - s * gradient, "b": b - s * gradient[0]} for s in (0.1, 0.2))
    parameters = leaves(values)
    optimizer = solution.SGD((p for p in parameters.values()), lr=0.1)
    parameters["W"].grad, parameters["b"].grad = gradient.clone(), gradient[0].clone()
    optimizer.step()
    expect(
        parameters,
        en="the parameters after a step of SGD((p for p in [W, b]), lr=0.1)",
        ja="SGD((p for p in [W, b]), lr=0.1) で1回更新した後のパラメータ",
    ).close_to(once)
    optimizer.step()
    expect(
        parameters,
        en="the parameters after a second step with the same gradients",
        ja="同じ勾配でもう1回更新した後のパラメータ",
    ).close_to(twice)
    optimizer.zero_grad()
    expect(
        [p.grad for p in parameters.values()],
        en="the gradients after zero_grad()",
        ja="zero_grad() の後の勾配",
    ).equal_to([None, None])


@states(
    en="Two optimizers have nothing in common: the velocities of one do not move the other's "
    "parameters.",
    ja="2つのオプティマイザーは互いに影響しません。一方の速度で、他方のパラメータが動くことはありません。",
)
@given(a=normal("D"), b=normal("D"), a_grads=normal(2, "D"), b_grads=normal(2, "D"), examples=4)
def test_two_optimizers_share_nothing(solution, a, b, a_grads, b_grads):
    places = {
        name: value - 0.1 * first - 0.1 * (momentum * first + second)
        for name, value, (first, second), momentum in (
            ("a", a, a_grads, 0.9),
            ("b", b, b_grads, 0.5),
        )
    }
    parameters = leaves({"a": a, "b": b})
    one = solution.SGD([parameters["a"]], lr=0.1, momentum=0.9)
    other = solution.SGD([parameters["b"]], lr=0.1, momentum=0.5)
    for t in range(2):
        give(parameters, {"a": a_grads, "b": b_grads}, t)
        one.step()
        other.step()
    expect(
        parameters,
        en="a and b after two steps, each with an optimizer of its own",
        ja="a と b を別々のオプティマイザーで2回更新した後の値",
    ).close_to(places)


@states(
    en="A new optimizer starts with velocity 0, also if another one has moved its parameters before.",
    ja="新しいオプティマイザーの速度は 0 から始まります。別のオプティマイザーで更新した後のパラメータでも同じです。",
)
@given(p=normal("D"), grads=normal(3, "D"), examples=3)
def test_a_new_optimizer_starts_without_velocity(solution, p, grads):
    first, second, third = grads  # (D,) each
    place = p - 0.1 * first - 0.1 * (0.9 * first + second) - 0.1 * third  # (D,)
    parameters = leaves({"p": p})
    optimizer = solution.SGD([parameters["p"]], lr=0.1, momentum=0.9)
    for t in range(2):
        give(parameters, {"p": grads}, t)
        optimizer.step()
    give(parameters, {"p": grads}, 2)
    solution.SGD([parameters["p"]], lr=0.1, momentum=0.9).step()
    expect(
        parameters["p"],
        en="p after two steps of one optimizer, and then one step of a new one",
        ja="1つのオプティマイザーで2回、新しいオプティマイザーで1回更新した後の p",
    ).close_to(place)


@states(
    en="Without their names, the arguments are params, lr, momentum, weight_decay and nesterov, in "
    "this order.",
    ja="名前を付けずに渡すと、引数は params、lr、momentum、weight_decay、nesterov の順です。",
)
@given(**THREE, nesterov=one_of(True, False), examples=3)
def test_arguments_by_position(solution, W, b, c, W_grads, b_grads, c_grads, N, D, nesterov):
    values = {"W": W, "b": b, "c": c}
    gradients = {"W": W_grads, "b": b_grads, "c": c_grads}
    places = by_torch(values, gradients, lr=0.1, momentum=0.5, weight_decay=0.2, nesterov=nesterov)
    parameters = leaves(values)
    optimizer = solution.SGD(list(parameters.values()), 0.1, 0.5, 0.2, nesterov)
    for t in range(STEPS):
        give(parameters, gradients, t)
        optimizer.step()
        expect(
            parameters,
            en=f"the parameters after step {t + 1} of SGD(params, 0.1, 0.5, 0.2, {nesterov})",
            ja=f"SGD(params, 0.1, 0.5, 0.2, {nesterov}) で{t + 1}回更新した後のパラメータ",
        ).close_to(places[t])


@states(
    en="float64 parameters are updated with all the digits of float64.",
    ja="float64 のパラメータは、float64 の精度で更新されます。",
)
@given(**THREE, dtype=dtypes(torch.float64), nesterov=one_of(False, True), examples=3)
def test_float64_keeps_its_digits(
    solution, W, b, c, W_grads, b_grads, c_grads, N, D, dtype, nesterov
):
    values = {"W": W, "b": b, "c": c}
    gradients = {"W": W_grads, "b": b_grads, "c": c_grads}
    options = {"lr": 0.1, "momentum": 0.9, "weight_decay": 0.1, "nesterov": nesterov}
    places = by_torch(values, gradients, **options)
    parameters = leaves(values)
    optimizer = solution.SGD(list(parameters.values()), **options)
    for t in range(STEPS):
        give(parameters, gradients, t)
        optimizer.step()
    expect(
        parameters,
        en=f"float64 parameters after {STEPS} steps",
        ja=f"{STEPS}回更新した後の float64 のパラメータ",
    ).close_to(places[-1], rtol=1e-12, atol=1e-12)


def trained_by_torch(x, y, W, b, options):
    """The losses of 60 steps by torch.optim.SGD, and where W and b end."""
    W, b = W.clone().requires_grad_(), b.clone().requires_grad_()
    optimizer = torch.optim.SGD([W, b], **options)
    losses = []
    for _ in range(60):
        loss = F.mse_loss(x @ W.T + b, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, {"weight": W.detach(), "bias": b.detach()}


@states(
    en="In a training loop, SGD(model.parameters(), …) trains a model as torch.optim.SGD does, for 60 "
    "steps.",
    ja="学習ループで使うと、SGD(model.parameters(), …) は、torch.optim.SGD と同じようにモデルを"
    "60ステップ学習させます。",
)
@given(
    x=normal(12, "D"),
    y=normal(12, "K"),
    W=normal("K", "D"),
    b=normal("K"),
    D=sizes(2, 3),
    K=sizes(1, 2),
    nesterov=one_of(False, True),
    dtype=dtypes(torch.float64, torch.float32),
    examples=2,
)
def test_it_trains_a_model(solution, device, x, y, W, b, D, K, nesterov, dtype):
    options = {"lr": 0.02, "momentum": 0.8, "weight_decay": 0.01, "nesterov": nesterov}
    losses, places = trained_by_torch(x, y, W, b, options)
    model = nn.Linear(D, K, device=device, dtype=dtype)
    model.load_state_dict({"weight": W.clone(), "bias": b.clone()})
    optimizer = solution.SGD(model.parameters(), **options)
    got = []
    for _ in range(60):
        loss = F.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        got.append(loss.item())
    expect(got, en="the losses of 60 steps", ja="60ステップの損失").close_to(
        losses, rtol=1e-4, atol=1e-5
    )
    expect(
        model.state_dict(), en="the parameters after 60 steps", ja="60回更新した後のパラメータ"
    ).close_to(places, rtol=1e-4, atol=1e-5)
