"""Checks for `cross_entropy`: two losses that stay finite, their gradients, and the accuracy."""

import torch

from kata_runner.checks import (
    dtypes,
    expect,
    given,
    integers,
    many_rows,
    normal,
    sizes,
    states,
    uniform,
    used,
)

CLASSES = sizes(3, 2, 4, 10)
BINARY = "binary_cross_entropy(logit, target)"
# Near 1000, a float32 has three or four digits after the point.
FAR = {"rtol": 1e-5, "atol": 1e-3}


def losses(logits, target):
    """-log p of each row: (N, K) and (N,) give (N,)."""
    moved = logits - logits.amax(dim=1, keepdim=True)  # (N, K), the largest of each row is 0
    return moved.exp().sum(dim=1).log() - moved.gather(1, target[:, None])[:, 0]


def slopes(logits, target):
    """The gradient of the mean loss by the formula of the task: (N, K)."""
    right = torch.nn.functional.one_hot(target, logits.shape[1])  # (N, K)
    return (torch.softmax(logits, dim=1) - right) / len(target)


def two_columns(logit):
    """The logits of "no" and "yes": (N,) gives (N, 2)."""
    return torch.stack([torch.zeros_like(logit), logit], dim=1)


# --- cross_entropy


@states(
    en="cross_entropy is the mean over the rows of -log p, where p is the probability of the right class: "
    "(N, K) and (N,) give ().",
    ja="cross_entropy は、正解のクラスの確率を p として、-log p を行について平均したものです。"
    "(N, K) と (N,) から () が得られます。",
)
@given(
    logits=normal("N", "K", std=2.0, contiguous=False),
    target=integers("N", high="K"),
    N=sizes(4, 1, 3, 37),
    K=CLASSES,
    dtype=dtypes(),
)
def test_loss_is_the_mean_of_minus_log_p(solution, logits, target, N, K, dtype):
    wanted = losses(logits, target).mean()  # ()
    expect(solution.cross_entropy(logits, target), "cross_entropy(logits, target)").close_to(wanted)


@states(
    en="Autograd finds the gradient of cross_entropy: (p - 1)/N for the right class, p/N for the others.",
    ja="cross_entropy の勾配を自動微分で求められます。正解のクラスでは (p - 1)/N、ほかでは p/N です。",
)
@given(
    logits=normal("N", "K", std=2.0),
    target=integers("N", high="K"),
    N=sizes(4, 1, 3),
    K=CLASSES,
    dtype=dtypes(),
    examples=8,
)
def test_gradient_of_the_loss(solution, logits, target, N, K, dtype):
    wanted_loss, wanted = losses(logits, target).mean(), slopes(logits, target)  # (), (N, K)
    leaf = logits.clone().requires_grad_()
    loss = solution.cross_entropy(leaf, target)
    expect(loss, "cross_entropy(logits, target)").close_to(wanted_loss, requires_grad=True)
    loss.backward()
    expect(
        leaf.grad,
        en="the gradient of cross_entropy(logits, target)",
        ja="cross_entropy(logits, target) の勾配",
    ).close_to(wanted)


@states(
    en="For logits between -1000 and 1000, cross_entropy is right, and neither inf nor nan.",
    ja="ロジットが -1000 から 1000 の間なら、cross_entropy は inf や nan にならず、正しい値です。",
)
@given(
    logits=uniform("N", "K", low=-1000.0, high=1000.0),
    target=integers("N", high="K"),
    N=sizes(4, 1, 3),
    K=CLASSES,
    dtype=dtypes(),
)
def test_large_logits_do_no_harm(solution, logits, target, N, K, dtype):
    wanted = losses(logits, target).mean()  # ()
    expect(solution.cross_entropy(logits, target), "cross_entropy(logits, target)").close_to(
        wanted, **FAR
    )


