"""What if? The learner's training many times over: from other seeds, with other settings.

A kata with experiments has a `lab.py` in its folder, which nothing but this module loads:

    KNOBS = {"lr": Knob(float, (0.1,), Text(en="learning rate", ja="学習率")), ...}
    COLUMNS = {"converged": Column(Text(en="converged", ja="収束"), percent)}
    SEEDS = 100                                   # how many, when nobody says
    SHORT = {"epochs": 20}                        # a setting that is quickly done

    def train(solution, setting, seed) -> list[float]:           # the losses of one training
    def train_stacked(solution, setting, seeds) -> Tensor:       # of all: (seeds, losses); optional
    def measure(runs: Runs) -> dict[str, Any]:                   # a value for each of COLUMNS
    def draw(figure, experiment: Experiment, say) -> None:

Where there is a `train_stacked`, all seeds train as one, provided that it comes to the same as
the learner's own training, which is tried first. Else they train one by one, in several processes
where that is worth while.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Any

from kata_runner.model.kata import KataError
from kata_runner.model.language import Language, Text

if TYPE_CHECKING:
    from torch import Tensor

Setting = dict[str, Any]


# --- what a kata declares ------------------------------------------------------------------------


@dataclass(frozen=True)
class Knob:
    """Something about a training that `--vary` changes."""

    parse: Callable[[str], Any]  # raises ValueError, and its message is shown
    values: tuple[Any, ...]  # those that are tried when nobody says
    about: Text


@dataclass(frozen=True)
class Column:
    """One column of the table."""

    title: Text
    show: Callable[[Any], str] = "{:.4g}".format


def percent(share: float) -> str:
    """A share as people write it."""
    return f"{100 * share:.1f} %"


@dataclass(frozen=True)
class _OneOf:
    values: Mapping[str, Any]

    def __call__(self, text: str) -> Any:
        if text not in self.values:
            raise ValueError(", ".join(self.values))
        return self.values[text]


def one_of(*values: Any) -> Callable[[str], Any]:
    """A parser that takes only these values."""
    return _OneOf({str(value): value for value in values})


# --- what comes out ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Runs:
    """All trainings of one setting."""

    setting: Setting
    seeds: list[int]
    losses: Tensor  # (seeds, steps)
    stacked: bool = False  # did they train as one?


@dataclass(frozen=True)
class Experiment:
    """What one call of `kata lab` came to."""

    runs: list[Runs]
    varied: list[str]  # the knobs of which several values were tried
    seconds: float
    reason: Text | None = None  # why they did not train as one, where a kata offers that

    def name(self, runs: Runs) -> str:
        """A setting in short: the values of what was varied."""
        return ", ".join(f"{knob}={show(runs.setting[knob])}" for knob in self.varied)


def show(value: object) -> str:
    """The value of a knob as people write it."""
    return f"{value:.4g}" if isinstance(value, float) else str(value)


# --- what is varied ------------------------------------------------------------------------------


def settings(kata: str, knobs: Mapping[str, Knob], asked: Sequence[str]) -> list[Setting]:
    """Every combination of the values that `--vary NAME=VALUE,VALUE` gives, or the kata's own.

    Raises KataError where a name or a value means nothing.
    """
    values = {name: knob.values for name, knob in knobs.items()}
    for words in asked:
        name, equals, list_ = words.partition("=")
        if name not in knobs:
            raise KataError(_unknown(kata, words, name, knobs))
        if not equals:
            raise KataError(_without_values(words, knobs[name]))
        values[name] = tuple(_value(words, name, knobs[name], word) for word in list_.split(","))
    return [dict(zip(values, each, strict=True)) for each in product(*values.values())]


def _value(words: str, name: str, knob: Knob, word: str) -> Any:
    try:
        return knob.parse(word.strip())
    except ValueError as error:
        raise KataError(
            Text(
                en="--vary {words}: {name} cannot be {word}. {why}\n  {name}: {about}",
                ja="--vary {words}: {word} は {name} の値として使えません。{why}\n  {name}：{about}",
            ).format(
                words=words,
                name=name,
                about=knob.about,
                word=repr(word.strip()),
                why=_why(knob, error),
            )
        ) from None


def _why(knob: Knob, error: ValueError) -> Text:
    """What the values of a knob are. A kata's own parser says it in its error."""
    if knob.parse is float:
        return Text(en="It has to be a number.", ja="数を指定してください。")
    if knob.parse is int:
        return Text(en="It has to be a whole number.", ja="整数を指定してください。")
    if isinstance(knob.parse, _OneOf):
        names = list(knob.parse.values)
        return Text(
            en=f"It has to be one of {', '.join(names)}.",
            ja=f"{'、'.join(names)} のどれかを指定してください。",
        )
    return Text(str(error), str(error))


def _unknown(kata: str, words: str, name: str, knobs: Mapping[str, Knob]) -> Text:
    near = difflib.get_close_matches(name, knobs, n=1)

    def said(language: Language) -> str:
        question = Text(en=" Did you mean {name}?", ja="{name} のことですか？")
        nearest = question.format(name=near[0]).said(language) if near else ""
        about = Text("  {known}: {about}", "  {known}：{about}")
        lines = [
            about.format(known=known, about=knob.about).said(language)
            for known, knob in knobs.items()
        ]
        text = Text(
            en="--vary {words}: {kata} has no setting {name!r}.{nearest} These can be varied:",
            ja="--vary {words}: {kata} に {name!r} という設定はありません。{nearest}変えられる設定：",
        )
        first = text.format(words=words, kata=kata, name=name, nearest=nearest).said(language)
        return "\n".join([first, *lines])

    return Text(said("en"), said("ja"))


def _without_values(words: str, knob: Knob) -> Text:
    example = ",".join(map(show, knob.values))
    return Text(
        en="--vary {words}: the values are missing. For example: --vary {words}={example}",
        ja="--vary {words}: 値がありません。例：--vary {words}={example}",
    ).format(words=words, example=example)
