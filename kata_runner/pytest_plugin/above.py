"""For the `conftest.py` of a workspace: what is said where our pytest plugin was not loaded.

The plugin comes from the workspace's own `pytest.ini`, which pytest does not read when it is started
in a folder above, as an editor does that was opened there.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kata_runner.model.language import Text, choose_language

_PLUGIN = "kata_runner.pytest_plugin"
_SAID = Text(
    en="The checks of the katas need pytest to be started in their own folder. "
    "Open the folder {folder} in your editor, or go there (cd), and start pytest again.",
    ja="kata のチェックは、kata のあるフォルダーで pytest を起動して実行します。"
    "エディターで {folder} フォルダーを開くか、cd で移動してから、もう一度実行してください。",
)


def only_from(folder: Path, config: pytest.Config) -> None:
    """Raise an error of one sentence, in place of one for each check."""
    if config.pluginmanager.has_plugin(_PLUGIN):
        return
    try:
        language = choose_language()
    except ValueError:  # KATA_LANG names another one; that is not what this is about
        language = "en"
    # Shown as the one error of the collection, without a traceback.
    raise pytest.Collector.CollectError(_SAID.format(folder=folder).said(language))
