"""A verdict becomes a result: what a learner's screen would say, and nothing that could be huge."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from kata_runner.diagnosis.diagnose import diagnose
from kata_runner.grading.plan import Job
from kata_runner.grading.settings import Settings
from kata_runner.grading.submissions import Program
from kata_runner.judging.resemblance import Signature, signature
from kata_runner.library.mistake import Finding
from kata_runner.model.grades import GradeStatus, Named, Result
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.model.observation import Observation
from kata_runner.model.status import Status
from kata_runner.model.story import Place, Story
from kata_runner.model.verdict import CheckResult, Verdict
from kata_runner.telling.verdict import failing

_TEXT = 2_000  # characters of anything that a submission wrote
_REASON = 200  # characters of an error in a sentence
_VALUES = 2_000  # of a tensor or a list; of more, only what it is
_LONG_NAME = 100  # characters, from which on the name of a class counts
_OBSERVED = 20  # values that came out of a check, from which a mistake is known
_SIGNATURE = 10_000  # characters of what one check observed; of more, only what tells it apart

# As a traceback ends, also in what pytest writes of itself.
_ERROR = re.compile(r"^(?:INTERNALERROR>|E)? *([\w.]+(?:Error|Exception))(: .*)?$", re.MULTILINE)


def of_verdict(
    job: Job,
    settings: Settings,
    program: Program,
    verdict: Verdict,
    path: Path,
    known: Mapping[str, Signature],
    *,
    judged_by: str,
    seconds: float,
) -> Result:
    """The result of a submission that was judged."""
    if not verdict.results:  # not one check began: that is not the submission's doing
        note = _NO_CHECK.format(why=_error_in(verdict.output))
        return without_verdict(job, settings, GradeStatus.UNREADABLE, note=note)
    failed = failing(verdict)
    return replace(
        without_verdict(job, settings, GradeStatus(_status(verdict).value), program),
        checks=tuple(map(small, verdict.results)),
        diagnosis=_diagnosis(job.kata, settings.device, verdict, path, known) if failed else (),
        signature=_signature(failed),
        seconds=round(seconds, 3),
        cpu_seconds=round(sum(check.cpu_seconds for check in verdict.results), 3),
        judged_by=judged_by,
    )


def _diagnosis(
    kata: Kata, device: str, verdict: Verdict, path: Path, known: Mapping[str, Signature]
) -> tuple[Named, ...]:
    """Whatever a file does to who reads it (code too deep to parse) costs the diagnosis alone."""
    try:
        return tuple(map(named, diagnose(kata, device, verdict.results, path, known)))
    except (Exception, MemoryError):  # noqa: BLE001
        return ()


def _error_in(output: str) -> Text:
    """The last error that an output tells of, behind a sentence; where it names a file, its type.

    A traceback says nothing to a student, and much about the machine.
    """
    *_, (kind, said) = [("", ""), *_ERROR.findall(output)]
    if len(said) > _REASON or "/" in said or "\\" in said:
        said = ""
    return Text(f" ({kind}{said})", f"（{kind}{said}）") if kind else Text("", "")


def _status(verdict: Verdict) -> Status:
    """A pass of some checks is no pass."""
    if verdict.status is Status.PASSED and not verdict.complete:
        return Status.CRASHED
    return verdict.status


def without_verdict(
    job: Job,
    settings: Settings,
    status: GradeStatus,
    program: Program | None = None,
    note: Text | None = None,
) -> Result:
    """The result of a submission that was not executed."""
    notes = program.notes if program else ()
    return Result(
        submission=job.student.name,
        kata=job.kata.name,
        status=status,
        file=job.answer.file,
        sha256=program.sha256 if program else "",
        device=settings.device,
        seed=settings.seed,
        notes=(*notes, note) if note else notes,
        versions=settings.versions,
        kata_version=settings.katas.get(job.kata.name),
    )


def of_learner(kata: Kata, verdict: Verdict, findings: Iterable[Finding], **more: Any) -> Result:
    """The result of a learner's own file, as `kata test --json` gives it."""
    return Result(
        kata=kata.name,
        status=GradeStatus(_status(verdict).value),
        sha256=verdict.sha256,
        checks=tuple(map(small, verdict.results)),
        diagnosis=tuple(map(named, findings)),
        signature=_signature(failing(verdict)),
        seconds=round(verdict.seconds, 3),
        cpu_seconds=round(sum(check.cpu_seconds for check in verdict.results), 3),
        **more,
    )


def named(finding: Finding) -> Named:
    """A mistake in the words of the catalogue."""
    mistake = finding.mistake
    return Named(
        name=mistake.name,
        effect=mistake.effect,
        fix=mistake.fix,
        cause=mistake.cause,
        place=finding.place and _named_place(finding.place),
        explained=finding.explained,
        checks=finding.checks,
    )


def _signature(failed: Iterable[CheckResult]) -> Signature:
    return {name: _small_signature(one) for name, one in signature(failed).items()}


def _small_signature(seen: Mapping[str, Any]) -> dict[str, Any]:
    """The same in room that has an end, and the same for the same mistake."""
    observed: Any = seen["observed"][:_OBSERVED]
    told = json.dumps(observed)
    if len(told) > _SIGNATURE:
        observed = [hashlib.sha256(told.encode()).hexdigest()]
    return {**seen, "error": seen["error"] and _cut(seen["error"]), "observed": observed}


def small(check: CheckResult) -> CheckResult:
    """The same check with what a person reads of it, and with names of files instead of places."""
    if check.story is None:
        return check
    story = check.story
    place = story.place and _named_place(story.place)
    return replace(
        check,
        story=Story(
            kind=story.kind,
            sentence=_short(story.sentence),
            relation=story.relation and _short(story.relation),
            label=story.label and _short(story.label),
            got=story.got and _bounded(story.got),
            expected=story.expected and _bounded(story.expected),
            error=story.error and _cut(story.error),
            place=place,
            inputs={_cut(name): _bounded(value) for name, value in story.inputs.items()},
            printed=_cut(story.printed),
        ),
    )


def _named_place(place: Place) -> Place:
    """The place by the name of the file alone: its folder says nothing that lasts."""
    return replace(place, file=_cut(Path(place.file).name), text=_cut(place.text))


def _short(text: Text) -> Text:
    return Text(_cut(text.en), _cut(text.ja))


def _cut(text: str) -> str:
    return text if len(text) <= _TEXT else text[:_TEXT] + "…"


def _bounded(value: Observation) -> Observation:
    """The value; where it is larger than anybody reads, how it begins, or only its type."""
    if _size(value) <= _VALUES:
        return value
    what = _cut(str(value.get("type", "")))
    if what == "str":
        return {"type": what, "value": _cut(str(value["value"]))}
    if "shape" in value:
        what = f"{value['dtype']} Tensor of shape {tuple(value['shape'])}"
    elif "items" in value:
        what = f"{what} of {len(value['items'])}"
    return {"type": what}


def _size(value: Observation) -> int:
    inside = sum(map(_size, value.get("items", ())))
    keys = sum(len(key) if isinstance(key, str) else _size(key) for key in value.get("keys", ()))
    text = value.get("value")
    said = len(text) if isinstance(text, str) else 0
    named = len(str(value.get("type", ""))) // _LONG_NAME  # of a stranger's class
    return 1 + len(value.get("values", ())) + inside + keys + said + named * _LONG_NAME


_NO_CHECK = Text(
    en="Its checks could not be started{why}. Start again to try once more.",
    ja="チェックを始められませんでした{why}。もう一度実行すると、やり直します。",
)
