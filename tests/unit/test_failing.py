"""Which of several failures is told in full, and what is said of the others."""

from dataclasses import replace
from pathlib import Path

from kata_runner.library.mistake import Finding, read_mistake
from kata_runner.library.registry import registry
from kata_runner.model.language import Text
from kata_runner.model.story import Kind, Place, Story
from kata_runner.model.verdict import CheckResult, Verdict, overall
from kata_runner.telling.verdict import tell_verdict

FIRST, SECOND = Text("first property", "1つ目"), Text("second property", "2つ目")


def _verdict() -> Verdict:
    results = tuple(
        CheckResult.failing(
            Story(kind=kind, sentence=Text("it differs", "違います")),
            name=name,
            device="cpu",
            states=states,
        )
        for name, kind, states in (("test_a", Kind.TYPE, FIRST), ("test_b", Kind.VALUES, SECOND))
    )
    return Verdict(
        kata="tiny",
        solution="tiny.py",
        devices=("cpu",),
        status=overall(results),
        results=results,
        sha256="",
        seconds=0.0,
    )


def _shown(*findings: Finding) -> str:
    return "\n".join(line.text for line in tell_verdict(_verdict(), findings, "en", Path()))


def test_what_a_mistake_accounts_for_is_above_its_name() -> None:
    """Where two parts are wrong, the failure in full and the diagnosis below it are about one."""
    mistake = read_mistake(registry().find("first_tensors").wrong[0])
    plain, named = _shown(), _shown(Finding(mistake, checks=("test_b",)))
    assert plain.index(FIRST.en) < plain.index(SECOND.en)
    assert named.index(SECOND.en) < named.index(mistake.fix.en) < named.index(FIRST.en)


def test_an_exception_beside_another_failure_has_its_line_and_its_advice() -> None:
    """Its own words are English: where it is and what to do is in the reader's language."""
    error = Story(
        kind=Kind.RAISED,
        error="NameError",
        sentence=Text("NameError: name 'optim' is not defined", "NameError: name 'optim' …"),
        relation=Text("import it", "インポートします"),
        place=Place("/somewhere/tiny.py", 7, "optim.SGD()"),
    )
    verdict = _verdict()
    first, second = verdict.results
    verdict = replace(verdict, results=(first, replace(second, story=error)))
    lines = [line.text for line in tell_verdict(verdict, (), "ja")]
    assert lines[-3:] == [
        "  2つ目",
        "    エラー：NameError: name 'optim' …（tiny.py:7）",
        "    → インポートします",
    ]
