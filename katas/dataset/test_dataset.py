"""Checks for `dataset`: what an item is, which rows are in which loader, and in which order."""

from numbers import Integral

import torch
from torch.utils.data import Dataset, TensorDataset

from kata_runner.checks import (
    Text,
    expect,
    given,
    integers,
    normal,
    one_of,
    seeds,
    share_tolerance,
    sizes,
    states,
    used,
)

EPOCHS = 20  # in which no two orders differ by chance only
RUNS = 300  # splits, of which the share of each row is counted
SEEDS = one_of(0, 1, 2026)  # 0 is a seed like any other
CALLS = (
    Text(en="first call", ja="1回目の呼び出し"),
    Text(en="second call", ja="2回目の呼び出し"),
)


def table(solution, x, labels):
    """A table of these rows, (N, D) and (N,), as Python numbers."""
    return solution.Table(list(zip(x.tolist(), labels.tolist(), strict=True)))


def numbered(N):
    """A dataset of which each item is its features and the number of its row."""
    number = torch.arange(N)  # (N,)
    return TensorDataset(torch.stack([number * 0.5, number * -1.0], dim=1), number)


class Asked(Dataset):
    """A dataset that notes the type of each `i` in `dataset[i]`."""

    def __init__(self, N):
        self.items = numbered(N)
        self.kinds = set()

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        self.kinds.add("int" if isinstance(i, Integral) else type(i).__name__)
        return self.items[i]


def rows(loader):
    """The numbers of the rows of one epoch, in the order in which they come."""
    return [int(n) for _, numbers in loader for n in numbers]


def same(both):
    """Are the two values of a dict equal?"""
    first, second = both.values()
    return first == second


# --- Table


@states(
    en="len(table) is the number of rows.",
    ja="len(table) は行の数です。",
)
@given(x=normal("N", "D"), labels=integers("N", high=5), N=sizes(3, 1, 37), D=sizes(4, 2))
def test_length_is_the_number_of_rows(solution, x, labels, N, D):
    expect(len(table(solution, x, labels)), "len(table)").equal_to(N)


@states(
    en="table[i] is the pair of the features of row i, float32 (D,), and its label, int64 ().",
    ja="table[i] は、i 行目の特徴量（float32、(D,)）とラベル（int64、()）の組です。",
)
@given(x=normal("N", "D"), labels=integers("N", high=5), N=sizes(3, 1, 4), D=sizes(4, 1, 3))
def test_an_item_is_features_and_label(solution, x, labels, N, D):
    wanted = [(x[i].cpu(), labels[i].cpu()) for i in range(N)]
    made = table(solution, x, labels)
    for i in range(N):
        expect(tuple(made[i]), f"table[{i}]").equal_to(wanted[i])


@states(
    en="Features are float32 even if all of them are whole numbers.",
    ja="特徴量は、すべて整数でも float32 です。",
)
@given(x=integers("N", "D", low=-9, high=10), labels=integers("N", high=5), examples=5)
def test_whole_numbers_become_floats(solution, x, labels):
    wanted = x[-1].to("cpu", torch.float32)  # (D,)
    item = table(solution, x, labels)[len(x) - 1]
    expect(item[0], f"table[{len(x) - 1}][0]").equal_to(wanted)


@states(
    en="Labels keep all their digits: float32 would round some of these.",
    ja="ラベルの桁は、すべて保たれます。次のような値は、float32 では丸められてしまいます。",
)
@given(labels=integers(3, low=2**23, high=2**23 + 50), examples=3)
def test_labels_keep_their_digits(solution, labels):
    labels = 2 * labels + 1  # above 2**24 a float32 cannot hold an odd number
    used(labels=labels)
    wanted = labels[1].cpu()  # ()
    made = table(solution, torch.ones(3, 1), labels)
    expect(made[1][1], "table[1][1]").equal_to(wanted)


# --- loaders: which rows


