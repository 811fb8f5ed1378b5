"""Checks for `training_loop`: one update per batch, and the mean loss per row."""

import weakref

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
SHAPES = {"N": sizes(3, 1, 4), "D": sizes(4, 1, 3), "K": sizes(3, 1, 2)}
CLASSES = {"K": sizes(3, 2)}

# An optimizer may add up in another order: rounding then differs, and a little more each update.
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


def descend(batches, W, b, lr, momentum=0.0):
    """SGD by its formulas, one update for each batch: the losses, and the W and b it ends at."""
    losses, v, c = [], torch.zeros_like(W), torch.zeros_like(b)
    for x, y in batches:
        loss, d = slopes(x, y, W, b)
        losses.append(loss.item())
        v, c = momentum * v + d.T @ x, momentum * c + d.sum(dim=0)
        W, b = W - lr * v, b - lr * c
    return losses, {"weight": W, "bias": b}


def in_batches(x, y, batch_size):
    """The rows in their order, as a list of pairs."""
    return list(zip(x.split(batch_size), y.split(batch_size), strict=True))


def loader_of(x, y, batch_size, **options):
    """A DataLoader with these rows in their order. Its batches are on the CPU, as always."""
    return DataLoader(TensorDataset(x.cpu(), y.cpu()), batch_size=batch_size, **options)


def mean_per_row(losses, batches):
    """The mean of the losses, each of which counts as often as its batch has rows."""
    rows = [len(x) for x, _ in batches]
    return sum(loss * n for loss, n in zip(losses, rows, strict=True)) / sum(rows)


def outputs_against_targets(output, target):
    """A loss for which it matters which argument is the output of the model: ()."""
    return (2 * output - target).square().mean()


# --- train_step


@states(
    en="train_step makes one update: the optimizer makes one step with the gradient of this batch.",
    ja="train_step は、パラメータを1回更新します。このバッチの勾配を使い、オプティマイザーで1ステップ進めます。",
)
@given(**START, **ROWS, **SHAPES, lr=one_of(0.1, 0.05), dtype=dtypes())
def test_a_step_is_one_update(solution, W, b, x, y, N, D, K, lr, dtype):
    _, wanted = descend([(x, y)], W, b, lr)
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    solution.train_step(model, optimizer, F.mse_loss, x, y)
    expect(
        model.state_dict(),
        en="the parameters after train_step(model, optimizer, F.mse_loss, x, y)",
        ja="train_step(model, optimizer, F.mse_loss, x, y) の後のパラメータ",
    ).close_to(wanted, **LOOSE)


@states(
    en="train_step returns the loss before the update, as a Python float.",
    ja="train_step は、更新前の損失を Python の float で返します。",
)
@given(**START, **LABELS, **SHAPES | CLASSES, dtype=dtypes())
def test_a_step_returns_the_loss_before_the_update(solution, W, b, x, y, N, D, K, dtype):
    wanted, _ = descend([(x, y)], W, b, lr=0.5)
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    loss = solution.train_step(model, optimizer, F.cross_entropy, x, y)
    # In float64 so close that a loss that was rounded is seen, whatever the order of adding up.
    tolerance = {"rtol": 1e-9, "atol": 1e-9} if dtype == torch.float64 else LOOSE
    expect(loss, "train_step(model, optimizer, F.cross_entropy, x, y)").close_to(
        wanted[0], **tolerance
    )


@states(
    en="Gradients that were in .grad before the call do not count.",
    ja="呼び出す前から .grad に入っていた勾配は、更新に影響しません。",
)
@given(**START, **ROWS, **SHAPES, old_W=normal("K", "D"), old_b=normal("K"), examples=6)
def test_old_gradients_do_not_count(solution, W, b, x, y, N, D, K, old_W, old_b):
    _, wanted = descend([(x, y)], W, b, lr=0.1)
    model = layer(W, b)
    model.weight.grad, model.bias.grad = old_W.clone(), old_b.clone()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    solution.train_step(model, optimizer, F.mse_loss, x, y)
    expect(
        model.state_dict(),
        en="the parameters after train_step, with gradients in .grad before the call",
        ja="呼び出す前から .grad に勾配があるときの、train_step の後のパラメータ",
    ).close_to(wanted, **LOOSE)


