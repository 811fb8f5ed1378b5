"""`kata prepare [NAME…]`: what the classic mistakes look like, computed now and not when needed."""

from __future__ import annotations

import click

from kata_runner.commands._bilingual import Command, option
from kata_runner.commands._reader import KataName, Reader
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text


@click.command(
    cls=Command,
    about=Text(
        en="Compute what the classic mistakes look like, so that even the first failure is "
        "diagnosed: for the image of a classroom, or before the tests in CI.",
        ja="よくある間違いの特徴を先に計算し、最初の不合格から診断できるようにします。"
        "教室用の環境を作るときや、CI でテストを実行する前に使います。",
    ),
)
@click.argument("katas", metavar="[NAME]...", nargs=-1, type=KataName())
@option(
    "--device",
    "devices",
    multiple=True,
    metavar="DEVICE",
    about=Text(
        en="Also what they look like on this device; repeatable (default: cpu).",
        ja="このデバイスでの特徴も計算します。何度でも指定できます（省略すると cpu）。",
    ),
)
@click.pass_obj
def command(reader: Reader, katas: tuple[Kata, ...], devices: tuple[str, ...]) -> None:
    """Run every mistake that has not been run yet, and keep what was observed."""
    from kata_runner.devices import choose_devices
    from kata_runner.diagnosis.diagnose import cache_folder, cached
    from kata_runner.diagnosis.signatures import ensure
    from kata_runner.library.registry import found_backends

    names = choose_devices(devices or ("cpu",), found_backends()[0])
    wanted = katas or reader.katas
    with reader.progress(Text(en="running the mistakes", ja="間違いを実行中")) as progress:
        ensure(wanted, names, progress=progress)
    if any(cached(kata, name, 0) is None for kata in wanted for name in names if kata.wrong):
        raise KataError(
            Text(
                en="{folder} cannot be written to, so no diagnosis is kept. Change its rights, or "
                "name another folder in KATA_CACHE.",
                ja="{folder} に書き込めず、診断の準備を保存できません。権限を変更するか、"
                "環境変数 KATA_CACHE で別のフォルダーを指定してください。",
            ).format(folder=cache_folder())
        )
    reader.say(
        Text(
            en="Diagnoses are ready, in {folder}.",
            ja="診断の準備ができました。保存先: {folder}",
        ).format(folder=cache_folder())
    )
