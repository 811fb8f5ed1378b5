"""Bytes that somebody handed in become the source of a program, whatever wrote them."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Collection
from dataclasses import dataclass

from kata_runner.model.language import Text

_KANA = re.compile(r"[ぁ-んァ-ヶ]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_LISTS, _VALUES = 500_000, 5_000_000  # in a notebook, with all its outputs
_MARKS = (  # UTF-32's begins like UTF-16's
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_OURS = re.compile(r"\s*%%kata\s+(.*)")  # the cell is the file of the kata that is named there
_MAGIC = re.compile(r"^([ \t]*)([%!].*)$", re.MULTILINE)


class Unreadable(Exception):
    """What was handed in is not what it is called; the text says what it is instead."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


@dataclass(frozen=True)
class Source:
    """A program, and what had to be done to read it."""

    text: str
    notes: tuple[Text, ...] = ()


def decoded(data: bytes) -> Source:
    """The text of a file of Python. Raises Unreadable where it is none."""
    notes: tuple[Text, ...] = ()
    wide = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    try:
        text = data.decode(wide or "utf-8-sig")
    except UnicodeDecodeError:
        if wide is not None:
            raise Unreadable(_NO_TEXT) from None
        text, name = _without_utf8(data)
        notes = (_ENCODING.format(name=name),)
        text = re.sub(r"\A((?:#.*\n)?#.*coding[:=]\s*)[-\w.]+", r"\g<1>utf-8", text)
    if wide is not None:
        notes = (_ENCODING.format(name=wide),)
    if _CONTROL.search(text):
        raise Unreadable(_NO_TEXT)
    return Source(_lines(text), notes)


def _without_utf8(data: bytes) -> tuple[str, str]:
    """Japanese Windows writes Shift_JIS; everything else is taken for Latin-1, which never fails."""
    try:
        text = data.decode("cp932")
    except UnicodeDecodeError:
        text = ""
    if _KANA.search(text):
        return text, "Shift_JIS"
    return data.decode("latin-1"), "Latin-1"


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def cells(data: bytes) -> list[str]:
    """The code cells of a notebook, in order. Raises Unreadable where it is none."""
    # As objects of Python, empty lists take thirty times the room that they take as text.
    if data.count(b"[") + data.count(b"{") > _LISTS or data.count(b",") > _VALUES:
        raise Unreadable(_FULL_NOTEBOOK)
    try:
        notebook = json.loads(data)
        found = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
        texts = [
            source if isinstance(source, str) else "".join(source)
            for source in (cell["source"] for cell in found)
        ]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise Unreadable(_NO_NOTEBOOK) from None
    return texts


def solutions_in(texts: list[str], katas: Collection[str]) -> dict[str, Source]:
    """The last cell of each kata that begins with `%%kata NAME`, without that line.

    An empty one is no solution, as in the notebook itself.
    """
    found = {}
    for text in texts:
        ours = _OURS.match(text)
        # Options and their values may come before the name.
        name = next((word for word in ours[1].split() if word in katas), None) if ours else None
        program = text.lstrip().partition("\n")[2]
        if name is not None and program.strip():
            found[name] = Source(program, (_CELL.format(name=name),))
    return found


def joined(texts: list[str]) -> Source:
    """The cells as one program. What only a notebook understands is made a comment."""
    text = "\n\n".join(_MAGIC.sub(r"\1# \2", text) for text in texts)
    return Source(text + "\n", (_JOINED.format(count=len(texts)),))


_ENCODING = Text(
    en="The file was written in {name}, not in UTF-8; it was converted.",
    ja="ファイルの文字コードが UTF-8 ではなく {name} だったので、変換しました。",
)
_JOINED = Text(
    en="It was a notebook; its {count} code cells were joined.",
    ja="ノートブックだったので、{count}個のコードセルをつなげました。",
)
_CELL = Text(
    en="It was a notebook; its cell with %%kata {name} was taken.",
    ja="ノートブックだったので、%%kata {name} のセルを採点しました。",
)
_NO_TEXT = Text(en="The file is not text.", ja="テキストファイルではありません。")
_FULL_NOTEBOOK = Text(
    en="There is too much in the notebook. Clear its outputs.",
    ja="ノートブックの内容が多すぎます。出力を消してください。",
)
_NO_NOTEBOOK = Text(en="The notebook cannot be read.", ja="ノートブックを読み込めません。")
