"""A kata's reference, and with it its stub, in the learner's language.

The Japanese docstrings and comments are data beside the reference, in `docstrings.ja.toml`:

    module = "…"                        # the docstring of the file
    [docstrings]
    "Neuron.forward" = "…"              # of a function, a class or a method, by its name
    [comments]
    "one update" = "…"                  # a comment, by its English words
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
import tomllib
from collections.abc import Iterator
from typing import Any

from kata_runner.library.parsing import parse
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Language, Text
from kata_runner.model.reasons import why

FILE = "docstrings.ja.toml"


def in_language(source: str, kata: Kata, language: Language) -> str:
    """The source of a kata's reference (or what was made from it), in a language.

    English, and every kata without a translation, stays as it is. Raises KataError where the
    translation cannot be read.
    """
    return source if language == "en" else translated(source, words_of(kata))


def words_of(kata: Kata) -> dict[str, Any]:
    """What the kata's translation says; nothing where there is none.

    Raises KataError where it cannot be read.
    """
    path = kata.reference_folder and kata.reference_folder / FILE
    if path is None or not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise KataError(
            Text(en="{path} cannot be read: {why}.", ja="{path} を読み込めません：{why}。").format(
                path=path, why=why(error)
            )
        ) from None


def translated(source: str, words: dict[str, Any]) -> str:
    """The source with the docstrings and comments that `words` has, in its words."""
    docstrings = {"": words["module"]} if "module" in words else {}
    docstrings |= words.get("docstrings", {})
    lines = source.splitlines(keepends=True)
    for name, node in reversed(list(_docstrings(source))):
        if name in docstrings:
            lines[node.lineno - 1 : node.end_lineno] = _docstring(docstrings[name], node.col_offset)
    return "".join(_with_comments("".join(lines), words.get("comments", {})))


def untranslated(source: str, words: dict[str, Any]) -> Iterator[str]:
    """The names of docstrings and the comments of a source that `words` lacks.

    A comment in brackets is a shape, and the same in every language.
    """
    for name, _ in _docstrings(source):
        if name not in words.get("docstrings", {}) and not (name == "" and "module" in words):
            yield name or "module"
    for _, comment in _comments(source):
        if comment not in words.get("comments", {}) and not re.fullmatch(r"\(.*\)", comment):
            yield f"# {comment}"


def _docstrings(source: str) -> Iterator[tuple[str, ast.Expr]]:
    """Every docstring in the order of the file, with the name of what it is of; "" is the file."""

    def walk(node: Any, name: str) -> Iterator[tuple[str, ast.Expr]]:
        if ast.get_docstring(node) is not None:
            yield name, node.body[0]
        for child in node.body:
            if isinstance(child, ast.FunctionDef | ast.ClassDef):
                yield from walk(child, f"{name}.{child.name}" if name else child.name)

    return walk(parse(source), "")


def _docstring(text: str, indent: int) -> list[str]:
    """A docstring as lines of source."""
    first, *rest = text.strip().splitlines()
    space = " " * indent
    if not rest:
        return [f'{space}"""{first}"""\n']
    body = [f"{space}{line}".rstrip() + "\n" for line in rest]
    return [f'{space}"""{first}\n', *body, f'{space}"""\n']


def _comments(source: str) -> Iterator[tuple[tokenize.TokenInfo, str]]:
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        words = token.string.removeprefix("#").strip()
        if token.type == tokenize.COMMENT and not words.isupper():  # not BEGIN SOLUTION
            yield token, words


def _with_comments(source: str, comments: dict[str, str]) -> list[str]:
    lines = source.splitlines(keepends=True)
    for token, words in _comments(source):
        if words in comments:
            row, column = token.start
            lines[row - 1] = f"{lines[row - 1][:column]}# {comments[words]}\n"
    return lines
