"""Checks for `big_batches`: the update of a large batch, from small parts."""

import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, Dataset, TensorDataset

from kata_runner.checks import (
    dtypes,
    expect,
    given,
    integers,
    normal,
    one_of,
    sizes,
    states,
)

# A linear layer with K outputs to start from, and rows to learn from.
START = {"W": normal("K", "D"), "b": normal("K")}
ROWS = {"x": normal("N", "D"), "y": normal("N", "K")}
LABELS = {"x": normal("N", "D"), "y": integers("N", low=0, high="K")}
SHAPES = {"D": sizes(3, 1), "K": sizes(2, 1, 3)}
CLASSES = {"K": sizes(2, 3)}

# Gradients may be added up in another order: rounding then differs, and a little more each update.
LOOSE = {"rtol": 1e-4, "atol": 1e-5}


def layer(W, b):
    """A linear layer with these parameters, on their device."""
    model = nn.Linear(W.shape[1], W.shape[0], device=W.device, dtype=W.dtype)
    with torch.no_grad():
        model.weight.copy_(W)
        model.bias.copy_(b)
    return model


def slopes(x, y, W, b):
    """The loss of a batch, and its slope at each output: (), (B, K).

    The loss is the mean squared error if y is (B, K), and the cross-entropy if y has labels, (B,).
    """
    out = x @ W.T + b  # (B, K)
    if y.dim() == 2:
        return (out - y).square().mean(), 2 * (out - y) / out.numel()
    at = F.one_hot(y, out.shape[1])  # (B, K)
    loss = (out.logsumexp(dim=1) - (out * at).sum(dim=1)).mean()
    return loss, (out.softmax(dim=1) - at) / len(out)


def descend(x, y, rows, W, b, lr, momentum=0.0, epochs=1):
    """SGD by its formulas on whole batches: `rows` is how many each has, or a list of that.

    Returns the mean loss per row, and the W and b it ends at.
    """
    total, v, c = 0.0, torch.zeros_like(W), torch.zeros_like(b)
    for part, wanted in list(zip(x.split(rows), y.split(rows), strict=True)) * epochs:
        loss, d = slopes(part, wanted, W, b)
        total += loss.item() * len(part)
        v, c = momentum * v + d.T @ part, momentum * c + d.sum(dim=0)
        W, b = W - lr * v, b - lr * c
    return total / (len(x) * epochs), {"weight": W, "bias": b}


class Ending:
    """Has nothing left after thirty passes: a loop that begins it again and again comes to an end."""

    passes = 0

    def __iter__(self):
        self.passes += 1
        return super().__iter__() if self.passes <= 30 else iter(())


class MicroBatches(Ending, list):
    """A list of pairs."""


class Loader(Ending, DataLoader):
    """A DataLoader."""


def micro_batches(x, y, rows):
    """The rows in their order, as a list of pairs: `rows` is how many each has, or a list of that."""
    return MicroBatches(zip(x.split(rows), y.split(rows), strict=True))


def rows_of_groups(rows, accumulate):
    """How many rows each group has, if its micro-batches have these."""
    return [sum(rows[i : i + accumulate]) for i in range(0, len(rows), accumulate)]


@states(
    en="The micro-batches of the task give the mean loss 11.5 per row, and the weight 2.2.",
    ja="課題の数値例では、1行あたりの損失の平均は 11.5、更新後の重みは 2.2 です。",
)
def test_numbers_of_the_task(solution, device):
    x = torch.tensor([[1.0], [2.0], [2.0], [5.0]], device=device)  # (4, 1)
    y = torch.tensor([[4.0], [2.0], [5.0], [7.0]], device=device)  # (4, 1)
    model = nn.Linear(1, 1, bias=False, device=device)
    with torch.no_grad():
        model.weight.zero_()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    batches = micro_batches(x, y, [2, 1, 1])
    loss = solution.train_epoch(model, optimizer, F.mse_loss, batches, accumulate=2)
    expect(
        {"loss": loss, "weight": model.weight.item()},
        en="the result of train_epoch(model, optimizer, F.mse_loss, batches, accumulate=2), "
        "and the weight after it",
        ja="train_epoch(model, optimizer, F.mse_loss, batches, accumulate=2) の戻り値と、その後の重み",
    ).close_to({"loss": 11.5, "weight": 2.2}, **LOOSE)


