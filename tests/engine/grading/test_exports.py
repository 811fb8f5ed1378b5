"""Grades as other programs read them; whatever a submission says, it stays text there."""

from __future__ import annotations

import csv
import json
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from markdown_it import MarkdownIt

from kata_runner.grading.escape import cell, file_name, terminal, xml
from kata_runner.grading.exports import every_export
from kata_runner.grading.pages import write_pages
from kata_runner.grading.points import read_policy
from kata_runner.model.grades import (
    Grades,
    GradeStatus,
    Student,
    StudentGrades,
)
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text
from tests.engine.grading.graded import EVIL, JANE, XOR, graded, result


def export(name: str, grades: Grades, folder: Path) -> list[Path]:
    """The files that an export writes."""
    return list(every_export()[0][name].write(grades, folder))


def rows(file: Path) -> list[list[str]]:
    """A table as a spreadsheet reads it."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.reader(opened))


def test_the_table(tmp_path):
    """Who, how many points, and what each kata came to."""
    (file,) = export("csv", graded(JANE), tmp_path)
    assert rows(file) == [
        [
            *("name", "id", "email", "points", "of"),
            *("first_tensors", "first_tensors status", "xor", "xor status"),
        ],
        ["Jane Doe", "101", "j@x.org", "1", "2", "1", "passed", "0", "failed"],
    ]


def test_moodles_worksheet_comes_back_filled_in(tmp_path):
    """Every column as it was, the grade in terms of the maximum, a comment that is safe as HTML."""
    columns = ("Identifier", "Full name", "Status", "Grade", "Maximum Grade", "Feedback comments")
    values = ("Participant 101", "Jane Doe", "Submitted", "-", "100.00", "")
    jane = Student(name="Jane Doe", row=dict(zip(columns, values, strict=True)))
    (file,) = export("moodle", graded(jane, columns=columns), tmp_path)
    assert rows(file) == [
        list(columns),
        [
            *("Participant 101", "Jane Doe", "Submitted", "50", "100.00"),
            "first_tensors: passed<br>xor: not passed: E.",
        ],
    ]


def test_moodles_worksheet_without_one(tmp_path):
    """The columns that Moodle's importer looks for, and the number that its ZIP gave."""
    (file,) = export("moodle", graded(JANE), tmp_path)
    head, row = rows(file)
    assert {"Identifier", "Grade", "Last modified (grade)", "Feedback comments"} <= set(head)
    told = dict(zip(head, row, strict=True))
    assert (told["Identifier"], told["Grade"]) == ("Participant 101", "1")


def test_canvas_knows_the_student_and_the_assignment(tmp_path):
    """The columns of its own export, and the assignment by its number."""
    columns = ("Student", "ID", "SIS Login ID", "Section", "Homework (4711)", "Final Score")
    values = ("Doe, Jane", "101", "jane", "A", "", "90")
    jane = Student(name="Doe, Jane", row=dict(zip(columns, values, strict=True)))
    (file,) = export("canvas", graded(jane, columns=columns), tmp_path)
    assert rows(file) == [
        ["Student", "ID", "SIS Login ID", "Section", "Homework (4711)"],
        ["    Points Possible", "", "", "", "2"],
        ["Doe, Jane", "101", "jane", "A", "1"],
    ]


def test_junit(tmp_path):
    """A suite for each student; a build server counts its cases."""
    (file,) = export("junit", graded(JANE), tmp_path)
    suite = ET.parse(file).getroot().find("testsuite")
    assert suite is not None
    assert {
        name: suite.get(name) for name in ("name", "tests", "failures", "errors", "skipped")
    } == {
        "name": "Jane Doe",
        "tests": "4",
        "failures": "1",
        "errors": "1",
        "skipped": "0",
    }
    failure = suite.find("testcase/failure")
    assert failure is not None
    assert failure.get("message") == "error: 2"


