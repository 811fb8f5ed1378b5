"""Checks for `adam`: each step against torch.optim.AdamW, and what a step leaves alone."""

import torch
from torch import nn
from torch.nn import functional as F

from kata_runner.checks import dtypes, expect, extreme, given, normal, one_of, sizes, states

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
    """Where torch.optim.AdamW takes the parameters: their values after each step."""
    parameters = leaves(values)
    optimizer = torch.optim.AdamW(parameters.values(), **options)
    places = []
    for t in range(STEPS):
        give(parameters, gradients, t)
        optimizer.step()
        places.append({name: p.detach().clone() for name, p in parameters.items()})
    return places


@states(
    en="The numbers of the task: from p = 1, with the gradients 2 and -4, to 0.85 and 0.8682.",
    ja="課題の数値例では、p = 1 から、勾配 2 と -4 で 0.85、0.8682 と動きます。",
)
def test_numbers_of_the_task(solution, device):
    p = torch.tensor(1.0, device=device, requires_grad=True)
    optimizer = solution.AdamW([p], lr=0.1, betas=(0.5, 0.75), weight_decay=0.5)
    places = []
    for gradient in (2.0, -4.0):
        p.grad = torch.tensor(gradient, device=device)
        optimizer.step()
        places.append(p.item())
    expect(
        places,
        en="p after each of two steps with lr=0.1, betas=(0.5, 0.75), weight_decay=0.5",
        ja="lr=0.1、betas=(0.5, 0.75)、weight_decay=0.5 で2回更新したときの、それぞれの p",
    ).close_to([0.85, 0.8682], atol=1e-4)


@states(
    en="Without weight decay, the first step is lr long in each element, against the sign of the "
    "gradient, whether the gradient is small or large.",
    ja="重み減衰がなければ、最初の1歩は、勾配の大きさにかかわらず、どの要素でも勾配と逆の向きに lr です。",
)
@given(
    W=normal("N", "D"),
    gradient=extreme("N", "D"),
    betas=one_of((0.9, 0.999), (0.5, 0.75)),
    lr=one_of(0.1, 0.03),
    N=sizes(3, 1, 4),
    D=sizes(2, 1, 5),
    dtype=dtypes(),
    examples=6,
)
def test_first_step_is_lr(solution, W, gradient, betas, lr, N, D, dtype):
    wanted = W - lr * gradient.sign()  # (N, D)
    p = W.clone().requires_grad_()
    optimizer = solution.AdamW([p], lr=lr, betas=betas, weight_decay=0.0)
    p.grad = gradient.clone()
    optimizer.step()
    expect(
        p,
        en=f"the parameter after the first step with lr={lr}, betas={betas}, weight_decay=0.0",
        ja=f"lr={lr}、betas={betas}、weight_decay=0.0 で1回更新した後のパラメータ",
    ).close_to(wanted, rtol=1e-5, atol=3e-4 * lr)


@states(
    en="In each step, lr·m̂ / (√v̂ + eps) is subtracted, with the corrected averages of the gradients "
    "and of their squares.",
    ja="1ステップごとに、勾配の平均と、勾配の2乗の平均（どちらもバイアス補正したもの）を使って、"
    "lr·m̂ / (√v̂ + eps) を引きます。",
)
@given(**THREE, lr=one_of(0.1, 0.03), betas=one_of((0.9, 0.99), (0.5, 0.75)), dtype=dtypes())
def test_steps(solution, W, b, c, W_grads, b_grads, c_grads, N, D, lr, betas, dtype):
    values = {"W": W, "b": b, "c": c}
    gradients = {"W": W_grads, "b": b_grads, "c": c_grads}
    places = by_torch(values, gradients, lr=lr, betas=betas, weight_decay=0.0)
    parameters = leaves(values)
    optimizer = solution.AdamW(list(parameters.values()), lr=lr, betas=betas, weight_decay=0.0)
    for t in range(STEPS):
        give(parameters, gradients, t)
        optimizer.step()
        expect(
            parameters,
            en=f"the parameters after step {t + 1} with lr={lr}, betas={betas}, weight_decay=0.0",
            ja=f"lr={lr}、betas={betas}、weight_decay=0.0 で{t + 1}回更新した後のパラメータ",
        ).close_to(places[t])


