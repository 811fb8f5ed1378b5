"""Is every value a well-known function of the expected one, or the other way round?"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from kata_runner.judging.factors import EVERY_VALUE, ONE_VALUE
from kata_runner.judging.pair import Pair
from kata_runner.model.language import Text


def _sigmoid(value: float) -> float:
    return 1 / (1 + math.exp(-value))


def _relu(value: float) -> float:
    return max(value, 0.0)


# (the function, what it is called)
_DONE: tuple[tuple[Callable[[float], float], Text], ...] = (
    (lambda v: v * v, Text("the square of", "2乗")),
    (math.sqrt, Text("the square root of", "平方根")),
    (lambda v: 1 / v, Text("1 divided by", "逆数")),
    (math.exp, Text("exp of", " exp ")),
    (math.log, Text("the natural logarithm of", "自然対数")),
    (abs, Text("the absolute value of", "絶対値")),
    (math.tanh, Text("tanh of", " tanh ")),
    (_sigmoid, Text("the sigmoid of", "シグモイド関数を適用した値")),
    (_relu, Text("the larger of 0 and", "負の部分を 0 にした値")),
)
# What may have been left out (of the others, the inverse would be said above).
_LEFT_OUT: tuple[tuple[Callable[[float], float], Text], ...] = (
    (math.tanh, Text("tanh of", "tanh に通す")),
    (_sigmoid, Text("the sigmoid of", "シグモイド関数に通す")),
    (_relu, Text("the larger of 0 and", "負のときに 0 で置き換える")),
    (abs, Text("the absolute value of", "絶対値をとる")),
)


def function(pair: Pair) -> Text | None:
    """What was done once too often, or was left out."""
    if not pair.telling or not pair.unlike:
        return None
    if not pair.clear_of(pair.got):
        return None  # many things give 0: a part that is cut off, rounding, a comparison
    if pair.fits(pair.expected):
        return None  # nearly right: it is also nearly the absolute value of what is expected
    one = len(pair.got) == 1
    subject = ONE_VALUE if one else EVERY_VALUE
    for apply, name in _DONE:
        if pair.fits(_mapped(apply, pair.expected)):
            return Text(
                en=f"{subject.en} {name.en} the expected one",
                ja=f"{subject.ja}正しい値の{name.ja}です",
            )
    for apply, name in _LEFT_OUT:
        done = _mapped(apply, pair.got)
        if done and pair.fits(pair.expected, done):
            return Text(
                en=f"{name.en} {'it' if one else 'each value'} gives the expected one",
                ja=f"{'' if one else 'どの値も、'}{name.ja}と正しい値になります",
            )
    return None


def running(pair: Pair) -> Text | None:
    """Is each value made of all the expected ones up to there?"""
    if len(pair.shape) != 1 or len(pair.expected) < 3 or not pair.several:
        return None
    sums = list(accumulate(pair.expected))
    if pair.fits(sums):
        return Text(
            en="each value is the sum of the expected ones up to there",
            ja="どの値も、そこまでの正しい値の合計になっています",
        )
    if pair.fits([value / (i + 1) for i, value in enumerate(sums)]):
        return Text(
            en="each value is the mean of the expected ones up to there",
            ja="どの値も、そこまでの正しい値の平均になっています",
        )
    return None


def reduced(
    got: Sequence[float], expected: Sequence[float], shape: Sequence[int], pair: Pair
) -> Text | None:
    """Where there are fewer values than expected: are they their sums or means?"""
    for over, groups in _groups(expected, shape):
        if len(groups) != len(got) or len(groups) == len(expected):
            continue
        if not any(len(pair.clear_of(group)) > 1 for group in groups):
            continue
        sums = [sum(group) for group in groups]
        if pair.fits(sums, got):
            return Text(
                en=f"it is the sum of the expected values{over.en}",
                ja=f"正しい値{over.ja}合計です",
            )
        if pair.fits([total / len(groups[0]) for total in sums], got):
            return Text(
                en=f"it is the mean of the expected values{over.en}",
                ja=f"正しい値{over.ja}平均です",
            )
    return None


def unreduced(
    got: Sequence[float], expected: Sequence[float], shape: Sequence[int], pair: Pair
) -> Text | None:
    """Where there are more values than expected: is it their sum or mean that is expected?"""
    for over, groups in _groups(got, shape):
        if len(groups) != len(expected) or len(groups) == len(got):
            continue
        if not any(len(pair.clear_of(group)) > 1 for group in groups):
            continue
        sums = [sum(group) for group in groups]
        if pair.fits(expected, sums):
            return Text(
                en=f"the sum of these values{over.en} is what is expected",
                ja=f"これらの値{over.ja}合計をとると、正しい値になります",
            )
        if pair.fits(expected, [total / len(groups[0]) for total in sums]):
            return Text(
                en=f"the mean of these values{over.en} is what is expected",
                ja=f"これらの値{over.ja}平均をとると、正しい値になります",
            )
    return None


def _groups(
    values: Sequence[float], shape: Sequence[int]
) -> Iterator[tuple[Text, list[list[float]]]]:
    """The values in the groups over which one sums: all of them, each column, each row."""
    if len(values) > 1:
        yield Text("", "の"), [list(values)]
    if len(shape) == 2 and min(shape) > 1:
        columns = shape[1]
        rows = [list(values[i : i + columns]) for i in range(0, len(values), columns)]
        yield (
            Text(" over the rows", "の、行（dim=0）にわたる"),
            [*map(list, zip(*rows, strict=True))],
        )
        yield Text(" in each row", "の、各行（dim=1）の"), rows


def _mapped(apply: Callable[[float], float], values: Sequence[float]) -> list[float]:
    try:
        return [apply(value) for value in values]
    except (ValueError, ZeroDivisionError, OverflowError):
        return []