@states(
    en="The loss is loss_function(model(x), y): outputs first, then targets.",
    ja="損失は loss_function(model(x), y) です。引数は、モデルの出力、目標値の順です。",
)
@given(**START, **ROWS, **SHAPES, examples=6)
def test_the_loss_function_gets_outputs_then_targets(solution, W, b, x, y, N, D, K):
    wanted = (2 * (x @ W.T + b) - y).square().mean().item()
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    loss = solution.train_step(model, optimizer, outputs_against_targets, x, y)
    expect(
        loss,
        en="train_step with a loss function that tells outputs from targets",
        ja="出力と目標値を区別する損失関数を渡したときの train_step",
    ).close_to(wanted, **LOOSE)


@states(
    en="The update is made by the given optimizer: with momentum, the second step goes on from the "
    "first.",
    ja="更新には、渡されたオプティマイザーを使います。モーメンタムがあれば、2回目の更新は1回目を引き継ぎます。",
)
@given(**START, **ROWS, **SHAPES, examples=5)
def test_the_given_optimizer_makes_the_steps(solution, W, b, x, y, N, D, K):
    losses, wanted = descend([(x, y), (x, y)], W, b, lr=0.1, momentum=0.5)
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.5)
    got = [
        solution.train_step(model, optimizer, F.mse_loss, x.clone(), y.clone()) for _ in range(2)
    ]
    expect(
        got, en="the losses of two calls of train_step", ja="train_step を2回呼んだときの損失"
    ).close_to(losses, **LOOSE)
    expect(
        model.state_dict(),
        en="the parameters after two steps with momentum=0.5",
        ja="momentum=0.5 で2回更新した後のパラメータ",
    ).close_to(wanted, **LOOSE)


@states(
    en="Parameters that the optimizer does not have stay as they are.",
    ja="オプティマイザーに渡されていないパラメータは、元のままです。",
)
@given(**START, **ROWS, **SHAPES, examples=3)
def test_only_the_optimizers_parameters_change(solution, W, b, x, y, N, D, K):
    _, wanted = descend([(x, y)], W, b, lr=0.1)
    model = layer(W, b)
    optimizer = torch.optim.SGD([model.weight], lr=0.1)
    solution.train_step(model, optimizer, F.mse_loss, x, y)
    expect(
        model.state_dict(),
        en="the parameters after a step of an optimizer that has only the weight",
        ja="重みだけを渡したオプティマイザーで更新した後のパラメータ",
    ).close_to({"weight": wanted["weight"], "bias": b}, **LOOSE)


@states(
    en="train_step does not change x and y.",
    ja="train_step は x と y を書き換えません。",
)
@given(**START, **ROWS, **SHAPES, examples=2)
def test_the_batch_is_left_alone(solution, W, b, x, y, N, D, K):
    expected = [x.clone(), y.clone()]
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    solution.train_step(model, optimizer, F.mse_loss, x, y)
    expect([x, y], en="[x, y] afterwards", ja="呼び出した後の [x, y]").equal_to(
        expected, requires_grad=False
    )


# --- train_epoch


@states(
    en="The batches of the task, with the losses 10 and 1, give the mean loss 7 per row.",
    ja="課題の数値例では、2つのバッチの損失が 10 と 1 で、1行あたりの平均は 7 です。",
)
def test_numbers_of_the_task(solution, device):
    model = layer(torch.zeros(1, 1, device=device), torch.zeros(1, device=device))
    x = torch.tensor([[1.0], [2.0], [3.0]])  # (3, 1)
    y = torch.tensor([[2.0], [4.0], [4.6]])  # (3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    loader = loader_of(x, y, 2)
    loss = solution.train_epoch(model, optimizer, F.mse_loss, loader, device)
    expect(loss, "train_epoch(model, optimizer, F.mse_loss, loader, device)").close_to(7.0, **LOOSE)


@states(
    en="train_epoch makes one update per batch, each with the gradient of its batch only.",
    ja="train_epoch は、バッチごとに、そのバッチの勾配だけを使って1回更新します。",
)
@given(
    **START,
    **ROWS,
    N=sizes(5, 4, 1, 37),
    D=sizes(4, 1, 3),
    K=sizes(3, 1, 2),
    batch_size=sizes(2, 1, 3, 4),
    dtype=dtypes(),
)
def test_each_batch_makes_one_update(solution, device, W, b, x, y, N, D, K, batch_size, dtype):
    _, wanted = descend(in_batches(x, y, batch_size), W, b, lr=0.05)
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    loader = loader_of(x, y, batch_size)
    solution.train_epoch(model, optimizer, F.mse_loss, loader, device)
    expect(
        model.state_dict(),
        en="the parameters after train_epoch(model, optimizer, F.mse_loss, loader, device)",
        ja="train_epoch(model, optimizer, F.mse_loss, loader, device) の後のパラメータ",
    ).close_to(wanted, **LOOSE)


