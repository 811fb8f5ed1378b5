"""Checks for `evaluation`: what is measured, and that measuring changes nothing."""

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

# A linear layer with K outputs, and labelled rows.
LAYER = {"W": normal("K", "D", std=2.0), "b": normal("K")}
ROWS = {"x": normal("N", "D"), "y": integers("N", low=0, high="K")}
SHAPES = {"N": sizes(5, 4, 1, 37), "D": sizes(4, 1, 3), "K": sizes(3, 2, 4)}


def layer(W, b):
    """A linear layer with these parameters, on their device."""
    model = nn.Linear(W.shape[1], W.shape[0], device=W.device, dtype=W.dtype)
    with torch.no_grad():
        model.weight.copy_(W)
        model.bias.copy_(b)
    return model


def measured(logits, y):
    """The mean cross-entropy and the accuracy, by their formulas, of (N, K) against (N,)."""
    at = F.one_hot(y, logits.shape[1])  # (N, K)
    losses = logits.logsumexp(dim=1) - (logits * at).sum(dim=1)  # (N,)
    guesses = [row.index(max(row)) for row in logits.tolist()]
    right = sum(guess == label for guess, label in zip(guesses, y.tolist(), strict=True))
    return {"loss": losses.mean().item(), "accuracy": right / len(y)}


def unchanged(device):
    """A model that returns its inputs (N, 2) as logits, and yet has parameters."""
    return layer(torch.eye(2, device=device), torch.zeros(2, device=device))


def loader_of(x, y, batch_size, **options):
    """A DataLoader with these rows in their order. Its batches are on the CPU, as always."""
    return DataLoader(TensorDataset(x.cpu(), y.cpu()), batch_size=batch_size, **options)


# --- What is measured


@states(
    en='evaluate returns {"loss": …, "accuracy": …}: the mean cross-entropy, and the share of rows '
    "whose largest logit is at the label, both as Python floats.",
    ja='evaluate は {"loss": …, "accuracy": …} を返します。交差エントロピーの平均と、'
    "最大のロジットの位置がラベルと一致する行の割合で、どちらも Python の float です。",
)
@given(**LAYER, **ROWS, N=sizes(5, 4, 6), D=sizes(4, 1, 3), K=sizes(3, 2, 4), dtype=dtypes())
def test_loss_and_accuracy_of_one_batch(solution, device, W, b, x, y, N, D, K, dtype):
    wanted = measured(x @ W.T + b, y)
    result = solution.evaluate(layer(W, b), loader_of(x, y, N), device)
    expect(result, "evaluate(model, loader, device)").close_to(wanted)


@states(
    en="The batches of the task, with 3 rows and 1 row, give the accuracy 0.5 and the loss 0.7201.",
    ja="課題の数値例では、3行と1行のバッチから、正解率 0.5 と損失 0.7201 が得られます。",
)
def test_numbers_of_the_task(solution, device):
    logits = torch.tensor([[2.0, 0.0], [0.0, 1.0], [2.0, 0.0], [0.0, 1.0]])  # (4, 2)
    loader = loader_of(logits, torch.tensor([0, 0, 0, 0]), 3)
    result = solution.evaluate(unchanged(device), loader, device)
    expect(result, "evaluate(model, loader, device)").close_to(
        {"loss": 0.7201, "accuracy": 0.5}, atol=1e-3
    )


@states(
    en="The loss is the mean over all rows, however they are divided into batches.",
    ja="損失はすべての行についての平均で、バッチの分け方によりません。",
)
@given(**LAYER, **ROWS, **SHAPES, batch_size=sizes(2, 1, 3, 4), dtype=dtypes())
def test_the_loss_is_a_mean_over_rows(solution, device, W, b, x, y, N, D, K, batch_size, dtype):
    wanted = measured(x @ W.T + b, y)
    result = solution.evaluate(layer(W, b), loader_of(x, y, batch_size), device)
    expect(result["loss"], 'evaluate(model, loader, device)["loss"]').close_to(wanted["loss"])


