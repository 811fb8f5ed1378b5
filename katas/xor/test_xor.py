"""Checks for `xor`: the network, its data, its training batch by batch, and its predictions."""

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset, TensorDataset

from kata_runner.checks import (
    dtypes,
    expect,
    given,
    normal,
    one_of,
    seeds,
    sizes,
    states,
    uniform,
    used,
    with_parameters,
)

# A network with 3 to 5 hidden units: no two of its parameters have the same shape.
NETWORK = {
    "hidden": sizes(3, 4, 5),
    "W": normal("hidden", 2),
    "b": normal("hidden"),
    "v": normal(1, "hidden"),
    "c": normal(1),
}
# With as many rows as hidden units, a mean could be taken for a mean over the units.
ROWS = {"x": normal("N", 2), "y": normal("N", 1), "N": sizes(4, 1, 6)}

# An optimizer may add up in another order: rounding then differs, and a little more each update.
LOOSE = {"rtol": 1e-4, "atol": 1e-5}


def network(x, W, b, v, c):
    """The outputs by the formulas of the task, and the hidden units: (N, 1), (N, hidden)."""
    h = torch.sigmoid(x @ W.T + b)  # (N, hidden)
    return h @ v.T + c, h


def descend(x, y, parameters, lr, epochs, batch_size):
    """SGD by the formulas of the task: each epoch's loss, and the W, b, v, c it ends at."""
    W, b, v, c = parameters
    losses = []
    for _ in range(epochs):
        losses.append(0.0)
        for x_i, y_i in zip(x.split(batch_size), y.split(batch_size), strict=True):
            out, h = network(x_i, W, b, v, c)
            losses[-1] += ((out - y_i) ** 2).sum().item()
            d = 2 * (out - y_i)  # (B, 1)
            delta = d * v * h * (1 - h)  # (B, hidden)
            W, b = W - lr * delta.T @ x_i, b - lr * delta.sum(dim=0)
            v, c = v - lr * d.T @ h, c - lr * d.sum(dim=0)
    return losses, (W, b, v, c)


def in_order(x, y, batch_size):
    """A loader with these rows in their order, on the CPU like the batches of every DataLoader."""
    return DataLoader(TensorDataset(x.cpu(), y.cpu()), batch_size=batch_size)


def order(epoch):
    """The inputs of an epoch's rows, in the order in which they came: "01 11 00 10"."""
    return " ".join(f"{x1:.0f}{x2:.0f}" for x, _ in epoch for x1, x2 in x.tolist())


# --- XorNet


@states(
    en="The network is a linear layer, the sigmoid, and a linear layer to one output.",
    ja="ネットワークは、線形層、シグモイド、1出力の線形層からなります。",
)
@given(**NETWORK, x=normal("N", 2), dtype=dtypes())
def test_network_is_linear_sigmoid_linear(solution, hidden, W, b, v, c, x, dtype):
    out, _ = network(x, W, b, v, c)
    net = with_parameters(solution.XorNet(hidden), W, b, v, c)
    expect(net(x)).close_to(out, requires_grad=True)


# --- make_loader


