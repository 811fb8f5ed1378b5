"""Insights for a teacher: as text, and as a page of HTML. What comes from a submission is escaped."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Sequence

from kata_runner.grading.escape import html, terminal
from kata_runner.grading.insights import Group, Insight
from kata_runner.grading.pages import TAIL, head
from kata_runner.grading.told import STATUS, why
from kata_runner.model.grades import GradeStatus
from kata_runner.model.language import Language, Text
from kata_runner.telling.line import Line

_GROUPS = 5  # that are shown of each kata
_LINES = 40  # of an example
_COLUMNS = 200  # of each of these lines
Example = Callable[[Group], str | None]  # the code of a group, without its author


def as_lines(insights: Sequence[Insight], language: Language, example: Example) -> Iterator[Line]:
    """The same that the page says, for a terminal."""
    for insight in insights:
        yield Line(terminal(_heading(insight).said(language)), "bold")
        yield Line("  " + _statuses(insight, language))
        for named, count in insight.most_made:
            yield Line("")
            yield Line(f"  {count} × {terminal(named.effect.said(language))}", "red")
            if named.explained:
                yield Line(f"      {terminal(named.fix.said(language))}", "green")
        for group in insight.groups[:_GROUPS]:
            yield Line("")
            yield Line(f"  {_group(group, language)}", "red")
            for line in _shown(example(group)):
                yield Line(f"      {terminal(line)}", "faint")
        for more in _more(insight):
            yield Line("  " + more.said(language), "faint")
        for text in _equal(insight):
            yield Line("")
            yield Line("  " + terminal(text.said(language)))
        yield Line("")


def as_page(
    insights: Sequence[Insight], language: Language, example: Example, picture: bytes | None
) -> str:
    """A page of HTML, the picture in it."""
    title = _TITLE.said(language)
    found = [head(title, language), f"<h1>{html(title)}</h1>"]
    if picture is not None:
        data = base64.b64encode(picture).decode()
        alt = html(" ".join(_heading(insight).said(language) for insight in insights))
        found.append(
            f'<p><img alt="{alt}" src="data:image/svg+xml;base64,{data}" width="100%"></p>'
        )
    for insight in insights:
        found.append(f"<h2>{html(_heading(insight).said(language))}</h2>")
        found.append(f"<p>{html(_statuses(insight, language))}</p>")
        if insight.most_made:
            found.append(f"<h3>{html(_MADE.said(language))}</h3><ul>")
            for named, count in insight.most_made:
                found.append(f"<li>{count} × {html(named.effect.said(language))}")
                if named.explained:
                    fix = html(named.fix.said(language))
                    found.append(f'<br><span class="green">{fix}</span>')
                found.append("</li>")
            found.append("</ul>")
        if insight.groups:
            found.append(f"<h3>{html(_UNNAMED.said(language))}</h3>")
        for group in insight.groups[:_GROUPS]:
            found.append(f"<p>{html(_group(group, language))}</p>")
            code = "\n".join(_shown(example(group)))
            found += [f"<pre>{html(code)}</pre>"] if code else []
        found += [f"<p>{html(more.said(language))}</p>" for more in _more(insight)]
        found += [f"<p>{html(text.said(language))}</p>" for text in _equal(insight)]
    return "\n".join(found) + "\n" + TAIL


def _heading(insight: Insight) -> Text:
    return Text(
        en="{kata}: {passed} of {all} solved it", ja="{kata}: {all}人のうち{passed}人が合格"
    ).format(
        kata=insight.kata,
        passed=insight.statuses[GradeStatus.PASSED],
        all=sum(insight.statuses.values()),
    )


def _statuses(insight: Insight, language: Language) -> str:
    return ", ".join(
        f"{STATUS[status].said(language)} {insight.statuses[status]}"
        for status in STATUS
        if insight.statuses[status]
    )


def _group(group: Group, language: Language) -> str:
    said = why(group.first, language) or STATUS[group.first.status].said(language)
    return _ALIKE.format(count=group.count, name=group.name, said=terminal(said)).said(language)


def _more(insight: Insight) -> Iterator[Text]:
    if len(insight.groups) > _GROUPS:
        yield _MORE.format(count=len(insight.groups) - _GROUPS)


def _shown(code: str | None) -> list[str]:
    lines = [
        line if len(line) <= _COLUMNS else f"{line[:_COLUMNS]}…"
        for line in (code or "").splitlines()
    ]
    return lines if len(lines) <= _LINES else [*lines[:_LINES], "…"]


def _equal(insight: Insight) -> Iterator[Text]:
    if insight.as_reference:
        yield _AS_REFERENCE.format(people=", ".join(insight.as_reference))
    for people in insight.copies:
        yield _COPIES.format(people=", ".join(people))


_TITLE = Text(en="What to teach next", ja="次に教えること")
_MADE = Text(en="Classic mistakes", ja="よくある間違い")
_UNNAMED = Text(en="Without a name yet", ja="まだ名前のない間違い")
_ALIKE = Text(
    en="{count} × {name} (no name yet): {said}",
    ja="{count} × {name}（まだ名前がありません）：{said}",
)
_MORE = Text(en="… and {count} more groups", ja="… ほか{count}グループ")
_AS_REFERENCE = Text(
    en="Equal to the reference but for names, imports and layout: {people}",
    ja="名前、インポートの書き方、レイアウト以外が解答例と同じ：{people}",
)
_COPIES = Text(
    en="Equal to each other but for names, imports and layout: {people}",
    ja="名前、インポートの書き方、レイアウト以外が互いに同じ：{people}",
)
