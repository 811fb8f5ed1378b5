"""What to do about the exceptions that beginners get: never more than the exception itself tells."""

from __future__ import annotations

import difflib
import re
import sys
import traceback
from types import ModuleType

from kata_runner.checking.advice.autograd import ABOUT_AUTOGRAD
from kata_runner.checking.advice.entry import Advice, begins_a_statement
from kata_runner.checking.advice.functions import ABOUT_FUNCTIONS
from kata_runner.checking.advice.modules import ABOUT_MODULES
from kata_runner.checking.advice.python import ABOUT_PYTHON
from kata_runner.checking.advice.syntax import ABOUT_SYNTAX
from kata_runner.checking.advice.tensors import ABOUT_TENSORS
from kata_runner.model.language import Text

# The first that fits is said.
ADVICE: tuple[Advice, ...] = (
    ABOUT_FUNCTIONS + ABOUT_AUTOGRAD + ABOUT_MODULES + ABOUT_TENSORS + ABOUT_PYTHON + ABOUT_SYNTAX
)

_COMPARES = " here. Maybe you meant '==' instead of '='?"


def said(error: BaseException) -> str:
    """`ValueError: what it says`, in one line of bearable length."""
    text = _words(error)
    text = text if len(text) <= 400 else text[:400] + "…"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def complaint(error: SyntaxError) -> str:
    """What Python says of a file that it cannot read.

    That `==` may be meant is left out where a statement begins: nothing is compared there.
    """
    return error.msg.removesuffix(_COMPARES) if begins_a_statement(error) else error.msg


def advice(error: BaseException, written: str = "") -> Text | None:
    """What to do about an exception, where we know it.

    `written` is what the functions of the solution say on the way to the line that it came from.
    """
    words = _words(error)
    if isinstance(error, NameError) and (text := _by_another_name(error)):
        return text
    for entry in ADVICE:
        text = entry.on(error, words, written)
        if text is not None:
            return text
    match error:
        case AttributeError():
            return _similar(error)
        case ImportError():
            return _elsewhere(words)
    return None


def _words(error: BaseException) -> str:
    try:
        return " ".join(str(error).split())
    except Exception:  # noqa: BLE001  # an exception of the solution's own may not even print
        return ""


_KNOWN_PLACES = ("torch", "torch.nn", "torch.nn.functional", "torch.optim", "torch.utils.data")


def _elsewhere(words: str) -> Text | None:
    """Where PyTorch has a name that was looked for in another of its modules."""
    found = re.search(r"cannot import name '(\w+)' from '(torch(\.\w+)*)'", words)
    if found is None:
        return None
    name, module = found[1], found[2]
    for place in _KNOWN_PLACES:
        if place != module and hasattr(sys.modules.get(place), name):
            return Text(
                en=f"`{module}` has no `{name}`, but `{place}` has one",
                ja=f"`{module}` に `{name}` はありませんが、`{place}` にはあります",
            )
    return None


def _by_another_name(error: NameError) -> Text | None:
    """What a module is called in the file, where it is looked for under its own name."""
    module = sys.modules.get(error.name or "")
    frames = list(traceback.walk_tb(error.__traceback__))
    if module is None or not frames:
        return None
    known = frames[-1][0].f_globals.items()
    other = next((name for name, value in known if value is module), None)
    if other is None:
        return None
    return Text(
        en=f"the file has `{error.name}` under the name `{other}`: use that, or `import {error.name}`",
        ja=f"このファイルでは `{error.name}` の名前が `{other}` になっています。"
        f"`{other}` と書くか、`import {error.name}` にしましょう",
    )


def _similar(error: AttributeError) -> Text | None:
    """The attribute that was most likely meant, if there is one with almost that name."""
    owner, name = error.obj, error.name
    if owner is None or not isinstance(name, str):
        return None
    try:
        names = [known for known in dir(owner) if not known.startswith("_")]
    except Exception:  # noqa: BLE001  # an object of the solution's own may not list its names
        return None
    same = [known for known in names if known.lower() == name.lower()]
    found = same or difflib.get_close_matches(name, names, n=1, cutoff=0.8)
    if not found:
        return None
    near = f"{owner.__name__}.{found[0]}" if isinstance(owner, ModuleType) else found[0]
    return Text(
        en=f"there is `{near}`: check the spelling",
        ja=f"`{near}` があります。つづりを確認しましょう",
    )
