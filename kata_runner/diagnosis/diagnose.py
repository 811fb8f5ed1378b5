"""Which classic mistake does a failing run look like? The signatures are data of the kata."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kata_runner.diagnosis.quoted import is_written_otherwise, missing, names_called, speaks_of
from kata_runner.diagnosis.scope import checks_of
from kata_runner.diagnosis.witness import evidence
from kata_runner.judging.resemblance import (
    Signature,
    agreeing,
    matching,
    matching_part,
    observes,
    possible,
    signature,
)
from kata_runner.library.mistake import Finding, Mistake, read_mistake
from kata_runner.model.change import Change
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.story import Place, Story
from kata_runner.model.verdict import CheckResult, Verdict

FILE = "signatures.json"
DEVICES = ("cpu", "sim")
_MOST = 3  # mistakes with different effects; more say nothing


def signatures_of(kata: Kata, device: str) -> dict[str, Signature]:
    """What each mistake of the kata's catalogue looks like on a device; {} where nobody knows.

    A device other than the CPU is compared with the simulated one, of which only those are kept that
    look different there.
    """
    if kata.reference_folder is None:
        return {}
    known = read_signatures(kata.reference_folder / FILE)
    return known.get("cpu", {}) | ({} if device == "cpu" else known.get("sim", {}))


def read_signatures(path: Path) -> dict[str, dict[str, Signature]]:
    """What `kata verify --signatures` wrote, by device and mistake; {} where it cannot be read."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def diagnose(
    kata: Kata,
    device: str,
    results: Sequence[CheckResult],
    solution: Path,
    known: Mapping[str, Signature] | None = None,
) -> list[Finding]:
    """The mistakes that a failing run looks like: those that the learner's code shows, if it does.

    Where it speaks against every cause, the effects are left, which are true all the same. Where what
    came out tells too little, as with two mistakes in a file, it is one that the code shows. More than a
    few different effects are no diagnosis. `known` is what the mistakes look like under another seed
    than SEED.
    """
    stories = [result.story for result in results if result.story is not None]
    if not _tell_of_the_solution(stories):
        return []
    paths = {path.stem: path for path in kata.wrong}
    catalogue = signatures_of(kata, device) if known is None else known
    run = signature(results)
    matched = _matching(kata, run, catalogue)
    names = [name for name in matched or possible(run, catalogue) if name in paths]
    if not names:
        return []
    try:
        source = solution.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        source = ""
    found = []
    for name in names:
        try:
            finding = _with_witness(paths[name], kata, source, solution)
            found.append(replace(finding, checks=tuple(agreeing(run, catalogue[name]))))
        except (KataError, OSError):
            continue  # `kata verify` reports it
    shown = [finding for finding in found if finding.place is not None]
    if not matched:
        return _once(shown[:1])
    explained = [finding for finding in found if finding.explained]
    chosen = _once(shown or _likelier(explained, kata, paths, source) or found)
    return chosen if len({finding.mistake.effect for finding in chosen}) <= _MOST else []


def _likelier(
    findings: list[Finding], kata: Kata, paths: Mapping[str, Path], source: str
) -> list[Finding]:
    """Those of several causes that the learner's code has something in common with; else all."""
    if len(findings) < 2 or kata.reference is None:
        return findings
    try:
        right = kata.reference.read_text(encoding="utf-8")
        programs = [paths[one.mistake.name].read_text(encoding="utf-8") for one in findings]
    except OSError:
        return findings
    likely = [
        finding
        for finding, program in zip(findings, programs, strict=True)
        if not is_written_otherwise(program, right, source)
    ]
    return likely or findings


def _matching(kata: Kata, run: Signature, known: Mapping[str, Signature]) -> list[str]:
    """The mistakes that explain a run; failing that, one function of the task.

    An entry of the catalogue takes the rest from the reference, which may call the function that is
    wrong in it. Where a learner wrote the rest in another way, fewer checks fail.
    """
    names = matching(run, known)
    if names:
        return names
    try:
        uses = checks_of(kata.checks.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return []
    for asked_for in dict.fromkeys(uses.get(name, frozenset()) for name in run):
        if len(asked_for) == 1:
            mine = {name for name, used in uses.items() if used == asked_for}
            names = matching_part(run, known, mine)
            if names:
                return names
    return []


def _once(findings: Sequence[Finding]) -> list[Finding]:
    """Mistakes with the same texts are one to the reader."""
    said: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        mistake = finding.mistake
        said.setdefault((mistake.effect, mistake.cause, mistake.fix, finding.place), finding)
    return list(said.values())


def diagnose_all(kata: Kata, verdict: Verdict) -> list[Finding]:
    """The same on each of the devices of a verdict; a mistake that shows on several is one."""
    found: dict[tuple[str, Place | None], Finding] = {}
    for device in verdict.devices:
        results = [result for result in verdict.results if result.device == device]
        for finding in diagnose(kata, device, results, Path(verdict.solution)):
            found.setdefault((finding.mistake.name, finding.place), finding)
    return settled(list(found.values()), verdict.change)


def is_led_to(findings: Sequence[Finding], change: Change) -> bool:
    """Is a change one that is worth telling beside mistakes that are known?

    A call that comes new has to be one that an entry speaks of: without that, the entry says more.
    """
    new = names_called("\n".join(change.after)) - names_called("\n".join(change.before))
    said = " ".join(
        text
        for mistake in (finding.mistake for finding in findings)
        for text in (mistake.code, mistake.cause and mistake.cause.en, mistake.fix.en)
        if text
    )
    return not findings or not new or any(re.search(rf"\b{name}\b", said) for name in new)


def settled(findings: list[Finding], change: Change | None) -> list[Finding]:
    """What is left to say of mistakes where a small change is known with which every check passes.

    A cause that nothing in the learner's code confirms is left where it is about the same code as
    the change. Of one effect, that is said in any case: it is true.
    """
    if change is None:
        return findings
    explained = [one for one in findings if one.explained and _is_about(one.mistake, change)]
    if explained:
        return explained
    is_one = len({one.mistake.effect for one in findings}) == 1
    return [replace(one, explained=one.confirmed) for one in findings] if is_one else []


def _is_about(mistake: Mistake, change: Change) -> bool:
    said = f"{mistake.cause.en if mistake.cause else ''} {mistake.fix.en}"
    return speaks_of(said, "\n".join(change.before), "\n".join(change.after))


def _tell_of_the_solution(stories: Sequence[Story]) -> bool:
    """Did a check observe something, or was each ended by a line of the solution's own?

    An exception from anywhere else may be the mistake of a check.
    """
    return any(map(observes, stories)) or all(story.place is not None for story in stories)


def _with_witness(entry: Path, kata: Kata, source: str, solution: Path) -> Finding:
    """The mistake with the line that shows it; without its cause where the code speaks against it."""
    mistake = read_mistake(entry)
    example = entry.read_text(encoding="utf-8")
    said = evidence(mistake.code, source, example, kata.defines) if mistake.code else None
    if said is not None and not said.confirms:
        return Finding(mistake, explained=False)
    if said is not None and said.line is not None:
        text = source.splitlines()[said.line - 1].strip()
        return Finding(mistake, Place(str(solution), said.line, text), confirmed=True)
    cause = mistake.cause.en if mistake.cause else ""
    absent = missing(cause, mistake.fix.en, example, source, kata.defines)
    return Finding(mistake, confirmed=said is not None, explained=not absent)