@states(
    en="The accuracy is the share of all rows, however they are divided into batches.",
    ja="正解率はすべての行についての割合で、バッチの分け方によりません。",
)
@given(**LAYER, **ROWS, **SHAPES, batch_size=sizes(2, 1, 3, 4), dtype=dtypes())
def test_the_accuracy_is_a_share_of_rows(solution, device, W, b, x, y, N, D, K, batch_size, dtype):
    wanted = measured(x @ W.T + b, y)
    result = solution.evaluate(layer(W, b), loader_of(x, y, batch_size), device)
    expect(result["accuracy"], 'evaluate(model, loader, device)["accuracy"]').close_to(
        wanted["accuracy"]
    )


@states(
    en="The loss is right for large logits as well, up to ±1000.",
    ja="損失は、±1000 までの大きなロジットでも正しく求められます。",
)
@given(
    logits=one_of([[1000.0, 0.0], [0.0, 500.0]], [[-1000.0, 1000.0], [2.0, 1.0]]),
    labels=one_of([1, 1], [0, 1], [0, 0]),
    examples=6,
)
def test_large_logits(solution, device, logits, labels):
    x, y = torch.tensor(logits), torch.tensor(labels)  # (2, 2), (2,)
    wanted = measured(x, y)["loss"]
    result = solution.evaluate(unchanged(device), loader_of(x, y, 2), device)
    expect(
        result["loss"],
        en='evaluate(…)["loss"] of a model that returns these logits',
        ja='これらのロジットを返すモデルの evaluate(…)["loss"]',
    ).close_to(wanted)


@states(
    en="Inputs may have more axes, such as images (B, 1, H, W).",
    ja="画像 (B, 1, H, W) のように、入力の軸がもっと多くてもかまいません。",
)
@given(W=normal(3, 8), b=normal(3), x=normal(5, 1, 2, 4), y=integers(5, low=0, high=3), examples=2)
def test_images(solution, device, W, b, x, y):
    wanted = measured(x.reshape(5, 8) @ W.T + b, y)
    model = nn.Sequential(nn.Flatten(), layer(W, b))
    result = solution.evaluate(model, loader_of(x, y, 2), device)
    expect(
        result,
        en="evaluate with images (B, 1, 2, 4)",
        ja="画像 (B, 1, 2, 4) を渡したときの evaluate",
    ).close_to(wanted)


@states(
    en="The loader may be a list of batches.",
    ja="データローダーの代わりに、バッチのリストも渡せます。",
)
@given(**LAYER, **ROWS, N=sizes(5, 4), D=sizes(4, 1), K=sizes(3, 2), examples=2)
def test_a_list_of_batches_will_do(solution, device, W, b, x, y, N, D, K):
    wanted = measured(x @ W.T + b, y)
    batches = list(zip(x.cpu().split(2), y.cpu().split(2), strict=True))
    result = solution.evaluate(layer(W, b), batches, device)
    expect(
        result, en="evaluate with a list of batches", ja="バッチのリストを渡したときの evaluate"
    ).close_to(wanted)


