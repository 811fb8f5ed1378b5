"""Checks for `schedule`: the shape of the factor, and the learning rates of an optimizer's groups."""

import math

import torch

from kata_runner.checks import expect, given, one_of, sizes, states, used

FLOOR = one_of(0.1, 0.0, 0.5, 1.0)
WARMUP = one_of(3, 0, 1, 4)
TOTAL = one_of(7, 5, 6, 29)  # each of them leaves at least one step for the decay
DEFAULT = 7.0  # of the optimizer; its groups have others
# The peaks of two groups.
PEAKS = {"body": one_of(0.1, 0.003), "head": one_of(0.5, 0.02)}


def half_wave(way, floor):
    """The factor at a share `way` of the decay: cos² falls from 1 to 0 like (1 + cos)/2."""
    return floor + (1 - floor) * math.cos(math.pi / 2 * way) ** 2


def factor(step, warmup, total, floor):
    """The factor of the task."""
    if step < warmup:
        return (1 + step) / warmup
    return half_wave((step - warmup) / (total - warmup), floor) if step < total else floor


def groups(device, *rates):
    """SGD with one group for each learning rate. Its own default is another one."""
    used(default_lr=DEFAULT)
    weights = [torch.ones(2, device=device, requires_grad=True) for _ in rates]
    listed = [{"params": [w], "lr": lr} for w, lr in zip(weights, rates, strict=True)]
    return torch.optim.SGD(listed, lr=DEFAULT, momentum=0.9)


def groups_with_peaks(device, *peaks):
    """The same, where each group has its peak already, and another learning rate."""
    now = [0.007, 0.009]
    used(lr_before=now)
    optimizer = groups(device, *now)
    for group, peak in zip(optimizer.param_groups, peaks, strict=True):
        group["initial_lr"] = peak
    return optimizer


def number(value):
    """A number of NumPy is a float as well."""
    return float(value) if isinstance(value, float) else value


def rates(optimizer):
    """The learning rate of each group."""
    return [number(group["lr"]) for group in optimizer.param_groups]


# --- factor_at


@states(
    en="With warmup=2, total=6 and floor=0.1, the factors are 0.5, 1, 1, 0.8682, 0.55, 0.2318, 0.1, 0.1.",
    ja="warmup=2、total=6、floor=0.1 のとき、係数は 0.5、1、1、0.8682、0.55、0.2318、0.1、0.1 です。",
)
def test_numbers_of_the_task(solution):
    found = [number(solution.factor_at(step, warmup=2, total=6, floor=0.1)) for step in range(8)]
    expect(
        found,
        en="factor_at(step, warmup=2, total=6, floor=0.1) for the steps 0 to 7",
        ja="ステップ 0 から 7 の factor_at(step, warmup=2, total=6, floor=0.1)",
    ).close_to([0.5, 1.0, 1.0, 0.8681981, 0.55, 0.2318019, 0.1, 0.1])


@states(
    en="In the warm-up, the factor is (step + 1)/warmup, whatever the floor is: its last step has "
    "the factor 1.",
    ja="ウォームアップの間の係数は、floor にかかわらず (step + 1)/warmup です。最後のステップで 1 になります。",
)
@given(warmup=one_of(3, 1, 4), total=TOTAL, floor=FLOOR)
def test_warm_up_is_a_line(solution, warmup, total, floor):
    line = [k / warmup for k in range(1, warmup + 1)]
    found = [
        number(solution.factor_at(step, warmup=warmup, total=total, floor=floor))
        for step in range(warmup)
    ]
    expect(
        found,
        en="factor_at at the steps 0, 1, …, warmup - 1",
        ja="ステップ 0、1、…、warmup - 1 の factor_at",
    ).close_to(line)


@states(
    en="From step warmup on, the factor falls from 1 to the floor along half a cosine wave. It "
    "arrives at step total.",
    ja="ステップ warmup からは、係数がコサインの半周期に沿って 1 から floor まで下がります。"
    "floor になるのはステップ total です。",
)
@given(warmup=WARMUP, total=TOTAL, floor=FLOOR, examples=12)
def test_decay_is_half_a_cosine_wave(solution, warmup, total, floor):
    wave = [half_wave(k / (total - warmup), floor) for k in range(total - warmup + 1)]
    found = [
        number(solution.factor_at(step, warmup=warmup, total=total, floor=floor))
        for step in range(warmup, total + 1)
    ]
    expect(
        found,
        en="factor_at at the steps warmup, warmup + 1, …, total",
        ja="ステップ warmup、warmup + 1、…、total の factor_at",
    ).close_to(wave)