@states(
    en="`count` rows are for validation and the others for training, in batches of batch_size rows; the "
    "last batch has what is left.",
    ja="count 行を検証に、残りを学習に使います。バッチは batch_size 行で、最後のバッチは残った行だけです。",
)
@given(
    # 15/22 · 22 is less than 15 in floats.
    split=one_of((7, 3), (22, 15), (2, 1), (5, 4), (37, 4)),
    batch_size=one_of(3, 1, 2, 50),
)
def test_batches_have_the_right_sizes(solution, split, batch_size):
    N, count = split
    wanted = {"train": batches(N - count, batch_size), "validation": batches(count, batch_size)}
    train, validation = solution.loaders(numbered(N), batch_size, count, 0)
    sizes_of = {
        "train": [len(y) for _, y in train],
        "validation": [len(y) for _, y in validation],
    }
    expect(
        sizes_of,
        en=f"the sizes of the batches of loaders(dataset, {batch_size}, {count}, 0), where N = {N}",
        ja=f"N = {N} のときの loaders(dataset, {batch_size}, {count}, 0) のバッチの大きさ",
    ).equal_to(wanted)


def batches(N, size):
    """The sizes of the batches of N rows."""
    return [min(size, N - start) for start in range(0, N, size)]


@states(
    en="Each row is in one of the two loaders, once in each epoch.",
    ja="どの行も、2つのデータローダーのどちらか一方だけに、1エポックに1回ずつ現れます。",
)
@given(N=sizes(5, 4, 37), count=one_of(2, 3), seed=seeds(), examples=6)
def test_each_row_is_in_one_loader(solution, N, count, seed):
    wanted = list(range(N))
    train, validation = solution.loaders(numbered(N), 2, count, seed)
    for epoch in ("first", "second"):
        expect(
            sorted(rows(train) + rows(validation)),
            en=f"the numbers of all rows in the {epoch} epoch of both, sorted",
            ja=f"{1 if epoch == 'first' else 2}回目のエポックで両方に現れた行の番号（並べ替え済み）",
        ).satisfies(
            lambda numbers: numbers == wanted,
            en=f"Each number from 0 to {N - 1} should be there exactly once.",
            ja=f"0 から {N - 1} までの番号が、ちょうど1回ずつ現れなければなりません。",
            drawn=True,  # which rows are missing, or come twice, depends on the split
        )


