"""Which classic mistakes a run looks like."""

from __future__ import annotations

from collections.abc import Sequence

from kata_runner.library.mistake import Finding
from kata_runner.model.language import Language, Text
from kata_runner.telling.line import Line

ONE_OF = Text(en="It looks like one of these:", ja="次のどれかのようです：")
CAUSES = Text(en="Possible causes:", ja="考えられる原因：")
_LIKELY = Text(en="Likely cause: {cause}", ja="考えられる原因：{cause}")


def by_effect(findings: Sequence[Finding]) -> dict[Text, list[Finding]]:
    """The causes that explain each effect; [] where the learner's code speaks against them all."""
    found: dict[Text, list[Finding]] = {}
    for finding in findings:
        causes = found.setdefault(finding.mistake.effect, [])
        if finding.explained:
            causes.append(finding)
    return found


def cause_of(finding: Finding, same: Sequence[Finding]) -> Text | None:
    """What is said of the cause of one of several findings with the same effect.

    A cause that the learner's code does not show is only likely: another one may fail in this way.
    """
    cause = finding.mistake.cause
    if cause is None or finding.confirmed or len(same) > 1:
        return cause
    return _LIKELY.format(cause=cause)


def tell_mistakes(findings: Sequence[Finding], language: Language) -> list[Line]:
    """Which classic mistakes a run looks like, and how to fix them; nothing if none.

    Of one whose cause the learner's code speaks against only the effect is said.
    Several that fail in the same way have the same effect, which is said once, with the causes that
    are possible below it.
    """
    lines: list[Line] = []
    effects = by_effect(findings)
    if len(effects) > 1:
        lines += [Line(""), Line(ONE_OF.said(language), "bold")]
    for effect, same in effects.items():
        lines += [Line(""), Line(effect.said(language), "bold" if len(effects) == 1 else "")]
        if len(same) > 1:
            lines.append(Line("  " + CAUSES.said(language)))
        for finding in same:
            mistake = finding.mistake
            mark = "• " if len(same) > 1 else ""
            cause = cause_of(finding, same)
            if cause is not None:
                lines.append(Line(f"  {mark}{cause.said(language)}"))
                mark = "  " if mark else ""
            if finding.place is not None:
                lines.append(Line(f"  {finding.place.number:>4} | {finding.place.text}"))
            lines.append(Line(f"  {mark}{mistake.fix.said(language)}", "green"))
    return lines