@states(
    en="After step total, the factor stays at the floor.",
    ja="ステップ total より後も、係数は floor のままです。",
)
@given(warmup=WARMUP, total=TOTAL, floor=FLOOR)
def test_flat_at_the_end(solution, warmup, total, floor):
    found = [
        number(solution.factor_at(step, warmup=warmup, total=total, floor=floor))
        for step in (total + 1, total + 2, 2 * total - warmup, 10 * total)
    ]
    expect(
        found,
        en="factor_at at the steps total + 1, total + 2, total + (total - warmup) and 10·total",
        ja="ステップ total + 1、total + 2、total + (total - warmup)、10·total の factor_at",
    ).close_to([floor] * 4)


@states(
    en="With warmup = total there is no decay: the factor is 1 at step total - 1, and the floor "
    "from step total on.",
    ja="warmup = total なら、下がっていく期間はありません。ステップ total - 1 で 1、"
    "ステップ total からは floor です。",
)
@given(total=sizes(4, 1, 10), floor=FLOOR, examples=6)
def test_all_warm_up(solution, total, floor):
    found = [
        number(solution.factor_at(step, warmup=total, total=total, floor=floor))
        for step in (0, total - 1, total, total + 1)
    ]
    expect(
        found,
        en="factor_at at the steps 0, total - 1, total and total + 1",
        ja="ステップ 0、total - 1、total、total + 1 の factor_at",
    ).close_to([1 / total, 1.0, floor, floor])


# --- schedule_


@states(
    en="schedule_ sets the learning rate of each group to its own peak times the factor, step by step.",
    ja="schedule_ は、グループごとに、そのピークと係数の積を学習率に設定します。ステップのたびに呼び出しても、正しく設定されます。",
)
@given(**PEAKS, warmup=WARMUP, total=TOTAL, floor=FLOOR, examples=10)
def test_each_group_has_its_own_peak(solution, device, body, head, warmup, total, floor):
    wanted = [
        [peak * factor(step, warmup, total, floor) for peak in (body, head)]
        for step in range(total + 2)
    ]
    optimizer, found = groups(device, body, head), []
    for step in range(total + 2):
        solution.schedule_(optimizer, step, warmup=warmup, total=total, floor=floor)
        found.append(rates(optimizer))
    expect(
        found,
        en="the learning rates of the two groups after schedule_, at the steps 0, 1, …, total + 1",
        ja="ステップ 0、1、…、total + 1 で schedule_ を呼んだ後の、2つのグループの学習率",
    ).close_to(wanted)


@states(
    en="The learning rates depend on step, and not on how often schedule_ was called before.",
    ja="学習率は step で決まり、それまでに schedule_ を呼んだ回数には影響されません。",
)
@given(**PEAKS, warmup=one_of(3, 4), total=one_of(7, 9), floor=one_of(0.1, 0.5), examples=5)
def test_the_step_decides(solution, device, body, head, warmup, total, floor):
    steps = [warmup + 2, 0, total, 0, 1, warmup]
    wanted = [
        [peak * factor(step, warmup, total, floor) for peak in (body, head)] for step in steps
    ]
    optimizer, found = groups(device, body, head), []
    for step in steps:
        solution.schedule_(optimizer, step, warmup=warmup, total=total, floor=floor)
        found.append(rates(optimizer))
    expect(
        found,
        en="the learning rates of the two groups after schedule_, at the steps warmup + 2, 0, total, "
        "0, 1 and warmup",
        ja="ステップ warmup + 2、0、total、0、1、warmup の順に schedule_ を呼んだ後の、"
        "2つのグループの学習率",
    ).close_to(wanted)


@states(
    en='The peak of a group is kept in it under "initial_lr".',
    ja='グループのピークは、そのグループの "initial_lr" に入っています。',
)
@given(**PEAKS, warmup=one_of(3, 4), total=one_of(7, 9), floor=one_of(0.1, 0.5), examples=4)
def test_the_peak_is_kept(solution, device, body, head, warmup, total, floor):
    optimizer = groups(device, body, head)
    for step in range(3):
        solution.schedule_(optimizer, step, warmup=warmup, total=total, floor=floor)
    kept = [
        {key: number(value) for key, value in group.items() if key == "initial_lr"}
        for group in optimizer.param_groups
    ]
    expect(
        kept,
        en='"initial_lr" in the two groups after three calls of schedule_',
        ja='schedule_ を3回呼んだ後の、2つのグループの "initial_lr"',
    ).close_to([{"initial_lr": body}, {"initial_lr": head}])