@states(
    en="A batch is a pair of inputs (B, 2) and targets (B, 1), both float32. B is batch_size; the "
    "last batch has the rows that are left.",
    ja="ミニバッチは、入力 (B, 2) と目標値 (B, 1) の組で、どちらも float32 です。"
    "B は batch_size で、最後のミニバッチだけは残りの行数です。",
)
def test_batches_have_the_right_shapes(solution):
    for batch_size in (4, 3, 2, 1):
        numbers = {4: [4], 3: [3, 1], 2: [2, 2], 1: [1, 1, 1, 1]}[batch_size]
        loader = solution.make_loader(batch_size)
        expect(
            [[str(t.dtype) for t in (x, y)] for x, y in loader],
            en=f"the dtypes [x, y] of the batches of make_loader({batch_size})",
            ja=f"make_loader({batch_size}) のミニバッチ [x, y] の dtype",
        ).satisfies(
            lambda dtypes: not any("int" in dtype for pair in dtypes for dtype in pair),
            en="both should be float32: write `0.0` instead of `0`, or give `dtype=torch.float32`",
            ja="どちらも float32 でなければなりません。`0` ではなく `0.0` と書くか、"
            "`dtype=torch.float32` を指定します",
        )
        expect(
            [[str(t.dtype) for t in (x, y)] for x, y in loader],
            en=f"the dtypes [x, y] of the batches of make_loader({batch_size})",
            ja=f"make_loader({batch_size}) のミニバッチ [x, y] の dtype",
        ).satisfies(
            lambda dtypes: all(dtype == "torch.float32" for pair in dtypes for dtype in pair),
            en="both should be float32, which `.float()` makes (arrays of NumPy are float64, and "
            "`torch.from_numpy` keeps that)",
            ja="どちらも float32 でなければなりません。`.float()` で変換できます（NumPy の配列は float64 で、"
            "`torch.from_numpy` はそのまま引き継ぎます）",
        )
        expect(
            [[tuple(t.shape) for t in (x, y)] for x, y in loader],
            en=f"the shapes [x, y] of the batches of make_loader({batch_size})",
            ja=f"make_loader({batch_size}) のミニバッチ [x, y] の形",
        ).equal_to([[(n, 2), (n, 1)] for n in numbers])


@states(
    en="Every epoch has each row of the truth table exactly once. The target is 1 if exactly one "
    "input is 1.",
    ja="どのエポックにも、真理値表の各行がちょうど1回ずつ現れます。"
    "目標値は、入力の一方だけが 1 のときに 1 です。",
)
def test_every_row_comes_once_an_epoch(solution):
    for batch_size in (4, 3, 2, 1):
        loader = solution.make_loader(batch_size)
        for _ in range(4):
            epoch = [torch.cat([x, y.reshape(-1, 1)], dim=1) for x, y in loader]
            rows = [row for batch in epoch for row in batch.tolist()]
            expect(
                sorted(rows),
                en=f"an epoch's rows [x1, x2, y] of make_loader({batch_size}), sorted",
                ja=f"make_loader({batch_size}) の1エポックの行 [x1, x2, y]（並べ替え済み）",
            ).equal_to([[0.0, 0.0, 0.0], [0.0, 1.0, 1.0], [1.0, 0.0, 1.0], [1.0, 1.0, 0.0]])


@states(
    en="The rows are shuffled again in each epoch: of 20 epochs, not all have the same order.",
    ja="行は、エポックごとにシャッフルされます。20エポックがすべて同じ順序になることはありません。",
)
def test_each_epoch_is_shuffled_anew(solution):
    loader = solution.make_loader()
    orders = [order(loader) for _ in range(20)]
    expect(orders, en="the orders of 20 epochs", ja="20エポックの順序").satisfies(
        lambda orders: len(set(orders)) > 1,
        en="at least one epoch should have another order than the first",
        ja="最初のエポックと違う順序のエポックが、少なくとも1つなければなりません",
    )


@states(
    en="The order follows PyTorch's global seed: the same seed gives the same order, another seed "
    "gives another order.",
    ja="順序は PyTorch のシードで決まります。シードが同じなら同じ順序、違えば別の順序です。",
)
@given(seed=seeds(), examples=2)
def test_order_follows_the_global_seed(solution, seed):
    def orders(seed):
        torch.manual_seed(seed)
        loader = solution.make_loader()
        return [order(loader) for _ in range(6)]

    expect(
        [orders(seed), orders(seed)],
        en=f"6 epochs after manual_seed({seed}), twice",
        ja=f"manual_seed({seed}) の後の6エポック、2回分",
    ).satisfies(
        lambda both: both[0] == both[1],
        en="the same seed should give the same order again",
        ja="同じシードなら、もう一度同じ順序にならなければなりません",
    )
    expect(
        [orders(seed), orders(seed + 1)],
        en=f"6 epochs after manual_seed({seed}) and ({seed + 1})",
        ja=f"manual_seed({seed}) と ({seed + 1}) の後の6エポック",
    ).satisfies(
        lambda both: both[0] != both[1],
        en="another seed should give another order",
        ja="シードが違えば、別の順序にならなければなりません",
    )


