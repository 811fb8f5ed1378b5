"""Which classic mistakes a run looks like."""

from __future__ import annotations

from collections.abc import Sequence

from kata_runner.library.mistake import Mistake
from kata_runner.model.language import Language, Text
from kata_runner.telling.line import Line


def tell_mistakes(mistakes: Sequence[Mistake], language: Language) -> list[Line]:
    """Which classic mistakes a run looks like, and how to fix them; nothing if none.

    Several that fail in the same way have the same effect, which is said once, with the cause of
    each below it.
    """
    lines: list[Line] = []
    effects = dict.fromkeys(mistake.effect for mistake in mistakes)
    if len(effects) > 1:
        heading = Text(en="It looks like one of these:", ja="次のどれかのようです：")
        lines += [Line(""), Line(heading.said(language), "bold")]
    for effect in effects:
        lines += [Line(""), Line(effect.said(language), "bold" if len(effects) == 1 else "")]
        same = [mistake for mistake in mistakes if mistake.effect == effect]
        for mistake in same:
            mark = "• " if len(same) > 1 else ""
            if mistake.cause is not None:
                lines.append(Line(f"  {mark}{mistake.cause.said(language)}"))
                mark = "  " if mark else ""
            lines.append(Line(f"  {mark}{mistake.fix.said(language)}", "green"))
    return lines
