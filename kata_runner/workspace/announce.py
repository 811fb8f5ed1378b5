"""Who hears of a verdict: the learner's progress, and every plugin that takes notice."""

from __future__ import annotations

from pathlib import Path

from kata_runner.library.complaints import in_one_line
from kata_runner.library.registry import hooks, one_by_one
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text
from kata_runner.model.verdict import Verdict
from kata_runner.workspace import progress


def announce(verdict: Verdict, workspace: Path) -> list[Text]:
    """Hand a verdict to every plugin that takes notice; one line for each that fails to."""
    manager = hooks()
    if not manager.is_registered(progress):
        manager.register(progress, name="progress")
    problems = []
    for pack, take in one_by_one("kata_verdict"):
        try:
            take(verdict=verdict, workspace=workspace)
        except KataError as error:
            problems.append(error.text)
        except (Exception, SystemExit) as error:  # noqa: BLE001  # a stranger's code may raise anything
            problems.append(_unheard(pack, error))
    return problems


def _unheard(pack: str, error: BaseException) -> Text:
    what = in_one_line(error)
    return Text(
        en=f"The pack {pack!r} could not take notice of the verdict ({what}). "
        "The verdict is not affected; update or uninstall the pack.",
        ja=f"パック {pack!r} は結果を受け取れませんでした（{what}）。"
        "結果には影響ありません。パックを更新するか、アンインストールしてください。",
    )
