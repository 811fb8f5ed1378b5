"""What the forms with a file for each student have in common."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kata_runner.grading.escape import file_name, lines, terminal
from kata_runner.grading.told import as_text, briefly, tell_result
from kata_runner.model.grades import Grade, Grades, StudentGrades
from kata_runner.model.language import Language

# PrairieLearn takes a megabyte in all, and a character may need four bytes.
_ALL = 150_000  # characters of everything that a student reads
_ONE = 20_000  # … of one kata
_BRIEF = 500  # … of a sentence

Content = Callable[[StudentGrades], Mapping[str, Any]]


def files_of_json(grades: Grades, folder: Path, name: str, content: Content) -> Iterator[Path]:
    """A file for each student, in a folder of their own."""
    for one in grades.students:
        file = folder / file_name(one.student.name) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(as_json(content(one)))
        yield file


def as_json(value: Mapping[str, Any]) -> bytes:
    """As every reader of JSON takes it: UTF-8, and no nan."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return text.encode("utf-8") + b"\n"


def language_of(one: StudentGrades, grades: Grades) -> Language:
    """The language in which a student reads."""
    return one.student.language or grades.language


def said(grade: Grade, one: StudentGrades, grades: Grades) -> str:
    """What the student reads of one kata, as plain text."""
    text = as_text(tell_result(grade.result, grades.katas, language_of(one, grades)))
    return "\n".join(lines(text))[: min(_ONE, _ALL // len(one.grades))]


def in_brief(grade: Grade, one: StudentGrades, grades: Grades) -> str:
    """The same in one line."""
    return terminal(briefly(grade.result, language_of(one, grades)))[:_BRIEF]


def remarks(one: StudentGrades, grades: Grades) -> str:
    """What is said of files that belong to no kata; "" where there are none."""
    language = language_of(one, grades)
    found = (terminal(note.said(language)) for remark in one.remarks for note in remark.notes)
    return "\n".join(dict.fromkeys(found))[:_ONE]


def problems(one: StudentGrades, grades: Grades) -> list[str]:
    """Why nothing of what was handed in could be graded; [] where something was."""
    if not all(grade.result.status.is_problem for grade in one.grades):
        return []
    language = language_of(one, grades)
    notes = (note for grade in one.grades for note in grade.result.notes)
    return list(dict.fromkeys(terminal(note.said(language))[:_BRIEF] for note in notes))
