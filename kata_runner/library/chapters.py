"""The chapters that a `chapters.toml` describes, in its order. It is beside the katas of a pack."""

from __future__ import annotations

import tomllib
from pathlib import Path

from kata_runner.model.chapter import Chapter
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text
from kata_runner.model.reasons import why

CHAPTERS_FILE = "chapters.toml"
_FIELDS = ("title", "about", "can_do")


def load_chapters(folder: Path) -> tuple[Chapter, ...]:
    """The chapters of the katas in `folder`; none where it has no `chapters.toml`.

    Raises KataError, which names the file, where it is broken.
    """
    path = folder / CHAPTERS_FILE
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise KataError(
            Text(
                en="{path} cannot be read: {why}.",
                ja="{path} を読み込めません：{why}。",
            ).format(path=path, why=why(error))
        ) from None
    return tuple(_chapter(path, name, fields) for name, fields in data.items())


def _chapter(path: Path, name: str, fields: object) -> Chapter:
    if not isinstance(fields, dict) or set(fields) != set(_FIELDS):
        names = ", ".join(_FIELDS)
        raise KataError(
            Text(
                en=f"{path}: the chapter `{name}` needs exactly these fields: {names}.",
                ja=f"{path}: 章 `{name}` に必要な項目は {names} です（ほかの項目は使えません）。",
            )
        )
    for field in _FIELDS:
        value = fields[field]
        if not (
            isinstance(value, dict)
            and set(value) == {"en", "ja"}
            and all(isinstance(text, str) and text for text in value.values())
        ):
            raise KataError(
                Text(
                    en=f"{path}: `{name}.{field}` has to be a table with en and ja.",
                    ja=f"{path}: `{name}.{field}` は en と ja を持つ表でなければなりません。",
                )
            )
    return Chapter(name, *(Text(**fields[field]) for field in _FIELDS))
