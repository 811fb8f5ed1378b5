"""Autograders of others: a file for each student, as their platforms read it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kata_runner.grading.escape import terminal
from kata_runner.grading.forms.each import files_of_json, in_brief, problems, remarks, said
from kata_runner.model.grades import Export, Grades, StudentGrades
from kata_runner.model.language import Text

# --- PrairieLearn --------------------------------------------------------------------------------


def _prairielearn(grades: Grades, folder: Path) -> Sequence[Path]:
    def content(one: StudentGrades) -> Mapping[str, Any]:
        if found := problems(one, grades):
            return {"gradable": False, "format_errors": found}
        return {
            "gradable": True,
            "score": one.points / one.most if one.most else 0.0,
            "output": remarks(one, grades),
            "tests": [
                {
                    "name": grade.result.kata,
                    "description": in_brief(grade, one, grades),
                    "points": grade.points,
                    "max_points": grade.most,
                    "output": said(grade, one, grades),
                }
                for grade in one.grades
            ],
        }

    return list(files_of_json(grades, folder / "prairielearn", "results.json", content))


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
        told = (os.environ if "CLASSROOM" in os.environ else {}).get
        here = "https://classroom50.invalid/"  # no field may be empty
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        tests = [
            {
                "test-name": grade.result.kata,
                "passed": grade.is_pass,
                "score": round(grade.points * scale),
                "max-score": round(grade.most * scale),
            }
            for grade in one.grades
        ]
        owner = told("OWNER") or told("USERNAME")
        return {
            "schema": "classroom50/result/v1",
            "classroom": told("CLASSROOM") or "classroom",
            "assignment": told("ASSIGNMENT") or terminal(grades.title) or "katas",
            "assignment_type": told("ASSIGNMENT_TYPE") or "individual",
            "owner": owner or terminal(one.student.login or one.student.name),
            "submission": told("SUBMISSION_TAG") or f"submit/{now}",
            "commit": told("COMMIT_URL") or here,
            "release": told("RELEASE_URL") or here,
            "review": told("REVIEW_URL") or told("COMMIT_URL") or here,
            "datetime": now,
            "score": sum(test["score"] for test in tests),
            "max-score": sum(test["max-score"] for test in tests),
            "tests": tests,
        }

    return list(files_of_json(grades, folder / "classroom50", "result.json", content))


EXPORTS = (
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
