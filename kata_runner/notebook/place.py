"""Which workspace a notebook works in.

`KATA_HOME` names its folder, which is made where it is not there: a folder in a drive that outlives
the machine, for example. Else it is the workspace around the notebook, and where there is none, a
folder in the home of the user.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from kata_runner.library.registry import registry
from kata_runner.model.kata import KataError
from kata_runner.model.language import Language, Text
from kata_runner.model.reasons import why
from kata_runner.workspace.folder import Workspace, find_workspace
from kata_runner.workspace.shipping import NOTES, files_of, renew

HOME = "KATA_HOME"
_DEFAULT = "torch-katas"  # in the home of the user


def notebook_workspace(
    language: Language, start: Path, environ: Mapping[str, str] = os.environ
) -> Workspace:
    """The workspace, with every kata in it. Raises KataError where there can be none."""
    asked = environ.get(HOME)
    found = None if asked else find_workspace(start, environ)
    if found is not None and found.is_clone:
        return found
    folder = Path(asked).expanduser() if asked else Path.home() / _DEFAULT
    workspace = found or Workspace(folder.absolute())
    _fill(workspace, language)
    return workspace


def _fill(workspace: Workspace, language: Language) -> None:
    """Lay down the katas that are not there. What a learner has changed is never touched."""
    katas = registry().katas
    if all((workspace.katas / kata.name).is_dir() for kata in katas):
        return
    try:
        known = workspace.notes(NOTES).read()
        renew(workspace.root, files_of(katas, language), known)
    except OSError as error:
        raise KataError(
            Text(
                en="{folder} cannot be written to ({error}). Choose another folder before you load "
                "this: %env KATA_HOME=FOLDER",
                ja="{folder} に書き込めません（{error}）。読み込む前に、別のフォルダーを指定してください："
                "%env KATA_HOME=フォルダー",
            ).format(folder=workspace.root, error=why(error))
        ) from None