@states(
    en="For logits between -1000 and 1000, the gradient of cross_entropy is right, too.",
    ja="ロジットが -1000 から 1000 の間なら、cross_entropy の勾配も正しい値です。",
)
@given(
    logits=uniform("N", "K", low=-1000.0, high=1000.0),
    target=integers("N", high="K"),
    N=sizes(4, 1, 3),
    K=CLASSES,
    examples=8,
)
def test_gradient_at_large_logits(solution, logits, target, N, K):
    wanted = slopes(logits, target)  # (N, K)
    leaf = logits.clone().requires_grad_()
    solution.cross_entropy(leaf, target).backward()
    expect(
        leaf.grad,
        en="the gradient of cross_entropy(logits, target)",
        ja="cross_entropy(logits, target) の勾配",
    ).close_to(wanted, **FAR)


# --- accuracy


@states(
    en="accuracy is the share of rows in which the right class has the largest logit, as a Python float.",
    ja="accuracy は、正解のクラスのロジットが最大になっている行の割合で、Python の float です。",
)
@given(
    logits=normal("N", "K"),
    target=integers("N", high="K"),
    N=sizes(4, 1, 3, 37),
    K=sizes(3, 2, 4),
    dtype=dtypes(),
)
def test_accuracy_is_a_share_of_rows(solution, logits, target, N, K, dtype):
    logits = logits + torch.arange(K, device=logits.device) / 1000  # (N, K), no two are equal
    right = 0
    for row, label in zip(logits.tolist(), target.tolist(), strict=True):
        right += max(row) == row[label]
    expect(solution.accuracy(logits, target), "accuracy(logits, target)").close_to(right / N)


@states(
    en="accuracy tells two logits apart, however close they are.",
    ja="accuracy は、ロジットの差がどんなに小さくても、どちらが大きいかを区別します。",
)
@given(
    logit=uniform("N", low=0.05, high=0.2),
    target=integers("N", high=2),
    N=sizes(4, 1, 3),
    dtype=dtypes(),
    examples=8,
)
def test_accuracy_tells_close_logits_apart(solution, logit, target, N, dtype):
    # The next number after each logit: softmax makes the same probability of both.
    larger = torch.nextafter(logit, torch.ones_like(logit))  # (N,)
    logits = torch.stack([logit, larger], dim=1)  # (N, 2)
    used(logits=logits)
    right = sum(target.tolist())
    expect(
        solution.accuracy(logits, target),
        en="accuracy(logits, target), where the second logit of each row is the next larger float",
        ja="各行の2番目のロジットが1番目の次に大きい浮動小数点数のときの accuracy(logits, target)",
    ).close_to(right / N)


# --- binary_cross_entropy


@states(
    en="binary_cross_entropy is the mean of -log p over the examples, where p is sigmoid(logit) for the "
    "target 1, and 1 - sigmoid(logit) for the target 0: (N,) and (N,) give ().",
    ja="binary_cross_entropy は、-log p をデータについて平均したものです。目標値が 1 なら p は "
    "sigmoid(logit)、0 なら 1 - sigmoid(logit) です。(N,) と (N,) から () が得られます。",
)
@given(logit=normal("N", std=2.0), target=integers("N", high=2), N=many_rows(), dtype=dtypes())
def test_binary_loss_is_the_mean_of_minus_log_p(solution, logit, target, N, dtype):
    wanted = losses(two_columns(logit), target).mean()  # ()
    answers = target.to(dtype)  # (N,)
    used(target=answers)
    expect(solution.binary_cross_entropy(logit, answers), BINARY).close_to(wanted)


@states(
    en="Autograd finds the gradient of binary_cross_entropy: (sigmoid(logit) - target)/N.",
    ja="binary_cross_entropy の勾配を自動微分で求められます。(sigmoid(logit) - target)/N です。",
)
@given(
    logit=normal("N", std=2.0),
    target=integers("N", high=2),
    N=sizes(4, 1, 3),
    dtype=dtypes(),
    examples=8,
)
def test_gradient_of_the_binary_loss(solution, logit, target, N, dtype):
    wanted_loss = losses(two_columns(logit), target).mean()  # ()
    wanted = slopes(two_columns(logit), target)[:, 1]  # (N,)
    answers = target.to(dtype)  # (N,)
    used(target=answers)
    leaf = logit.clone().requires_grad_()
    loss = solution.binary_cross_entropy(leaf, answers)
    expect(loss, BINARY).close_to(wanted_loss, requires_grad=True)
    loss.backward()
    expect(leaf.grad, en=f"the gradient of {BINARY}", ja=f"{BINARY} の勾配").close_to(wanted)