# --- The updates


@states(
    en="Each group of `accumulate` micro-batches makes one update, with the gradient of the mean "
    "over its rows: the same as one large batch.",
    ja="`accumulate` 個のマイクロバッチからなるグループごとに、その行についての平均の勾配を使って1回更新します。"
    "1つの大きなバッチと同じ更新です。",
)
@given(
    **START,
    x=normal(12, "D"),
    y=normal(12, "K"),
    **SHAPES,
    batch_size=sizes(2, 1, 3),
    accumulate=sizes(2, 4, 1),
    dtype=dtypes(),
)
def test_a_group_is_one_large_batch(solution, W, b, x, y, D, K, batch_size, accumulate, dtype):
    _, wanted = descend(x, y, batch_size * accumulate, W, b, lr=0.1)
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    solution.train_epoch(model, optimizer, F.mse_loss, micro_batches(x, y, batch_size), accumulate)
    expect(
        model.state_dict(),
        en="the parameters after train_epoch(model, optimizer, F.mse_loss, batches, accumulate)",
        ja="train_epoch(model, optimizer, F.mse_loss, batches, accumulate) の後のパラメータ",
    ).close_to(wanted, **LOOSE)


@states(
    en="If fewer than `accumulate` micro-batches are left, they make the last update, with the "
    "gradient of the mean over their rows.",
    ja="残ったマイクロバッチが `accumulate` 個より少なければ、それらの行についての平均の勾配を使って、最後の更新をします。",
)
@given(
    **START,
    x=normal(10, "D"),
    y=normal(10, "K"),
    **SHAPES,
    batch_size=sizes(2, 1),
    accumulate=sizes(3, 4, 7),
    dtype=dtypes(),
)
def test_the_last_group_may_be_smaller(solution, W, b, x, y, D, K, batch_size, accumulate, dtype):
    _, wanted = descend(x, y, batch_size * accumulate, W, b, lr=0.1)
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    solution.train_epoch(model, optimizer, F.mse_loss, micro_batches(x, y, batch_size), accumulate)
    expect(
        model.state_dict(),
        en="the parameters after train_epoch with fewer micro-batches in the last group",
        ja="最後のグループのマイクロバッチが少ないときの、train_epoch の後のパラメータ",
    ).close_to(wanted, **LOOSE)


@states(
    en="Each row of a group counts the same, also if its micro-batches differ in their number of "
    "rows.",
    ja="マイクロバッチの行数が違っていても、グループのどの行も同じ重みです。",
)
@given(
    **START,
    x=normal(6, "D"),
    y=normal(6, "K"),
    **SHAPES,
    rows=one_of([4, 2], [1, 5], [3, 1, 2], [1, 2, 3]),
    accumulate=sizes(2, 3),
    dtype=dtypes(),
)
def test_each_row_counts_the_same(solution, W, b, x, y, D, K, rows, accumulate, dtype):
    _, wanted = descend(x, y, rows_of_groups(rows, accumulate), W, b, lr=0.1)
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    solution.train_epoch(model, optimizer, F.mse_loss, micro_batches(x, y, rows), accumulate)
    expect(
        model.state_dict(),
        en="the parameters after train_epoch with micro-batches of different sizes",
        ja="マイクロバッチの行数が違うときの、train_epoch の後のパラメータ",
    ).close_to(wanted, **LOOSE)


