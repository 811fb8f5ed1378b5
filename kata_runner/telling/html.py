"""What is said of a verdict, as HTML for a notebook. Whatever a learner wrote is escaped."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from html import escape

from kata_runner.judging.words import shape
from kata_runner.library.mistake import Finding
from kata_runner.model.change import Change
from kata_runner.model.kata import Kata
from kata_runner.model.language import Language, Text
from kata_runner.model.observation import Observation
from kata_runner.model.status import Status
from kata_runner.model.story import Kind, Story
from kata_runner.model.verdict import CheckResult, Verdict
from kata_runner.telling.card import FirstPass, done, offers, took
from kata_runner.telling.cells import in_a_cell
from kata_runner.telling.change import PASSES, changed_lines
from kata_runner.telling.line import Line
from kata_runner.telling.markup import box, details, div, lines, pre, prose, table
from kata_runner.telling.mistakes import CAUSES, ONE_OF, by_effect, cause_of
from kata_runner.telling.story import difference, required
from kata_runner.telling.values import ROWS, cell, shown
from kata_runner.telling.verdict import cannot_be_imported, failing, heading, with_device

_SIGNS = {"-": "bad", "+": "good"}
_MARKS = {Status.PASSED: ("✓", "good"), Status.NOT_STARTED: ("○", "faint")}


def tell_run(
    verdict: Verdict,
    kata: Kata,
    findings: Sequence[Finding],
    language: Language,
    *,
    step: Line,
    notes: Sequence[Text] = (),
    after: Sequence[Line] = (),
    first: FirstPass | None = None,
) -> str:
    """A whole run as HTML.

    `step` is what to do next, `notes` are said before everything else, and the lines of `after` in
    place of the card where a pass has ended something else. `first`: what a first pass took.
    """
    parts = [
        _title(verdict, language, first),
        *(div("note", prose(note, language)) for note in notes),
    ]
    failed = failing(verdict, findings)
    if not verdict.results:
        parts.append(pre(verdict.output.strip()))
    if failed:
        parts += _failures(verdict, failed, findings, language)
    elif after:
        parts += lines(after)
    elif verdict.status is Status.PASSED and verdict.complete:
        parts += _card(kata, verdict, language, first)
    parts.append(f"<p><strong>{prose(step.text)}</strong></p>")
    return box(parts)


# --- a run ---------------------------------------------------------------------------------------


def _title(verdict: Verdict, language: Language, first: FirstPass | None) -> str:
    failed = failing(verdict)
    if failed:
        title = heading(verdict, failed, language).text
    else:
        title = _count(verdict).said(language)
        title += took(first).said(language) if first is not None else ""
    marks = "".join(_mark(result, language) for result in verdict.results)
    return f'<p><span class="title">{escape(title)}</span><span class="marks">{marks}</span></p>'


def _mark(result: CheckResult, language: Language) -> str:
    mark, style = _MARKS.get(result.status, ("✗", "bad"))
    return f'<span class="{style}" title="{escape(result.says.said(language))}">{mark}</span>'


def _count(verdict: Verdict) -> Text:
    """How many checks passed and how many have not started, where none failed."""
    statuses = [result.status for result in verdict.results]
    if not statuses:
        return Text(verdict.kata, verdict.kata)
    text = Text(
        en="{kata}  {passed} of {all} checks passed", ja="{kata}  {all}個中{passed}個に合格"
    )
    if verdict.status is Status.PASSED:
        text = Text(en="{kata}  {all} checks passed", ja="{kata}  {all}個のチェックに合格")
    if verdict.status is Status.NOT_STARTED:
        text = Text(en="{kata}  not started yet", ja="{kata}  未着手")
    return text.format(kata=verdict.kata, passed=statuses.count(Status.PASSED), all=len(statuses))


def _failures(
    verdict: Verdict,
    failed: Sequence[CheckResult],
    findings: Sequence[Finding],
    language: Language,
) -> Iterable[str]:
    first, *others = failed
    if cannot_be_imported(failed):
        others = []  # they say the same
    if first.story is not None:
        yield div("inside", *tell_story(first.says, first.story, language))
    yield from _mistakes(findings, language)
    yield from _change(verdict.change, language)
    if others:
        told = [_folded_story(other, verdict, language) for other in others if other.story]
        title = Text(en="Also failing: {count}", ja="そのほかの不合格：{count}個").format(
            count=len(others)
        )
        yield details(prose(title, language), *told)


def _folded_story(result: CheckResult, verdict: Verdict, language: Language) -> str:
    assert result.story is not None  # noqa: S101  # others are left out
    says = with_device(result, verdict)
    what = (
        f'{prose(says, language)}<br><span class="bad">{prose(difference(result.story, language))}'
    )
    _, _, *rest = tell_story(says, result.story, language)  # the first two are the summary
    return div("inside", details(f"{what}</span>", *rest))


def _card(
    kata: Kata, verdict: Verdict, language: Language, first: FirstPass | None
) -> Iterable[str]:
    if kata.learned is not None:
        yield f"<p>{prose(kata.learned, language)}</p>"
    if first is not None and first.ended is not None and first.ended.can_do.en:
        yield f"<p>{prose(done(first.ended), language)}</p>"
    rows = [
        (f"`{in_a_cell(command)}`", why.said(language)) for command, why in offers(kata, verdict)
    ]
    if rows:
        yield table(rows)


def _mistakes(findings: Sequence[Finding], language: Language) -> Iterable[str]:
    """The classic mistakes that the run looks like: the effect once, with the cause of each."""
    effects = by_effect(findings)
    if len(effects) > 1:
        yield f"<p><strong>{prose(ONE_OF, language)}</strong></p>"
    for effect, same in effects.items():
        parts = [f"<p><strong>{prose(effect, language)}</strong></p>"]
        if len(same) > 1:
            parts.append(f"<p>{prose(CAUSES, language)}</p>")
        for finding in same:
            mistake = finding.mistake
            cause = cause_of(finding, same)
            if cause is not None:
                parts.append(f"<p>{prose(cause, language)}</p>")
            if finding.place is not None:
                parts.append(_code_line(finding.place.number, finding.place.text))
            parts.append(f'<p class="good">{prose(mistake.fix, language)}</p>')
        yield div("note", *parts)


def _change(change: Change | None, language: Language) -> Iterable[str]:
    """A small change that was tried, as the lines that go and those that come."""
    if change is not None:
        lines = [
            f'<span class="{_SIGNS[sign]}">{number + 1:>4} {sign} {escape(text)}</span>'
            for sign, number, text in changed_lines(change)
        ]
        code = "\n".join(lines)
        yield div("note", f"<p><strong>{prose(PASSES, language)}</strong></p><pre>{code}</pre>")


# --- one failure ---------------------------------------------------------------------------------


def tell_story(states: Text, story: Story, language: Language) -> Iterable[str]:
    """The property; the difference; the learner's own line; and only then the input."""
    yield f"<p><strong>{prose(required(states, story), language)}</strong></p>"
    yield f'<p class="bad">{prose(difference(story, language))}</p>'
    pair = [
        (Text(en="got", ja="実際の値"), story.got, story.expected),
        (Text(en="expected", ja="正しい値"), story.expected, story.got),
    ]
    values = [
        f'<div><div class="faint">{prose(title, language)}</div>{_value(value, language, other)}</div>'
        for title, value, other in pair
        if value is not None and story.got is not None
    ]
    if values:
        yield div("pair", *values)
    if story.relation:
        yield f"<p>→ {prose(story.relation, language)}</p>"
    if story.place:
        yield _code_line(story.place.number, story.place.text)
    if story.inputs and story.kind is not Kind.MISSING:
        names = ", ".join(story.inputs)
        title = Text(en="with this input: {names}", ja="このときの入力：{names}")
        yield details(prose(title.format(names=names), language), _inputs(story.inputs, language))
    if story.printed:
        title = Text(en="your code printed", ja="プログラムの出力")
        yield details(prose(title, language), pre(story.printed))


