"""Grades as a class may have them: of good names and bad ones, of everything that can happen."""

from __future__ import annotations

from kata_runner.grading.points import read_policy
from kata_runner.library.registry import registry
from kata_runner.model.grades import (
    Grades,
    GradeStatus,
    Named,
    Result,
    Student,
    StudentGrades,
)
from kata_runner.model.language import Text
from kata_runner.model.status import Status
from kata_runner.model.story import Kind, Place, Story
from kata_runner.model.verdict import CheckResult

XOR, FIRST = registry().find("xor"), registry().find("first_tensors")
EVIL = "</pre><script>alert(1)</script>```\n# h\x1b[31m\u202e=cmd|' /C calc'!A0 & ]]> \x00 \ud800"


def check(name: str, status: Status, text: str = "2") -> CheckResult:
    """A check that came to this; all that a submission can write says `text`."""
    if status is Status.PASSED:
        return CheckResult(name=name, device="cpu", status=status, seconds=0.1)
    story = Story(
        kind=Kind.RAISED,
        sentence=Text(text, text),
        relation=Text(text, text),
        got={"type": "str", "value": text},
        error=text,
        place=Place(text, 1, text),
        inputs={"x": {"type": "str", "value": text}},
        printed=text,
    )
    return CheckResult.failing(story, name=name, device="cpu")


def result(student: str, kata, status: GradeStatus, *checks: CheckResult, **more) -> Result:
    """One line of the results."""
    return Result(submission=student, kata=kata.name, status=status, checks=checks, **more)


def graded(*students: Student, text: str = "2", policy=None, **more) -> Grades:
    """For everybody: one kata passed, one in which one check of two fails."""
    policy = policy or read_policy(None)
    mistake = Named(
        name="m", effect=Text("E.", "え。"), fix=Text("F.", "ふ。"), place=Place("x", 1, text)
    )
    found = []
    for student in students:
        passed = result(student.name, FIRST, GradeStatus.PASSED, check("test_a", Status.PASSED))
        failed = result(
            student.name,
            XOR,
            GradeStatus.FAILED,
            check("test_a", Status.PASSED),
            check("test_b", Status.FAILED, text),
            notes=(Text(text, text),),
            diagnosis=(mistake,) if text == "2" else (),
            file=text,
        )
        grades = (policy.grade(FIRST, passed), policy.grade(XOR, failed))
        remark = Result(
            submission=student.name,
            kata=None,
            status=GradeStatus.REFUSED,
            notes=(Text(text, text),),
        )
        found.append(StudentGrades(student=student, grades=grades, remarks=(remark,)))
    return Grades(katas=(FIRST, XOR), students=tuple(found), title="Homework", **more)


JANE = Student(name="Jane Doe", full_name="Jane Doe", id="101", email="j@x.org", login="jane")

# Names as people have them, and as somebody may choose them.
NAMES = (
    *(
        "Jane Doe",
        "山田 太郎",
        "Renée O'Neil-Ørsted, Jr.",
        EVIL,
        "=cmd|' /C calc'!A0",
        "Points Possible",
    ),
    *('Ann "A', 'Bob \\" B,"', "Eve, \\", "a;b;c;d;e;f", "\n\n\n", "𝔘𝔫𝔦", "x" * 300),
)


def people(**more) -> list[Student]:
    """One student for each of these names, and two who are called alike."""
    alike = [Student(name=f"Jo ({i})", full_name="Jo", id=str(i)) for i in (1, 2)]
    return alike + [
        Student(name=name, full_name=name, id=str(i), email=name, login=name, **more)
        for i, name in enumerate(NAMES, 10)
    ]


_JUDGED = {*GradeStatus} - {GradeStatus.NOT_SUBMITTED, GradeStatus.UNREADABLE, GradeStatus.REFUSED}
CHECKS = (check("test_a", Status.PASSED), check("test_b", Status.FAILED, EVIL))


def everything(policy, text: str = EVIL, **more) -> Grades:
    """A class in which every status occurs, for everybody on one kata and in turn on the other."""
    found = []
    for i, student in enumerate(people()):
        results = [
            result(
                student.name,
                kata,
                status,
                *(CHECKS if status in _JUDGED else ()),
                notes=(Text(text, text),),
                file=text,
            )
            for kata, status in (
                (FIRST, list(GradeStatus)[i % len(GradeStatus)]),
                (XOR, list(GradeStatus)[i // 2 % len(GradeStatus)]),
            )
        ]
        remark = Result(
            submission=student.name,
            kata=None,
            status=GradeStatus.REFUSED,
            notes=(Text(text, text),),
        )
        grades = tuple(policy.grade(FIRST if r.kata == FIRST.name else XOR, r) for r in results)
        found.append(StudentGrades(student=student, grades=grades, remarks=(remark,) * (i % 2)))
    return Grades(katas=(FIRST, XOR), students=tuple(found), title="Homework", **more)
