"""Checks for `early_stopping`: when to stop, and what comes back."""

import math

import torch
from torch import nn

from kata_runner.checks import (
    dtypes,
    expect,
    given,
    integers,
    normal,
    one_of,
    sizes,
    states,
    uniform,
    used,
)


def story(losses, patience, min_delta=0.0):
    """What update should return for each loss, and the number of the best one, from 0."""
    best, at, answers = math.inf, -1, []
    for i, loss in enumerate(losses):
        if best - loss > min_delta:
            best, at = loss, i
        answers.append(i - at >= patience)
    return answers, at


def returned_for(stopping, losses, device):
    """What update returns for each of these losses, with a small model that does not change."""
    model = nn.Linear(1, 1, device=device)
    return [stopping.update(loss, model) for loss in losses]


def set_(model, W):
    """The weight of a linear layer is changed in place, as an optimizer does."""
    with torch.no_grad():
        model.weight.copy_(W)


def layer(W):
    """A linear layer with this weight, on its device."""
    model = nn.Linear(W.shape[1], W.shape[0], bias=False, device=W.device, dtype=W.dtype)
    set_(model, W)
    return model


def trained(stopping, losses, W):
    """A layer that went through the weights W (T, K, D), each with its loss, and then still on."""
    model = layer(W[0])
    for loss, weight in zip(losses, W, strict=True):
        set_(model, weight)
        stopping.update(loss, model)
    set_(model, W[-1] + 1)
    return model


# --- When to stop


@states(
    en="The losses of the worked number, with patience=2 and min_delta=0.5, stop at the sixth.",
    ja="数値例の損失では、patience=2、min_delta=0.5 のとき、6回目で止まります。",
)
def test_numbers_of_the_task(solution, device):
    stopping = solution.EarlyStopping(patience=2, min_delta=0.5)
    expect(
        returned_for(stopping, [4.0, 3.0, 2.75, 2.25, 2.0, 2.5, 1.5], device),
        en="what update returns for 4.0, 3.0, 2.75, 2.25, 2.0, 2.5, 1.5",
        ja="4.0、3.0、2.75、2.25、2.0、2.5、1.5 に対する update の戻り値",
    ).equal_to([False, False, False, False, False, True, False])


@states(
    en="update returns True if the last `patience` calls, this one included, brought no "
    "improvement, and False otherwise, also when it is called again after a True.",
    ja="update は、この呼び出しを含む直前の `patience` 回に改善がなければ True、そうでなければ False を返します。"
    "True を返した後にまた呼び出しても同じです。",
)
@given(losses=uniform("T", low=0.1, high=3.0), T=sizes(6, 4, 12), patience=sizes(2, 1, 3))
def test_update_counts_calls_without_improvement(solution, device, losses, T, patience):
    wanted, _ = story(losses.tolist(), patience)
    stopping = solution.EarlyStopping(patience)
    expect(
        returned_for(stopping, losses.tolist(), device),
        en="what update returns for these losses, one after the other",
        ja="これらの損失を順に渡したときの update の戻り値",
    ).equal_to(wanted)


@states(
    en="A loss that is equal to the best one is no improvement.",
    ja="最良の損失と等しい損失は、改善ではありません。",
)
@given(losses=integers("T", low=0, high=4), T=sizes(6, 4, 12), patience=sizes(2, 1, 3), examples=6)
def test_a_tie_is_no_improvement(solution, device, losses, T, patience):
    losses = [float(loss) for loss in losses.tolist()]
    wanted, _ = story(losses, patience)
    stopping = solution.EarlyStopping(patience)
    expect(
        returned_for(stopping, losses, device),
        en="what update returns for these losses (as floats), one after the other",
        ja="これらの損失（float）を順に渡したときの update の戻り値",
    ).equal_to(wanted)


@states(
    en="An improvement is a loss that is lower than the best one by more than min_delta.",
    ja="改善とは、最良の損失より min_delta を超えて小さい損失のことです。",
)
@given(
    losses=integers("T", low=1, high=9),
    T=sizes(6, 4, 12),
    patience=sizes(2, 1, 3),
    min_delta=one_of(1.0, 2.0, 1.5),
)
def test_an_improvement_is_more_than_min_delta(solution, device, losses, T, patience, min_delta):
    losses = [float(loss) for loss in losses.tolist()]
    wanted, _ = story(losses, patience, min_delta)
    stopping = solution.EarlyStopping(patience, min_delta)
    expect(
        returned_for(stopping, losses, device),
        en="what update returns for these losses (as floats), one after the other",
        ja="これらの損失（float）を順に渡したときの update の戻り値",
    ).equal_to(wanted)


@states(
    en="Losses are compared with the loss of the last improvement, so small steps downwards add up.",
    ja="損失は、最後に改善したときの損失と比べます。したがって、少しずつ小さくなる分は積み重なります。",
)
@given(
    steps=integers("T", low=0, high=3),
    T=sizes(8, 5, 12),
    patience=sizes(2, 3),
    min_delta=one_of(1.5, 2.5),
    examples=6,
)
def test_small_steps_add_up(solution, device, steps, T, patience, min_delta):
    losses = [40.0 - fallen for fallen in steps.cumsum(dim=0).tolist()]
    wanted, _ = story(losses, patience, min_delta)
    stopping = solution.EarlyStopping(patience, min_delta)
    expect(
        returned_for(stopping, losses, device),
        en=f"what update returns for the losses {losses}",
        ja=f"損失 {losses} に対する update の戻り値",
    ).equal_to(wanted)