@states(
    en="Only the rows that come out of the loader count: a DataLoader with drop_last=True leaves "
    "some out.",
    ja="結果に含めるのは、データローダーから取り出された行だけです。"
    "drop_last=True のデータローダーでは、取り出されない行があります。",
)
@given(**LAYER, **ROWS, N=sizes(5, 8), D=sizes(4, 1), K=sizes(3, 2), examples=3)
def test_rows_that_are_left_out_do_not_count(solution, device, W, b, x, y, N, D, K):
    whole = N // 3 * 3
    wanted = measured(x[:whole] @ W.T + b, y[:whole])
    result = solution.evaluate(layer(W, b), loader_of(x, y, 3, drop_last=True), device)
    expect(
        result,
        en="evaluate with a DataLoader of batch_size=3, drop_last=True",
        ja="batch_size=3、drop_last=True のデータローダーを渡したときの evaluate",
    ).close_to(wanted)


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
    en="evaluate goes through the loader exactly once, to its end.",
    ja="evaluate は、データローダーをちょうど1周、最後まで使います。",
)
@given(
    **LAYER,
    x=normal(5, "D"),
    y=integers(5, low=0, high="K"),
    D=sizes(3, 1),
    K=sizes(2, 3),
    batch_size=sizes(2, 5, 1),
    examples=3,
)
def test_the_loader_is_gone_through_once(solution, device, W, b, x, y, D, K, batch_size):
    diary = Diary(x, y)
    solution.evaluate(layer(W, b), DataLoader(diary, batch_size=batch_size), device)
    expect(diary.read, en="the rows that were read", ja="読まれた行").equal_to([0, 1, 2, 3, 4])


# --- That measuring changes nothing


@states(
    en="evaluate works in evaluation mode: a dropout in the model does nothing.",
    ja="evaluate は評価モードで計算します。モデルの中のドロップアウトは働きません。",
)
@given(**LAYER, **ROWS, N=sizes(5, 4), D=sizes(4, 3), K=sizes(3, 2), examples=4)
def test_dropout_does_nothing(solution, device, W, b, x, y, N, D, K):
    wanted = measured(x @ W.T + b, y)
    model = nn.Sequential(nn.Dropout(0.9), layer(W, b)).train()
    result = solution.evaluate(model, loader_of(x, y, 2), device)
    expect(
        result,
        en="evaluate with a Dropout in the model",
        ja="モデルの中に Dropout があるときの evaluate",
    ).close_to(wanted)


@states(
    en="The model computes without recording: its outputs have requires_grad=False.",
    ja="モデルの計算は記録されません。モデルの出力の requires_grad は False です。",
)
@given(**LAYER, **ROWS, N=sizes(5, 4), D=sizes(4, 3), K=sizes(3, 2), examples=2)
def test_nothing_is_recorded(solution, device, W, b, x, y, N, D, K):
    recorded = []
    model = layer(W, b)
    model.register_forward_hook(lambda part, given, output: recorded.append(output.requires_grad))
    solution.evaluate(model, loader_of(x, y, 2), device)
    expect(
        recorded,
        en="output.requires_grad each time that the model is called in evaluate",
        ja="evaluate の中でモデルが呼ばれるたびの、出力の requires_grad",
    ).satisfies(
        lambda recorded: len(recorded) > 0 and not any(recorded),
        en="it should be False each time",
        ja="毎回 False でなければなりません",
    )


@states(
    en="Afterwards the model and its layers are in the mode, training or evaluation, in which they were "
    "before.",
    ja="呼び出した後、モデルとその層のモード（訓練か評価か）は、呼び出す前と同じです。",
)
@given(**LAYER, **ROWS, N=sizes(5, 4), D=sizes(4, 3), K=sizes(3, 2), examples=2)
def test_the_mode_stays(solution, device, W, b, x, y, N, D, K):
    for training in (True, False):
        model = nn.Sequential(nn.Dropout(0.5), layer(W, b)).train(training)
        solution.evaluate(model, loader_of(x, y, 2), device)
        expect(
            [part.training for part in model.modules()],
            en=f"training of the model and of its two layers after evaluate (before: {training})",
            ja=f"evaluate の後の、モデルとその2つの層の training（呼び出す前は {training}）",
        ).equal_to([training, training, training])


