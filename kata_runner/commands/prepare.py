"""`kata prepare`: what version 0.1.0 needed before the first failure could be diagnosed."""

from __future__ import annotations

import click

from kata_runner.commands._bilingual import Command
from kata_runner.commands._reader import Reader
from kata_runner.model.language import Text


@click.command(
    cls=Command,
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
    about=Text(
        en="No longer needed: every failure is diagnosed at once.",
        ja="不要になりました。どの失敗も、すぐに診断されます。",
    ),
)
@click.pass_obj
def command(reader: Reader) -> None:
    """Say so."""
    reader.say(
        Text(
            en="Nothing to prepare: diagnoses come with the katas now.",
            ja="準備は不要です。診断のデータは kata に付属しています。",
        )
    )
