"""Tables: a plain one, and those that Moodle and Canvas import."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from kata_runner.grading.escape import cell, html
from kata_runner.grading.told import briefly
from kata_runner.model.grades import Export, Grades, StudentGrades
from kata_runner.model.language import Language, Text

_Row = Iterable[object]
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")

# Moodle's grading worksheet, where the roster is none.
_MOODLE = (
    "Identifier",
    "Full name",
    "Email address",
    "Status",
    "Grade",
    "Maximum Grade",
    "Grade can be changed",
    "Last modified (grade)",
    "Feedback comments",
)
# What its columns are called in the languages that the runner speaks.
_GRADE = ("grade", "評点", "評定")
_MOST = ("maximum grade", "最大評点", "最大評定")
_FEEDBACK = ("feedback comments", "フィードバックコメント")
# The columns by which Canvas knows a student, in its order.
_CANVAS = (
    *("Student", "LastName", "FirstName", "ID", "SIS User ID", "SIS Login ID", "Integration ID"),
    *("Root Account", "Section"),
)
_CANVAS_USUAL = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
_POINTS_POSSIBLE = "Points Possible"  # Canvas takes a row with these words for nobody's


def _write(file: Path, rows: Iterable[_Row], encoding: str = "utf-8-sig") -> Sequence[Path]:
    # The mark at the start tells a spreadsheet that it is UTF-8.
    with file.open("w", encoding=encoding, newline="") as opened:
        table = csv.writer(opened)
        table.writerows(map(cell, row) for row in rows)
    return (file,)


def _plain(grades: Grades, folder: Path) -> Sequence[Path]:
    names = [kata.name for kata in grades.katas]
    heads = ["name", "id", "email", "points", "of"]
    heads += [head for name in names for head in (name, f"{name} status")]

    def rows() -> Iterable[_Row]:
        yield heads
        for one in grades.students:
            who = one.student
            yield [
                *(who.shown, who.id, who.email, one.points, one.most),
                *(
                    value
                    for grade in one.grades
                    for value in (grade.points, grade.result.status.value)
                ),
            ]

    return _write(folder / "grades.csv", rows())


def _moodle(grades: Grades, folder: Path) -> Sequence[Path]:
    """The worksheet that the roster is, filled in; else one of the same columns."""
    grade = _column(grades.columns, _GRADE)
    if grade is None:
        return _write(folder / "moodle.csv", _new_worksheet(grades))
    most, feedback = _column(grades.columns, _MOST), _column(grades.columns, _FEEDBACK)

    def rows() -> Iterable[_Row]:
        yield grades.columns
        for one in grades.students:
            row = dict(one.student.row)
            scale = _number(row.get(most, "")) if most else None
            row[grade] = cell(_scaled(one, scale))
            if feedback:
                row[feedback] = _comment(one, grades.language)
            yield [row.get(column, "") for column in grades.columns]

    return _write(folder / "moodle.csv", rows())


def _new_worksheet(grades: Grades) -> Iterable[_Row]:
    yield _MOODLE
    # The numbers of another roster are those of other people in Moodle.
    is_moodles = not grades.columns or _column(grades.columns, ("identifier",))
    for one in grades.students:
        who = one.student
        yield [
            f"Participant {who.id}" if who.id and is_moodles else "",
            who.shown,
            who.email,
            "",
            one.points,
            one.most,
            "Yes",
            "-",
            _comment(one, grades.language),
        ]


def _comment(one: StudentGrades, language: Language) -> str:
    """A line for each kata. Moodle takes it for HTML."""
    language = one.student.language or language
    lines = [f"{g.result.kata}: {briefly(g.result, language)}" for g in one.grades]
    return "<br>".join(map(html, lines))


def _canvas(grades: Grades, folder: Path) -> Sequence[Path]:
    """The columns by which Canvas knows a student, and the one of the assignment."""
    begins = grades.columns[:1]
    is_canvas = begins in (("Student",), ("LastName",)) and {"ID", "Section"} <= set(grades.columns)
    identity = [name for name in _CANVAS if name in grades.columns] if is_canvas else _CANVAS_USUAL
    # `Homework 1 (4711)`, as Canvas exports it; a name that it does not know is a new assignment.
    numbered = re.compile(re.escape(grades.title) + r" \(\d+\)")
    assignment = next(filter(numbered.fullmatch, grades.columns), grades.title)
    possible = grades.possible.get(assignment, "")
    scale = _number(possible)

    def rows() -> Iterable[_Row]:
        yield [*identity, assignment]
        most = max((one.most for one in grades.students), default=0.0)
        nobody = ["    " + _POINTS_POSSIBLE, *[""] * (len(identity) - 1)]
        yield [*nobody, most if scale is None else possible]
        for one in grades.students:
            who = one.student
            known = {
                "Student": who.shown,
                # The numbers of another roster are not those of Canvas.
                "SIS User ID" if grades.columns else "ID": who.id,
                "SIS Login ID": who.login,
                **(who.row if is_canvas else {}),
            }
            names = (known.get(name, "").replace(_POINTS_POSSIBLE, "-") for name in identity)
            yield [*names, _scaled(one, scale)]

    # Canvas finds a column LastName only where no mark is before it.
    return _write(folder / "canvas.csv", rows(), "utf-8" if "LastName" in identity else "utf-8-sig")


def _column(columns: Sequence[str], names: Sequence[str]) -> str | None:
    return next((column for column in columns if column.strip().lower() in names), None)


def _number(text: str) -> float | None:
    """What a grade book writes for a number, in any country; None for anything else."""
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def _scaled(one: StudentGrades, scale: float | None) -> float:
    """The points, in terms of the most that the grade book has."""
    if scale is None or not one.most:
        return one.points
    return round(one.points / one.most * scale, 2)


EXPORTS = (
    Export("csv", Text(en="a table of everybody", ja="全員の一覧表"), _plain),
    Export(
        "moodle", Text(en="Moodle's grading worksheet", ja="Moodle の評定ワークシート"), _moodle
    ),
    Export("canvas", Text(en="Canvas's grade book", ja="Canvas の成績表"), _canvas),
)