# --- train


@states(
    en="The loss of a batch is the sum of its squared errors before the update, as a Python float.",
    ja="ミニバッチの損失は、更新する前の二乗誤差の和で、Python の float です。",
)
@given(**NETWORK, **ROWS, dtype=dtypes(), examples=6)
def test_loss_is_the_summed_squared_error(solution, hidden, W, b, v, c, x, y, N, dtype):
    expected, _ = descend(x, y, (W, b, v, c), 0.1, 1, len(x))
    net = with_parameters(solution.XorNet(hidden), W, b, v, c)
    losses = solution.train(net, in_order(x, y, len(x)), lr=0.1, epochs=1)
    expect(losses, "train(net, loader, lr=0.1, epochs=1)").close_to(expected, **LOOSE)


@states(
    en="If all parameters are 0 at the start, the four rows in one batch give the losses 2 and "
    "1.04.",
    ja="すべてのパラメータを 0 にして、4行を1つのミニバッチで学習すると、損失は 2、1.04 になります。",
)
def test_numbers_of_the_task(solution, device):
    zeros = [torch.zeros(shape, device=device) for shape in [(2, 2), (2,), (1, 2), (1,)]]
    net = with_parameters(solution.XorNet(), *zeros)
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])  # (4, 2)
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])  # (4, 1)
    losses = solution.train(net, in_order(x, y, batch_size=4), epochs=2)
    expect(losses, "train(net, loader, epochs=2)").close_to([2.0, 1.04], **LOOSE)


@states(
    en="Each batch makes one update, using only its own gradient, and an epoch's loss is the sum of "
    "its batches' losses.",
    ja="ミニバッチごとに、そのミニバッチの勾配だけでパラメータを1回更新します。"
    "1エポックの損失は、ミニバッチの損失の和です。",
)
@given(**NETWORK, **ROWS, batch_size=sizes(1, 2), lr=one_of(0.05, 0.02), dtype=dtypes())
def test_each_batch_makes_one_update(solution, hidden, W, b, v, c, x, y, N, batch_size, lr, dtype):
    expected, trained = descend(x, y, (W, b, v, c), lr, 3, batch_size)
    out, _ = network(x, *trained)
    net = with_parameters(solution.XorNet(hidden), W, b, v, c)
    losses = solution.train(net, in_order(x, y, batch_size), lr=lr, epochs=3)
    expect(losses, "train(net, loader, lr, epochs=3)").close_to(expected, **LOOSE)
    expect(
        net(x),
        en="net(x) after train(net, loader, lr, epochs=3)",
        ja="train(net, loader, lr, epochs=3) の後の net(x)",
    ).close_to(out, **LOOSE)


@states(
    en="With a float64 net, train computes in float64: batches are not rounded to float32.",
    ja="net が float64 なら、train は float64 で計算します。ミニバッチを float32 に丸めません。",
)
@given(**NETWORK, **ROWS, dtype=dtypes(torch.float64), examples=2)
def test_float64_stays_float64(solution, hidden, W, b, v, c, x, y, N, dtype):
    x, y = x + 1 / 3, y + 1 / 3  # float32 does not hold these
    expected, trained = descend(x, y, (W, b, v, c), 0.05, 1, 2)
    out, _ = network(x, *trained)
    used(x=x, y=y)
    net = with_parameters(solution.XorNet(hidden), W, b, v, c)
    losses = solution.train(net, in_order(x, y, 2), lr=0.05, epochs=1)
    expect(losses, "train(net, loader, lr=0.05, epochs=1)").close_to(expected, rtol=1e-9, atol=1e-9)
    expect(
        net(x),
        en="net(x) after train(net, loader, lr=0.05, epochs=1)",
        ja="train(net, loader, lr=0.05, epochs=1) の後の net(x)",
    ).close_to(out, rtol=1e-9, atol=1e-9)