@states(
    en="nan is no improvement: a call with nan counts like one with a loss that is too high.",
    ja="nan は改善ではありません。nan を渡した呼び出しも、損失が大きいときと同じように数えます。",
)
@given(
    steps=integers("T", low=1, high=4),
    T=sizes(6, 8),
    nan_at=one_of([1], [2], [1, 2], [2, 3, 5]),
    patience=sizes(2, 3),
    examples=6,
)
def test_nan_is_no_improvement(solution, device, steps, T, nan_at, patience):
    rising = enumerate(steps.cumsum(dim=0).tolist())
    losses = [math.nan if i in nan_at else float(loss) for i, loss in rising]
    wanted, _ = story(losses, patience)
    stopping = solution.EarlyStopping(patience)
    expect(
        returned_for(stopping, losses, device),
        en=f"what update returns for the losses {losses}",
        ja=f"損失 {losses} に対する update の戻り値",
    ).equal_to(wanted)


@states(
    en="If the first losses are nan, the first improvement is the first loss that is not nan.",
    ja="最初の損失が nan なら、nan でない最初の損失が、最初の改善です。",
)
@given(losses=uniform(7, low=0.1, high=3.0), nans=sizes(1, 2), patience=sizes(2, 3), examples=4)
def test_the_first_loss_may_be_nan(solution, device, losses, nans, patience):
    losses = [math.nan] * nans + losses.tolist()
    wanted, _ = story(losses, patience)
    stopping = solution.EarlyStopping(patience)
    expect(
        returned_for(stopping, losses, device),
        en="what update returns for these losses, after `nans` times nan",
        ja="先に nan を `nans` 回、続けてこれらの損失を順に渡したときの update の戻り値",
    ).equal_to(wanted)


@states(
    en="The first loss is an improvement, however high it is.",
    ja="最初の損失は、どんなに大きくても改善です。",
)
def test_the_first_loss_may_be_high(solution, device):
    stopping = solution.EarlyStopping(patience=2)
    expect(
        returned_for(stopping, [1e12, 3e12, 2e12], device),
        en="what update returns for 1e12, 3e12, 2e12",
        ja="1e12、3e12、2e12 に対する update の戻り値",
    ).equal_to([False, False, True])


# --- What comes back


@states(
    en="restore_ puts back the weights of the best loss, however the model was trained after it.",
    ja="restore_ は、その後モデルをどのように学習させても、損失が最良だったときの重みに戻します。",
)
@given(
    losses=uniform("T", low=0.1, high=3.0),
    W=normal("T", "K", "D"),
    T=sizes(4, 2, 6),
    K=sizes(2, 1),
    D=sizes(3, 1),
    dtype=dtypes(),
)
def test_restore_brings_back_the_best(solution, losses, W, T, K, D, dtype):
    _, best = story(losses.tolist(), 2)
    stopping = solution.EarlyStopping(patience=2)
    model = trained(stopping, losses.tolist(), W)
    stopping.restore_(model)
    expect(
        model.state_dict(),
        en="model.state_dict() after restore_(model)",
        ja="restore_(model) の後の model.state_dict()",
    ).equal_to({"weight": W[best]})


@states(
    en="A lower loss that is no improvement, because of min_delta, does not replace the best "
    "weights.",
    ja="損失が小さくなっても、min_delta のために改善とならなければ、最良の重みは置き換わりません。",
)
@given(
    losses=integers(4, low=10, high=19),
    W=normal(6, 2, 3),
    min_delta=one_of(1.5, 2.5),
    examples=6,
)
def test_only_an_improvement_replaces_the_weights(solution, losses, W, min_delta):
    losses = [float(loss) for loss in losses.tolist()]
    losses += [5.0, 4.0]  # an improvement, and a loss that is lower and none
    used(losses=losses)
    _, best = story(losses, 2, min_delta)
    stopping = solution.EarlyStopping(2, min_delta)
    model = trained(stopping, losses, W)
    stopping.restore_(model)
    expect(
        model.state_dict(),
        en="model.state_dict() after restore_(model)",
        ja="restore_(model) の後の model.state_dict()",
    ).equal_to({"weight": W[best]})