@states(
    en="The parameters and buffers of the model keep their values, those of a batch norm, too.",
    ja="モデルのパラメータとバッファの値は変わりません。バッチ正規化のバッファも同じです。",
)
@given(**LAYER, **ROWS, N=sizes(4, 6), D=sizes(4, 3), K=sizes(3, 2), examples=2)
def test_parameters_and_buffers_keep_their_values(solution, device, W, b, x, y, N, D, K):
    model = nn.Sequential(nn.BatchNorm1d(D, device=device), layer(W, b)).train()
    solution.evaluate(model, loader_of(x, y, 2), device)
    ones, zeros = torch.ones(D, device=device), torch.zeros(D, device=device)
    expect(
        model.state_dict(),
        en="model.state_dict() after evaluate",
        ja="evaluate の後の model.state_dict()",
    ).close_to(
        {
            "0.weight": ones,
            "0.bias": zeros,
            "0.running_mean": zeros,
            "0.running_var": ones,
            "0.num_batches_tracked": torch.tensor(0, device=device),
            "1.weight": W,
            "1.bias": b,
        }
    )


@states(
    en="Trainable parameters stay trainable, and frozen ones stay frozen.",
    ja="学習可能なパラメータは学習可能なまま、固定したパラメータは固定したままです。",
)
@given(**LAYER, **ROWS, N=sizes(5, 4), D=sizes(4, 3), K=sizes(3, 2), examples=2)
def test_the_model_can_go_on_learning(solution, device, W, b, x, y, N, D, K):
    model = layer(W, b)
    model.bias.requires_grad_(False)
    solution.evaluate(model, loader_of(x, y, 2), device)
    expect(
        [model.weight.requires_grad, model.bias.requires_grad],
        en="requires_grad of the trainable weight and of the frozen bias after evaluate",
        ja="evaluate の後の、学習可能な重みと固定したバイアスの requires_grad",
    ).equal_to([True, False])


@states(
    en="What is in .grad stays as it is.",
    ja="パラメータの .grad は変わりません。",
)
@given(
    **LAYER, **ROWS, slope=normal("K", "D"), N=sizes(5, 4), D=sizes(4, 3), K=sizes(3, 2), examples=2
)
def test_the_gradients_stay(solution, device, W, b, x, y, slope, N, D, K):
    model = layer(W, b)
    model.weight.grad = slope.clone()
    solution.evaluate(model, loader_of(x, y, 2), device)
    expect(
        model.weight.grad,
        en="the .grad of the weight after evaluate",
        ja="evaluate の後の重みの .grad",
    ).equal_to(slope)


@states(
    en="The batches are not changed.",
    ja="バッチは書き換えられません。",
)
@given(**LAYER, **ROWS, N=sizes(5, 4), D=sizes(4, 3), K=sizes(3, 2), examples=2)
def test_the_batches_are_left_alone(solution, device, W, b, x, y, N, D, K):
    x, y = x.cpu(), y.cpu()
    expected = [t.clone() for pair in zip(x.split(2), y.split(2), strict=True) for t in pair]
    batches = list(zip(x.clone().split(2), y.clone().split(2), strict=True))
    solution.evaluate(layer(W, b), batches, device)
    expect(
        [t for pair in batches for t in pair],
        en="x, y, x, y, … of the batches afterwards",
        ja="呼び出した後のバッチの x、y、x、y、…",
    ).equal_to(expected, requires_grad=False)


@states(
    en="A second call gives the same numbers, also in the middle of training.",
    ja="もう一度呼び出しても、学習の途中であっても、同じ値になります。",
)
@given(**LAYER, **ROWS, N=sizes(4, 6), D=sizes(4, 3), K=sizes(3, 2), examples=2)
def test_a_second_call_gives_the_same(solution, device, W, b, x, y, N, D, K):
    wanted = measured(x / (1 + 1e-5) ** 0.5 @ W.T + b, y)
    norm = nn.BatchNorm1d(D, device=device)
    model = nn.Sequential(norm, nn.Dropout(0.9), layer(W, b)).train()
    got = [solution.evaluate(model, loader_of(x, y, 2), device) for _ in range(2)]
    expect(got, en="the results of two calls", ja="2回呼び出した結果").close_to([wanted, wanted])
