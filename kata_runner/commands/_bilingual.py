"""click in two languages: usage, help and mistakes are said in the reader's.

click keeps help as one string. Here commands and options carry a `Text`, and the page is set by
ourselves, because click counts characters where a terminal counts columns.
"""

from __future__ import annotations

import difflib
import re
import shutil
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import click

from kata_runner.commands._reader import Reader
from kata_runner.judging.words import glued
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text
from kata_runner.screen.columns import pad, width, wrap

_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])
Row = tuple[str, Text]

# What can be wrong with one of these is only that it is the other; all else, who opens it says.
FILE = click.Path(dir_okay=False, readable=False, path_type=Path)
PATH = click.Path(readable=False, path_type=Path)
FOLDER = click.Path(file_okay=False, readable=False, path_type=Path)


def option(*names: str, about: Text, **attributes: Any) -> Callable[[_Decorated], _Decorated]:
    """`click.option` with its help in both languages."""
    return click.option(*names, cls=_Option, about=about, **attributes)


class _Option(click.Option):
    def __init__(self, *arguments: Any, about: Text, **attributes: Any) -> None:
        super().__init__(*arguments, **attributes)
        self.about = about


# What takes the place of what a reader types.
_PLACEHOLDERS = MappingProxyType(
    {
        "ARGS": "引数",
        "COMMAND": "コマンド",
        "DEVICE": "デバイス",
        "DIR": "フォルダー",
        "EXPRESSION": "式",
        "FILE": "ファイル",
        "FORM": "形式",
        "GROUP": "グループ",
        "MISTAKE": "間違い",
        "NAME": "名前",
        "OPTIONS": "オプション",
        "PATH": "パス",
        "RESULTS": "結果",
        "SECONDS": "秒数",
        "SUBMISSIONS": "提出物",
        "TOPIC": "トピック",
        "V": "値",
        "WORD": "用語",
    }
)


def placeholders(usage: str) -> Text:
    """How something is called, with its placeholders in both languages: `--limit SECONDS`."""

    def in_japanese(found: re.Match[str]) -> str:
        return _PLACEHOLDERS.get(found[0], found[0])

    return Text(usage, re.sub(r"\b[A-Z]+\b", in_japanese, usage))


_LANG = Text(
    en="Language of everything that is said; else KATA_LANG, else the system's.",
    ja="表示する言語です。なければ KATA_LANG、それもなければシステムの言語に従います。",
)
_HELP = Text(en="Show this page.", ja="この説明を表示します。")


class Command(click.Command):
    """A command that says in both languages what it does; `more` stands below its options."""

    def __init__(
        self, *arguments: Any, about: Text, more: Text | None = None, **attributes: Any
    ) -> None:
        attributes["context_settings"] = {
            "help_option_names": ["-h", "--help"],
            **attributes.get("context_settings", {}),
        }
        super().__init__(*arguments, **attributes)
        self.about, self.more = about, more
        # The value was read before click began: its own help is said in that language.
        self.params.append(_Option(["--lang"], about=_LANG, metavar="en|ja", expose_value=False))

    def rows(self, ctx: click.Context) -> Iterable[tuple[Text, Sequence[Row]]]:
        """The tables of the help page, each with its heading."""
        options = []
        for param in self.get_params(ctx):
            if isinstance(param, click.Option):
                term, _ = param.get_help_record(ctx) or ("", "")
                options.append((term, getattr(param, "about", _HELP)))
        yield Text(en="Options", ja="オプション"), options

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does it, but what is one too many is said in the reader's language."""
        allowed, ctx.allow_extra_args = ctx.allow_extra_args, True
        rest = super().parse_args(ctx, args)
        if rest and not allowed and not ctx.resilient_parsing:
            raise KataError(
                Text(
                    en="{words}: this is more than `{command}` takes.",
                    ja="{words}: `{command}` には余分な引数です。",
                ).format(words=" ".join(rest), command=ctx.command_path)
            )
        return rest

    def get_help(self, ctx: click.Context) -> str:
        """The help page in the reader's language."""
        reader: Reader = ctx.obj
        columns = max(40, min(shutil.get_terminal_size().columns, 100))
        heading = reader.in_words(Text(en="Usage", ja="使い方"))
        pieces = reader.in_words(placeholders(" ".join(self.collect_usage_pieces(ctx))))
        lines = [f"{heading}: {ctx.command_path} {pieces}", ""]
        lines += [f"  {line}" for line in wrap(reader.in_words(self.about), columns - 2)]
        for title, rows in self.rows(ctx):
            lines += ["", f"{reader.in_words(title)}:"]
            terms = [reader.in_words(placeholders(term)) for term, _ in rows]
            left = max(map(width, terms)) + 4
            for term, (_, about) in zip(terms, rows, strict=True):
                first, *rest = wrap(reader.in_words(about), columns - left)
                lines.append(pad(f"  {term}", left) + first)
                lines += [" " * left + line for line in rest]
        if self.more is not None:
            lines += ["", *wrap(reader.in_words(self.more), columns)]
        return "\n".join(lines)

    def get_short_help_str(self, limit: int = 45) -> str:
        """What a shell shows beside the name while completing it."""
        return self.about.en