@states(
    en="Gradients that were in .grad before the call of train do not count.",
    ja="train を呼び出す前から .grad に入っていた勾配は、更新に影響しません。",
)
@given(**NETWORK, **ROWS, examples=3)
def test_old_gradients_do_not_count(solution, hidden, W, b, v, c, x, y, N):
    expected, _ = descend(x, y, (W, b, v, c), 0.05, 3, len(x))
    net = with_parameters(solution.XorNet(hidden), W, b, v, c)
    for parameter in net.parameters():
        parameter.grad = torch.ones_like(parameter)
    losses = solution.train(net, in_order(x, y, len(x)), lr=0.05, epochs=3)
    expect(
        losses,
        en="train(net, loader, lr=0.05, epochs=3), with a gradient in .grad before the call",
        ja="呼び出す前から .grad に勾配があるときの train(net, loader, lr=0.05, epochs=3)",
    ).close_to(expected, **LOOSE)


@states(
    en="Without their names, the last two arguments are lr and epochs, in this order.",
    ja="名前を付けずに渡すと、最後の2つの引数は lr、epochs の順です。",
)
@given(**NETWORK, **ROWS, examples=2)
def test_arguments_by_position(solution, hidden, W, b, v, c, x, y, N):
    expected, _ = descend(x, y, (W, b, v, c), 0.05, 3, len(x))
    net = with_parameters(solution.XorNet(hidden), W, b, v, c)
    losses = solution.train(net, in_order(x, y, len(x)), 0.05, 3)
    expect(losses, "train(net, loader, 0.05, 3)").close_to(expected, **LOOSE)


@states(
    en="There is one loss per epoch, even if the training diverges until the losses are inf or "
    "nan.",
    ja="学習が発散して損失が inf や nan になっても、損失はエポックの数だけあります。",
)
@given(**NETWORK, x=normal(4, 2), y=normal(4, 1), examples=2)
def test_as_many_losses_when_it_diverges(solution, hidden, W, b, v, c, x, y):
    net = with_parameters(solution.XorNet(hidden), W, b, v, c)
    losses = solution.train(net, in_order(x, y, 4), lr=10.0, epochs=15)
    expect(len(losses), "len(train(net, loader, lr=10.0, epochs=15))").equal_to(15)


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
    en="In each epoch, train goes through the loader exactly once, to its end.",
    ja="train は各エポックで、データローダーをちょうど1周、最後まで使います。",
)
@given(**NETWORK, x=normal(4, 2), y=normal(4, 1), batch_size=sizes(4, 1, 3), examples=5)
def test_loader_is_gone_through_once_an_epoch(solution, hidden, W, b, v, c, x, y, batch_size):
    net = with_parameters(solution.XorNet(hidden), W, b, v, c)
    diary = Diary(x, y)
    solution.train(net, DataLoader(diary, batch_size=batch_size), lr=0.01, epochs=3)
    expect(diary.read, en="the rows read in 3 epochs", ja="3エポックで読まれた行").equal_to(
        [0, 1, 2, 3] * 3
    )


# --- predict


@states(
    en="predict returns the outputs as they are, without a graph. The parameters stay as they "
    "were.",
    ja="predict は、計算を記録せずに求めた出力を、そのまま返します。パラメータは元のままです。",
)
@given(**NETWORK, x=normal("N", 2), dtype=dtypes())
def test_predict_returns_the_outputs_without_a_graph(solution, hidden, W, b, v, c, x, dtype):
    out, _ = network(x, W, b, v, c)
    net = with_parameters(solution.XorNet(hidden), W, b, v, c)
    expect(solution.predict(net, x.clone()), "predict(net, x)").close_to(out, requires_grad=False)
    expect(net(x), en="net(x) after predict(net, x)", ja="predict(net, x) の後の net(x)").close_to(
        out, requires_grad=True
    )


