"""What `%load_ext kata_runner.notebook` puts into a kernel, and what unloading takes away."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kata_runner.model.language import Text
from kata_runner.notebook.functions import Katas
from kata_runner.notebook.magic import BELOW, KataMagics, in_words, with_a_body
from kata_runner.notebook.session import Session

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

_NAME = "kata"  # of the functions in the namespace
_STATE = "_torch_katas"  # the attribute of the shell that holds the session
_COMPLETES = "_torch_katas_completes"
# Where a name of a kata is being typed: behind the magic, and as a function's first argument.
_TYPING = re.compile(r"""(?:%%?kata\s+|\bkata\.\w+\(\s*["'])(?P<begun>\w*)$""")


def load(shell: InteractiveShell) -> None:
    """Register the magic and the completion, put `kata` into the namespace, start what is warm."""
    unload(shell)
    with in_words():
        session = Session()
    setattr(shell, _STATE, session)
    shell.register_magics(KataMagics(shell, session))
    shell.input_transformers_cleanup.append(with_a_body)
    sys.meta_path.append(session.solutions)
    taken = shell.user_ns.get(_NAME)
    if taken is None or isinstance(taken, Katas):
        shell.user_ns[_NAME] = Katas(shell, session)
    else:
        print(session.say(_TAKEN))
    print(session.say(_greeting(session)))

    if not hasattr(shell, _COMPLETES):  # IPython cannot take a completion back
        setattr(shell, _COMPLETES, True)
        for key in ({"str_key": "%%kata"}, {"str_key": "%kata"}, {"re_key": r".*\bkata\.\w+\("}):
            shell.set_hook("complete_command", complete, **key)
    session.start()


def _greeting(session: Session) -> Text:
    """Where the files are; and where that is for a session only, so much is said."""
    text = _HERE.format(count=len(session.katas), folder=session.workspace.root)
    is_colab, drive = "google.colab" in sys.modules, Path("/content/drive")
    if is_colab and not session.workspace.root.is_relative_to(drive):
        return Text(f"{text.en} {_FLEETING.en}", f"{text.ja}{_FLEETING.ja}")
    return text


def complete(shell: InteractiveShell, event: Any) -> list[str]:
    """The names of katas that go on like what has been typed."""
    session: Session | None = getattr(shell, _STATE, None)
    found = _TYPING.search(getattr(event, "text_until_cursor", None) or event.line)
    if session is None or found is None:
        return []
    return [kata.name for kata in session.katas if kata.name.startswith(found["begun"])]


def unload(shell: InteractiveShell) -> None:
    """Take it away again, and end the warm process."""
    session = getattr(shell, _STATE, None)
    if session is None:
        return
    session.close()
    delattr(shell, _STATE)
    if session.solutions in sys.meta_path:
        sys.meta_path.remove(session.solutions)
    if with_a_body in shell.input_transformers_cleanup:
        shell.input_transformers_cleanup.remove(with_a_body)
    for kind, name in (("line", _NAME), ("cell", _NAME), ("line", BELOW)):
        shell.magics_manager.magics[kind].pop(name, None)
    if isinstance(shell.user_ns.get(_NAME), Katas):
        del shell.user_ns[_NAME]


_HERE = Text(
    en="{count} katas are ready. Your files are in {folder}.",
    ja="{count}個の kata を使えます。自分のファイルの場所は {folder} です。",
)
_FLEETING = Text(
    en="Colab deletes them when the session ends, unless you keep them in your Drive (see above).",
    ja="セッションが終わると Colab が削除します。残すには、上の説明のとおりドライブに保存してください。",
)
_TAKEN = Text(
    en="The name `kata` is taken in this notebook and stays as it is. "
    "`del kata` and `%reload_ext kata_runner.notebook` bring the functions.",
    ja="`kata` という名前はこのノートブックですでに使われているので、変更しません。"
    "`del kata` の後で `%reload_ext kata_runner.notebook` を実行すると、関数を使えます。",
)
