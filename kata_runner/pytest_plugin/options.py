"""What the command line and the environment ask for."""

from __future__ import annotations

import contextlib
import math
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kata_runner.devices import choose_devices, from_environment
from kata_runner.library.folder import DATA_FILE
from kata_runner.library.registry import found_backends
from kata_runner.model.kata import KataError
from kata_runner.model.language import Language, Text, choose_language
from kata_runner.model.reasons import why
from kata_runner.model.record import CheckRecord, read_records
from kata_runner.model.request import TRIES

DEFAULT_LIMIT = 30.0

Judged = dict[tuple[str, str, int], CheckRecord]  # by check, device and seed


@dataclass(frozen=True)
class Options:
    """What the command line and the environment ask for."""

    language: Language
    devices: tuple[str, ...]
    solution: str | None
    seed: int
    limit: float
    shrink: bool
    record: bool  # is it kept what every check observes and expects?
    record_file: Path | None  # where it goes, if into a file
    judged: Judged | None  # the recorded run that is judged instead of this one
    scribble: str = ""  # the function whose arguments are overwritten when it returns; `*`: each
    inputs: bool = True  # is it recorded what was drawn?
    tries: float = 0.0  # seconds in which a small change is looked for that passes every check
    clock: float | None = None  # seconds on the clock, where `limit` is of processor time
    looks: bool = True  # after each check, for what was replaced; else once, after the last


OPTIONS = pytest.StashKey[Options]()
LAST_WORDS = pytest.StashKey[int]()  # a descriptor that nobody captures


def _help(en: str, ja: str) -> str:
    """The help of an option. pytest wants it before it reads any: `--lang` cannot count yet."""
    try:
        language = choose_language()
    except ValueError:  # who reads the options says so
        language = "en"
    return Text(en, ja).said(language)


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("katas")
    group.addoption(
        "--device",
        action="append",
        metavar="DEVICE",
        help=_help(
            en="where the tensors of the checks live: cpu (default), cuda, cuda:1, mps, sim, auto, "
            "all; repeatable. Also KATA_DEVICE (comma separated).",
            ja="チェックのテンソルを置くデバイス：cpu（既定）、cuda、cuda:1、mps、sim、auto、all。"
            "何度でも指定できます。環境変数 KATA_DEVICE（コンマ区切り）でも指定できます。",
        ),
    )
    group.addoption(
        "--solution",
        metavar="stub|reference|PATH",
        help=_help(
            en="what is checked instead of the learner's file.",
            ja="自分のファイルの代わりに調べるもの。",
        ),
    )
    group.addoption(
        "--lang",
        metavar="en|ja",
        help=_help(
            en="language of the messages. Also KATA_LANG, else the locale.",
            ja="メッセージの言語。なければ KATA_LANG、それもなければシステムの言語に従います。",
        ),
    )
    group.addoption(  # the two numbers are read where the reader's language is known
        "--seed",
        default="0",
        help=_help(
            en="draw other inputs (default: 0, always the same ones).",
            ja="別の入力で試します（既定は 0 で、いつも同じ入力です）。",
        ),
    )
    group.addoption(
        "--limit",
        default=str(DEFAULT_LIMIT),
        metavar="SECONDS",
        help=_help(
            en=f"time after which a check is stopped (default: {DEFAULT_LIMIT:g}).",
            ja=f"1つのチェックを止めるまでの秒数（既定は {DEFAULT_LIMIT:g}）。",
        ),
    )
    group.addoption(
        "--no-shrink",
        action="store_true",
        help=_help(
            en="show a failure on the first example that fails, and look for no smaller one.",
            ja="最初に不合格になった例を表示し、もっと小さな例を探しません。",
        ),
    )
    group.addoption(
        "--record",
        metavar="FILE",
        help=_help(
            en="append what every check observed and expected, one line of JSON for each check.",
            ja="各チェックの実際の値と正しい値を、チェックごとに1行の JSON で追記します。",
        ),
    )
    group.addoption(
        "--replay",
        metavar="FILE",
        help=_help(
            en="judge what was recorded there, instead of what the solution does. "
            "With --solution reference, the solution that was recorded need not be here.",
            ja="解答を実行せずに、記録されたものを判定します。--solution reference を付けると、"
            "記録した解答がここになくてもかまいません。",
        ),
    )
    group.addoption(
        "--no-diagnosis",
        action="store_true",
        help=_help(
            en="do not say which classic mistake a failing run looks like.",
            ja="どのよくある間違いに当たるかの診断を表示しません。",
        ),
    )
    group.addoption(
        "--try",
        dest="tries",
        default=str(TRIES),
        metavar="SECONDS",
        help=_help(
            en="how long to look for a small change with which every check passes, where no known "
            f"mistake fits (default: {TRIES:g}; 0: not at all).",
            ja="よくある間違いに当たらないとき、すべてのチェックに合格する小さな変更を探す秒数"
            f"（既定は {TRIES:g}、0 なら探しません）。",
        ),
    )
    group.addoption(
        "--no-record",
        action="store_true",
        help=_help(
            en="leave this run out of the progress, and tell no plugin of its verdict.",
            ja="この実行を進み具合に記録せず、結果をプラグインにも伝えません。",
        ),
    )


