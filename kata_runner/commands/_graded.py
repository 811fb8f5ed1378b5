"""What `kata grade` shows meanwhile and at the end, and what it writes beside the results."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kata_runner.commands._reader import Reader
from kata_runner.model.language import Text

if TYPE_CHECKING:
    from kata_runner.grading.plan import Plan
    from kata_runner.grading.results import ResultFile
    from kata_runner.grading.settings import Settings
    from kata_runner.model.grades import Export, Grades
    from kata_runner.model.kata import Kata


_FEW = 5  # names in a line


@contextlib.contextmanager
def progress_of(reader: Reader) -> Iterator[Callable[[int, int], None]]:
    """A bar in a terminal; else a line on standard error for each tenth."""
    if sys.stderr.isatty():
        with reader.progress(Text(en="grading", ja="採点中")) as progress:
            yield progress
        return
    told = -1

    def tell(done: int, total: int) -> None:
        nonlocal told
        if 10 * done // total != told:
            told = 10 * done // total
            click.echo(f"{done}/{total}", err=True)

    yield tell


def say_changed(reader: Reader, before: Settings, now: Settings) -> None:
    """A line for each kata whose submissions are graded again, since it is another one now."""
    from kata_runner.grading.settings import changed

    for name in changed(before, now):
        reader.warn(_CHANGED.format(name=name), fg="yellow")


def say_whole(reader: Reader, katas: Iterable[Kata]) -> None:
    """A line on the katas whose whole checks run beside the submission: nothing else can judge it."""
    names = [kata.name for kata in katas if kata.reference is None]
    if names:
        reader.warn(_WHOLE.format(names=", ".join(names)), fg="yellow")


def write_all(reader: Reader, grades: Grades, out: Path, exports: Sequence[Export]) -> None:
    """The exports that are asked for, and a page for each student."""
    from kata_runner.grading.pages import write_pages
    from kata_runner.library.complaints import in_one_line

    for export in exports:
        try:
            written = export.write(grades, out)
        except OSError:
            raise
        except Exception as error:  # noqa: BLE001  # a stranger's code may raise anything
            reader.warn(_FAILED.format(name=export.name, why=in_one_line(error)), fg="yellow")
            continue
        file = written[0] if len(written) == 1 else out / export.name
        reader.say(
            Text(en="{about}: {file}", ja="{about}: {file}").format(about=export.about, file=file)
        )
    folder = write_pages(grades, out / "pages")
    reader.say(_PAGES.format(folder=folder))


def say_converted(reader: Reader, keys: Iterable[tuple[str, str | None]]) -> None:
    """One line for the solutions that were judged in another form; none where there are none."""
    from kata_runner.grading.escape import terminal

    count, few = 0, list[str]()
    for name, kata in keys:
        count += 1
        if count <= _FEW:
            few.append(f"{name}: {kata}")
    if count:
        which = ", ".join(few) if count <= _FEW else _WHICH
        reader.say(terminal(reader.in_words(_CONVERTED.format(count=count, which=which))))


def say_summary(reader: Reader, plan: Plan, results: ResultFile, out: Path) -> int:
    """What it came to, a line for each thing that could not be graded, and the exit status."""
    from kata_runner.grading.escape import terminal
    from kata_runner.grading.summary import converted, counts, problems
    from kata_runner.grading.told import STATUS, why

    reader.say()
    for name, found in counts(plan, results).items():
        said = ", ".join(
            f"{STATUS[status].said(reader.language)} {found[status]}"
            for status in STATUS
            if found[status]
        )
        reader.say(f"{name}: {said}")
    say_converted(reader, converted(plan, results))
    is_whole = True
    for name, theirs in groupby(problems(plan, results), key=lambda result: result.submission):
        is_whole = False
        told: dict[str, list[str]] = {}
        for result in theirs:
            status = STATUS[result.status].said(reader.language)
            what = f"{status}: {why(result, reader.language)}"
            told.setdefault(what, []).extend([result.kata] if result.kata else [])
        for what, katas in told.items():
            where = f" ({', '.join(katas)})" if katas else ""
            reader.warn(terminal(f"{name}{where}: {what}"), fg="yellow")
    reader.say(_DONE.format(file=out / "results.jsonl"))
    return int(not is_whole)


_WHOLE = Text(
    en="{names}: without a reference, so the whole checks run in the process of the submission, which "
    "could look there for what is expected.",
    ja="{names} には解答例がないため、提出物を実行するプロセスで、チェックをそのまま実行します。"
    "提出物は、期待する値をそこから読み取れます。",
)
_CONVERTED = Text(
    en="Converted before they were judged, because they are notebooks or not in UTF-8: {count} "
    "({which})",
    ja="採点の前に変換したもの（ノートブックや、UTF-8 でないファイル）：{count}（{which}）",
)
_WHICH = Text(en="each has a note in the results", ja="結果に注記があります")
_CHANGED = Text(
    en="{name} has changed since it judged here: its submissions are graded again.",
    ja="{name} が前回の採点から変わったため、{name} の提出物をすべて採点し直します。",
)
_FAILED = Text(
    en="The export {name} could not be written ({why}).",
    ja="出力形式 {name} を書き込めませんでした（{why}）。",
)
_PAGES = Text(en="a page for each student: {folder}", ja="1人ずつのページ：{folder}")
_DONE = Text(
    en="All results: {file}. `kata insights {file}` shows what to teach next.",
    ja="すべての結果：{file}。`kata insights {file}` で、次に教えるべきことが分かります。",
)
