"""What has to be graded, and what is known without: nobody's work, nothing handed in, a broken file."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from kata_runner.grading.found import Found
from kata_runner.grading.pieces import Piece
from kata_runner.grading.roster import Roster, of_person, unique
from kata_runner.grading.shelf import Shelf
from kata_runner.grading.submissions import Answer, Handed, Part, Problem, handed_by
from kata_runner.model.grades import GradeStatus, Result, Student
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text

Key = tuple[str, str | None]  # whose, and of which kata
_Place = tuple[int, str, int | None]  # of the student, their name, of the kata; None comes first


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
    """What one call grades. What grows with the class is on the disk."""

    katas: tuple[Kata, ...]
    students: Shelf[tuple[int], Student] = field(default_factory=Shelf)  # by place
    to_judge: Shelf[tuple[int, int], Answer] = field(default_factory=Shelf)  # by kata and student
    known: Shelf[_Place, Result] = field(default_factory=Shelf)  # results that need no judge
    keys: Shelf[_Place, Key] = field(default_factory=Shelf)  # of all results, in their order
    names: dict[str, str] = field(default_factory=dict)  # number -> name, where they are replaced

    @property
    def jobs(self) -> Iterator[Job]:
        """Kata by kata: who judges keeps the checks of the last ones at hand."""
        for (kata, student), answer in self.to_judge.items():
            yield Job(self.students[(student,)], self.katas[kata], answer)

    @property
    def is_anonymous(self) -> bool:
        """Are names replaced?"""
        return bool(self.names)

    def add_student(self, place: int, student: Student, handed: Handed) -> None:
        """Somebody, and what they handed in."""
        self.students[(place,)] = student
        for i, kata in enumerate(self.katas):
            answer = next((a for a in handed.answers if a.kata == kata.name), None)
            if answer is None or answer.problem is not None:
                self._know(
                    place, i, _without_judge(student, kata, answer, handed, self.is_anonymous)
                )
            else:
                self.to_judge[i, place] = _unnamed(answer) if self.is_anonymous else answer
                self.keys[place, student.name, i] = student.name, kata.name
        # What stands for everything that they handed in is said of each kata already.
        remarks = [one for one in handed.remarks if handed.answers or not one.may_be_all]
        if remarks:
            self.remark(place, student.name, remarks)

    def remark(self, place: int, name: str, problems: Sequence[Problem]) -> None:
        """What is wrong with something that belongs to no kata."""
        self._know(place, None, _remark(name, problems, self.is_anonymous))

    def _know(self, place: int, kata: int | None, result: Result) -> None:
        self.known[place, result.submission, kata] = result
        self.keys[place, result.submission, kata] = result.submission, result.kata


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
    strangers: Shelf[tuple[str], Student] = Shelf()
    handed: Shelf[tuple[int], tuple[Student, Handed]] = Shelf()
    solved: set[str] = set()
    for i, (student, parts) in enumerate(_by_student(found, roster, strangers)):
        one = handed_by(parts, by_name)
        handed[(i,)] = student, one
        solved.update(answer.kata for answer in one.answers)
    if chosen is None:
        chosen = [kata for kata in every_kata if kata.name in solved]
    everybody = itertools.chain(
        (student.name for student, _ in handed.values()),
        (student.name for student in strangers.values()),
        map(_called, found.nobodys.values()),
    )
    hide, table = _hiding(everybody, names)
    plan = Plan(tuple(chosen), names=table)
    order = list(range(len(handed)))
    if hide is not None:  # the order of names would tell them as well
        numbers = [hide(student.name) for student, _ in handed.values()]
        order.sort(key=numbers.__getitem__)
    for place, i in enumerate(order):
        student, one = handed[(i,)]
        plan.add_student(place, _shown(student, hide), one)
    behind = len(handed)  # all of them, in the order of their names
    for stranger in strangers.values():
        problem = Problem(GradeStatus.REFUSED, _NOT_IN_ROSTER)
        plan.remark(behind, _shown(stranger, hide).name, [problem])
    for piece in found.nobodys.values():
        path = piece.path if hide is None else _number(hide(_called(piece)))
        plan.remark(behind, path, [Problem(GradeStatus.REFUSED, piece.problem or _NAMES_NOBODY)])
    return plan


def _by_student(
    found: Found, roster: Roster | None, strangers: Shelf[tuple[str], Student]
) -> Iterator[tuple[Student, list[Part]]]:
    """The parts of each student, in order; who is not in the roster is put among the strangers."""
    named = zip(unique(lambda: map(of_person, found.people())), found.parts(), strict=True)
    if roster is None:
        for student, (_, parts) in named:
            yield student, parts
        return
    theirs: Shelf[tuple[str], list[Part]] = Shelf()
    for stranger, (person, parts) in named:
        known = roster.find(person)
        if known is None:
            strangers[(stranger.name,)] = stranger
        else:
            theirs[(known.name,)] = [*(theirs.get((known.name,)) or ()), *parts]
    # Who handed something in comes first.
    for has_parts in (True, False):
        for student in roster.students:
            if ((student.name,) in theirs) == has_parts:
                yield student, theirs.get((student.name,)) or []


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
    return Result(submission=student.name, kata=kata.name, status=GradeStatus.NOT_SUBMITTED)


def _remark(name: str, problems: Sequence[Problem], is_anonymous: bool) -> Result:
    statuses = {problem.status for problem in problems}
    status = GradeStatus.REFUSED if GradeStatus.REFUSED in statuses else GradeStatus.UNREADABLE
    notes = tuple(dict.fromkeys(_said(problem, is_anonymous) for problem in problems))
    return Result(submission=name, kata=None, status=status, notes=notes)


def _said(problem: Problem, is_anonymous: bool) -> Text:
    """What is wrong, and where; names of files may hold the name of a person."""
    if is_anonymous or not problem.file:
        return problem.text
    return Text(f"{problem.file}: {problem.text.en}", f"{problem.file}: {problem.text.ja}")


# --- names ---------------------------------------------------------------------------------------


def _hiding(
    people: Iterable[str], names: dict[str, str] | None
) -> tuple[Callable[[str], int] | None, dict[str, str]]:
    """How a name becomes a number, and the table of all numbers."""
    if names is None:
        return None, {}
    numbers = {name: int(number) for number, name in names.items()}
    new = [name for name in people if name not in numbers]
    random.SystemRandom().shuffle(new)  # the order of a roster would tell
    for name in new:
        numbers[name] = max(numbers.values(), default=0) + 1
    table = {_number(number): name for name, number in numbers.items()}
    return numbers.__getitem__, table


def _called(piece: Piece) -> str:
    """What a file that names nobody is called in the table of names: its path may name somebody."""
    return f"./{piece.path}"


def _number(number: int) -> str:
    return f"{number:03}"


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
