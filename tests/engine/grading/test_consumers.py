"""Each export as its consumer reads it: by a reader of others, or by facts from the consumer's code.

The facts are schemas in `consumers/`, each with the file that they come from. Every export is read
for a class in which everything occurs: bad names, Japanese, every status, halves of points, and
katas that are worth none.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from junitparser import JUnitXml, TestSuite

from kata_runner.grading.exports import every_export
from kata_runner.grading.points import Policy, Worth
from kata_runner.grading.roster import read_roster
from kata_runner.model.grades import Grades, GradeStatus, Student
from tests.engine.grading.graded import everything, graded, people

_POLICIES = {
    "halves": Policy(Worth(0.5, "checks")),
    "nothing": Policy(Worth(0.0)),
    "odd": Policy(Worth(0.29), {"xor": Worth(1 / 3)}),
}


@pytest.fixture(params=[*_POLICIES])
def grades(request: pytest.FixtureRequest) -> Grades:
    """The class, with points as a teacher may want them."""
    return everything(_POLICIES[request.param], language="ja" if request.param == "odd" else "en")


def written(name: str, grades: Grades, folder: Path) -> list[Path]:
    """The files of an export that are for students."""
    files = every_export()[0][name].write(grades, folder)
    return [file for file in files if file.suffix in (".json", ".csv", ".xml")]


def conforms(value: object, consumer: str) -> None:
    """Nothing in the value is against the facts known of this consumer."""
    schema = Path(__file__).parent / "consumers" / f"{consumer}.json"
    validator = Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    assert not [f"{e.json_path}: {e.message[:200]}" for e in validator.iter_errors(value)]


def read(file: Path) -> dict:
    """As strict as any reader of JSON."""
    text = file.read_bytes().decode("utf-8")
    told = json.loads(text, parse_constant=pytest.fail)
    json.dumps(told, ensure_ascii=False).encode("utf-8")  # no half of a character
    return told


def by_student(grades: Grades) -> list[list[bool]]:
    """Who passed which kata."""
    return [[grade.is_pass for grade in one.grades] for one in grades.students]


def test_gradescope_takes_its_results(grades, tmp_path):
    """Numbers, states that it knows, text that is never taken for HTML; a pass is a pass."""
    told = [read(file) for file in written("gradescope", grades, tmp_path)]
    for one in told:
        conforms(one, "gradescope")
    passed = [[test["status"] == "passed" for test in one["tests"]] for one in told]
    assert passed == by_student(grades)


def test_prairielearn_takes_its_results(grades, tmp_path):
    """A share from 0 to 1, points at every test, a reason where there was nothing to grade."""
    told = [read(file) for file in written("prairielearn", grades, tmp_path)]
    for one in told:
        conforms(one, "prairielearn")
    problems = (GradeStatus.UNREADABLE, GradeStatus.REFUSED)
    assert [one["gradable"] for one in told] == [
        not all(grade.result.status in problems for grade in student.grades)
        for student in grades.students
    ]


def test_prairielearn_takes_no_more_than_a_megabyte(tmp_path):
    """However much there is to say."""
    (one,) = graded(Student(name="a"), text="𝔘" * 50_000).students
    many = type(one)(student=one.student, grades=one.grades * 40, remarks=one.remarks * 3)
    (file,) = written("prairielearn", Grades(katas=(), students=(many,)), tmp_path)
    assert file.stat().st_size < 2**20


def test_classroom50_takes_its_results(grades, tmp_path):
    """Whole numbers, no more than there are; a pass is a pass."""
    told = [read(file) for file in written("classroom50", grades, tmp_path)]
    for one in told:
        conforms(one, "classroom50")
        for scored in (one, *one["tests"]):
            assert scored["score"] <= scored["max-score"]
    assert [[test["passed"] for test in one["tests"]] for one in told] == by_student(grades)
    full = [test for one in told for test in one["tests"] if test["passed"]]
    assert all(test["score"] == test["max-score"] for test in full)


def rows(file: Path, **how: str) -> list[list[str]]:
    """A table."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.reader(opened, strict=True, **how))