@states(
    en="eps is added to the root of the corrected average, not inside the root, and not before the "
    "correction.",
    ja="eps は、バイアス補正した平均の平方根に加えます。根号の中や、補正する前の値に加えるのではありません。",
)
@given(**THREE, eps=one_of(0.1, 0.5), betas=one_of((0.9, 0.99), (0.5, 0.75)), examples=5)
def test_steps_with_a_large_eps(solution, W, b, c, W_grads, b_grads, c_grads, N, D, eps, betas):
    values = {"W": W, "b": b, "c": c}
    gradients = {"W": W_grads, "b": b_grads, "c": c_grads}
    places = by_torch(values, gradients, lr=0.1, betas=betas, eps=eps, weight_decay=0.0)
    parameters = leaves(values)
    optimizer = solution.AdamW(
        list(parameters.values()), lr=0.1, betas=betas, eps=eps, weight_decay=0.0
    )
    for t in range(STEPS):
        give(parameters, gradients, t)
        optimizer.step()
        expect(
            parameters,
            en=f"the parameters after step {t + 1} with lr=0.1, betas={betas}, eps={eps}, "
            "weight_decay=0.0",
            ja=f"lr=0.1、betas={betas}、eps={eps}、weight_decay=0.0 で{t + 1}回更新した後のパラメータ",
        ).close_to(places[t])


@states(
    en="Weight decay subtracts lr·weight_decay·p, with the p before the step. It goes into none of the "
    "averages.",
    ja="重み減衰では、更新前の p を使って lr·weight_decay·p を引きます。どちらの平均にも入れません。",
)
@given(
    **THREE,
    weight_decay=one_of(0.5, 0.1),
    betas=one_of((0.9, 0.99), (0.5, 0.75)),
    examples=6,
)
def test_steps_with_weight_decay(
    solution, W, b, c, W_grads, b_grads, c_grads, N, D, weight_decay, betas
):
    values = {"W": W, "b": b, "c": c}
    gradients = {"W": W_grads, "b": b_grads, "c": c_grads}
    places = by_torch(values, gradients, lr=0.1, betas=betas, weight_decay=weight_decay)
    parameters = leaves(values)
    optimizer = solution.AdamW(
        list(parameters.values()), lr=0.1, betas=betas, weight_decay=weight_decay
    )
    for t in range(STEPS):
        give(parameters, gradients, t)
        optimizer.step()
        expect(
            parameters,
            en=f"the parameters after step {t + 1} with lr=0.1, betas={betas}, "
            f"weight_decay={weight_decay}",
            ja=f"lr=0.1、betas={betas}、weight_decay={weight_decay} で{t + 1}回更新した後のパラメータ",
        ).close_to(places[t])


@states(
    en="Where a gradient is 0 from the start, nothing becomes nan: only weight decay moves the element.",
    ja="はじめから勾配が 0 の要素も nan にはならず、重み減衰だけで動きます。",
)
@given(
    W=normal("N", "D"),
    weight_decay=one_of(0.0, 0.5),
    N=sizes(3, 1),
    D=sizes(2, 4),
    dtype=dtypes(),
    examples=4,
)
def test_a_gradient_of_zero(solution, W, weight_decay, N, D, dtype):
    once = W - 0.1 * weight_decay * W  # (N, D)
    wanted = once - 0.1 * weight_decay * once
    p = W.clone().requires_grad_()
    optimizer = solution.AdamW([p], lr=0.1, weight_decay=weight_decay)
    for _ in range(2):
        p.grad = torch.zeros_like(W)
        optimizer.step()
    expect(
        p,
        en=f"the parameter after two steps with the gradient 0, lr=0.1, weight_decay={weight_decay}",
        ja=f"勾配が 0 のまま、lr=0.1、weight_decay={weight_decay} で2回更新した後のパラメータ",
    ).close_to(wanted)