@states(
    en="Features and labels in a batch still belong together.",
    ja="バッチの中でも、特徴量とラベルの対応が保たれています。",
)
@given(N=sizes(5, 4, 37), seed=seeds(), examples=4)
def test_rows_stay_together(solution, N, seed):
    dataset = numbered(N)
    for name, loader in zip(
        ("train", "validation"), solution.loaders(dataset, 3, N // 2, seed), strict=True
    ):
        x, y = next(iter(loader))
        expect(
            [x, y],
            en=f"the features and the targets in the first batch of {name}",
            ja=f"{name} の最初のバッチの特徴量と目標値",
        ).satisfies(
            lambda batch: torch.equal(
                batch[0], torch.stack([batch[1] * 0.5, batch[1] * -1.0], dim=1)
            ),
            en="In each row, the features should be those of its target y: y * 0.5 and y * -1.",
            ja="どの行でも、特徴量はその行の目標値 y に対応する y * 0.5 と y * -1 でなければなりません。",
        )


@states(
    en="Items are asked for as dataset[i], where i is an int: another dataset may accept nothing else.",
    ja="要素を取り出す dataset[i] の i は int です。int しか受け付けないデータセットもあります。",
)
@given(N=sizes(5, 4, 37), examples=3)
def test_items_are_asked_for_by_number(solution, N):
    dataset = Asked(N)
    for loader in solution.loaders(dataset, 3, 2, 0):
        rows(loader)
    expect(
        sorted(dataset.kinds),
        en="the types of all i for which dataset[i] was called in an epoch of both loaders",
        ja="両方のデータローダーの1エポックで呼び出された dataset[i] の i の型",
    ).satisfies(
        # Processes that help with the loading have copies of their own, and leave this one empty.
        lambda kinds: all(kind == "int" for kind in kinds),
        en="Each should be int.",
        ja="すべて int でなければなりません。",
    )


@states(
    en="Each row has the same chance to be for validation.",
    ja="検証に使われる確率は、どの行も同じです。",
)
@given(count=one_of(1, 2), seed=seeds(), examples=2)
def test_each_row_has_the_same_chance(solution, count, seed):
    dataset, kept = numbered(4), [0] * 4
    for other in range(RUNS):
        _, validation = solution.loaders(dataset, 2, count, seed + other)
        for n in rows(validation):
            kept[n] += 1
    share = count / 4
    chance = share_tolerance(share, RUNS)
    expect(
        torch.tensor(kept) / RUNS,
        en=f"the share of {RUNS} seeds for which each row is for validation (±{chance:.2f} may be chance)",
        ja=f"{RUNS}個のシードのうち、それぞれの行が検証に使われた割合（±{chance:.2f} は偶然の範囲）",
    ).close_to(torch.full((4,), share), rtol=0, atol=chance)


# --- loaders: in which order


@states(
    en="train has another order in each epoch: of 20 epochs, not all are the same.",
    ja="train の順序は、エポックごとに変わります。20エポックがすべて同じになることはありません。",
)
@given(seed=seeds(), examples=3)
def test_training_is_shuffled_again(solution, seed):
    train, _ = solution.loaders(numbered(8), 3, 3, seed)
    expect(
        [rows(train) for _ in range(EPOCHS)],
        en=f"the rows of {EPOCHS} epochs of train",
        ja=f"train の{EPOCHS}エポックの行",
    ).satisfies(
        lambda epochs: any(epoch != epochs[0] for epoch in epochs),
        en="At least one epoch should have a different order from the first.",
        ja="最初のエポックと順序の違うエポックが、少なくとも1つ必要です。",
        drawn=True,
    )


@states(
    en="validation has the same order in all epochs.",
    ja="validation の順序は、どのエポックでも同じです。",
)
@given(seed=seeds(), examples=3)
def test_validation_is_not_shuffled(solution, seed):
    _, validation = solution.loaders(numbered(8), 3, 5, seed)
    expect(
        [rows(validation) for _ in range(EPOCHS)],
        en=f"the rows of {EPOCHS} epochs of validation",
        ja=f"validation の{EPOCHS}エポックの行",
    ).satisfies(
        lambda epochs: all(epoch == epochs[0] for epoch in epochs),
        en="All epochs should have the same order.",
        ja="どのエポックも同じ順序でなければなりません。",
        drawn=True,
    )


# --- loaders: what the seed decides


@states(
    en="Two calls with the same seed give the same split, whatever else the program has drawn.",
    ja="同じシードで2回呼び出すと、プログラムのほかの場所で乱数が使われていても、分け方は同じです。",
)
@given(seed=SEEDS, examples=3)
def test_the_seed_decides_about_the_split(solution, seed):
    splits = {}
    for other, call in enumerate(CALLS, start=1):
        torch.manual_seed(other)
        _, validation = solution.loaders(numbered(20), 5, 10, seed)
        splits[call] = sorted(rows(validation))
    expect(
        splits,
        en="the rows for validation of two calls with the same seed, sorted",
        ja="同じシードで2回呼び出したときに検証に使われる行（並べ替え済み）",
    ).satisfies(
        same,
        en="Both should be the same.",
        ja="2回とも同じでなければなりません。",
        drawn=True,
    )


@states(
    en="Two calls with the same seed give the same orders in the epochs of train, whatever else the program "
    "draws.",
    ja="同じシードで2回呼び出すと、プログラムのほかの場所で乱数が使われても、"
    "train の各エポックの順序は同じです。",
)
@given(seed=SEEDS, examples=3)
def test_the_seed_decides_about_the_orders(solution, seed):
    orders = {}
    for other, call in enumerate(CALLS, start=1):
        train, _ = solution.loaders(numbered(12), 3, 2, seed)
        torch.manual_seed(other)
        orders[call] = [rows(train) for _ in range(2)]
    expect(
        orders,
        en="the rows of two epochs of train, of two calls with the same seed",
        ja="同じシードで2回呼び出したときの、train の2エポックの行",
    ).satisfies(
        same,
        en="Both calls should give the same orders.",
        ja="2回とも同じ順序でなければなりません。",
        drawn=True,
    )


@states(
    en="An epoch of validation between two epochs of train does not change the orders of train.",
    ja="train のエポックの間に validation を使っても、train の順序は変わりません。",
)
@given(seed=seeds(), examples=3)
def test_validation_in_between_changes_nothing(solution, seed):
    orders = {}
    without = Text(en="without validation", ja="validation なし")
    between = Text(en="validation in between", ja="間に validation あり")
    for way in (without, between):
        train, validation = solution.loaders(numbered(12), 3, 2, seed)
        first = rows(train)
        if way is between:
            rows(validation)
        orders[way] = [first, rows(train)]
    expect(
        orders,
        en="the rows of two epochs of train, without and with an epoch of validation in between",
        ja="間に validation のエポックがない場合とある場合の、train の2エポックの行",
    ).satisfies(
        same,
        en="Both should have the same orders.",
        ja="どちらも同じ順序でなければなりません。",
        drawn=True,
    )


@states(
    en="Two pairs of loaders do not disturb each other: a later call, and its epochs, change no order of "
    "the first.",
    ja="データローダーを2組作っても、互いに影響しません。後の呼び出しやそのエポックによって、"
    "先の組の順序が変わることはありません。",
)
@given(seed=seeds(), examples=3)
def test_two_pairs_are_independent(solution, seed):
    orders = {}
    alone = Text(en="one pair", ja="1組だけ")
    between = Text(en="another pair in between", ja="間に別の組あり")
    for way in (alone, between):
        train, _ = solution.loaders(numbered(12), 3, 2, seed)
        first = rows(train)
        if way is between:
            rows(solution.loaders(numbered(12), 3, 2, seed + 1)[0])
        orders[way] = [first, rows(train)]
    expect(
        orders,
        en="the rows of two epochs of train, without and with another pair of loaders in between",
        ja="間に別のデータローダーの組を使わない場合と使う場合の、train の2エポックの行",
    ).satisfies(
        same,
        en="Both should have the same orders.",
        ja="どちらも同じ順序でなければなりません。",
        drawn=True,
    )


@states(
    en="Other seeds give other splits.",
    ja="シードが違えば、分け方も変わります。",
)
@given(first_seed=seeds(), examples=2)
def test_other_seeds_give_other_splits(solution, first_seed):
    splits = {}
    for seed in range(first_seed, first_seed + 5):
        _, validation = solution.loaders(numbered(20), 5, 10, seed)
        splits[Text(f"seed = {seed}", f"seed = {seed}")] = sorted(rows(validation))
    expect(
        splits,
        en="the rows for validation for five seeds, sorted",
        ja="5つのシードで検証に使われる行（並べ替え済み）",
    ).satisfies(
        lambda splits: len({tuple(split) for split in splits.values()}) > 1,
        en="The splits should not all be the same.",
        ja="すべて同じ分け方になってはいけません。",
        drawn=True,
    )


@states(
    en="loaders leaves the generator that the whole program shares as it was.",
    ja="loaders は、プログラム全体で共有される生成器の状態を変えません。",
)
@given(seed=seeds(), other=seeds(), examples=3)
def test_the_shared_generator_is_left_alone(solution, seed, other):
    torch.manual_seed(other)
    _, wanted = torch.rand(3), torch.rand(3)  # (3,), (3,)
    torch.manual_seed(other)
    torch.rand(3)
    solution.loaders(numbered(8), 2, 3, seed)
    expect(
        torch.rand(3),
        en=f"torch.rand(3) after torch.manual_seed({other}), torch.rand(3) and "
        f"loaders(dataset, 2, 3, {seed})",
        ja=f"torch.manual_seed({other})、torch.rand(3)、loaders(dataset, 2, 3, {seed}) の後の "
        "torch.rand(3)",
    ).equal_to(wanted)
