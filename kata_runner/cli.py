"""`kata`: the comfortable way through the katas. One command, one file, in `commands/`.

A command is imported when it is run, so that those that only show something are instant: they
import neither torch nor pytest.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from kata_runner.commands._bilingual import Command, Row, mistake, nearest, option
from kata_runner.commands._reader import Reader
from kata_runner.model.kata import KataError
from kata_runner.model.language import Language, Text, choose_language
from kata_runner.model.reasons import why
from kata_runner.screen.encoding import never_fail_to_print

COMMANDS = (
    "watch",
    "list",
    "show",
    "test",
    "hint",
    "next",
    "solution",
    "reset",
    "repair",
    "glossary",
    "stats",
    "plot",
    "graph",
    "lab",
    "init",
    "update",
    "doctor",
    "prepare",
    "verify",
    "new",
    "grade",
    "insights",
    "class",
)

_EXIT_CODES: tuple[Row, ...] = (
    ("0", Text(en="Fine.", ja="問題ありません。")),
    (
        "1",
        Text(
            en="A check failed, `kata doctor` found something missing, or `kata grade` could not "
            "grade something.",
            ja="不合格のチェックがあるか、`kata doctor` が不足を見つけたか、"
            "`kata grade` で採点できないものがありました。",
        ),
    ),
    (
        "2",
        Text(
            en="Wrong usage, or what was asked for is not there.",
            ja="使い方が違うか、指定されたものがありません。",
        ),
    ),
    ("130", Text(en="Interrupted with Ctrl-C.", ja="Ctrl-C で中断されました。")),
)


class _Kata(Command, click.Group):
    """All commands by name; what goes wrong is said in one line, with an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order in which a learner meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> Command | None:
        """Import one."""
        if name not in COMMANDS:
            return None
        command: Command = import_module(f"kata_runner.commands.{name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does it, but an unknown name is said in the reader's language."""
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            near = nearest(args[0], COMMANDS)
            raise KataError(
                Text(
                    en="There is no command `{name}`." + near.en + " `kata --help` shows all.",
                    ja="`{name}` というコマンドはありません。"
                    + near.ja
                    + "一覧は `kata --help` で見られます。",
                ).format(name=args[0])
            )
        return super().resolve_command(ctx, args)

    def rows(self, ctx: click.Context) -> Iterable[tuple[Text, Sequence[Row]]]:
        """The commands, the options, and what the exit codes mean."""
        commands = [(name, self.get_command(ctx, name)) for name in COMMANDS]
        about = [(name, command.about) for name, command in commands if command]
        yield Text(en="Commands", ja="コマンド"), about
        yield from super().rows(ctx)
        yield Text(en="Exit codes", ja="終了コード"), _EXIT_CODES

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> NoReturn:
        """As click does it, but in the reader's language; always ends the process."""
        never_fail_to_print()
        if args is None:  # the process is ours: what was imported is no garbage, at no time
            gc.freeze()
        arguments = list(sys.argv[1:] if args is None else args)
        reader = Reader(_fallback_language())
        try:
            reader = Reader(_language(arguments))
            # Not standalone: then click hands its exceptions on instead of saying them.
            code = super().main(
                arguments,
                prog_name or "kata",
                complete_var,
                standalone_mode=False,
                obj=reader,
                **extra,
            )
        except KataError as error:
            reader.warn(error.text, fg="red")
            code = error.exit_code
        except click.ClickException as error:
            reader.warn(mistake(error), fg="red")
            code = 2
        except OSError as error:
            reader.warn(f"{error.filename or 'kata'}: {reader.in_words(why(error))}", fg="red")
            code = 2
        except click.Abort:
            code = 130
        sys.exit(code or 0)


def _fallback_language() -> Language:
    """In which language to say that another one was asked for: `KATA_LANG`, else the system's."""
    try:
        return choose_language()
    except ValueError:
        return choose_language(environ={**os.environ, "KATA_LANG": ""})


def _language(arguments: Sequence[str]) -> Language:
    """The reader's language, before click reads the arguments: its help is said in it, too."""
    asked = None
    for word, following in zip(arguments, [*arguments[1:], None], strict=False):
        if word == "--":
            break
        if word == "--lang":
            asked = following
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    try:
        return choose_language(asked)
    except ValueError:
        en = "A language has to be en or ja (`--lang`, or the variable KATA_LANG)."
        ja = "言語は en か ja で指定してください（`--lang` か環境変数 KATA_LANG）。"
        # Both: whoever sets KATA_LANG=jp does not read the system's language.
        raise KataError(Text(f"{en}\n{ja}", f"{ja}\n{en}")) from None


def _versions() -> str:
    """The version of this package, and those that a report about it needs."""
    from importlib.metadata import PackageNotFoundError, version

    found = []
    for name in ("torch-katas", "torch"):
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:  # a clone that was never installed
            found.append(f"{name} -")
    return ", ".join([*found, f"Python {sys.version.split()[0]}"])


@click.command(
    "kata",
    cls=_Kata,
    invoke_without_command=True,
    about=Text(
        en="Learn PyTorch by filling in small files until every check passes. "
        "Without a command: where you stand, and what comes next.",
        ja="小さなファイルを完成させて、すべてのチェックに合格しながら PyTorch を学びます。"
        "コマンドなしで実行すると、今の進み具合と次にすることを表示します。",
    ),
)
@option(
    "--version",
    is_flag=True,
    about=Text(en="Show the version.", ja="バージョンを表示します。"),
)
@click.pass_context
def main(ctx: click.Context, version: bool) -> None:
    """Where the learner stands, unless a command follows."""
    if version:
        ctx.obj.say(_versions())
        ctx.exit()
    if ctx.invoked_subcommand is None:
        from kata_runner.commands._overview import overview

        overview(ctx.obj)


if __name__ == "__main__":
    main()
