"""The results of a class put together: students with their points, read when somebody asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kata_runner.grading.plan import Key, Plan
from kata_runner.grading.points import Policy
from kata_runner.grading.results import ResultFile
from kata_runner.model.grades import GradeStatus, Result, Student, StudentGrades


@dataclass(frozen=True)
class Graded(Sequence[StudentGrades]):
    """The students with their grades; each is read from the file when its turn comes."""

    plan: Plan
    policy: Policy
    results: ResultFile

    def __len__(self) -> int:
        return len(self.plan.students)

    def __getitem__(self, index: object) -> StudentGrades:  # type: ignore[override]  # no slices
        if not isinstance(index, int):
            raise TypeError("one student at a time")
        return self._of(self.plan.students[(range(len(self))[index],)])

    def __iter__(self) -> Iterator[StudentGrades]:
        return map(self._of, self.plan.students.values())

    def _of(self, student: Student) -> StudentGrades:
        grades = tuple(
            self.policy.grade(kata, self.results.read((student.name, kata.name)))
            for kata in self.plan.katas
        )
        remark = self.results.entries.get((student.name, None))
        remarks = (self.results.read((student.name, None)),) if remark else ()
        return StudentGrades(student=student, grades=grades, remarks=remarks)


def problems(plan: Plan, results: ResultFile) -> Iterator[Result]:
    """What could not be graded, in order."""
    for key in plan.keys.values():
        entry = results.entries.get(key)
        if entry is not None and entry.status.is_problem:
            yield results.read(key)


def converted(plan: Plan, results: ResultFile) -> Iterator[Key]:
    """Whose and which solutions were judged in another form than that of the file, in order."""
    for key in plan.keys.values():
        entry = results.entries.get(key)
        if entry is not None and entry.is_converted:
            yield key


def counts(plan: Plan, results: ResultFile) -> dict[str, Counter[GradeStatus]]:
    """How many submissions of each kata came to what."""
    found: dict[str, Counter[GradeStatus]] = {kata.name: Counter() for kata in plan.katas}
    for (_, kata), entry in results.entries.items():
        if kata in found:
            found[kata][entry.status] += 1
    return found
