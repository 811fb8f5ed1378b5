"""A kata folder becomes a `Kata`, by reading `kata.toml` and nothing else of it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kata_runner.model.kata import Kata, KataError, Source
from kata_runner.model.language import Text
from kata_runner.model.reasons import why

DATA_FILE = "kata.toml"
_FIELDS = ("title", "level", "order", "topics", "requires", "defines", "sources")
_OPTIONAL = ("chapter", "devices", "learned")
_LEVELS = range(1, 6)


def load_katas(root: Path) -> Iterator[Kata]:
    """The katas under `root/katas/`, each with its reference under `root/reference/`.

    A broken folder raises KataError when its turn comes, and the iterator goes on behind it
    (as a `map` does and a generator does not): one broken kata costs no other.
    """
    folders = sorted(path.parent for path in (root / "katas").glob(f"*/{DATA_FILE}"))
    references = (root / "reference" / folder.name for folder in folders)
    return map(load_kata, folders, references)


def load_kata(folder: Path, reference_folder: Path | None = None) -> Kata:
    """The kata in `folder`. Raises KataError, which names the file, where its data is broken."""
    path = folder / DATA_FILE
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise KataError(
            Text(
                en="{path} cannot be read: {why}.",
                ja="{path} を読み込めません：{why}。",
            ).format(path=path, why=why(error))
        ) from None
    problem = _problem(data)
    if problem is not None:
        raise KataError(Text(en=f"{path}: {problem.en}", ja=f"{path}: {problem.ja}"))
    return Kata(
        name=folder.name,
        title=Text(**data["title"]),
        level=data["level"],
        order=data["order"],
        topics=tuple(_topic(topic) for topic in data["topics"]),
        requires=tuple(data["requires"]),
        defines=tuple(data["defines"]),
        sources=tuple(Source(**source) for source in data["sources"]),
        chapter=data.get("chapter", ""),
        devices=tuple(data.get("devices", ())),
        learned=Text(**data["learned"]) if "learned" in data else None,
        folder=folder,
        reference_folder=(
            reference_folder if reference_folder and reference_folder.is_dir() else None
        ),
    )


def _problem(data: dict[str, Any]) -> Text | None:
    """What is wrong with the data of a `kata.toml`, or None."""
    missing = [name for name in _FIELDS if name not in data]
    if missing:
        names = ", ".join(missing)
        return Text(en=f"these fields are missing: {names}.", ja=f"項目がありません：{names}。")
    known = (*_FIELDS, *_OPTIONAL)
    unknown = sorted(set(data) - set(known))
    if unknown:
        names = ", ".join(unknown)
        return Text(
            en=f"these fields are not known: {names}. Known are: {', '.join(known)}.",
            ja=f"知らない項目があります：{names}。使える項目：{', '.join(known)}。",
        )
    for name, fits, en, ja in (
        ("title", _is_text, "a table with en and ja", "en と ja を持つ表"),
        ("level", lambda v: _is_int(v) and v in _LEVELS, "a number from 1 to 5", "1 から 5 の整数"),
        ("order", _is_int, "a whole number", "整数"),
        (
            "topics",
            _are_topics,
            "a list of strings, or of tables with en and ja",
            "文字列、または en と ja を持つ表のリスト",
        ),
        ("requires", _are_strings, "a list of names of katas", "kata の名前のリスト"),
        (
            "defines",
            lambda v: _are_strings(v) and v and all(map(str.isidentifier, v)),
            "a list of Python names, at least one",
            "Python の名前のリスト（1つ以上）",
        ),
        (
            "sources",
            _are_sources,
            "a list of tables with title and url",
            "title と url の表のリスト",
        ),
        ("chapter", _is_name, "the name of a chapter", "章の名前"),
        (
            "devices",
            lambda v: _are_strings(v) and v,
            "a list of devices, at least one",
            "デバイスのリスト（1つ以上）",
        ),
        ("learned", _is_text, "a table with en and ja", "en と ja を持つ表"),
    ):
        if name in data and not fits(data[name]):
            return Text(
                en=f"`{name}` has to be {en}, and is {data[name]!r}.",
                ja=f"`{name}` は{ja}でなければなりませんが、{data[name]!r} です。",
            )
    return None


def _is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _are_strings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_name(value: object) -> bool:
    return isinstance(value, str) and value.isidentifier()


def _are_topics(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) or _is_text(v) for v in value)


def _topic(topic: str | dict[str, str]) -> Text:
    """A name of an API is the same in both languages."""
    return Text(topic, topic) if isinstance(topic, str) else Text(**topic)


def _is_text(value: object) -> bool:
    return _is_table(value, {"en", "ja"})


def _are_sources(value: object) -> bool:
    return isinstance(value, list) and all(_is_table(item, {"title", "url"}) for item in value)


def _is_table(value: object, keys: set[str]) -> bool:
    return (
        isinstance(value, dict)
        and set(value) == keys
        and all(isinstance(item, str) and item for item in value.values())
    )