def test_gradescope(tmp_path):
    """The fields of its specification: numbers, text that is no HTML, states that it knows."""
    files = export("gradescope", graded(JANE), tmp_path)
    told = json.loads(files[0].read_text(encoding="utf-8"))
    assert told["score"] == sum(test["score"] for test in told["tests"]) == 1
    assert told["output_format"] == "text"
    assert [(t["max_score"], t["status"]) for t in told["tests"]] == [(1, "passed"), (1, "failed")]
    assert {t["output_format"] for t in told["tests"]} == {"text"}
    assert "Required:" in told["tests"][1]["output"]


def test_prairielearn(tmp_path):
    """A share from 0 to 1; what could not be read is no attempt."""
    (file,) = export("prairielearn", graded(JANE), tmp_path)
    told = json.loads(file.read_text(encoding="utf-8"))
    assert (told["gradable"], told["score"]) == (True, 0.5)
    assert [test["points"] / test["max_points"] for test in told["tests"]] == [1, 0]
    lost = result("Jane Doe", XOR, GradeStatus.UNREADABLE, notes=(Text("no", "no"),))
    one = StudentGrades(student=JANE, grades=(read_policy(None).grade(XOR, lost),))
    (file,) = export("prairielearn", Grades(katas=(XOR,), students=(one,)), tmp_path)
    assert json.loads(file.read_text()) == {"gradable": False, "format_errors": ["no"]}


def test_classroom_50(tmp_path, monkeypatch):
    """Where its runner is, it says what and whose the submission is."""
    names = ("CLASSROOM", "ASSIGNMENT", "ASSIGNMENT_TYPE", "OWNER", "COMMIT_URL", "RELEASE_URL")
    for name in names:
        monkeypatch.setenv(name, name.lower())
    monkeypatch.setenv("SUBMISSION_TAG", "submit/1")
    (file,) = export("classroom50", graded(JANE), tmp_path)
    told = json.loads(file.read_text())
    assert (told["submission"], told["review"]) == ("submit/1", "commit_url")
    fields = ("classroom", "assignment", "assignment_type", "owner", "commit", "release")
    assert [told[field] for field in fields] == [name.lower() for name in names]


def test_a_pack_adds_an_export(monkeypatch):
    """By the hook; one that raises costs its own exports and one line."""
    assert set(every_export()[0]) == {
        *("csv", "moodle", "canvas", "junit", "gradescope", "prairielearn", "classroom50")
    }
    from kata_runner.grading import Export, exports

    mine = Export("mine", Text("", ""), lambda grades, folder: [])
    answers = [("good", lambda: [[mine]]), ("bad", lambda: 1 / 0)]
    monkeypatch.setattr(exports, "one_by_one", lambda hook: iter(answers))
    found, problems = every_export()
    assert found["mine"] is mine
    assert "'bad'" in problems[0].en


# --- points --------------------------------------------------------------------------------------


def test_the_points_are_a_policy(tmp_path):
    """A share for each check, other points for one kata."""
    (tmp_path / "p.toml").write_text(
        'rule = "checks"\n[katas]\nxor = 10\nfirst_tensors = { points = 3 }\n'
    )
    one = graded(JANE, policy=read_policy(tmp_path / "p.toml")).students[0]
    checks = XOR.checks.read_text(encoding="utf-8").count("\ndef test_")
    assert [(grade.points, grade.most) for grade in one.grades] == [
        (3, 3),
        (round(10 / checks, 2), 10),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "points = -1",
        "points = true",
        "points = nan",
        "points = inf",
        'rule = "x"',
        "colour = 1",
        "katas = 3",
        "[katas]\nxor = 'a'",
        "=",
    ],
)
def test_points_that_make_no_sense(tmp_path, text):
    """The file and what is wrong with it are named."""
    (tmp_path / "p.toml").write_text(text)
    with pytest.raises(KataError, match=r"p\.toml"):
        read_policy(tmp_path / "p.toml")


