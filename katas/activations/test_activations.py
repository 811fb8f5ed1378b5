"""Checks for `activations`: four functions, their gradients, and both far away from 0."""

import math

import torch

from kata_runner.checks import (
    dtypes,
    expect,
    given,
    normal,
    one_of,
    sizes,
    states,
    uniform,
)

SHAPES = {
    "table": normal("N", "D", std=2.0, contiguous=False),
    "number": normal(std=2.0),
    "box": normal(2, 1, "D"),
}
# Near 1000, a float32 has three or four digits after the point.
FAR = {"rtol": 1e-5, "atol": 1e-4}


def by_number(x, function):
    """A function of Python floats, element by element: the shape of x."""
    values = [function(value) for value in x.flatten().tolist()]
    return torch.tensor(values, dtype=x.dtype, device=x.device).reshape(x.shape)


def softplus_of(v):
    """Of a float: max(v, 0) and what the other exponential adds."""
    return max(v, 0.0) + math.log1p(math.exp(-abs(v)))


def sigmoid_of(v):
    """Of a float: the slope of softplus."""
    return (1 + math.tanh(v / 2)) / 2


def below(v):
    """The probability that a standard normal number is below v."""
    return math.erfc(-v / math.sqrt(2)) / 2


def gelu_slope_of(v):
    """Of a float: the slope of v times that probability."""
    return below(v) + v * math.exp(-v * v / 2) / math.sqrt(2 * math.pi)


def probabilities(x, dim):
    """Softmax by logsumexp."""
    return torch.exp(x - torch.logsumexp(x, dim=dim, keepdim=True))


# --- leaky_relu


@states(
    en="leaky_relu(x, slope) is x where x is positive, and slope·x elsewhere, for x of any shape.",
    ja="leaky_relu(x, slope) は、正なら x、それ以外では slope·x です。x の形は自由です。",
)
@given(**SHAPES, slope=one_of(0.1, 0.01, 0.5, 0.0), dtype=dtypes())
def test_leaky_relu(solution, table, number, box, slope, dtype):
    for x in (table, number, box):
        wanted = by_number(x, lambda v: v if v > 0 else slope * v)
        expect(solution.leaky_relu(x.clone(), slope), "leaky_relu(x, slope)").close_to(wanted)


@states(
    en="Without a second argument, the slope is 0.01; it may also be passed by its name.",
    ja="2つ目の引数を省略すると slope は 0.01 になります。slope は名前でも渡せます。",
)
@given(x=normal("N", std=3.0), N=sizes(5, 4), examples=3)
def test_slope_is_a_hundredth_by_default(solution, x, N):
    plain = by_number(x, lambda v: v if v > 0 else 0.01 * v)
    steeper = by_number(x, lambda v: v if v > 0 else 0.3 * v)
    expect(solution.leaky_relu(x.clone()), "leaky_relu(x)").close_to(plain)
    expect(solution.leaky_relu(x.clone(), slope=0.3), "leaky_relu(x, slope=0.3)").close_to(steeper)


@states(
    en="The gradient of leaky_relu is dy where x is positive, and slope·dy where it is negative.",
    ja="leaky_relu の勾配は、x が正なら dy、負なら slope·dy です。",
)
@given(
    x=normal("N", "D"), dy=normal("N", "D"), N=sizes(3, 2), slope=one_of(0.1, 0.5), dtype=dtypes(),
    examples=6,
)  # fmt: skip
def test_gradient_of_leaky_relu(solution, x, dy, N, slope, dtype):
    wanted = dy * by_number(x, lambda v: 1.0 if v > 0 else slope)  # (N, D)
    leaf = x.clone().requires_grad_()
    y = solution.leaky_relu(leaf, slope)
    y.backward(dy)
    expect(
        leaf.grad,
        en="x.grad after leaky_relu(x, slope).backward(dy)",
        ja="leaky_relu(x, slope).backward(dy) の後の x.grad",
    ).close_to(wanted)