@states(
    en="The loader may be a DataLoader, and the loss may be the cross-entropy.",
    ja="データローダーには DataLoader、損失関数には交差エントロピーも渡せます。",
)
@given(
    **START,
    **LABELS,
    N=sizes(5, 7, 37),
    **SHAPES | CLASSES,
    batch_size=sizes(2, 3),
    accumulate=sizes(2, 3),
    examples=4,
)
def test_a_data_loader_and_cross_entropy(solution, W, b, x, y, N, D, K, batch_size, accumulate):
    _, wanted = descend(x, y, batch_size * accumulate, W, b, lr=0.1)
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    loader = Loader(TensorDataset(x, y), batch_size=batch_size)
    solution.train_epoch(model, optimizer, F.cross_entropy, loader, accumulate)
    expect(
        model.state_dict(),
        en="the parameters after train_epoch(model, optimizer, F.cross_entropy, loader, accumulate)",
        ja="train_epoch(model, optimizer, F.cross_entropy, loader, accumulate) の後のパラメータ",
    ).close_to(wanted, **LOOSE)


@states(
    en="Gradients that were in .grad before the call do not count.",
    ja="呼び出す前から .grad に入っていた勾配は、更新に影響しません。",
)
@given(
    **START,
    x=normal(8, "D"),
    y=normal(8, "K"),
    **SHAPES,
    old_W=normal("K", "D"),
    old_b=normal("K"),
    examples=3,
)
def test_old_gradients_do_not_count(solution, W, b, x, y, D, K, old_W, old_b):
    _, wanted = descend(x, y, 4, W, b, lr=0.1)
    model = layer(W, b)
    model.weight.grad, model.bias.grad = old_W.clone(), old_b.clone()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    solution.train_epoch(model, optimizer, F.mse_loss, micro_batches(x, y, 2), 2)
    expect(
        model.state_dict(),
        en="the parameters after train_epoch, with gradients in .grad before the call",
        ja="呼び出す前から .grad に勾配があるときの、train_epoch の後のパラメータ",
    ).close_to(wanted, **LOOSE)


@states(
    en="The given optimizer makes one step for each group: with momentum, each step goes on from "
    "the one before.",
    ja="渡されたオプティマイザーで、グループごとに1ステップ進めます。モーメンタムがあれば、前のステップを引き継ぎます。",
)
@given(**START, x=normal(8, "D"), y=normal(8, "K"), **SHAPES, batch_size=sizes(2, 3), examples=4)
def test_the_given_optimizer_makes_the_steps(solution, W, b, x, y, D, K, batch_size):
    _, wanted = descend(x, y, batch_size * 2, W, b, lr=0.1, momentum=0.5, epochs=2)
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.5)
    for _ in range(2):
        batches = micro_batches(x.clone(), y.clone(), batch_size)
        solution.train_epoch(model, optimizer, F.mse_loss, batches, 2)
    expect(
        model.state_dict(),
        en="the parameters after two epochs with momentum=0.5",
        ja="momentum=0.5 で2エポック学習した後のパラメータ",
    ).close_to(wanted, **LOOSE)


@states(
    en="Frozen parameters, and those that the optimizer does not have, stay as they are.",
    ja="固定したパラメータと、オプティマイザーに渡されていないパラメータは、元のままです。",
)
@given(
    **START,
    x=normal(8, "D"),
    y=normal(8, "K"),
    **SHAPES,
    frozen=one_of(True, False),
    examples=4,
)
def test_other_parameters_stay(solution, W, b, x, y, D, K, frozen):
    # Two updates in which the bias does not take part.
    _, after_one = descend(x[:4], y[:4], 4, W, b, lr=0.1)
    _, after_two = descend(x[4:], y[4:], 4, after_one["weight"], b, lr=0.1)
    model = layer(W, b)
    if frozen:
        model.bias.requires_grad_(False)
    parameters = list(model.parameters()) if frozen else [model.weight]
    optimizer = torch.optim.SGD(parameters, lr=0.1)
    solution.train_epoch(model, optimizer, F.mse_loss, micro_batches(x, y, 2), 2)
    expect(
        model.state_dict(),
        en="the parameters after train_epoch with a bias that is "
        + ("frozen" if frozen else "not in the optimizer"),
        ja=("固定したバイアス" if frozen else "オプティマイザーに渡されていないバイアス")
        + "があるときの、train_epoch の後のパラメータ",
    ).close_to({"weight": after_two["weight"], "bias": b}, **LOOSE)


# --- The result


