"""What a terminal that does not know a character gets in its place: `x^2` for x², `w*x` for w·x.

Windows pipes Japanese as cp932, which has neither ² nor ŷ. A formula full of question marks would
be worse than none.
"""

from __future__ import annotations

import codecs
import sys
import unicodedata
from collections.abc import Iterator

READABLE = "kata-readable"  # the name for `errors=`

# Candidates in the order of preference: cp932 knows more than ASCII.
_STAND_INS = {
    "·": ("・", "*"),
    "×": ("*",),
    "∘": ("o",),
    "−": ("-",),
    "–": ("-",),
    "—": ("-",),
    "…": ("...",),
    "•": ("*",),
    "≈": ("≒", "~"),
    "≤": ("≦", "<="),
    "≥": ("≧", ">="),
    "≠": ("!=",),
    "±": ("+-",),
    "→": ("->",),
    "←": ("<-",),
    "⟺": ("⇔", "<=>"),
    "∞": ("inf",),
    "√": ("sqrt",),
    "∑": ("sum",),
    "∂": ("d",),
    "∇": ("grad",),
    "∈": ("in",),
    "⎡": ("[",),
    "⎢": ("[",),
    "⎣": ("[",),
    "⎤": ("]",),
    "⎥": ("]",),
    "⎦": ("]",),
    "‘": ("'",),
    "’": ("'",),
    "“": ('"',),
    "”": ('"',),
}


def never_fail_to_print() -> None:
    """What standard output cannot encode is written readably instead of ending in a traceback."""
    codecs.register_error(READABLE, _in_place_of)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=READABLE)


def _in_place_of(error: UnicodeError) -> tuple[str, int]:
    """The handler: what is written instead, and where encoding goes on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    unknown = error.object[error.start : error.end]
    return "".join(_stand_in(character, error.encoding) for character in unknown), error.end


def _stand_in(character: str, encoding: str) -> str:
    for candidate in _candidates(character):
        try:
            candidate.encode(encoding)
        except UnicodeEncodeError:
            continue
        return candidate
    return "?"


def _candidates(character: str) -> Iterator[str]:
    yield from _STAND_INS.get(character, ())
    kind, *parts = unicodedata.decomposition(character).split() or [""]
    if kind in ("<super>", "<sub>"):  # x² and xᵢ
        plain = "".join(chr(int(part, 16)) for part in parts)
        yield ("^" if kind == "<super>" else "_") + _STAND_INS.get(plain, (plain,))[-1]
    elif parts == ["0302"]:  # ŷ
        yield chr(int(kind, 16)) + "^"
    elif parts and not kind.startswith("<"):  # é
        yield chr(int(kind, 16))
    name = unicodedata.name(character, "").split()
    if name[:1] == ["GREEK"]:  # σ
        yield name[-1].capitalize() if "CAPITAL" in name else name[-1].lower()
