"""What has to be graded, and what is known without: nobody's work, nothing handed in, a broken file."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from kata_runner.grading.names import Person
from kata_runner.grading.roster import Roster, of_people
from kata_runner.grading.submissions import Answer, Found, Handed, Part, Problem, handed_by
from kata_runner.model.grades import Outcome, Result, Student
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text

Key = tuple[str, str | None]  # whose, and of which kata


@dataclass(frozen=True)
class Job:
    """One submission that has to be judged."""

    student: Student
    kata: Kata
    answer: Answer

    @property
    def key(self) -> Key:
        """By which its result is known."""
        return self.student.name, self.kata.name


@dataclass(frozen=True)
class Plan:
    """What one call grades."""

    katas: tuple[Kata, ...]
    students: tuple[Student, ...]
    jobs: tuple[Job, ...]
    known: tuple[Result, ...]  # results that need no judge
    names: dict[str, str]  # number -> name, where names are replaced; else {}

    @property
    def keys(self) -> list[Key]:
        """Those of all results, in the order of the students and of the katas."""
        order = {kata.name: i for i, kata in enumerate(self.katas)}
        place = {student.name: i for i, student in enumerate(self.students)}
        keys = [*(job.key for job in self.jobs), *((r.submission, r.kata) for r in self.known)]
        return sorted(
            keys,
            key=lambda key: (place.get(key[0], len(place)), key[0], order.get(key[1] or "", -1)),
        )


def make_plan(
    found: Found,
    roster: Roster | None,
    every_kata: Sequence[Kata],
    chosen: Sequence[Kata] | None,
    *,
    names: dict[str, str] | None = None,
) -> Plan:
    """Sort what was found by student and kata.

    `chosen` are the katas that are graded; None takes those that anybody handed in. `names` are the
    numbers that stand for names, where they do; new people get a new one.
    """
    by_name = {kata.name: kata for kata in every_kata}
    parts, strangers = _by_student(found, roster)
    if roster is not None:
        for student in roster.students:
            parts.setdefault(student, [])
    handed = {student: handed_by(mine, by_name) for student, mine in parts.items()}
    katas = tuple(chosen) if chosen is not None else _handed_katas(every_kata, handed.values())
    hide, table = _hiding([s.name for s in (*handed, *strangers)], names)
    jobs: list[Job] = []
    known: list[Result] = []
    students = []
    for student, one in handed.items():
        shown = _shown(student, hide)
        students.append(shown)
        for kata in katas:
            answer = next((a for a in one.answers if a.kata == kata.name), None)
            if answer is None or answer.problem is not None:
                known.append(_without_judge(shown, kata, answer, one, bool(table)))
            else:
                jobs.append(Job(shown, kata, _unnamed(answer) if table else answer))
        # What stands for everything that they handed in is said of each kata already.
        remarks = [problem for problem in one.remarks if one.answers or not problem.may_be_all]
        if remarks:
            known.append(_remark(shown.name, remarks, bool(table)))
    for stranger in strangers:
        problem = Problem(Outcome.REFUSED, _NOT_IN_ROSTER)
        known.append(_remark(_shown(stranger, hide).name, [problem], bool(table)))
    for piece in found.nobodys:
        text = piece.problem or _NAMES_NOBODY
        known.append(_remark(piece.path, [Problem(Outcome.REFUSED, text)], bool(table)))
    return Plan(katas, tuple(students), tuple(jobs), tuple(known), table)


def _by_student(
    found: Found, roster: Roster | None
) -> tuple[dict[Student, list[Part]], list[Student]]:
    """The parts of each student, and who is not in the roster."""
    everybody = of_people(found.parts)
    parts: dict[str, tuple[Student, list[Part]]] = {}
    strangers = []
    for person in sorted(found.parts):
        student = _who(person, roster, everybody)
        if student is None:
            strangers.append(everybody[person])
            continue
        parts.setdefault(student.name, (student, []))[1].extend(found.parts[person])
    if roster is None:
        return dict(parts.values()), strangers
    return dict(parts[s.name] for s in roster.students if s.name in parts), strangers


def _who(person: Person, roster: Roster | None, everybody: dict[Person, Student]) -> Student | None:
    return everybody[person] if roster is None else roster.find(person)


def _handed_katas(every_kata: Iterable[Kata], handed: Iterable[Handed]) -> tuple[Kata, ...]:
    names = {answer.kata for one in handed for answer in one.answers}
    return tuple(kata for kata in every_kata if kata.name in names)


def _without_judge(
    student: Student, kata: Kata, answer: Answer | None, handed: Handed, is_anonymous: bool
) -> Result:
    if answer is not None and answer.problem is not None:
        note = _said(answer.problem, is_anonymous)
        return Result(
            submission=student.name,
            kata=kata.name,
            status=answer.problem.status,
            notes=(note,),
            file="" if is_anonymous else answer.file,
        )
    # Who handed in nothing but something broken did hand something in.
    remarks = [problem for problem in handed.remarks if problem.may_be_all]
    if remarks and not handed.answers:
        notes = tuple(_said(problem, is_anonymous) for problem in remarks)
        return Result(
            submission=student.name, kata=kata.name, status=remarks[0].status, notes=notes
        )
    return Result(submission=student.name, kata=kata.name, status=Outcome.NOT_SUBMITTED)


def _remark(name: str, problems: Sequence[Problem], is_anonymous: bool) -> Result:
    statuses = {problem.status for problem in problems}
    status = Outcome.REFUSED if Outcome.REFUSED in statuses else Outcome.UNREADABLE
    notes = tuple(dict.fromkeys(_said(problem, is_anonymous) for problem in problems))
    return Result(submission=name, kata=None, status=status, notes=notes)


def _said(problem: Problem, is_anonymous: bool) -> Text:
    """What is wrong, and where; names of files may hold the name of a person."""
    if is_anonymous or not problem.file:
        return problem.text
    return Text(f"{problem.file}: {problem.text.en}", f"{problem.file}: {problem.text.ja}")


# --- names ---------------------------------------------------------------------------------------


def _hiding(
    people: Sequence[str], names: dict[str, str] | None
) -> tuple[Callable[[str], int] | None, dict[str, str]]:
    """How a name becomes a number, and the table of all numbers."""
    if names is None:
        return None, {}
    numbers = {name: int(number) for number, name in names.items()}
    new = [name for name in people if name not in numbers]
    random.SystemRandom().shuffle(new)  # the order of a roster would tell
    for name in new:
        numbers[name] = max(numbers.values(), default=0) + 1
    table = {f"{number:03}": name for name, number in numbers.items()}
    return numbers.__getitem__, table


def _shown(student: Student, hide: Callable[[str], int] | None) -> Student:
    return student if hide is None else student.anonymous(hide(student.name))


def _unnamed(answer: Answer) -> Answer:
    return replace(answer, file=answer.kata + PurePosixPath(answer.file).suffix)


_NOT_IN_ROSTER = Text(
    en="Not in the roster, or several people in it could be meant.",
    ja="名簿にないか、名簿の複数の人に当てはまります。",
)
_NAMES_NOBODY = Text(
    en="Neither its name nor its folder says whose it is.",
    ja="ファイル名からもフォルダー名からも、誰の提出物か分かりません。",
)
