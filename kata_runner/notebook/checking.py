"""A cell becomes a verdict below it: kept in the workspace, checked elsewhere, told in HTML."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kata_runner.diagnosis.diagnose import diagnose_all
from kata_runner.judging.resemblance import SEED
from kata_runner.library.mistake import Finding
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.model.request import Request, Show
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.notebook.session import Session
from kata_runner.notebook.shown import Output, Shown
from kata_runner.running.run import run
from kata_runner.telling import html, markup
from kata_runner.telling.card import FirstPass, tell_pass
from kata_runner.telling.cells import line_in_a_cell
from kata_runner.telling.line import Line
from kata_runner.telling.next_step import Seat, next_step
from kata_runner.telling.repair import tell_ended
from kata_runner.telling.verdict import failing, tell_verdict
from kata_runner.workspace.announce import announce
from kata_runner.workspace.current import unsolved
from kata_runner.workspace.effort import first_pass
from kata_runner.workspace.folder import is_begun
from kata_runner.workspace.repair import after
from kata_runner.workspace.repairs import is_open

_COLOUR = re.compile(r"\x1b\[[\d;]*m")  # which a kernel has every program of its own print
_SOON = 0.4  # seconds after which a run says how far it is


@dataclass(frozen=True)
class Asked:
    """How the checks of a kata are to run, as on the command line."""

    devices: tuple[str, ...] = ("cpu",)
    seed: int = SEED
    limit: float = 30.0  # seconds for each check
    expression: str | None = None  # only the checks whose names fit it
    everything: bool = False  # all of every failure, and nothing folded


def check(
    session: Session,
    kata: Kata,
    asked: Asked,
    output: Output,
    *,
    notes: Sequence[Text] = (),
    names: Mapping[str, object] | None = None,
) -> Verdict:
    """Check the learner's file and show what came of it.

    `names` are those of the kernel, which the file does not see: a learner may think that it does.
    """
    request = Request.in_place(
        kata,
        session.workspace.root,
        devices=asked.devices,
        seeds=(asked.seed,),
        limit=asked.limit,
        language=session.language,
        show=Show(options=("-k", asked.expression) if asked.expression else ()),
    )
    verdict = run(kata, request, session.transport, _Progress(session, kata, output))
    verdict = replace(verdict, output=_COLOUR.sub("", verdict.output))
    said = [*notes, *session.said(), *announce(verdict, session.workspace.root)]
    said += _elsewhere(verdict, names or {})
    ended = tell_ended(after(verdict, kata, session.workspace.root), session.language)
    output.show(_shown(session, kata, verdict, said, ended, everything=asked.everything))
    return verdict


def _shown(
    session: Session,
    kata: Kata,
    verdict: Verdict,
    notes: Sequence[Text],
    ended: Sequence[Line],
    *,
    everything: bool,
) -> Shown:
    language, findings = session.language, _findings(session, kata, verdict)
    step = Line("")
    if verdict.results:  # none where pytest could not start the checks, and says why
        step = next_step(
            [verdict],
            session.katas,
            language,
            findings=findings,
            is_begun=is_begun(kata),
            seat=Seat.NOTEBOOK,
            unsolved=unsolved(session.katas, session.states()),
        )
    is_pass = verdict.status is Status.PASSED and verdict.complete
    first = _first_pass(session, verdict) if is_pass else None
    told = html.tell_run(
        verdict, kata, findings, language, step=step, notes=notes, after=ended, first=first
    )
    lines = [Line(note.said(language)) for note in notes]
    if ended:
        lines += ended
    elif is_pass:
        card = tell_pass(kata, verdict, language, first)
        lines += [Line(line_in_a_cell(line.text), line.style) for line in card]
    else:
        root = session.workspace.root
        lines += tell_verdict(verdict, findings, language, root, everything=everything)
    if not verdict.results:
        lines.append(Line(verdict.output.strip()))
    text = "\n".join(line.text for line in [*lines, Line(""), step]).strip()
    return Shown(text, markup.unfolded(told) if everything else told)


def _first_pass(session: Session, verdict: Verdict) -> FirstPass | None:
    return first_pass(verdict, session.workspace.root, session.registry, is_recorded=True)


def _findings(session: Session, kata: Kata, verdict: Verdict) -> list[Finding]:
    """The classic mistakes that the run looks like; a repair is done without them."""
    if not failing(verdict) or is_open(session.workspace.root, kata.name):
        return []
    return diagnose_all(kata, verdict)


def _elsewhere(verdict: Verdict, names: Mapping[str, object]) -> list[Text]:
    """Names that the file lacks and another cell has: a checked cell stands by itself."""
    missing = {
        found[1]
        for result in verdict.results
        if result.story is not None and result.story.error == "NameError"
        for found in [re.search(r"name '(\w+)' is not defined", result.story.sentence.en)]
        if found is not None and found[1] in names
    }
    return [_IN_ANOTHER_CELL.format(name=name) for name in sorted(missing)]


class _Progress:
    """How far a run has come, where it takes longer than a moment."""

    def __init__(self, session: Session, kata: Kata, output: Output) -> None:
        self._session, self._kata, self._output = session, kata, output
        self._began, self._count, self._done = time.monotonic(), 0, 0

    def __call__(self, message: dict[str, Any]) -> None:
        """Take a message of the run in."""
        self._count = message.get("count", self._count)
        self._done += "result" in message
        if time.monotonic() - self._began > _SOON:
            text = f"{self._kata.name}  {self._done}/{self._count or '…'}"
            self._output.show(Shown(text, markup.box([f"<p>{text}</p>"])), is_last=False)


_IN_ANOTHER_CELL = Text(
    en="`{name}` is defined in another cell. The checks see this cell alone: write or import it here.",
    ja="`{name}` は別のセルで定義されています。チェックの対象はこのセルだけなので、"
    "このセルの中で定義するかインポートしてください。",
)
