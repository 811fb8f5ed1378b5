"""A page for each student, in their language: what their screen would have said, never the reference.

Everything on it may come from a submission, so nothing is taken for markup: in Markdown it is in
blocks of code, in HTML it is escaped, and the page may load and run nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kata_runner.grading.escape import fenced, file_name, html, markdown
from kata_runner.grading.told import STATUS, as_text, tell_result
from kata_runner.model.grades import Grade, Grades, GradeStatus, StudentGrades
from kata_runner.model.kata import Kata
from kata_runner.model.language import Language, Text
from kata_runner.telling.line import Line

_STYLE = """\
:root { color-scheme: light dark; --ok: #00704f; --bad: #b3261e; --soft: #6b6b6b; }
@media (prefers-color-scheme: dark) { :root { --ok: #5ad1a5; --bad: #ff8a80; --soft: #a0a0a0; } }
body { font-family: system-ui, sans-serif; line-height: 1.5; max-width: 50rem; margin: 2rem auto;
  padding: 0 1rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: .8rem; border: 1px solid #8886;
  border-radius: .4rem; }
.red { color: var(--bad); } .green, .passed { color: var(--ok); } .faint { color: var(--soft); }
.bold { font-weight: 600; }
"""
HEAD = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';
 img-src data:">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
"""
TAIL = "</body>\n</html>\n"


def head(title: str, language: Language) -> str:
    """The start of a page of HTML that may load and run nothing."""
    return HEAD.format(language=language, title=html(title), style=_STYLE)


def write_pages(grades: Grades, folder: Path) -> Path:
    """Two files for each student, called after them."""
    folder.mkdir(exist_ok=True)
    for one in grades.students:
        language = one.student.language or grades.language
        name = file_name(one.student.name)
        for suffix, text in (
            (".md", as_markdown(one, grades, language)),
            (".html", as_html(one, grades, language)),
        ):
            data = text.encode("utf-8", "backslashreplace")
            (folder / f"{name}{suffix}").write_bytes(data)
    return folder


def as_markdown(one: StudentGrades, grades: Grades, language: Language) -> str:
    """The page as Markdown."""
    found = [f"# {markdown(_title(one, grades))}", "", _points(one, language)]
    for grade in one.grades:
        found += ["", f"## {markdown(_heading(grade, grades.katas, language))}"]
        lines = list(tell_result(grade.result, grades.katas, language))
        if lines:
            found += ["", *fenced(as_text(lines).splitlines())]
    for remark in one.remarks:
        found += ["", *fenced(note.said(language) for note in remark.notes)]
    return "\n".join(found) + "\n"


def as_html(one: StudentGrades, grades: Grades, language: Language) -> str:
    """The page as HTML."""
    title = _title(one, grades)
    found = [head(title, language), f"<h1>{html(title)}</h1>", f"<p>{_points(one, language)}</p>"]
    for grade in one.grades:
        mark = ' class="passed"' if grade.result.status is GradeStatus.PASSED else ""
        found.append(f"<h2{mark}>{html(_heading(grade, grades.katas, language))}</h2>")
        lines = list(tell_result(grade.result, grades.katas, language))
        if lines:
            found.append(f"<pre>{''.join(_styled(lines))}</pre>")
    notes = [note for remark in one.remarks for note in remark.notes]
    found += [f"<pre>{html(note.said(language))}</pre>" for note in notes]
    return "\n".join(found) + "\n" + TAIL


def _styled(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        text = html(line.text)
        yield f'<span class="{line.style}">{text}</span>\n' if line.style else f"{text}\n"


def _title(one: StudentGrades, grades: Grades) -> str:
    return f"{grades.title}: {one.student.shown}" if grades.title else one.student.shown


def _points(one: StudentGrades, language: Language) -> str:
    text = Text(en="{points:g} of {most:g} points", ja="{most:g}点中{points:g}点")
    return text.format(points=one.points, most=one.most).said(language)


def _heading(grade: Grade, katas: Sequence[Kata], language: Language) -> str:
    kata = next(kata for kata in katas if kata.name == grade.result.kata)
    status = STATUS[grade.result.status].said(language)
    return f"{kata.name} ({kata.title.said(language)}): {status}"