# --- hostile -------------------------------------------------------------------------------------

MALLORY = Student(name=EVIL, full_name=EVIL, id=EVIL, email=EVIL, login=EVIL)


class Tags(HTMLParser):
    """The elements of a page, and the words between them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_data(self, data):
        self.words += data


OURS = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "pre", "span"),
    *("code", "ul", "li", "em", "hr"),
}


def test_html_runs_nothing_of_a_submission(tmp_path):
    """Its markup is text, and the page may load nothing whatever else is in it."""
    write_pages(graded(MALLORY, text=EVIL), tmp_path / "pages")
    (page,) = tmp_path.glob("pages/*.html")
    read = Tags()
    read.feed(page.read_text(encoding="utf-8"))
    assert read.tags <= OURS
    assert "<script>alert(1)</script>" in read.words
    assert "\x1b" not in read.words
    assert "default-src 'none'" in page.read_text(encoding="utf-8")


def test_markdown_takes_nothing_for_markup(tmp_path):
    """Also where a reader of Markdown lets HTML through."""
    write_pages(graded(MALLORY, text=EVIL), tmp_path / "pages")
    (page,) = tmp_path.glob("pages/*.md")
    read = Tags()
    read.feed(MarkdownIt("commonmark", {"html": True}).render(page.read_text(encoding="utf-8")))
    assert read.tags <= OURS
    assert "<script>alert(1)</script>" in read.words


def test_no_cell_is_a_formula(tmp_path):
    """In none of the tables, whatever a name begins with."""
    names = ("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1", " =1", "＝1+1")
    students = [Student(name=name, full_name=name, id=name, login=name) for name in names]
    for form in ("csv", "moodle", "canvas"):
        (file,) = export(form, graded(*students, text="=1"), tmp_path)
        for row in rows(file):
            assert not [c for c in row if c.lstrip().startswith(("=", "+", "@", "＝"))], row
            assert not [c for c in row if c.startswith("-") and c != "-"], row
    assert [cell(value) for value in ("-", "-1.5", "+3", 2.0, "-1+1")] == [
        "-",
        "-1.5",
        "+3",
        "2",
        "'-1+1",
    ]


def test_xml_stays_xml(tmp_path):
    """What XML cannot hold is gone; what would end an element is text."""
    (file,) = export("junit", graded(MALLORY, text=EVIL), tmp_path)
    root = ET.parse(file).getroot()
    assert {element.tag for element in root.iter()} <= {
        *("testsuites", "testsuite", "testcase", "failure", "error", "skipped")
    }
    assert "\x00" not in xml(EVIL)


def test_a_terminal_obeys_nothing():
    """Controls are shown, and no line begins where none was."""
    assert terminal("a\x1b[2Jb\r\nc\u202e\x9b31m") == r"a\x1b[2Jb  c\u202e\x9b31m"


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a/b", "CON", "", "..", "index", "x" * 400, EVIL]
)
def test_a_name_of_a_file_leads_nowhere(tmp_path, name):
    """And two names never share a file."""
    path = tmp_path / file_name(name)
    assert path.parent == tmp_path
    path.write_text("")
    assert file_name(name) != file_name(name + " ")


# --- what a student reads ------------------------------------------------------------------------


@pytest.mark.parametrize("language, words", [("en", "1 of 2 points"), ("ja", "2点中1点")])
def test_a_page_says_what_the_screen_would_have_said(tmp_path, language, words):
    """In the language of the student: story, diagnosis, what comes next."""
    jane = Student(name="Jane", language=language)
    write_pages(graded(jane), tmp_path / "pages")
    for suffix in ("md", "html"):
        text = (tmp_path / f"pages/{file_name('Jane')}.{suffix}").read_text(encoding="utf-8")
        for said in (
            words,
            *(("え。", "ふ。", "次は") if language == "ja" else ("E.", "F.", "Next")),
        ):
            assert said in text
