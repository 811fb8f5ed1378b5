"""JUnit: a suite for each student, a case for each check, as build servers read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from kata_runner.grading.escape import xml
from kata_runner.grading.told import STATUS, why
from kata_runner.model.grades import Export, Grades, GradeStatus, Result, StudentGrades
from kata_runner.model.language import Language, Text
from kata_runner.model.status import Status
from kata_runner.model.verdict import CheckResult
from kata_runner.telling.story import difference


def _write(grades: Grades, folder: Path) -> Sequence[Path]:
    file = folder / "junit.xml"
    with file.open("w", encoding="utf-8") as opened:
        opened.write('<?xml version="1.0" encoding="utf-8"?>\n<testsuites>\n')
        for one in grades.students:  # a suite at a time: a large class is no large tree
            opened.write(ET.tostring(_suite(one, grades.language), encoding="unicode") + "\n")
        opened.write("</testsuites>\n")
    return (file,)


def _suite(one: StudentGrades, language: Language) -> ET.Element:
    cases = [case for grade in one.grades for case in _cases(grade.result, language)]
    cases += [case for remark in one.remarks for case in _cases(remark, language)]
    numbers = {
        "tests": len(cases),
        "failures": sum(case.find("failure") is not None for case in cases),
        "errors": sum(case.find("error") is not None for case in cases),
        "skipped": sum(case.find("skipped") is not None for case in cases),
    }
    # Build servers take two suites of one name for the same one.
    suite = ET.Element("testsuite", name=xml(one.student.name))
    suite.attrib.update({name: str(number) for name, number in numbers.items()})
    suite.extend(cases)
    return suite


def _cases(result: Result, language: Language) -> Iterator[ET.Element]:
    kata = result.kata or "-"
    if result.checks:
        for check in result.checks:
            yield _case(kata, check, language)
        return
    case = ET.Element("testcase", classname=xml(kata), name=result.status.value, time="0")
    message = xml(why(result, language)) or STATUS[result.status].said(language)
    if result.status in (GradeStatus.NOT_SUBMITTED, GradeStatus.NOT_STARTED):
        ET.SubElement(case, "skipped", message=message)
    elif result.status is not GradeStatus.PASSED:
        ET.SubElement(case, "error", message=message).text = message
    yield case


def _case(kata: str, check: CheckResult, language: Language) -> ET.Element:
    case = ET.Element(
        "testcase", classname=xml(kata), name=xml(check.name), time=f"{check.seconds:.3f}"
    )
    message = xml(difference(check.story, language)) if check.story else check.status.value
    if check.status is Status.NOT_STARTED:
        ET.SubElement(case, "skipped", message=message)
    elif check.status is not Status.PASSED:
        # GitLab shows the text alone, Jenkins both.
        failure = ET.SubElement(case, "failure", message=message)
        failure.text = "\n".join(filter(None, (xml(check.says.said(language)), message)))
    return case


EXPORT = Export("junit", Text(en="JUnit, for build servers", ja="JUnit（CI サーバー用）"), _write)
