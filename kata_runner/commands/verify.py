"""`kata verify [NAME…]`: is a kata good enough? For contributors."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kata_runner.commands._bilingual import FILE, Command, option
from kata_runner.commands._pool import cluster_option, pool_of
from kata_runner.commands._proofs import tell_checks, tell_table, to_json
from kata_runner.commands._reader import KataName, Reader
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from kata_runner.running.pool import Pool


@click.command(
    cls=Command,
    about=Text(
        en="Prove katas by their catalogue: the stub does not pass, right answers do, every "
        "mistake is caught, every check catches one. For contributors.",
        ja="kata を検証します。スタブは不合格、正しい解答は合格、間違いはすべて見つかり、"
        "どのチェックも何かを見つけることを確かめます。kata を追加・変更する人のためのコマンドです。",
    ),
)
@click.argument("katas", metavar="[NAME]...", nargs=-1, type=KataName())
@option(
    "--device",
    "devices",
    multiple=True,
    metavar="DEVICE",
    about=Text(
        en="Verify on this device; repeatable (default: cpu).",
        ja="検証に使うデバイス。何度でも指定できます（省略すると cpu）。",
    ),
)
@option(
    "--seeds",
    type=click.IntRange(min=1),
    default=1,
    metavar="N",
    about=Text(
        en="All of it under N seeds: no flake in either direction.",
        ja="N 通りの乱数シードで繰り返し、結果が揺れないことを確かめます。",
    ),
)
@option(
    "--mutants",
    is_flag=True,
    about=Text(
        en="Run small changes of the reference instead, and list those that no check notices.",
        ja="代わりに、解答例を少しずつ変えたものを実行し、どのチェックも気づかないものを挙げます。",
    ),
)
@option(
    "--only",
    multiple=True,
    metavar="right/NAME|wrong/NAME",
    about=Text(
        en="Run only this right answer or mistake, with every check; repeatable.",
        ja="この解答例または誤答だけを、すべてのチェックで実行します。何度でも指定できます。",
    ),
)
@option(
    "--cache",
    type=FILE,
    metavar="FILE",
    about=Text(
        en="Where proofs are kept until something changes that they depend on (default: in your "
        "cache folder).",
        ja="検証の結果を、関係するものが変わるまで保存しておくファイル"
        "（省略するとキャッシュフォルダーの中）。",
    ),
)
@option(
    "--no-cache",
    is_flag=True,
    about=Text(en="Prove it all again.", ja="保存した結果を使わず、すべて検証し直します。"),
)
@option(
    "--signatures",
    is_flag=True,
    about=Text(
        en="Only write what each mistake looks like (signatures.json), from which a learner's "
        "failure is diagnosed.",
        ja="間違いごとの特徴（signatures.json）だけを書き出します。学習者の失敗の診断に使われます。",
    ),
)
@option(
    "--limit",
    type=click.FloatRange(min=0, min_open=True),
    default=30.0,
    metavar="SECONDS",
    about=Text(en="Time after which a check is stopped (30).", ja="チェックを止める秒数（30）。"),
)
@cluster_option
@option(
    "--json",
    "as_json",
    is_flag=True,
    about=Text(en="For machines.", ja="プログラムで読む形式で出力します。"),
)
@click.pass_obj
def command(
    reader: Reader,
    katas: tuple[Kata, ...],
    devices: tuple[str, ...],
    seeds: int,
    mutants: bool,
    only: tuple[str, ...],
    cache: Path | None,
    no_cache: bool,
    signatures: bool,
    limit: float,
    cluster: str | None,
    as_json: bool,
) -> int:
    """Verify, show progress meanwhile, and tell every finding and a table at the end."""
    from kata_runner.authoring.proved import Proved, usual_file
    from kata_runner.authoring.verify import verify
    from kata_runner.devices import choose_devices
    from kata_runner.library.registry import found_backends

    names = choose_devices(devices or ("cpu",), found_backends()[0])
    root = reader.place.root if reader.place else reader.katas[0].folder.parent.parent
    chosen = katas or reader.katas
    _refuse_unknown(only, chosen)
    if signatures:
        return _write_signatures(reader, chosen, pool_of(cluster))
    with _progress(reader) as progress, pool_of(cluster, devices=names)() as pool:
        reports = verify(
            chosen,
            known=reader.katas,
            pool=pool,
            root=root,
            devices=names,
            seeds=range(seeds),
            only=only,
            with_mutants=mutants,
            limit=limit,
            proved=Proved(None if no_cache else cache or usual_file()),
            progress=progress,
        )
    # A kata that cannot even be read is no kata that is well.
    lost = () if katas else reader.registry.problems
    if as_json:
        print(json.dumps([to_json(report) for report in reports], ensure_ascii=False, indent=2))
    else:
        for report in reports:
            tell_checks(reader, report)
        for report in reports:
            for finding in report.findings:
                reader.say(finding, fg="red")
        tell_table(reader, reports)
    return int(any(report.findings for report in reports) or bool(lost))


def _write_signatures(
    reader: Reader, katas: Sequence[Kata], opened: Callable[[], AbstractContextManager[Pool]]
) -> int:
    from kata_runner.authoring.signatures import write

    with _progress(reader) as progress, opened() as pool:
        for kata in katas:
            write(kata, pool, partial(progress, kata))
    return 0


def _refuse_unknown(only: Sequence[str], katas: Sequence[Kata]) -> None:
    """Raises KataError for an entry that none of the katas has."""
    entries = {
        f"{kind}/{path.stem}"
        for kata in katas
        for kind, paths in (("right", kata.right), ("wrong", kata.wrong))
        for path in paths
    } | {"reference"}
    for name in (name for name in only if name not in entries):
        raise KataError(
            Text(
                en=f"--only {name}: none of these katas has such an entry; it is right/NAME or "
                "wrong/NAME.",
                ja=f"--only {name}: そのような項目はありません。right/名前 か wrong/名前 の形で"
                "指定してください。",
            )
        )


@contextlib.contextmanager
def _progress(reader: Reader) -> Iterator[Callable[[Kata, int, int], None]]:
    """A bar in a terminal; else a line on standard error for each tenth of a kata."""
    if sys.stderr.isatty():
        with reader.progress(Text(en="verifying", ja="検証中")) as progress:
            yield lambda kata, done, total: progress(done, total)
        return
    told: dict[str, int] = {}

    def tell(kata: Kata, done: int, total: int) -> None:
        tenths = 10 * done // max(total, 1)
        if tenths != told.get(kata.name):
            told[kata.name] = tenths
            click.echo(f"{kata.name} {done}/{total}", err=True)

    yield tell
