"""What has to hold of `softmax`."""

import torch

from kata_runner.checks import dtypes, expect, given, normal, states, uniform


def probabilities(scores):
    """p[n, i] = 1 / Σ_j exp(s[n, j] - s[n, i]): the same numbers by another way."""
    differences = scores.unsqueeze(1) - scores.unsqueeze(2)  # (N, C, C)
    return 1 / differences.exp().sum(dim=2)  # (N, C)


@states(
    en="For the scores 0, ln 2 and ln 3 the probabilities are 1/6, 2/6 and 3/6.",
    ja="得点が 0、ln 2、ln 3 のとき、確率は 1/6、2/6、3/6 です。",
)
def test_worked_number(solution, device):
    scores = torch.log(torch.tensor([[1.0, 2.0, 3.0]], device=device))
    wanted = torch.tensor([[1 / 6, 2 / 6, 3 / 6]], device=device)
    expect(solution.softmax(scores)).close_to(wanted)


@states(
    en="Each probability is exp(score) divided by the sum of the exp(score) of its row.",
    ja="それぞれの確率は、exp(得点) を、その行の exp(得点) の和で割ったものです。",
)
@given(scores=normal("N", "C"), dtype=dtypes())
def test_each_row_has_its_own_sum(solution, scores, dtype):
    expect(solution.softmax(scores.clone()), "softmax(scores)").close_to(probabilities(scores))


@states(
    en="Scores of some thousand, above or below 0, still give probabilities: no inf, no nan.",
    ja="得点が数千でも、マイナス数千でも、inf や nan にならず確率が求められます。",
)
@given(scores=normal("N", "C"), shift=uniform("N", 1, low=-3000, high=3000))
def test_large_scores_do_no_harm(solution, scores, shift):
    shifted = scores.double() + shift.double()  # (N, C), each row somewhere else
    wanted = probabilities(shifted)
    expect(solution.softmax(shifted.clone()), "softmax(scores + shift)").close_to(wanted)


@states(
    en="The gradient flows from the probabilities back to the scores.",
    ja="確率から得点まで勾配が流れます。",
)
@given(scores=normal("N", "C"), upstream=normal("N", "C"))
def test_gradient_flows_through(solution, scores, upstream):
    p = probabilities(scores)  # (N, C)
    gradient = p * (upstream - (upstream * p).sum(dim=1, keepdim=True))  # (N, C)

    leaf = scores.clone().requires_grad_()
    y = solution.softmax(leaf)
    expect(y, "softmax(scores)").close_to(p, requires_grad=True)
    (found,) = torch.autograd.grad(y, leaf, upstream, allow_unused=True)
    expect(found, en="the gradient of the scores", ja="スコアの勾配").close_to(gradient)


@states(
    en="softmax does not modify the scores.",
    ja="softmax は得点を書き換えません。",
)
@given(scores=normal("N", "C"))
def test_scores_are_left_alone(solution, scores):
    mine = scores.clone()
    solution.softmax(mine)
    expect(mine, en="scores afterwards", ja="呼び出した後の scores").equal_to(scores)