def mistake(error: click.ClickException) -> Text:
    """What is wrong with how a command was called, and where it says how to call it."""
    context: click.Context | None = getattr(error, "ctx", None)
    match error:
        case click.NoSuchOption():
            params = context.command.get_params(context) if context else []
            near = nearest(error.option_name, [name for param in params for name in param.opts])
            text = Text(
                en="There is no option {name}." + near.en,
                ja="{name} というオプションはありません。" + near.ja,
            ).format(name=error.option_name)
        case click.BadOptionUsage():
            text = Text(
                en="{name} needs a value behind it.", ja="{name} の後に値が必要です。"
            ).format(name=error.option_name)
        case click.MissingParameter(param=click.Parameter(metavar=str(name))):
            named = placeholders(name)
            text = Text(en=f"{named.en} is missing.", ja=glued(named.ja, "を指定してください。"))
        case click.BadParameter(
            param=click.Parameter(type=click.Path(dir_okay=is_folder)) as param
        ):
            named = placeholders(param.opts[0] if param.opts[0][0] == "-" else str(param.metavar))
            wanted, other = Text("a file", "ファイル"), Text("a folder", "フォルダー")
            if is_folder:
                wanted, other = other, wanted
            text = Text(
                en=f"{named.en} needs {wanted.en}, and this is {other.en}.",
                ja=glued(named.ja, f"には{wanted.ja}を指定してください（{other.ja}でした）。"),
            )
        case click.BadParameter(param=click.Option(opts=[name, *_], type=kind)) if (
            number := _number(kind)
        ):
            text = Text(
                en=f"{name} needs {number.en}.", ja=f"{name} には{number.ja}を指定してください。"
            )
        case click.BadParameter(param=click.Option(opts=[name, *_])):
            text = Text(en="{name}: {what}", ja="{name} の値が正しくありません（{what}）。").format(
                name=name, what=error.message
            )
        case _:
            text = Text(error.format_message(), error.format_message())
    if context is None:
        return text
    see = Text(
        en=" `{command} --help` shows how to call it.",
        ja="使い方は `{command} --help` で見られます。",
    ).format(command=context.command_path)
    return Text(text.en + see.en, text.ja + see.ja)


def _number(kind: object) -> Text | None:
    """What a number has to be; None for anything else."""
    match kind:
        case click.IntRange(min=int(least), max=int(most)):
            return Text(
                en=f"a whole number from {least} to {most}", ja=f" {least} から {most} までの整数"
            )
        case click.IntRange(min=int(least)):
            return Text(en=f"a whole number from {least} on", ja=f" {least} 以上の整数")
        case click.FloatRange(min=least, min_open=True):
            return Text(en=f"a number above {least:g}", ja=f" {least:g} より大きい数")
        case click.INT:
            return Text(en="a whole number", ja="整数")
    return None


def nearest(name: str, known: Iterable[str]) -> Text:
    """A question that may follow an unknown name; empty where nothing is near."""
    near = difflib.get_close_matches(name, known, n=1)
    if not near:
        return Text("", "")
    return Text(en=f" Did you mean `{near[0]}`?", ja=f"`{near[0]}` のことですか？")