@states(
    en="train_epoch returns the mean loss per row, as a Python float. Each loss is the one before "
    "the update of its group.",
    ja="train_epoch は、1行あたりの損失の平均を Python の float で返します。"
    "それぞれの損失は、グループの更新前の値です。",
)
@given(
    **START,
    **LABELS,
    N=sizes(7, 5, 37),
    **SHAPES | CLASSES,
    batch_size=sizes(2, 3),
    accumulate=sizes(2, 3),
    dtype=dtypes(),
)
def test_the_mean_is_over_rows(solution, W, b, x, y, N, D, K, batch_size, accumulate, dtype):
    wanted, _ = descend(x, y, batch_size * accumulate, W, b, lr=0.1)
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    batches = micro_batches(x, y, batch_size)
    loss = solution.train_epoch(model, optimizer, F.cross_entropy, batches, accumulate)
    expect(loss, "train_epoch(model, optimizer, F.cross_entropy, batches, accumulate)").close_to(
        wanted, **LOOSE
    )


# --- What is in memory


@states(
    en="The model is called once for each micro-batch, in the order of the loader and with its "
    "rows alone.",
    ja="モデルを呼ぶのは、データローダーの順に、マイクロバッチごとに1回です。渡すのは、そのマイクロバッチの行だけです。",
)
@given(
    **START,
    x=normal(6, "D"),
    y=normal(6, "K"),
    **SHAPES,
    rows=one_of([2, 2, 2], [3, 1, 2], [4, 2]),
    accumulate=sizes(2, 3),
    examples=4,
)
def test_one_micro_batch_at_a_time(solution, W, b, x, y, D, K, rows, accumulate):
    wanted = [part.clone() for part in x.split(rows)]
    calls = []
    model = layer(W, b)
    model.register_forward_hook(lambda part, given, output: calls.append(given[0].clone()))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    solution.train_epoch(model, optimizer, F.mse_loss, micro_batches(x, y, rows), accumulate)
    expect(
        calls,
        en="the inputs with which the model was called, one after the other",
        ja="モデルが呼ばれたときの入力（呼ばれた順）",
    ).equal_to(wanted)


@states(
    en="The gradient of a micro-batch is computed before the model is called for the next one, so "
    "that only one record is in memory.",
    ja="マイクロバッチの勾配は、次のマイクロバッチでモデルを呼ぶ前に求めます。メモリに残る計算の記録は1つだけです。",
)
@given(**START, x=normal(6, "D"), y=normal(6, "K"), **SHAPES, accumulate=sizes(3, 6), examples=2)
def test_one_record_at_a_time(solution, W, b, x, y, D, K, accumulate):
    done, waiting = [], []

    def loss_function(output, target):
        waiting.append(len(waiting) - len(done))
        loss = F.mse_loss(output, target)
        if loss.requires_grad:
            loss.register_hook(lambda slope: done.append(True))
        return loss

    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    solution.train_epoch(model, optimizer, loss_function, micro_batches(x, y, 1), accumulate)
    expect(
        waiting,
        en="at each call of loss_function, how many earlier losses have no gradient yet",
        ja="loss_function が呼ばれるたびに数えた、勾配をまだ求めていない、それより前の損失の個数",
    ).equal_to([0] * 6)


class Diary(Dataset):
    """Rows that keep a list of what was read."""

    def __init__(self, x, y):
        self.x, self.y, self.read = x, y, []

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        self.read.append(i)
        return self.x[i], self.y[i]


@states(
    en="train_epoch goes through the loader exactly once, to its end.",
    ja="train_epoch は、データローダーをちょうど1周、最後まで使います。",
)
@given(**START, x=normal(5, "D"), y=normal(5, "K"), **SHAPES, accumulate=sizes(2, 3), examples=3)
def test_the_loader_is_gone_through_once(solution, W, b, x, y, D, K, accumulate):
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    diary = Diary(x, y)
    loader = Loader(diary, batch_size=2)
    solution.train_epoch(model, optimizer, F.mse_loss, loader, accumulate)
    expect(diary.read, en="the rows that were read", ja="読まれた行").equal_to([0, 1, 2, 3, 4])