@states(
    en="train_epoch returns the mean loss per row, as a Python float: each row counts the same, "
    "also in a smaller last batch.",
    ja="train_epoch は、1行あたりの損失の平均を Python の float で返します。"
    "最後のバッチが小さくても、どの行も同じ重みです。",
)
@given(
    **START,
    **LABELS,
    N=sizes(5, 4, 1, 37),
    D=sizes(4, 1, 3),
    **CLASSES,
    batch_size=sizes(2, 1, 3, 4),
    dtype=dtypes(),
    examples=12,
)
def test_the_mean_is_over_rows(solution, device, W, b, x, y, N, D, K, batch_size, dtype):
    batches = in_batches(x, y, batch_size)
    losses, _ = descend(batches, W, b, lr=0.05)
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    loader = loader_of(x, y, batch_size)
    loss = solution.train_epoch(model, optimizer, F.cross_entropy, loader, device)
    expect(loss, "train_epoch(model, optimizer, F.cross_entropy, loader, device)").close_to(
        mean_per_row(losses, batches), **LOOSE
    )


@states(
    en="Only the rows that come out of the loader count: a DataLoader with drop_last=True leaves "
    "some out.",
    ja="平均に含めるのは、データローダーから取り出された行だけです。"
    "drop_last=True のデータローダーでは、取り出されない行があります。",
)
@given(**START, **ROWS, N=sizes(5, 8), D=sizes(4, 1), K=sizes(3, 1), examples=3)
def test_rows_that_are_left_out_do_not_count(solution, device, W, b, x, y, N, D, K):
    batches = in_batches(x, y, 3)[: N // 3]
    losses, _ = descend(batches, W, b, lr=0.05)
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    loader = loader_of(x, y, 3, drop_last=True)
    loss = solution.train_epoch(model, optimizer, F.mse_loss, loader, device)
    expect(
        loss,
        en="train_epoch with a DataLoader of batch_size=3, drop_last=True",
        ja="batch_size=3、drop_last=True のデータローダーを渡したときの train_epoch",
    ).close_to(mean_per_row(losses, batches), **LOOSE)


@states(
    en="The loader may be a list of batches.",
    ja="データローダーの代わりに、バッチのリストも渡せます。",
)
@given(**START, **ROWS, N=sizes(5, 4), D=sizes(4, 1), K=sizes(3, 1), examples=3)
def test_a_list_of_batches_will_do(solution, device, W, b, x, y, N, D, K):
    batches = in_batches(x, y, 2)
    losses, _ = descend(batches, W, b, lr=0.05)
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    as_list = [tuple(batch) for batch in loader_of(x, y, 2)]
    loss = solution.train_epoch(model, optimizer, F.mse_loss, as_list, device)
    expect(
        loss,
        en="train_epoch with a list of batches",
        ja="バッチのリストを渡したときの train_epoch",
    ).close_to(mean_per_row(losses, batches), **LOOSE)


@states(
    en="train_epoch does not change the batches.",
    ja="train_epoch はバッチを書き換えません。",
)
@given(**START, **ROWS, N=sizes(5, 4), D=sizes(4, 1), K=sizes(3, 1), examples=2)
def test_the_batches_are_left_alone(solution, device, W, b, x, y, N, D, K):
    expected = [t.clone() for pair in zip(x.split(2), y.split(2), strict=True) for t in pair]
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    batches = list(zip(x.clone().split(2), y.clone().split(2), strict=True))
    solution.train_epoch(model, optimizer, F.mse_loss, batches, device)
    expect(
        [t for pair in batches for t in pair],
        en="x, y, x, y, … of the batches afterwards",
        ja="呼び出した後のバッチの x、y、x、y、…",
    ).equal_to(expected, requires_grad=False)


@states(
    en="A second epoch goes on where the first one ended.",
    ja="2エポック目は、1エポック目の終わりから続きます。",
)
@given(**START, **ROWS, N=sizes(5, 4), D=sizes(4, 1), K=sizes(3, 1), examples=3)
def test_a_second_epoch_goes_on(solution, device, W, b, x, y, N, D, K):
    batches = in_batches(x, y, 2)
    losses, wanted = descend(batches * 2, W, b, lr=0.05, momentum=0.5)
    means = [
        mean_per_row(losses[: len(batches)], batches),
        mean_per_row(losses[len(batches) :], batches),
    ]
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.5)
    loader = loader_of(x, y, 2)
    got = [solution.train_epoch(model, optimizer, F.mse_loss, loader, device) for _ in range(2)]
    expect(got, en="the results of two epochs", ja="2エポックの戻り値").close_to(means, **LOOSE)
    expect(
        model.state_dict(),
        en="the parameters after two epochs with momentum=0.5",
        ja="momentum=0.5 で2エポック学習した後のパラメータ",
    ).close_to(wanted, **LOOSE)


