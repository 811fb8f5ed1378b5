"""`kata insights results.jsonl`: what a class has understood, and what to teach next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kata_runner.commands._bilingual import FILE, Command, option
from kata_runner.commands._reader import Reader
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.telling.line import for_click

if TYPE_CHECKING:
    from kata_runner.grading.insights import Group, Insight
    from kata_runner.grading.insights_told import Example

_PICTURES = (".svg", ".png", ".pdf")


@click.command(
    cls=Command,
    about=Text(
        en="Show what a class has understood: who solved what, which mistakes were made how often, "
        "and which failures have no name yet.",
        ja="クラスの理解の様子を表示します。合格者数、よくある間違いの回数、"
        "まだ名前のない間違いが分かります。",
    ),
)
@click.argument("results", metavar="RESULTS", type=FILE)
@option(
    "--output",
    "-o",
    "outputs",
    multiple=True,
    type=FILE,
    metavar="FILE",
    about=Text(
        en="Write it to a file: .html, .txt, or the picture alone as .svg, .png or .pdf; repeatable.",
        ja="ファイルに書き込みます。.html か .txt、図だけなら .svg、.png、.pdf。何度でも指定できます。",
    ),
)
@option(
    "--as-mistake",
    metavar="GROUP",
    about=Text(
        en="Print the skeleton of an entry for the catalogue from this group instead.",
        ja="代わりに、このグループから、間違いのカタログに加えるファイルのひな形を表示します。",
    ),
)
@click.pass_obj
def command(
    reader: Reader, results: Path, outputs: tuple[Path, ...], as_mistake: str | None
) -> int:
    """Read the results, and tell them."""
    from kata_runner.grading.insights import find_group
    from kata_runner.grading.insights_told import as_lines

    for file in outputs:
        if file.suffix not in (".html", ".txt", *_PICTURES):
            raise KataError(_NO_FORMAT.format(file=file))
    katas = reader.registered.katas
    insights = _gathered(results, katas)
    if as_mistake is not None:
        print(_skeleton(find_group(insights, as_mistake), results, katas), end="")
        return 0

    example = partial(_example, results, katas)
    for file in outputs:
        _write(reader, file, insights, example)
        reader.say(str(file))
    if not outputs:
        for line in as_lines(insights, reader.language, example):
            reader.say(line.text, **for_click(line))
    return 0


def _gathered(results: Path, katas: Sequence[Kata]) -> list[Insight]:
    from kata_runner.grading.insights import gather
    from kata_runner.grading.programs import kept
    from kata_runner.grading.results import last_results
    from kata_runner.grading.shapes import shape
    from kata_runner.model.grades import Result

    def shape_of(result: Result) -> str | None:
        text = kept(results.parent, result.sha256)
        return None if text is None else shape(text)

    def shape_of_reference(kata: Kata) -> str | None:
        file = kata.reference
        return None if file is None else shape(file.read_text(encoding="utf-8"))

    return gather(last_results(results), katas, shape_of, shape_of_reference)


def _example(results: Path, katas: Sequence[Kata], group: Group) -> str | None:
    """What the program that stands for a group has of its own, without what says who wrote it."""
    from kata_runner.grading.nameless import nameless, vocabulary
    from kata_runner.grading.programs import bare, differing, kept

    text = kept(results.parent, group.first.sha256)
    if text is None:
        return None
    kata = next((kata for kata in katas if kata.name == group.kata), None)
    code = None
    if kata is not None and kata.reference is not None:
        code = differing(text, kata.reference.read_text(encoding="utf-8"))
    code = code or bare(text)
    return code and nameless(code, vocabulary(kata, tuple(katas)))


def _skeleton(group: Group, results: Path, katas: Sequence[Kata]) -> str:
    from kata_runner.grading.insights import skeleton

    code = _example(results, katas, group)
    if code is None:
        raise KataError(_NO_CODE.format(name=group.name))
    return skeleton(code)


def _write(reader: Reader, file: Path, insights: Sequence[Insight], example: Example) -> None:
    from kata_runner.grading.insights_picture import draw
    from kata_runner.grading.insights_told import as_lines, as_page

    if file.suffix == ".txt":
        lines = as_lines(insights, reader.language, example)
        data = "\n".join(line.text for line in lines).encode("utf-8", "backslashreplace") + b"\n"
    else:
        kind = "svg" if file.suffix == ".html" else file.suffix[1:]
        try:
            data, problem = draw(insights, reader.language, kind)
        except KataError as error:
            if file.suffix != ".html":
                raise
            data, problem = b"", error.text
        if problem is not None:
            reader.warn(problem, fg="yellow")
        if file.suffix == ".html":
            page = as_page(insights, reader.language, example, data or None)
            data = page.encode("utf-8", "backslashreplace")
    file.write_bytes(data)


_NO_FORMAT = Text(
    en="{file}: the name has to end in .html, .txt, .svg, .png or .pdf.",
    ja="{file}: ファイル名は .html、.txt、.svg、.png、.pdf のどれかで終わる必要があります。",
)
_NO_CODE = Text(
    en="{name}: the program of this group cannot be read. It is kept beside the results.",
    ja="{name}: このグループのプログラムを読み込めません。プログラムは結果の隣に保存されています。",
)