def _inputs(inputs: Mapping[str, Observation], language: Language) -> str:
    rows = "".join(
        f"<tr><th><code>{escape(name)}</code></th><td class='text'>{_value(value, language)}</td></tr>"
        for name, value in inputs.items()
    )
    return f"<table>{rows}</table>"


def _code_line(number: int, text: str) -> str:
    """A line of the file, under its number in the cell: there the first line is `%%kata NAME`."""
    return f'<pre><span class="faint">{number + 1:>4} | </span>{escape(text)}</pre>'


def _value(value: Observation, language: Language, other: Observation | None = None) -> str:
    """A value; a tensor of one or two dimensions as a table, with what is not as in `other`."""
    if value["type"] == "Tensor" and 1 <= len(value["shape"]) <= 2 and 0 not in value["shape"]:
        return _tensor(value, other)
    return pre("\n".join(shown(value, language)))


def _tensor(tensor: Observation, other: Observation | None) -> str:
    rows, columns = [1, *tensor["shape"]][-2:]
    beside = other["values"] if _is_comparable(tensor, other) and other else None

    def one(place: int) -> str:
        value = tensor["values"][place]
        style = ' class="other"' if beside is not None and _differ(value, beside[place]) else ""
        return f"<td{style}>{escape(cell(value))}</td>"

    more = "<td>…</td>" if columns > ROWS else ""
    body = "".join(
        "<tr>"
        + "".join(one(row * columns + column) for column in range(min(columns, ROWS)))
        + f"{more}</tr>"
        for row in range(min(rows, ROWS))
    )
    if rows > ROWS:
        body += f'<tr><td colspan="{min(columns, ROWS) + bool(more)}">…</td></tr>'
    about = f"{shape(tensor)} {tensor['dtype']}"
    about += f" {tensor['device']}" if tensor["device"] != "cpu" else ""
    return f'<table>{body}</table><div class="faint"><code>{escape(about)}</code></div>'


def _differ(value: object, other: object) -> bool:
    if isinstance(value, float) and isinstance(other, float):
        return not math.isclose(value, other, rel_tol=1e-4, abs_tol=1e-6)
    return value != other


def _is_comparable(tensor: Observation, other: Observation | None) -> bool:
    return other is not None and other["type"] == "Tensor" and other["shape"] == tensor["shape"]