@states(
    en="train_epoch works in training mode, whatever mode the model was in before, and calls the "
    "model once for each batch.",
    ja="train_epoch は、呼び出す前のモードにかかわらず、訓練モードで計算します。"
    "モデルを呼ぶのは、バッチごとに1回です。",
)
@given(
    x=normal("N", "D"),
    y=normal("N", 2),
    N=sizes(6, 8),
    D=sizes(3, 1),
    batch_size=sizes(4, 3),
    training=one_of(False, True),
    examples=5,
)
def test_epoch_is_in_training_mode(solution, device, x, y, N, D, batch_size, training):
    # In training mode, a batch norm keeps an average of the means of the batches that it has seen.
    mean = torch.zeros(D, device=device)  # (D,)
    for batch in x.split(batch_size):
        mean = 0.9 * mean + 0.1 * batch.mean(dim=0)
    norm = nn.BatchNorm1d(D, device=device)
    model = nn.Sequential(norm, nn.Linear(D, 2, device=device)).train(training)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    loader = loader_of(x, y, batch_size)
    solution.train_epoch(model, optimizer, F.mse_loss, loader, device)
    expect(
        norm.running_mean,
        en="the running_mean of a BatchNorm1d in the model after train_epoch",
        ja="train_epoch の後の、モデルの中の BatchNorm1d の running_mean",
    ).close_to(mean, **LOOSE)


class Diary(Dataset):
    """Rows that keep a list of which of them was read, each time."""

    def __init__(self, x, y):
        self.x, self.y, self.read = x.cpu(), y.cpu(), []

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        self.read.append(i)
        return self.x[i], self.y[i]


@states(
    en="train_epoch goes through the loader exactly once, to its end.",
    ja="train_epoch は、データローダーをちょうど1周、最後まで使います。",
)
@given(
    **START,
    x=normal(5, "D"),
    y=normal(5, "K"),
    D=sizes(3, 1),
    K=sizes(2, 1),
    batch_size=sizes(2, 5, 1),
    examples=4,
)
def test_the_loader_is_gone_through_once(solution, device, W, b, x, y, D, K, batch_size):
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    diary = Diary(x, y)
    loader = DataLoader(diary, batch_size=batch_size)
    solution.train_epoch(model, optimizer, F.mse_loss, loader, device)
    expect(diary.read, en="the rows that were read", ja="読まれた行").equal_to([0, 1, 2, 3, 4])


class Mark:
    """What a graph holds on to, so that one can see whether it is still there."""


@states(
    en="Once a batch is done, its loss tensor is not kept: with it, the record of its calculation "
    "would stay in memory.",
    ja="バッチの処理が終わったら、損失のテンソルを残しません。残すと、計算の記録もメモリに残ります。",
)
@given(**START, x=normal(8, "D"), y=normal(8, "K"), D=sizes(3), K=sizes(2), examples=1)
def test_no_record_is_kept(solution, device, W, b, x, y, D, K):
    marks, alive = [], []

    def loss_function(output, target):
        alive.append(sum(mark() is not None for mark in marks))
        loss = F.mse_loss(output, target)
        mark = Mark()
        if loss.requires_grad:
            loss.register_hook(lambda slope, mark=mark: None)  # the record of this loss keeps it
        marks.append(weakref.ref(mark))
        return loss

    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    loader = loader_of(x, y, 1)
    solution.train_epoch(model, optimizer, loss_function, loader, device)
    expect(
        alive,
        en="the number of earlier records that are still in memory, at each batch",
        ja="各バッチの時点でメモリに残っている、以前のバッチの記録の個数",
    ).satisfies(
        lambda alive: max(alive, default=0) <= 2,
        en="it should never be more than 2",
        ja="どの時点でも 2 以下でなければなりません",
    )