def with_dropout(solution, *parameters):
    """A network whose outputs go through a dropout, which only works in training mode."""

    class WithDropout(solution.XorNet):
        def __init__(self, hidden):
            super().__init__(hidden)
            self.dropout_of_the_check = nn.Dropout(p=0.5)

        def forward(self, x):
            return self.dropout_of_the_check(super().forward(x))

    return with_parameters(WithDropout(len(parameters[1])), *parameters)


@states(
    en="predict uses evaluation mode: a dropout in the network does nothing.",
    ja="predict は評価モードを使います。ネットワークの中のドロップアウトは働きません。",
)
@given(**NETWORK, x=normal("N", 2), examples=5)
def test_predict_uses_evaluation_mode(solution, hidden, W, b, v, c, x):
    out, _ = network(x, W, b, v, c)
    net = with_dropout(solution, W, b, v, c)
    net.train()
    expect(solution.predict(net, x)).close_to(out)


@states(
    en="After predict, the network is in the mode, training or evaluation, in which it was before.",
    ja="predict のあと、ネットワークのモード（訓練か評価か）は、呼び出す前と同じです。",
)
@given(**NETWORK, x=normal("N", 2), examples=3)
def test_predict_leaves_the_mode_as_it_was(solution, hidden, W, b, v, c, x):
    for training in (True, False):
        net = with_dropout(solution, W, b, v, c)
        net.train(training)
        solution.predict(net, x)
        expect(
            net.training,
            en=f"net.training after predict(net, x) (before: {training})",
            ja=f"predict(net, x) の後の net.training（呼び出す前は {training}）",
        ).equal_to(training)


@states(
    en="predict does not change x.",
    ja="predict は x を書き換えません。",
)
@given(**NETWORK, x=normal("N", 2), examples=2)
def test_inputs_are_left_alone(solution, hidden, W, b, v, c, x):
    net = with_parameters(solution.XorNet(hidden), W, b, v, c)
    leaf = x.clone().requires_grad_()
    mine = leaf * 1  # its record can be cut off in place
    solution.predict(net, mine)
    expect(mine, en="x afterwards", ja="呼び出した後の x").equal_to(x, requires_grad=True)


# --- all together


@states(
    en="From a good start, XorNet() learns XOR from make_loader(): by default, train makes 2001 "
    "epochs at lr=0.1, and then predict gives 0, 1, 1, 0.",
    ja="収束する初期値から始めれば、XorNet() は make_loader() のデータから XOR を学習します。"
    "引数を省略すると、train は lr=0.1 で2001エポック学習し、predict の結果は 0、1、1、0 になります。",
)
@given(
    w=uniform(3, low=1.0, high=2.0),
    b=uniform(2, low=-1.0, high=-0.1),
    v=uniform(1, 2, low=0.5, high=1.5),
    c=uniform(1, low=-0.5, high=0.5),
    examples=1,
)
def test_training_converges(solution, device, w, b, v, c):
    W = torch.stack([w[0], -w[1], -w[1], w[2]]).reshape(2, 2)  # its own transpose
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]], device=device)  # (4, 2)
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0]], device=device)  # (4, 1)
    expected, _ = descend(x, y, (W, b, v, c), lr=0.1, epochs=41, batch_size=4)
    net = with_parameters(solution.XorNet(), W, b, v, c)
    # Made once and used again in each epoch: to make them 2001 times would take a while.
    batches = list(solution.make_loader())
    losses = solution.train(net, DataLoader(batches, batch_size=None))
    expect(len(losses), en="the number of losses", ja="損失の個数").equal_to(2001)
    expect(
        losses[:41:10],
        en="the losses of epochs 0, 10, 20, 30, 40",
        ja="エポック 0、10、20、30、40 の損失",
    ).close_to(expected[::10], rtol=1e-3)
    expect(losses[-1], en="the last loss", ja="最後の損失").close_to(0.0, atol=1e-4)
    expect(solution.predict(net, x)).close_to(y, rtol=0.0, atol=0.01)