@states(
    en='If "initial_lr" is already in a group, its value is the peak, whatever "lr" is.',
    ja='グループに "initial_lr" があれば、"lr" にかかわらず、その値がピークです。',
)
@given(**PEAKS, warmup=WARMUP, total=one_of(7, 9), floor=one_of(0.1, 0.5), examples=4)
def test_a_peak_that_is_there(solution, device, body, head, warmup, total, floor):
    wanted = [peak * factor(warmup + 1, warmup, total, floor) for peak in (body, head)]
    optimizer = groups_with_peaks(device, body, head)
    solution.schedule_(optimizer, warmup + 1, warmup=warmup, total=total, floor=floor)
    expect(
        rates(optimizer),
        en="the learning rates of the two groups after schedule_ at step warmup + 1",
        ja="ステップ warmup + 1 で schedule_ を呼んだ後の、2つのグループの学習率",
    ).close_to(wanted)


@states(
    en='An "initial_lr" of 0.0 is a peak as well: this group gets the learning rate 0.',
    ja='"initial_lr" が 0.0 でも、その値がピークです。このグループの学習率は 0 になります。',
)
@given(head=PEAKS["head"], warmup=WARMUP, total=one_of(7, 9), floor=one_of(0.1, 0.5), examples=3)
def test_a_peak_of_zero(solution, device, head, warmup, total, floor):
    wanted = [0.0, head * factor(warmup + 1, warmup, total, floor)]
    optimizer = groups_with_peaks(device, 0.0, head)
    solution.schedule_(optimizer, warmup + 1, warmup=warmup, total=total, floor=floor)
    expect(
        rates(optimizer),
        en='the learning rates of the two groups after schedule_ at step warmup + 1; "initial_lr" of '
        "the first one is 0.0",
        ja="ステップ warmup + 1 で schedule_ を呼んだ後の、2つのグループの学習率"
        '（1つ目の "initial_lr" は 0.0）',
    ).close_to(wanted)


@states(
    en="A program that stops and starts again goes on as if it had not stopped: a new optimizer "
    "that loads the state of the old one gets the same learning rates.",
    ja="プログラムを止めて再開しても、止めなかったときと同じように続きます。前のオプティマイザーの状態を"
    "読み込んだ新しいオプティマイザーでも、学習率は同じです。",
)
@given(**PEAKS, warmup=one_of(3, 4), total=one_of(7, 9), floor=one_of(0.1, 0.5), examples=4)
def test_training_can_be_resumed(solution, device, body, head, warmup, total, floor):
    wanted = [peak * factor(5, warmup, total, floor) for peak in (body, head)]
    before = groups(device, body, head)
    for step in range(5):
        solution.schedule_(before, step, warmup=warmup, total=total, floor=floor)
    after = groups(device, body, head)
    after.load_state_dict(before.state_dict())
    solution.schedule_(after, 5, warmup=warmup, total=total, floor=floor)
    expect(
        rates(after),
        en="the learning rates of the two groups at step 5, after load_state_dict",
        ja="load_state_dict の後、ステップ 5 での2つのグループの学習率",
    ).close_to(wanted)


@states(
    en="A group that is added later has its own peak, too: the learning rate with which it was added.",
    ja="後から追加したグループにも、そのグループ自身のピークを使います。追加したときの学習率です。",
)
@given(**PEAKS, warmup=one_of(3, 4), total=one_of(7, 9), floor=one_of(0.1, 0.5), examples=4)
def test_a_group_may_come_later(solution, device, body, head, warmup, total, floor):
    wanted = [peak * factor(2, warmup, total, floor) for peak in (body, head)]
    optimizer = groups(device, body)
    for step in range(2):
        solution.schedule_(optimizer, step, warmup=warmup, total=total, floor=floor)
    later = torch.ones(3, device=device, requires_grad=True)
    optimizer.add_param_group({"params": [later], "lr": head})
    solution.schedule_(optimizer, 2, warmup=warmup, total=total, floor=floor)
    expect(
        rates(optimizer),
        en="the learning rates at step 2, where the second group was added after step 1",
        ja="ステップ 1 の後に2つ目のグループを追加したときの、ステップ 2 の学習率",
    ).close_to(wanted)