def test_moodle_takes_its_worksheet(grades, tmp_path):
    """A row for everybody, and nobody's text breaks it up also where a backslash makes text of a quote."""
    (file,) = written("moodle", grades, tmp_path)
    head, *students = rows(file, escapechar="\\")
    assert {len(row) for row in students} == {len(head)}
    for row in students:
        conforms(dict(zip(head, row, strict=True)), "moodle")
    assert [row[0] for row in students] == [f"Participant {one.id}" for one in people()]
    points = [one.points for one in grades.students]
    assert [float(row[head.index("Grade")]) for row in students] == pytest.approx(points)


def test_canvas_takes_its_grade_book(grades, tmp_path):
    """A row for everybody, whatever they are called."""
    (file,) = written("canvas", grades, tmp_path)
    table = rows(file)
    conforms(table, "canvas")
    assert [row[1] for row in table[2:]] == [one.id for one in people()]
    points = [one.points for one in grades.students]
    assert [float(row[-1]) for row in table[2:]] == pytest.approx(points)


_LAST_NAMES = ("LastName", "FirstName", "ID", "SIS User ID", "SIS Login ID", "Integration ID")


@pytest.mark.parametrize(
    "identity, marked",
    [(("Student", "ID", "SIS Login ID"), True), (("Student", "ID"), True), (_LAST_NAMES, False)],
)
def test_canvas_gets_back_what_it_exported(tmp_path, identity, marked):
    """Its columns in its order, and grades in terms of the points that it has for the assignment."""
    columns = [*identity, "Section", "Homework (2)", "Homework 2 (3)", "Final Score"]
    nobody = ["    Points Possible", *[""] * len(identity), "100,0", "7", "(read only)"]
    jane = ["Jane", *map(str, range(len(columns) - 1))]
    with (tmp_path / "roster.csv").open("w", newline="", encoding="utf-8") as opened:
        csv.writer(opened).writerows([columns, nobody, jane])
    roster = read_roster(tmp_path / "roster.csv")
    grades = graded(*roster.students, columns=roster.columns, possible=roster.possible)
    (file,) = written("canvas", grades, tmp_path)
    assert file.read_bytes().startswith("\ufeff".encode()) == marked
    table = rows(file)
    conforms(table, "canvas")
    known = len(identity) + 1
    assert table == [
        [*columns[:known], "Homework (2)"],
        ["    Points Possible", *[""] * (known - 1), "100,0"],
        [*jane[:known], "50"],
    ]


@pytest.mark.parametrize("form, blank", [("moodle", "Identifier"), ("canvas", "ID")])
def test_the_numbers_of_another_roster_name_nobody_in_a_grade_book(tmp_path, form, blank):
    """Number 7 of a list that a teacher wrote is somebody else's there."""
    grades = graded(Student(name="Jane", id="7"), columns=("name", "id"))
    (file,) = written(form, grades, tmp_path)
    table = rows(file)
    assert table[-1][table[0].index(blank)] == ""


def test_build_servers_take_junit(grades, tmp_path):
    """Read by junitparser: a suite for each student under a name of its own, counts that are right."""
    (file,) = written("junit", grades, tmp_path)
    suites = list(JUnitXml.fromfile(str(file)))
    assert len({suite.name for suite in suites}) == len(grades.students)
    for suite, one in zip(suites, grades.students, strict=True):
        assert isinstance(suite, TestSuite)
        said = Counter(type(result).__name__ for case in suite for result in case.result or ())
        assert said["Failure"] == suite.failures
        assert said["Error"] == suite.errors
        assert said["Skipped"] == suite.skipped
        assert len(list(suite)) == suite.tests
        problems = [grade for grade in one.grades if grade.result.status.is_problem]
        assert suite.errors == len(problems) + len(one.remarks)


def test_gitlab_shows_what_went_wrong(tmp_path):
    """It reads the text of a failure alone, where Jenkins shows the message as well."""
    (file,) = written("junit", graded(Student(name="Jane")), tmp_path)
    (suite,) = JUnitXml.fromfile(str(file))
    (failure,) = [result for case in suite for result in case.result if case.name == "test_b"]
    assert failure.message == "error: 2"
    assert failure.message in failure.text