@states(
    en="Where .grad is None, the parameter, its averages and its count stay as they are; the others go "
    "on. Each parameter counts its own steps.",
    ja=".grad が None のパラメータは、パラメータも、平均も、更新の回数も元のままです。"
    "ほかのパラメータは更新されます。更新の回数は、パラメータごとに数えます。",
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
    places = by_torch(values, gradients, lr=0.1, betas=(0.9, 0.99), weight_decay=weight_decay)
    parameters = leaves(values)
    optimizer = solution.AdamW(
        list(parameters.values()), lr=0.1, betas=(0.9, 0.99), weight_decay=weight_decay
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
    en="A step changes the parameters themselves: they are still leaves that require a gradient.",
    ja="step はパラメータそのものを書き換えます。更新後も、requires_grad=True の葉テンソルです。",
)
@given(W=normal("N", "D"), gradient=normal("N", "D"), examples=4)
def test_parameters_are_still_leaves(solution, W, gradient):
    wanted = W - 0.1 * gradient.sign()  # (N, D)
    p = W.clone().requires_grad_()
    optimizer = solution.AdamW([p], lr=0.1, weight_decay=0.0)
    p.grad = gradient.clone()
    optimizer.step()
    expect(p, en="the parameter after a step", ja="1回更新した後のパラメータ").close_to(
        wanted, atol=1e-4, requires_grad=True
    )
    expect(
        p.is_leaf,
        en="is_leaf of the parameter after a step",
        ja="1回更新した後のパラメータの is_leaf",
    ).equal_to(True)


@states(
    en="A step leaves .grad as it is.",
    ja="step は .grad を変更しません。",
)
@given(W=normal("N", "D"), gradient=normal("N", "D"), weight_decay=one_of(0.0, 0.1), examples=4)
def test_gradients_stay(solution, W, gradient, weight_decay):
    p = W.clone().requires_grad_()
    optimizer = solution.AdamW([p], lr=0.1, weight_decay=weight_decay)
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
    optimizer = solution.AdamW(list(parameters.values()), lr=0.1)
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
    en="zero_grad forgets no more than the gradients: the averages and the counts stay.",
    ja="zero_grad が消すのは勾配だけです。平均と更新の回数は、そのまま残ります。",
)
@given(W=normal("N", "D"), W_grads=normal(STEPS, "N", "D"), examples=4)
def test_zero_grad_leaves_the_averages(solution, W, W_grads):
    places = by_torch({"W": W}, {"W": W_grads}, lr=0.1, weight_decay=0.0)
    p = W.clone().requires_grad_()
    optimizer = solution.AdamW([p], lr=0.1, weight_decay=0.0)
    for t in range(STEPS):
        optimizer.zero_grad()
        p.grad = W_grads[t].clone()
        optimizer.step()
        expect(
            {"W": p},
            en=f"the parameter after step {t + 1}, with zero_grad() before each step",
            ja=f"毎回 zero_grad() を呼んでから{t + 1}回更新した後のパラメータ",
        ).close_to(places[t])


@states(
    en="params may be a generator, which can be gone through only once.",
    ja="params には、1周しかできないジェネレーターも渡せます。",
)
@given(W=normal("N", "D"), b=normal("D"), gradient=normal("N", "D"), examples=3)
def test_params_may_be_a_generator(solution, W, b, gradient):
    wanted = {"W": W - 0.1 * gradient.sign(), "b": b - 0.1 * gradient[0].sign()}
    parameters = leaves({"W": W, "b": b})
    optimizer = solution.AdamW((p for p in parameters.values()), lr=0.1, weight_decay=0.0)
    parameters["W"].grad, parameters["b"].grad = gradient.clone(), gradient[0].clone()
    optimizer.step()
    expect(
        parameters,
        en="the parameters after a step of AdamW((p for p in [W, b]), lr=0.1, weight_decay=0.0)",
        ja="AdamW((p for p in [W, b]), lr=0.1, weight_decay=0.0) で1回更新した後のパラメータ",
    ).close_to(wanted, atol=1e-4)
    optimizer.zero_grad()
    expect(
        [p.grad for p in parameters.values()],
        en="the gradients after zero_grad()",
        ja="zero_grad() の後の勾配",
    ).equal_to([None, None])


@states(
    en="Without their names, the arguments are params, lr, betas, eps and weight_decay, in this order.",
    ja="名前を付けずに渡すと、引数は params、lr、betas、eps、weight_decay の順です。",
)
@given(**THREE, examples=2)
def test_arguments_by_position(solution, W, b, c, W_grads, b_grads, c_grads, N, D):
    values = {"W": W, "b": b, "c": c}
    gradients = {"W": W_grads, "b": b_grads, "c": c_grads}
    places = by_torch(values, gradients, lr=0.1, betas=(0.8, 0.9), eps=0.05, weight_decay=0.2)
    parameters = leaves(values)
    optimizer = solution.AdamW(list(parameters.values()), 0.1, (0.8, 0.9), 0.05, 0.2)
    for t in range(STEPS):
        give(parameters, gradients, t)
        optimizer.step()
        expect(
            parameters,
            en=f"the parameters after step {t + 1} of AdamW(params, 0.1, (0.8, 0.9), 0.05, 0.2)",
            ja=f"AdamW(params, 0.1, (0.8, 0.9), 0.05, 0.2) で{t + 1}回更新した後のパラメータ",
        ).close_to(places[t])


