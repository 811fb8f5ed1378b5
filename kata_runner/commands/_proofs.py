"""What `kata verify` tells of its proofs: which checks caught what, a table, and JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kata_runner.commands._reader import Reader
from kata_runner.model.language import Text
from kata_runner.model.status import Status

if TYPE_CHECKING:
    from kata_runner.authoring.verify import Report


def tell_checks(reader: Reader, report: Report) -> None:
    """A row a mistake, a column a check: what each check is worth, to be seen at a glance."""
    heading = Text(en="{kata}: which checks caught what", ja="{kata}: どのチェックが何を見つけたか")
    reader.say(heading.format(kata=report.kata.name), bold=True)
    for number, check in enumerate(report.checks, 1):
        reader.say(f"  {number:2} {check}")
    rows = {path.stem: names for path, names in report.caught_by.items()}
    width = max(map(len, rows), default=0)
    numbers = "".join(f"{number:3}" for number, _ in enumerate(report.checks, 1))
    reader.say(f"  {'':{width}}{numbers}")
    for name, caught in rows.items():
        marks = "".join("  x" if check in caught else "  ·" for check in report.checks)
        reader.say(f"  {name:{width}}{marks}")
    reader.say(_left(report.left_in_blind))
    reader.say()


def _left(names: Mapping[str, str] | None) -> Text:
    """One line: what of the expectations a process still holds that judges nobody."""
    if names is None:
        return Text(
            en="Blind checks: there are none, since the checks cannot be read.",
            ja="期待する値を取り除いたチェック：チェックを読めないので作れません。",
        )
    if not names:
        return Text(
            en="Blind checks: nothing of what is expected is left.",
            ja="期待する値を取り除いたチェック：期待する値に関わるものは残っていません。",
        )
    en, ja = [], []
    for name, reason in names.items():
        why = reason.rstrip(".")
        en.append(f"`{name}` is left: {why}." if why else f"`{name}` is left, without a reason.")
        ja.append(f"`{name}` が残っています（{why or '理由の記述なし'}）。")
    return Text(
        en=f"Blind checks: {' '.join(en)}",
        ja=f"期待する値を取り除いたチェック：{''.join(ja)}",
    )


def tell_table(reader: Reader, reports: Sequence[Report]) -> None:
    """One row a kata: what was run, and what it came to."""
    from rich import box
    from rich.cells import cell_len
    from rich.table import Table

    say = reader.in_words
    table = Table(box=box.SIMPLE)
    table.add_column("kata", no_wrap=True, min_width=max(len(r.kata.name) for r in reports))
    for heading in (
        Text(en="runs", ja="実行"),
        Text(en="right answers passed", ja="正答の合格"),
        Text(en="mistakes caught", ja="誤答の検出"),
        Text(en="mutants caught", ja="変異の検出"),
        Text(en="seconds", ja="秒"),
        Text(en="findings", ja="問題"),
    ):
        widest = max(map(cell_len, say(heading).split()))
        table.add_column(say(heading), justify="right", min_width=widest)
    for report in reports:
        table.add_row(
            report.kata.name,
            str(len(report.trials)),
            _share(report, ("reference", "right"), wanted="passed"),
            _share(report, ("wrong",), wanted="caught"),
            _share(report, ("mutant",), wanted="caught"),
            f"{report.seconds:.2f}",
            str(len(report.findings)),
            style="red" if report.findings else "green",
        )
    reader.console.print(table)


def _share(report: Report, kinds: tuple[str, ...], *, wanted: str) -> str:
    """`12/12`: of how many entries all is well on some device (caught) or on each (passed)."""
    outcomes: dict[str, list[bool]] = {}
    for trial in report.trials:
        # A mistake that does no harm on the CPU cannot be caught there.
        harmless = trial.entry.kind == "wrong" and Status.PASSED in trial.entry.expected(
            trial.device
        )
        if trial.entry.kind in kinds and not harmless:
            passed = trial.verdict.status == "passed"
            outcomes.setdefault(str(trial.entry.path), []).append(passed)
    if not outcomes:
        return "–"
    if wanted == "passed":
        fine = sum(all(passes) for passes in outcomes.values())
    else:
        fine = sum(not all(passes) for passes in outcomes.values())
    return f"{fine}/{len(outcomes)}"


def to_json(report: Report) -> dict[str, Any]:
    """Plain data of a report, for machines."""
    return {
        "kata": report.kata.name,
        "caught_by": {path.stem: names for path, names in report.caught_by.items()},
        "left_in_blind_checks": report.left_in_blind,
        "findings": [{"en": finding.en, "ja": finding.ja} for finding in report.findings],
        "seconds": report.seconds,
        "runs": [
            {
                "kind": trial.entry.kind,
                "solution": str(trial.entry.path),
                "mutant": trial.entry.name or None,
                "device": trial.device,
                "seed": trial.seed,
                "status": trial.verdict.status.value,
                "caught_by": trial.caught_by,
            }
            for trial in report.trials
        ],
    }
