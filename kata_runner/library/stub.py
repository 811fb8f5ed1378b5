"""The stub is made from the reference, so that the two cannot drift apart."""

from __future__ import annotations

import ast
import re

from kata_runner.library.parsing import parse
from kata_runner.library.translation import in_language
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import LANGUAGES, Language

BEGIN = "# BEGIN SOLUTION"
END = "# END SOLUTION"

_REGION = re.compile(
    rf"^(?P<indent>[ \t]*){BEGIN}[ \t]*\n(?P<body>.*?)^[ \t]*{END}[ \t]*(?:\n|\Z)",
    re.MULTILINE | re.DOTALL,
)


# Where the task is, as a stub says it for a reader whose file is next to it.
_WHERE = re.compile(
    r"\s*(?:The task is in\s+README\.md[^\"]*?next\s+to\s+this\s+file\.|課題は、[^\"。]*README[^\"。]*。)"
)
_ONE_LINE = re.compile(r'\A("""[^"\n]*)\n"""')


def make_stub(reference: str) -> str:
    """The reference's text with each marked region replaced by `raise NotImplementedError`.

    Raises ValueError where the markers do not pair up or mark nothing.
    """
    stub, count = _REGION.subn(r"\g<indent>raise NotImplementedError\n", reference)
    if BEGIN in stub or END in stub:
        raise ValueError(f"`{BEGIN}` and `{END}` do not pair up, each on a line of its own")
    if count == 0:
        raise ValueError(f"nothing stands between `{BEGIN}` and `{END}`: the stub would be done")
    return stub


def without_markers(reference: str) -> str:
    """The reference's text as a learner may read it."""
    return re.sub(rf"^[ \t]*({BEGIN}|{END})[ \t]*(?:\n|\Z)", "", reference, flags=re.MULTILINE)


def for_a_cell(stub: str) -> str:
    """The same for a cell of a notebook, which has no file next to it: the task is above."""
    return _ONE_LINE.sub(r'\1"""', _WHERE.sub("", stub, count=1))


def shipped_stub(kata: Kata, language: Language = "en") -> str | None:
    """The learner's file as it is shipped in a language; None where nobody knows."""
    if kata.reference is None:
        return None
    try:
        reference = kata.reference.read_text(encoding="utf-8")
        return make_stub(in_language(reference, kata, language))
    except (OSError, ValueError, KataError):  # a pack's reference may be missing or badly marked
        return None


def is_shipped(kata: Kata, text: str) -> bool:
    """Is this the learner's file as it is shipped, in any language, as a file or as a cell?

    What an editor does to the ends of lines and of the file is no work of the learner's.
    """
    shipped = (shipped_stub(kata, language) for language in LANGUAGES)
    return any(stub is not None and _lines(text) == _lines(stub) for stub in shipped)


def is_unwritten(text: str) -> bool:
    """Is every function still to be written, as in a stub of whichever version?"""
    try:
        tree = parse(text)
    except (SyntaxError, ValueError):
        return False
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return bool(functions) and all(_only_raises(function.body) for function in functions)


def _only_raises(body: list[ast.stmt]) -> bool:
    """Only `raise NotImplementedError`, below a docstring and `super().__init__()`."""
    *others, last = body
    return (
        isinstance(last, ast.Raise)
        and isinstance(last.exc, ast.Name)
        and last.exc.id == "NotImplementedError"
        and all(isinstance(statement, ast.Expr) for statement in others)
    )


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in for_a_cell(text).rstrip().splitlines()]