@states(
    en="float64 parameters are updated with the precision of float64.",
    ja="float64 のパラメータは、float64 の精度で更新されます。",
)
@given(**THREE, dtype=dtypes(torch.float64), examples=2)
def test_float64_keeps_its_digits(solution, W, b, c, W_grads, b_grads, c_grads, N, D, dtype):
    values = {"W": W, "b": b, "c": c}
    gradients = {"W": W_grads, "b": b_grads, "c": c_grads}
    options = {"lr": 0.1, "betas": (0.9, 0.99), "eps": 1e-8, "weight_decay": 0.1}
    places = by_torch(values, gradients, **options)
    parameters = leaves(values)
    optimizer = solution.AdamW(list(parameters.values()), **options)
    for t in range(STEPS):
        give(parameters, gradients, t)
        optimizer.step()
    expect(
        parameters,
        en=f"float64 parameters after {STEPS} steps",
        ja=f"{STEPS}回更新した後の float64 のパラメータ",
    ).close_to(places[-1], rtol=1e-11, atol=1e-11)


@states(
    en="By default, lr is 0.001, betas are (0.9, 0.999), eps is 1e-8 and weight_decay is 0.01.",
    ja="引数を省略すると、lr は 0.001、betas は (0.9, 0.999)、eps は 1e-8、weight_decay は 0.01 です。",
)
@given(**THREE, dtype=dtypes(torch.float64), examples=2)
def test_defaults(solution, W, b, c, W_grads, b_grads, c_grads, N, D, dtype):
    values = {"W": W, "b": b, "c": c}
    gradients = {"W": W_grads / 100, "b": b_grads / 100, "c": c_grads / 100}
    places = by_torch(values, gradients)
    parameters = leaves(values)
    optimizer = solution.AdamW(list(parameters.values()))
    for t in range(STEPS):
        give(parameters, gradients, t)
        optimizer.step()
    expect(
        parameters,
        en=f"the parameters after {STEPS} steps of AdamW(params)",
        ja=f"AdamW(params) で{STEPS}回更新した後のパラメータ",
    ).close_to(places[-1], rtol=1e-11, atol=1e-11)


def trained_by_torch(x, y, W, b, options):
    """The losses of 60 steps by torch.optim.AdamW, and where W and b end."""
    W, b = W.clone().requires_grad_(), b.clone().requires_grad_()
    optimizer = torch.optim.AdamW([W, b], **options)
    losses = []
    for _ in range(60):
        loss = F.mse_loss(x @ W.T + b, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, {"weight": W.detach(), "bias": b.detach()}


@states(
    en="In a training loop, AdamW(model.parameters(), …) trains a model as torch.optim.AdamW does, for "
    "60 steps, while another optimizer trains another model.",
    ja="学習ループで使うと、AdamW(model.parameters(), …) は、別のモデルを別のオプティマイザーで学習させて"
    "いても、torch.optim.AdamW と同じようにモデルを60ステップ学習させます。",
)
@given(
    x=normal(12, "D"),
    y=normal(12, "K"),
    W=normal("K", "D"),
    b=normal("K"),
    D=sizes(2, 3),
    K=sizes(1, 2),
    dtype=dtypes(torch.float64, torch.float32),
    examples=2,
)
def test_it_trains_a_model(solution, device, x, y, W, b, D, K, dtype):
    options = {"lr": 0.05, "betas": (0.9, 0.99), "weight_decay": 0.1}
    losses, places = trained_by_torch(x, y, W, b, options)
    model = nn.Linear(D, K, device=device, dtype=dtype)
    model.load_state_dict({"weight": W.clone(), "bias": b.clone()})
    optimizer = solution.AdamW(model.parameters(), **options)
    twin = nn.Linear(D, K, device=device, dtype=dtype)
    twin_optimizer = solution.AdamW(twin.parameters(), lr=0.01)
    got = []
    for _ in range(60):
        loss = F.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        got.append(loss.item())
        if len(got) < 4:
            twin_optimizer.zero_grad()
            twin(x).sum().backward()
            twin_optimizer.step()
    expect(got, en="the losses of 60 steps", ja="60ステップの損失").close_to(
        losses, rtol=1e-3, atol=1e-4
    )
    expect(
        model.state_dict(), en="the parameters after 60 steps", ja="60回更新した後のパラメータ"
    ).close_to(places, rtol=1e-3, atol=1e-4)
