"""The forms of grades that come with the runner, registered like anybody's."""

from __future__ import annotations

from collections.abc import Iterable

from kata_runner.grading.forms import autograders, gradescope, junit, tables
from kata_runner.library.complaints import in_one_line
from kata_runner.library.hookspecs import hookimpl
from kata_runner.library.registry import hooks, one_by_one
from kata_runner.model.grades import Export
from kata_runner.model.language import Text


@hookimpl
def kata_exports() -> Iterable[Export]:
    """Ours."""
    return (*tables.EXPORTS, junit.EXPORT, gradescope.EXPORT, *autograders.EXPORTS)


def every_export() -> tuple[dict[str, Export], list[Text]]:
    """All exports by name, ours first; and a line for each pack that could not tell its own."""
    found = {export.name: export for export in kata_exports()}
    problems = []
    hooks()
    for pack, tell in one_by_one("kata_exports"):
        try:
            for export in (export for answer in tell() for export in answer):
                if found.setdefault(export.name, export) is not export:
                    raise ValueError(f"there is an export {export.name!r} already")
        except (Exception, SystemExit) as error:  # noqa: BLE001  # a stranger's code may raise anything
            problems.append(_WITHOUT.format(pack=repr(pack), what=in_one_line(error)))
    return found, problems


_WITHOUT = Text(
    en="The exports of the pack {pack} are not there ({what}). The others are not affected.",
    ja="パック {pack} の出力形式は使えません（{what}）。ほかの形式には影響ありません。",
)
