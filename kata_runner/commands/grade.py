"""`kata grade SUBMISSIONS`: the work of a class, graded."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kata_runner.commands._asked import choose, plan_of, refuse_unknown
from kata_runner.commands._bilingual import FILE, FOLDER, PATH, Command, option
from kata_runner.commands._graded import (
    progress_of,
    say_changed,
    say_summary,
    say_whole,
    write_all,
)
from kata_runner.commands._pool import cluster_option, device_of, pool_of
from kata_runner.commands._reader import Reader
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text
from kata_runner.model.reasons import why

if TYPE_CHECKING:
    from kata_runner.grading.plan import Plan


@click.command(
    cls=Command,
    about=Text(
        en="Grade what a class has handed in: a folder for each person, files called "
        "NAME_KATA.py, clones, or the ZIP of Moodle, Canvas or Gradescope.",
        ja="クラスの提出物を採点します。1人1フォルダー、名前_KATA.py という名前のファイル、"
        "リポジトリのクローン、Moodle・Canvas・Gradescope の ZIP ファイルを読み込めます。",
    ),
    more=Text(
        en="Exit status: 0 everything is graded, 1 something could not be graded, 2 wrong usage. "
        "Started again, it grades what is missing.",
        ja="終了ステータス：0 はすべて採点済み、1 は採点できないものがあった、2 は使い方の誤りです。"
        "もう一度実行すると、残りだけを採点します。",
    ),
)
@click.argument("submissions", metavar="SUBMISSIONS", type=PATH)
@option(
    "--katas",
    metavar="NAME,…",
    about=Text(
        en="Grade these katas (default: those that anybody handed in).",
        ja="採点する kata（省略すると、誰かが提出した kata）。",
    ),
)
@option(
    "--chapter",
    metavar="NAME",
    about=Text(en="Grade the katas of this chapter.", ja="この章の kata を採点します。"),
)
@option(
    "--roster",
    type=FILE,
    metavar="FILE",
    about=Text(
        en="A CSV file of the class: Moodle's worksheet, Canvas's grade book, or a column `name`.",
        ja="クラスの名簿の CSV ファイル。Moodle の評定ワークシート、Canvas の成績表、または "
        "`name` の列がある表。",
    ),
)
@option(
    "--single",
    is_flag=True,
    about=Text(
        en="SUBMISSIONS is the work of one person, as an autograder gets it.",
        ja="提出物を1人分として扱います（自動採点用）。",
    ),
)
@option(
    "--out",
    type=FOLDER,
    metavar="DIR",
    about=Text(
        en="Where everything is written (default: beside SUBMISSIONS).",
        ja="結果を書き込むフォルダー（省略すると提出物の隣）。",
    ),
)
@option(
    "--to",
    "forms",
    multiple=True,
    metavar="FORM",
    about=Text(
        en="Write the grades also as csv, moodle, canvas, junit, gradescope, prairielearn or "
        "classroom50; repeatable (default: csv).",
        ja="成績の出力形式：csv、moodle、canvas、junit、gradescope、prairielearn、classroom50。"
        "何度でも指定できます（省略すると csv）。",
    ),
)
@option(
    "--points",
    type=FILE,
    metavar="FILE",
    about=Text(
        en="A TOML file with the points (default: one for each kata that passes).",
        ja="配点の TOML ファイル（省略すると、合格した kata ごとに 1 点）。",
    ),
)
@option(
    "--title",
    metavar="NAME",
    about=Text(en="What the grade book calls the assignment.", ja="成績表での課題の名前。"),
)
@option(
    "--device",
    metavar="DEVICE",
    about=Text(en="Where tensors live (cpu).", ja="テンソルを置くデバイス（cpu）。"),
)
@option(
    "--seed",
    type=int,
    metavar="N",
    about=Text(
        en="Draw these inputs (default: new ones for each class).",
        ja="入力を作る乱数シード（省略すると、クラスごとに新しい入力を作ります）。",
    ),
)
@option(
    "--limit",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    about=Text(
        en="Time after which a check is stopped (30, or as this class has begun).",
        ja="チェックを止める秒数（30。採点済みのクラスでは最初と同じ値）。",
    ),
)
@option(
    "--workers",
    type=click.IntRange(min=1),
    metavar="N",
    about=Text(
        en="How many at the same time (default: one for each core).",
        ja="同時に採点する数（省略するとコアの数）。",
    ),
)
@cluster_option
@option(
    "--anonymous",
    is_flag=True,
    about=Text(
        en="Numbers in place of names everywhere; the names are in a file beside the folder.",
        ja="すべての名前を番号に置き換えます。名前との対応表は、フォルダーの隣に書き込みます。",
    ),
)
@option(
    "--unsafe",
    is_flag=True,
    about=Text(
        en="Run submissions without keeping them apart from this machine.",
        ja="提出物を隔離せずに、このコンピューターで実行します。",
    ),
)
@click.pass_obj
def command(
    reader: Reader,
    submissions: Path,
    katas: str | None,
    chapter: str | None,
    roster: Path | None,
    single: bool,
    out: Path | None,
    forms: tuple[str, ...],
    points: Path | None,
    title: str | None,
    device: str | None,
    seed: int | None,
    limit: float | None,
    workers: int | None,
    cluster: str | None,
    anonymous: bool,
    unsafe: bool,
) -> int:
    """Grade, write everything that is asked for, and say what could not be graded."""
    from kata_runner.grading.exports import every_export
    from kata_runner.grading.found import find
    from kata_runner.grading.grade import How, grade
    from kata_runner.grading.judge import ISOLATED, UNSAFE, check_device, isolated
    from kata_runner.grading.points import read_policy
    from kata_runner.grading.results import alone
    from kata_runner.grading.roster import read_roster
    from kata_runner.grading.settings import settle, with_katas
    from kata_runner.grading.summary import Graded
    from kata_runner.grading.ungradable import Ungradable
    from kata_runner.model.grades import Grades, Options

    way = UNSAFE if unsafe else ISOLATED if cluster else isolated()
    chosen = choose(reader, katas, chapter)
    exports, problems = every_export()
    for problem in filter(None, (way.note, *problems)):
        reader.warn(problem, fg="yellow")
    refuse_unknown(forms, exports)
    policy, device = read_policy(points), device and device_of(device, cluster)
    check_device(way, device or "cpu")
    everybody = None if roster is None else read_roster(roster)
    out = (out or submissions.with_name(f"{submissions.resolve().stem}-graded")).absolute()
    names = [kata.name for kata in reader.registered.katas]
    found = find(submissions, names, is_single=single)
    out.mkdir(parents=True, exist_ok=True)
    with alone(out):
        before = settle(out, seed=seed, device=device, anonymous=anonymous, limit=limit)
        check_device(way, before.device)  # it may have been begun with `--unsafe`
        plan = plan_of(reader, found, everybody, chosen, out, before.is_anonymous)
        if not plan.katas:
            raise KataError(_NOTHING.format(path=submissions))
        settings = with_katas(out, before, plan.katas)
        say_changed(reader, before, settings)
        say_whole(reader, plan.katas)
        pool = pool_of(
            cluster,
            workers,
            isolated=way.is_isolated,
            devices=(settings.device,),
            warn=partial(reader.warn, fg="yellow"),
        )
        how = How(way=way, settings=settings, out=out, pool=pool)
        try:
            with progress_of(reader) as progress:
                results = grade(plan, how, progress)
            grades = Grades(
                katas=plan.katas,
                students=Graded(plan, policy, results),
                columns=everybody.columns if everybody and not settings.is_anonymous else (),
                possible=everybody.possible if everybody else {},
                options=Options(
                    points=points.read_text(encoding="utf-8") if points else "",
                    seed=seed,
                    device=settings.device,
                    limit=settings.limit,
                ),
                language=reader.language,
                title=title or _title(submissions, plan),
            )
            write_all(reader, grades, out, [exports[name] for name in forms or ("csv",)])
        except OSError as error:
            raise Ungradable(_DISK.format(path=out, why=why(error))) from None
    return say_summary(reader, plan, results, out)


def _title(submissions: Path, plan: Plan) -> str:
    """What was handed in is called like the assignment; the work of one person like the person."""
    is_name = plan.is_anonymous and len(plan.students) == 1
    return "katas" if is_name else submissions.resolve().stem


_NOTHING = Text(
    en="{path}: nothing in there is called like a kata.",
    ja="{path} には、kata の名前が付いたものがありません。",
)
_DISK = Text(
    en="{path}: {why}. What was graded is kept; make room and start again.",
    ja="{path}: {why}。採点済みの結果は残っています。空きを作って、もう一度実行してください。",
)