@states(
    en="A logit may be exactly 0: there, too, the gradient of binary_cross_entropy is (0.5 - target)/N.",
    ja="ロジットはちょうど 0 でもかまいません。その場合も、binary_cross_entropy の勾配は "
    "(0.5 - target)/N です。",
)
@given(target=integers("N", high=2), N=sizes(4, 1, 3), dtype=dtypes(), examples=6)
def test_gradient_at_the_logit_zero(solution, target, N, dtype):
    answers = target.to(dtype)  # (N,)
    logit = torch.zeros_like(answers)  # (N,)
    wanted = (0.5 - answers) / N  # (N,)
    used(logit=logit, target=answers)
    leaf = logit.clone().requires_grad_()
    solution.binary_cross_entropy(leaf, answers).backward()
    expect(leaf.grad, en=f"the gradient of {BINARY}", ja=f"{BINARY} の勾配").close_to(wanted)


@states(
    en="For logits between -1000 and 1000, binary_cross_entropy is right, and neither inf nor nan.",
    ja="ロジットが -1000 から 1000 の間なら、binary_cross_entropy は inf や nan にならず、正しい値です。",
)
@given(
    logit=uniform("N", low=-1000.0, high=1000.0),
    target=integers("N", high=2),
    N=sizes(4, 1, 3),
    dtype=dtypes(),
)
def test_large_logits_do_no_harm_with_two_classes(solution, logit, target, N, dtype):
    wanted = losses(two_columns(logit), target).mean()  # ()
    answers = target.to(dtype)  # (N,)
    used(target=answers)
    expect(solution.binary_cross_entropy(logit, answers), BINARY).close_to(wanted, **FAR)


@states(
    en="For logits between -1000 and 1000, the gradient of binary_cross_entropy is right, too.",
    ja="ロジットが -1000 から 1000 の間なら、binary_cross_entropy の勾配も正しい値です。",
)
@given(
    logit=uniform("N", low=-1000.0, high=1000.0),
    target=integers("N", high=2),
    N=sizes(4, 1, 3),
    dtype=dtypes(),
    examples=8,
)
def test_gradient_at_large_logits_with_two_classes(solution, logit, target, N, dtype):
    wanted = slopes(two_columns(logit), target)[:, 1]  # (N,)
    answers = target.to(dtype)  # (N,)
    used(target=answers)
    leaf = logit.clone().requires_grad_()
    solution.binary_cross_entropy(leaf, answers).backward()
    expect(leaf.grad, en=f"the gradient of {BINARY}", ja=f"{BINARY} の勾配").close_to(wanted, **FAR)


# --- what stays as it was


@states(
    en="The functions do not change the tensors that they are given.",
    ja="どの関数も、渡されたテンソルを書き換えません。",
)
@given(logits=normal("N", 2), target=integers("N", high=2), N=sizes(3, 1, 4), examples=3)
def test_arguments_stay_as_they_are(solution, logits, target, N):
    given_logits, given_target = logits.clone(), target.clone()  # (N, 2), (N,)
    given_logit, floats = logits[:, 0].clone(), target.to(logits.dtype)  # (N,), (N,)
    solution.cross_entropy(given_logits, given_target)
    solution.accuracy(given_logits, given_target)
    solution.binary_cross_entropy(given_logit, floats)
    arguments = {
        "logits": given_logits,
        "target": given_target,
        "logit": given_logit,
        "target.to(logits.dtype)": floats,
    }
    expect(
        arguments,
        en="the arguments after all three functions were called",
        ja="3つの関数を呼び出した後の引数",
    ).equal_to(
        {
            "logits": logits,
            "target": target,
            "logit": logits[:, 0],
            "target.to(logits.dtype)": target.to(logits.dtype),
        }
    )
