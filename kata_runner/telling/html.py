"""What is said of a verdict, as HTML for a notebook: readable in light and in dark.

Everything that comes from a learner or from a run is escaped, here and nowhere else.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape

from kata_runner.judging.words import shape
from kata_runner.library.mistake import Finding
from kata_runner.model.kata import Kata
from kata_runner.model.language import Language, Text
from kata_runner.model.observation import Observation
from kata_runner.model.story import Kind, Story
from kata_runner.model.verdict import CheckResult, Status, Verdict
from kata_runner.telling.card import offers
from kata_runner.telling.cells import in_a_cell
from kata_runner.telling.line import Line
from kata_runner.telling.story import difference
from kata_runner.telling.values import ROWS, cell, shown
from kata_runner.telling.verdict import cannot_be_imported, failing, heading, with_device

# The colours of the notebook itself where it tells them; each is readable on white and on black.
STYLE = """<style>
.kata { --bad: var(--jp-error-color1, var(--vscode-errorForeground, #c62828));
  --good: var(--jp-success-color1, var(--vscode-testing-iconPassed, #2e7d32));
  --line: rgba(128, 128, 128, .35); line-height: 1.45; max-width: 60em; padding: 2px 0 4px; }
html[theme=dark] .kata { --bad: #f28b82; --good: #81c995; }
.kata p { margin: .45em 0; }
.kata .title { font-size: 1.1em; font-weight: 600; white-space: pre-wrap; }
.kata .bad { color: var(--bad); } .kata .good { color: var(--good); }
.kata .faint { opacity: .7; }
.kata .marks { letter-spacing: .15em; margin-left: .6em; }
.kata .inside { border-left: 3px solid var(--line); padding-left: .9em; margin: .5em 0; }
.kata .note { border-left: 3px solid #e0a000; padding-left: .9em; margin: .5em 0; }
.kata summary { cursor: pointer; }
.kata code, .kata pre { font-family: var(--jp-code-font-family, monospace); font-size: .93em;
  background: transparent; color: inherit; padding: 0; }
.kata pre { margin: .3em 0; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.35; }
.kata table { border-collapse: collapse; margin: .2em 0 .5em; width: auto; display: inline-table;
  vertical-align: top; font-size: .95em; border: 0; }
.kata td, .kata th { border: 1px solid var(--line); padding: .12em .6em; text-align: right;
  background: transparent; color: inherit; max-width: none; white-space: nowrap; }
.kata th { font-weight: 400; opacity: .7; border: 0; text-align: left; padding-left: 0; }
.kata td.text { text-align: left; white-space: normal; }
.kata td.other { color: var(--bad); font-weight: 700; }
.kata .pair { display: flex; flex-wrap: wrap; gap: .2em 2.2em; }
</style>"""

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
) -> str:
    """A whole run as HTML.

    `step` is what to do next, `notes` are said before everything else, and the lines of `after` in
    place of the card where a pass has ended something else.
    """
    parts = [_title(verdict, language), *(_div("note", prose(note, language)) for note in notes)]
    failed = failing(verdict, findings)
    if not verdict.results:
        parts.append(_pre(verdict.output.strip()))
    if failed:
        parts += _failures(verdict, failed, findings, language)
    elif after:
        parts += lines(after)
    elif verdict.status is Status.PASSED and verdict.complete:
        parts += _card(kata, verdict, language)
    parts.append(f"<p><strong>{prose(step.text)}</strong></p>")
    return box(parts)


def box(parts: Iterable[str]) -> str:
    """Pieces of HTML, put together with their style."""
    return f'{STYLE}\n<div class="kata">\n' + "\n".join(parts) + "\n</div>"


def prose(text: Text | str, language: Language = "en") -> str:
    """A sentence; what is between backticks is code."""
    said = text.said(language) if isinstance(text, Text) else text
    return re.sub(r"`([^`\n]+)`", r"<code>\1</code>", escape(said)).replace("\n", "<br>")


def lines(told: Iterable[Line]) -> list[str]:
    """Lines that are told elsewhere as well, one below the other."""
    classes = {"red": "bad", "green": "good", "faint": "faint"}
    return [
        f'<pre class="{classes.get(line.style, "")}">'
        + (f"<strong>{escape(line.text)}</strong>" if line.style == "bold" else escape(line.text))
        + "</pre>"
        for line in told
    ]


def table(rows: Iterable[Sequence[str]], head: Sequence[str] = ()) -> str:
    """A table of texts."""
    told = "".join(f"<th>{escape(text)}</th>" for text in head)
    body = "".join(
        "<tr>" + "".join(f'<td class="text">{prose(text)}</td>' for text in row) + "</tr>"
        for row in rows
    )
    return f"<table>{'<tr>' + told + '</tr>' if told else ''}{body}</table>"


def folded(title: str, code: str) -> str:
    """Code behind a title that unfolds it."""
    return _details(escape(title), _pre(code))


# --- a run ---------------------------------------------------------------------------------------


def _title(verdict: Verdict, language: Language) -> str:
    failed = failing(verdict)
    title = heading(verdict, failed, language).text if failed else _count(verdict).said(language)
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
        yield _div("inside", *_story(first.says, first.story, language))
    yield from _mistakes(findings, language)
    if others:
        told = [_folded_story(other, verdict, language) for other in others if other.story]
        title = Text(en="Also failing: {count}", ja="そのほかの不合格：{count}個").format(
            count=len(others)
        )
        yield _details(prose(title, language), *told)


def _folded_story(result: CheckResult, verdict: Verdict, language: Language) -> str:
    assert result.story is not None  # noqa: S101  # others are left out
    says = with_device(result, verdict)
    what = (
        f'{prose(says, language)}<br><span class="bad">{prose(difference(result.story, language))}'
    )
    _, _, *rest = _story(says, result.story, language)  # the first two are the summary
    return _div("inside", _details(f"{what}</span>", *rest))


def _card(kata: Kata, verdict: Verdict, language: Language) -> Iterable[str]:
    if kata.learned is not None:
        yield f"<p>{prose(kata.learned, language)}</p>"
    rows = [
        (f"`{in_a_cell(command)}`", why.said(language)) for command, why in offers(kata, verdict)
    ]
    if rows:
        yield table(rows)


def _mistakes(findings: Sequence[Finding], language: Language) -> Iterable[str]:
    """The classic mistakes that the run looks like: the effect once, with the cause of each."""
    effects = dict.fromkeys(finding.mistake.effect for finding in findings)
    if len(effects) > 1:
        title = Text(en="It looks like one of these:", ja="次のどれかのようです：")
        yield f"<p><strong>{prose(title, language)}</strong></p>"
    for effect in effects:
        parts = [f"<p><strong>{prose(effect, language)}</strong></p>"]
        for finding in findings:
            if finding.mistake.effect != effect:
                continue
            mistake = finding.mistake
            if mistake.cause is not None:
                parts.append(f"<p>{prose(mistake.cause, language)}</p>")
            if finding.place is not None:
                parts.append(_code_line(finding.place.number, finding.place.text))
            parts.append(f'<p class="good">{prose(mistake.fix, language)}</p>')
        yield _div("note", *parts)


# --- one failure ---------------------------------------------------------------------------------


def _story(states: Text, story: Story, language: Language) -> Iterable[str]:
    """The property; the difference; the learner's own line; and only then the input."""
    required = Text(en="Required: ", ja="求められる動作：").said(language)
    yield f"<p><strong>{prose(required + states.said(language))}</strong></p>"
    yield f'<p class="bad">{prose(difference(story, language))}</p>'
    pair = [
        (Text(en="got", ja="実際の値"), story.got, story.expected),
        (Text(en="expected", ja="正しい値"), story.expected, story.got),
    ]
    values = [
        f'<div><div class="faint">{prose(title, language)}</div>{_value(value, other)}</div>'
        for title, value, other in pair
        if value is not None and story.got is not None
    ]
    if values:
        yield _div("pair", *values)
    if story.relation:
        yield f"<p>→ {prose(story.relation, language)}</p>"
    if story.place:
        yield _code_line(story.place.number, story.place.text)
    if story.inputs and story.kind is not Kind.MISSING:
        names = ", ".join(story.inputs)
        title = Text(en="with this input: {names}", ja="このときの入力：{names}")
        yield _details(prose(title.format(names=names), language), _inputs(story.inputs))
    if story.printed:
        title = Text(en="your code printed", ja="プログラムの出力")
        yield _details(prose(title, language), _pre(story.printed))


def _inputs(inputs: Mapping[str, Observation]) -> str:
    rows = "".join(
        f"<tr><th><code>{escape(name)}</code></th><td class='text'>{_value(value)}</td></tr>"
        for name, value in inputs.items()
    )
    return f"<table>{rows}</table>"


def _code_line(number: int, text: str) -> str:
    """A line of the file, under its number in the cell: there the first line is `%%kata NAME`."""
    return f'<pre><span class="faint">{number + 1:>4} | </span>{escape(text)}</pre>'


def _value(value: Observation, other: Observation | None = None) -> str:
    """A value; a tensor of one or two dimensions as a table, with what is not as in `other`."""
    if value["type"] == "Tensor" and 1 <= len(value["shape"]) <= 2 and 0 not in value["shape"]:
        return _tensor(value, other)
    return _pre("\n".join(shown(value)))


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


# --- pieces --------------------------------------------------------------------------------------


def _div(style: str, *parts: str) -> str:
    return f'<div class="{style}">' + "\n".join(parts) + "</div>"


def _details(summary: str, *parts: str) -> str:
    return f"<details><summary>{summary}</summary>\n" + "\n".join(parts) + "</details>"


def _pre(text: str) -> str:
    return f"<pre>{escape(text)}</pre>"