# --- softplus


@states(
    en="softplus(x) is log(1 + e^x), element by element, for x of any shape.",
    ja="softplus(x) は、要素ごとの log(1 + e^x) です。x の形は自由です。",
)
@given(**SHAPES, dtype=dtypes())
def test_softplus(solution, table, number, box, dtype):
    for x in (table, number, box):
        wanted = by_number(x, softplus_of)
        expect(solution.softplus(x.clone()), "softplus(x)").close_to(wanted)


@states(
    en="For elements from -1000 to 1000, softplus is right, and neither inf nor nan.",
    ja="要素が -1000 から 1000 の範囲なら、softplus は inf や nan にならず、正しい値です。",
)
@given(x=uniform("N", low=-1000.0, high=1000.0), N=sizes(4, 3), dtype=dtypes(), examples=6)
def test_softplus_far_out(solution, x, N, dtype):
    wanted = by_number(x, softplus_of)  # (N,)
    expect(solution.softplus(x.clone()), "softplus(x)").close_to(wanted, **FAR)


@states(
    en="The gradient of softplus is dy·sigmoid(x).",
    ja="softplus の勾配は dy·sigmoid(x) です。",
)
@given(x=normal("N", "D", std=2.0), dy=normal("N", "D"), dtype=dtypes(), examples=6)
def test_gradient_of_softplus(solution, x, dy, dtype):
    wanted = dy * by_number(x, sigmoid_of)  # (N, D)
    leaf = x.clone().requires_grad_()
    solution.softplus(leaf).backward(dy)
    expect(
        leaf.grad,
        en="x.grad after softplus(x).backward(dy)",
        ja="softplus(x).backward(dy) の後の x.grad",
    ).close_to(wanted)


@states(
    en="For elements from -1000 to 1000, the gradient of softplus is right, too.",
    ja="要素が -1000 から 1000 の範囲なら、softplus の勾配も正しい値です。",
)
@given(
    x=uniform("N", low=-1000.0, high=1000.0), dy=normal("N"), N=sizes(4, 3), dtype=dtypes(),
    examples=6,
)  # fmt: skip
def test_gradient_of_softplus_far_out(solution, x, dy, N, dtype):
    wanted = dy * by_number(x, sigmoid_of)  # (N,)
    leaf = x.clone().requires_grad_()
    solution.softplus(leaf).backward(dy)
    expect(
        leaf.grad,
        en="x.grad after softplus(x).backward(dy)",
        ja="softplus(x).backward(dy) の後の x.grad",
    ).close_to(wanted, **FAR)


# --- gelu


@states(
    en="gelu(x) is exactly x·(1 + erf(x/√2))/2, element by element, for x of any shape.",
    ja="gelu(x) は、近似ではなく、要素ごとの x·(1 + erf(x/√2))/2 です。x の形は自由です。",
)
@given(**SHAPES, dtype=dtypes())
def test_gelu(solution, table, number, box, dtype):
    for x in (table, number, box):
        wanted = by_number(x, lambda v: v * below(v))
        expect(solution.gelu(x.clone()), "gelu(x)").close_to(wanted)


@states(
    en="The gradient of gelu is that of the formula, dy·(Φ(x) + x·e^(-x²/2)/√(2π)), also far away "
    "from 0.",
    ja="gelu の勾配は、式のとおり dy·(Φ(x) + x·e^(-x²/2)/√(2π)) です。0 から遠くても成り立ちます。",
)
@given(
    near=normal("N", std=2.0),
    far=uniform("N", low=-1000.0, high=1000.0),
    dy=normal("N"),
    N=sizes(4, 5),
    dtype=dtypes(),
    examples=6,
)
def test_gradient_of_gelu(solution, near, far, dy, N, dtype):
    wanted = {
        "near": dy * by_number(near, gelu_slope_of),  # (N,)
        "far": dy * by_number(far, gelu_slope_of),  # (N,)
    }
    leaves = {"near": near.clone().requires_grad_(), "far": far.clone().requires_grad_()}
    solution.gelu(leaves["near"]).backward(dy)
    solution.gelu(leaves["far"]).backward(dy)
    expect(
        {name: leaf.grad for name, leaf in leaves.items()},
        en="x.grad after gelu(x).backward(dy), for x = near and x = far",
        ja="gelu(x).backward(dy) の後の x.grad（x = near と x = far）",
    ).close_to(wanted, atol=1e-5)