@states(
    en="restore_ puts back the buffers as well, such as the averages of a batch norm.",
    ja="restore_ は、バッチ正規化の平均などのバッファも元に戻します。",
)
@given(means=normal(3, "D"), D=sizes(3, 1), examples=3)
def test_buffers_come_back(solution, device, means, D):
    ones, zeros = torch.ones(D, device=device), torch.zeros(D, device=device)
    stopping = solution.EarlyStopping(patience=2)
    norm = nn.BatchNorm1d(D, device=device)
    for loss, mean in zip([2.0, 1.0, 3.0], means, strict=True):
        norm.running_mean.copy_(mean)
        norm.num_batches_tracked += 1
        stopping.update(loss, norm)
    stopping.restore_(norm)
    expect(
        norm.state_dict(),
        en="state_dict() of a BatchNorm1d after restore_",
        ja="restore_ の後の BatchNorm1d の state_dict()",
    ).equal_to(
        {
            "weight": ones,
            "bias": zeros,
            "running_mean": means[1],
            "running_var": ones,
            "num_batches_tracked": torch.tensor(2, device=device),
        }
    )


@states(
    en="restore_ changes the model in place: an optimizer that was made before still trains it.",
    ja="restore_ はモデルをその場で書き換えます。前に作ったオプティマイザーで、学習を続けられます。",
)
@given(W=normal(3, "K", "D"), slope=normal("K", "D"), K=sizes(2, 1), D=sizes(3, 1), examples=3)
def test_training_can_go_on(solution, W, slope, K, D):
    wanted = W[1] - 0.5 * slope
    stopping = solution.EarlyStopping(patience=2)
    model = layer(W[0])
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    for loss, weight in zip([2.0, 1.0, 3.0], W, strict=True):
        set_(model, weight)
        stopping.update(loss, model)
    stopping.restore_(model)
    optimizer.zero_grad()
    (model.weight * slope).sum().backward()
    optimizer.step()
    expect(
        model.state_dict(),
        en="model.state_dict() after restore_(model) and one more step of the optimizer",
        ja="restore_(model) の後、オプティマイザーでもう1ステップ進めたときの model.state_dict()",
    ).close_to({"weight": wanted})


@states(
    en="Training that goes on after restore_ does not change what is kept: a second restore_ brings "
    "back the same weights.",
    ja="restore_ の後に学習を続けても、保存した重みは変わりません。もう一度 restore_ を呼ぶと、同じ重みに戻ります。",
)
@given(W=normal(3, "K", "D"), K=sizes(2, 1), D=sizes(3, 1), examples=3)
def test_restore_works_again(solution, W, K, D):
    stopping = solution.EarlyStopping(patience=2)
    model = trained(stopping, [2.0, 1.0, 3.0], W)
    stopping.restore_(model)
    set_(model, W[0] - 1)
    stopping.restore_(model)
    expect(
        model.state_dict(),
        en="model.state_dict() after restore_(model), more training and restore_(model)",
        ja="restore_(model)、さらに学習、restore_(model) の後の model.state_dict()",
    ).equal_to({"weight": W[1]})


@states(
    en="The model of restore_ may be another one with the same layers.",
    ja="restore_ には、同じ層をもつ別のモデルも渡せます。",
)
@given(W=normal(4, "K", "D"), K=sizes(2, 1), D=sizes(3, 1), examples=3)
def test_another_model_can_be_restored(solution, W, K, D):
    stopping = solution.EarlyStopping(patience=2)
    trained(stopping, [2.0, 1.0, 3.0], W[:3])
    other = layer(W[3])
    stopping.restore_(other)
    expect(
        other.state_dict(),
        en="state_dict() of another model after restore_",
        ja="restore_ に渡した別のモデルの state_dict()",
    ).equal_to({"weight": W[1]})


@states(
    en="update leaves the model as it is, also when it returns True.",
    ja="update は、True を返すときも、モデルを変更しません。",
)
@given(W=normal(3, "K", "D"), K=sizes(2, 1), D=sizes(3, 1), examples=3)
def test_update_leaves_the_model_alone(solution, W, K, D):
    stopping = solution.EarlyStopping(patience=2)
    model = layer(W[0])
    for loss, weight in zip([1.0, 2.0, 3.0], W, strict=True):
        set_(model, weight)
        stopping.update(loss, model)
    expect(
        model.state_dict(),
        en="model.state_dict() after update has returned True",
        ja="update が True を返した後の model.state_dict()",
    ).equal_to({"weight": W[2]})
    expect(
        model.training,
        en="model.training after update, of a model in training mode",
        ja="訓練モードのモデルで update を呼び出した後の model.training",
    ).equal_to(True)


@states(
    en="Two EarlyStopping have nothing to do with each other.",
    ja="2つの EarlyStopping は、互いに影響しません。",
)
@given(W=normal(2, "K", "D"), K=sizes(2, 1), D=sizes(3, 1), examples=2)
def test_two_do_not_disturb_each_other(solution, W, K, D):
    one, other = solution.EarlyStopping(patience=1), solution.EarlyStopping(patience=1)
    models = [layer(W[0]), layer(W[1])]
    answers = [one.update(1.0, models[0]), other.update(2.0, models[1])]
    expect(answers, en="what both return at first", ja="それぞれの最初の戻り値").equal_to(
        [False, False]
    )
    for stopping, model in zip([one, other], models, strict=True):
        set_(model, W[0] + W[1])
        stopping.restore_(model)
    expect(
        [model.weight.detach() for model in models],
        en="the weights that both restore",
        ja="それぞれが戻した重み",
    ).equal_to([W[0], W[1]])
