"""Autograders of others: a file for each student, as their platforms read it."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kata_runner.grading.escape import file_name, lines, terminal
from kata_runner.grading.told import STATUS, as_text, briefly, tell_result
from kata_runner.library.builtin import PACK
from kata_runner.model.grades import Export, Grade, Grades, StudentGrades
from kata_runner.model.language import Language, Text

_OUTPUT = 20_000  # characters for each kata; PrairieLearn takes a megabyte in all


def _each(
    grades: Grades, folder: Path, name: str, content: Callable[[StudentGrades], Mapping[str, Any]]
) -> Iterator[Path]:
    """A file of JSON for each student, in a folder of their own."""
    for one in grades.students:
        file = folder / file_name(one.student.name) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(content(one), ensure_ascii=False, indent=2, allow_nan=False)
        file.write_bytes(text.encode("utf-8", "backslashreplace") + b"\n")
        yield file


def _language(one: StudentGrades, grades: Grades) -> Language:
    return one.student.language or grades.language


def _said(grade: Grade, grades: Grades, language: Language) -> str:
    """What the student reads of one kata, as plain text."""
    text = as_text(tell_result(grade.result, grades.katas, language))
    return "\n".join(lines(text))[:_OUTPUT]


# --- Gradescope ----------------------------------------------------------------------------------

_SETUP = """\
#!/usr/bin/env bash
# Runs once, when Gradescope builds the image. Python 3.11 or newer has to be in it.
set -euo pipefail
apt-get update
apt-get install -y python3 python3-venv
python3 -m venv /opt/katas
/opt/katas/bin/pip install torch --index-url https://download.pytorch.org/whl/cpu
/opt/katas/bin/pip install {pack}
"""
_RUN = """\
#!/usr/bin/env bash
# Runs for each submission, in a container that holds nothing else.
set -uo pipefail
rm -rf /tmp/graded
/opt/katas/bin/kata grade /autograder/submission --single --out /tmp/graded --katas {katas} \\
  --to gradescope --unsafe --lang {language}
mkdir -p /autograder/results
cp /tmp/graded/gradescope/*/results.json /autograder/results/results.json
"""


def _gradescope(grades: Grades, folder: Path) -> Sequence[Path]:
    def content(one: StudentGrades) -> Mapping[str, Any]:
        language = _language(one, grades)
        return {
            "score": one.points,
            "output_format": "text",  # never HTML: what is in it comes from a submission
            "stdout_visibility": "hidden",
            "tests": [
                {
                    "name": f"{grade.result.kata}: {STATUS[grade.result.status].said(language)}",
                    "score": grade.points,
                    "max_score": grade.most,
                    "status": "passed" if grade.points == grade.most else "failed",
                    "output": _said(grade, grades, language),
                    "output_format": "text",
                }
                for grade in one.grades
            ],
        }

    made = list(_each(grades, folder / "gradescope", "results.json", content))
    autograder = folder / "gradescope-autograder"
    autograder.mkdir(exist_ok=True)
    katas = ",".join(kata.name for kata in grades.katas)
    for name, text in (
        ("setup.sh", _SETUP.format(pack=PACK)),
        ("run_autograder", _RUN.format(katas=katas, language=grades.language)),
    ):
        (autograder / name).write_text(text, encoding="utf-8", newline="\n")
        (autograder / name).chmod(0o755)
        made.append(autograder / name)
    return made


# --- PrairieLearn --------------------------------------------------------------------------------


def _prairielearn(grades: Grades, folder: Path) -> Sequence[Path]:
    def content(one: StudentGrades) -> Mapping[str, Any]:
        language = _language(one, grades)
        problems = [grade.result for grade in one.grades if grade.result.status.is_problem]
        if problems and len(problems) == len(one.grades):
            return {
                "gradable": False,
                "format_errors": [
                    terminal(note.said(language)) for r in problems for note in r.notes
                ],
            }
        return {
            "gradable": True,
            "score": one.points / one.most if one.most else 0.0,
            "tests": [
                {
                    "name": grade.result.kata,
                    "description": terminal(briefly(grade.result, language)),
                    "points": grade.points,
                    "max_points": grade.most,
                    "output": _said(grade, grades, language),
                }
                for grade in one.grades
            ],
        }

    return list(_each(grades, folder / "prairielearn", "results.json", content))


# --- Classroom 50 --------------------------------------------------------------------------------


def _classroom50(grades: Grades, folder: Path) -> Sequence[Path]:
    """`classroom50/result/v1`. Where its runner is, it says what and whose the submission is."""
    whole = all(
        float(value).is_integer()
        for one in grades.students
        for grade in one.grades
        for value in (grade.points, grade.most)
    )
    scale = 1 if whole else 100  # points are whole numbers there

    def content(one: StudentGrades) -> Mapping[str, Any]:
        # A desktop has a USERNAME, too: that of the teacher.
        said = (os.environ if "CLASSROOM" in os.environ else {}).get
        here = "https://classroom50.invalid/"  # no field may be empty
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        tests = [
            {
                "test-name": grade.result.kata,
                "passed": grade.points == grade.most,
                "score": math.floor(grade.points * scale),
                "max-score": math.floor(grade.most * scale),
            }
            for grade in one.grades
        ]
        return {
            "schema": "classroom50/result/v1",
            "classroom": said("CLASSROOM") or "classroom",
            "assignment": said("ASSIGNMENT") or grades.title or "katas",
            "usernames": [said("USERNAME") or terminal(one.student.login or one.student.name)],
            "submission": said("SUBMISSION_TAG") or f"submit/{now}",
            "commit": said("COMMIT_URL") or here,
            "release": said("RELEASE_URL") or here,
            "review": said("REVIEW_URL") or said("COMMIT_URL") or here,
            "datetime": now,
            "score": sum(test["score"] for test in tests),
            "max-score": sum(test["max-score"] for test in tests),
            "tests": tests,
        }

    return list(_each(grades, folder / "classroom50", "result.json", content))


EXPORTS = (
    Export(
        "gradescope",
        Text(
            en="Gradescope's results.json, and an autograder",
            ja="Gradescope の results.json と採点環境",
        ),
        _gradescope,
    ),
    Export(
        "prairielearn",
        Text(en="PrairieLearn's results.json", ja="PrairieLearn の results.json"),
        _prairielearn,
    ),
    Export(
        "classroom50",
        Text(en="Classroom 50's result.json", ja="Classroom 50 の result.json"),
        _classroom50,
    ),
)