# --- softmax


@states(
    en="softmax(x, dim) is e^x divided by the sum of e^x along dim, whichever axis that is.",
    ja="softmax(x, dim) は、e^x を、dim に沿った e^x の和で割ったものです。どの軸でも成り立ちます。",
)
@given(x=normal("N", "D", "K"), N=sizes(2, 1, 3), D=sizes(3, 2), K=sizes(4, 1, 3),
       dim=one_of(2, 1, 0, -1, -2), dtype=dtypes())  # fmt: skip
def test_softmax(solution, x, N, D, K, dim, dtype):
    wanted = probabilities(x, dim)  # (N, D, K)
    expect(solution.softmax(x.clone(), dim), "softmax(x, dim)").close_to(wanted)


@states(
    en="For elements from -1000 to 1000, softmax is right, also where rows are far apart.",
    ja="要素が -1000 から 1000 の範囲なら、softmax は正しい値です。行によって値の大きさが大きく違っていても成り立ちます。",
)
@given(x=uniform("N", "D", low=-1000.0, high=1000.0), N=sizes(3, 2), D=sizes(3, 4), dtype=dtypes(),
       examples=6)  # fmt: skip
def test_softmax_far_out(solution, x, N, D, dtype):
    wanted = probabilities(x.double(), 1).to(x.dtype)  # (N, D)
    expect(solution.softmax(x.clone(), 1), "softmax(x, 1)").close_to(wanted, **FAR)


@states(
    en="The gradient of softmax is p·(dy - Σ p·dy), with p = softmax(x, dim) and the sum along dim, "
    "also far away from 0.",
    ja="softmax の勾配は、p = softmax(x, dim) として p·(dy - Σ p·dy) です（和は dim に沿って取ります）。"
    "0 から遠くても成り立ちます。",
)
@given(x=normal("N", "D"), dy=normal("N", "D"), shift=one_of(0.0, 900.0, -900.0), N=sizes(3, 2),
       D=sizes(4, 3), dim=one_of(1, 0), dtype=dtypes())  # fmt: skip
def test_gradient_of_softmax(solution, x, dy, shift, N, D, dim, dtype):
    x = x + shift
    p = probabilities(x.double(), dim)  # (N, D)
    wanted = (p * (dy - (p * dy).sum(dim=dim, keepdim=True))).to(x.dtype)  # (N, D)
    leaf = x.clone().requires_grad_()
    solution.softmax(leaf, dim).backward(dy)
    expect(
        leaf.grad,
        en="x.grad after softmax(x, dim).backward(dy)",
        ja="softmax(x, dim).backward(dy) の後の x.grad",
    ).close_to(wanted, **FAR)


# --- all four


@states(
    en="None of the functions changes x.",
    ja="どの関数も x を書き換えません。",
)
@given(x=normal("N", "D", std=2.0), N=sizes(3, 2), D=sizes(4, 3), examples=3)
def test_x_stays_as_it_was(solution, x, N, D):
    kept = {name: x.clone() for name in ("leaky_relu", "softplus", "gelu", "softmax")}
    used = {name: x.clone() for name in ("leaky_relu", "softplus", "gelu", "softmax")}
    solution.leaky_relu(used["leaky_relu"])
    solution.softplus(used["softplus"])
    solution.gelu(used["gelu"])
    solution.softmax(used["softmax"], 1)
    expect(
        used,
        en="x after each of the functions",
        ja="それぞれの関数を呼んだ後の x",
    ).equal_to(kept)
