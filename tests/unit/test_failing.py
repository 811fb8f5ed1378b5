"""Which of several failures is told in full, and what is said of the others."""

from dataclasses import replace
from pathlib import Path

import torch

from kata_runner.checking.observe import observe
from kata_runner.library.mistake import Finding, read_mistake
from kata_runner.library.registry import registry
from kata_runner.model.change import Change
from kata_runner.model.language import Text
from kata_runner.model.story import Kind, Place, Story
from kata_runner.model.verdict import CheckResult, Verdict, overall
from kata_runner.telling.html import tell_run
from kata_runner.telling.line import Line
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


def test_values_that_are_nearly_right_say_less_than_values_that_are_far_off() -> None:
    """A tiny number inside a logarithm: first the loss that is 15.5 and not 456, then the digits."""
    verdict = _verdict()
    near, far = (
        replace(
            result,
            story=Story(
                kind=Kind.VALUES,
                sentence=Text("it differs", "違います"),
                got=observe(torch.tensor([got])),
                expected=observe(torch.tensor([1.0])),
            ),
        )
        for result, got in zip(verdict.results, (1.0005, 3.0), strict=True)
    )
    told = tell_verdict(replace(verdict, results=(near, far)), (), "en")
    assert SECOND.en in told[2].text
    told = tell_verdict(replace(verdict, results=(near, near)), (), "en")
    assert FIRST.en in told[2].text


def test_of_several_causes_each_is_only_possible() -> None:
    """Who reads of two causes side by side knows that one of them need not be in the file."""
    mistake = read_mistake(registry().find("first_tensors").wrong[0])
    other = replace(mistake, cause=Text("the other one", "もう1つ"))
    assert "Possible causes:" not in _shown(Finding(mistake))
    told = _shown(Finding(mistake), Finding(other)).splitlines()
    heading = told.index("  Possible causes:")
    assert told[heading - 1] == mistake.effect.en
    assert told[heading + 1].startswith("  • ")


def test_a_cause_that_the_code_does_not_show_is_only_likely() -> None:
    """Another mistake may look the same; where the learner's own line shows it, it is a fact."""
    mistake = read_mistake(registry().find("first_tensors").wrong[0])
    for finding in (Finding(mistake), Finding(mistake, confirmed=True)):
        told = _shown(finding)
        page = tell_run(
            _verdict(), registry().find("first_tensors"), [finding], "en", step=Line("")
        )
        assert ("Likely cause: " in told) == (not finding.confirmed)
        assert ("Likely cause: " in page) == (not finding.confirmed)


def test_in_a_notebook_several_causes_are_only_possible_too() -> None:
    """The same sentence, where the failure is HTML."""
    kata = registry().find("first_tensors")
    mistake = read_mistake(kata.wrong[0])
    other = replace(mistake, cause=Text("the other one", "もう1つ"))
    for findings in ([Finding(mistake)], [Finding(mistake), Finding(other)]):
        told = tell_run(_verdict(), kata, findings, "en", step=Line(""))
        assert ("Possible causes:" in told) == (len(findings) > 1)


def test_in_a_notebook_a_change_has_the_numbers_of_the_cell() -> None:
    """Its first line is the magic; what the learner wrote is escaped."""
    change = Change(2, ("    return a < b",), ("    return a <= b",))
    told = tell_run(
        replace(_verdict(), change=change), registry().find("xor"), [], "en", step=Line("")
    )
    assert "Tried out: with this change, every check passes." in told
    assert '<span class="bad">   3 -     return a &lt; b</span>' in told
    assert '<span class="good">   3 +     return a &lt;= b</span>' in told
