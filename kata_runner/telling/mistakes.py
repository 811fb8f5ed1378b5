"""Which classic mistakes a run looks like."""

from __future__ import annotations

from collections.abc import Sequence

from kata_runner.library.mistake import Mistake
from kata_runner.model.language import Language, Text
from kata_runner.telling.line import Line


def tell_mistakes(mistakes: Sequence[Mistake], language: Language) -> list[Line]:
    """Which classic mistakes a run looks like, and how to fix them; nothing if none."""
    if not mistakes:
        return []
    heading = (
        Text(en="This looks like a well-known mistake:", ja="よくある間違いのようです:")
        if len(mistakes) == 1
        else Text(
            en="This looks like one of these well-known mistakes:",
            ja="次のよくある間違いのどれかのようです:",
        )
    )
    fix = Text(en="To fix it: ", ja="直し方: ").said(language)
    lines = [Line(""), Line(heading.said(language), "bold")]
    for mistake in mistakes:
        lines.append(Line(f"  • {mistake.effect.said(language)}"))
        if mistake.cause is not None:
            lines.append(Line(f"    {mistake.cause.said(language)}"))
        lines.append(Line(f"    {fix}{mistake.fix.said(language)}", "green"))
    return lines