def read_options(config: pytest.Config) -> None:
    """Keep what is asked for; raises UsageError where it cannot be understood."""
    try:
        language = choose_language(config.option.lang)
    except ValueError as error:
        raise pytest.UsageError(str(error)) from None
    asked = config.option.device or from_environment()
    config.stash[OPTIONS] = Options(
        language=language,
        devices=_devices(asked, language),
        solution=config.option.solution,
        seed=_seed(config.option.seed, language),
        limit=_limit(config.option.limit, language),
        shrink=not config.option.no_shrink,
        record=config.option.record is not None,
        record_file=_writable(_file(config, config.option.record), language),
        judged=_replay(_file(config, config.option.replay), language),
        tries=0.0 if config.option.no_diagnosis else _tries(config.option.tries, language),
    )
    config.stash[LAST_WORDS] = os.dup(2)
    config.add_cleanup(lambda: os.close(config.stash[LAST_WORDS]))
    config.args[:] = [_checks_instead_of_stub(config, arg) for arg in config.args]


def _seed(word: str, language: Language) -> int:
    try:
        return int(word)
    except ValueError:
        text = Text(en="--seed needs a whole number.", ja="--seed には整数を指定してください。")
        raise pytest.UsageError(text.said(language)) from None


def _limit(word: str, language: Language) -> float:
    with contextlib.suppress(ValueError):
        seconds = float(word)
        if 0 < seconds < math.inf:
            return seconds
    text = Text(
        en="--limit needs a number above 0.", ja="--limit には 0 より大きい数を指定してください。"
    )
    raise pytest.UsageError(text.said(language))


def _tries(word: str, language: Language) -> float:
    with contextlib.suppress(ValueError):
        seconds = float(word)
        if 0 <= seconds < math.inf:
            return seconds
    text = Text(en="--try needs a number of seconds.", ja="--try には秒数を指定してください。")
    raise pytest.UsageError(text.said(language))


def _file(config: pytest.Config, word: str | None) -> Path | None:
    return Path(config.invocation_params.dir, word) if word else None


def _writable(file: Path | None, language: Language) -> Path | None:
    """The file, which is there now. Raises UsageError before any check runs where it cannot be."""
    if file is not None:
        try:
            file.open("a").close()
        except OSError as error:
            text = Text(
                en="--record {file}: this cannot be written ({why}).",
                ja="--record {file}: 書き込めません（{why}）。",
            )
            said = text.format(file=file, why=why(error)).said(language)
            raise pytest.UsageError(said) from None
    return file


def by_check(records: Iterable[CheckRecord]) -> Judged:
    """Records, to be found by what they are of."""
    return {(record.name, record.device, record.seed): record for record in records}


def _replay(file: Path | None, language: Language) -> Judged | None:
    if file is None:
        return None
    try:
        return by_check(read_records(file))
    except (OSError, ValueError) as error:
        text = Text(
            en="--replay {file}: this is no record that can be read ({what}).",
            ja="--replay {file}: 記録として読み取れません（{what}）。",
        )
        raise pytest.UsageError(text.format(file=file, what=why(error)).said(language)) from None


def _devices(asked: list[str], language: Language) -> tuple[str, ...]:
    if asked in ([], ["cpu"]):
        return ("cpu",)
    found, problems = found_backends()
    try:
        return tuple(choose_devices(asked, found))
    except KataError as error:
        lines = [text.said(language) for text in (error.text, *problems)]
        raise pytest.UsageError("\n".join(lines)) from None


def _checks_instead_of_stub(config: pytest.Config, arg: str) -> str:
    """`pytest katas/xor/xor.py` means the checks of xor: the stub itself is never collected."""
    file, colons, names = arg.partition("::")
    path = Path(config.invocation_params.dir, file)
    return f"{path.with_name(f'test_{path.name}')}{colons}{names}" if is_stub(path) else arg


def is_stub(path: Path) -> bool:
    return path.name == f"{path.parent.resolve().name}.py" and (path.parent / DATA_FILE).is_file()
