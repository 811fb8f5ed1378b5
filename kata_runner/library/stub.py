"""The stub is made from the reference, so that the two cannot drift apart."""

from __future__ import annotations

import re

BEGIN = "# BEGIN SOLUTION"
END = "# END SOLUTION"

_REGION = re.compile(
    rf"^(?P<indent>[ \t]*){BEGIN}[ \t]*\n(?P<body>.*?)^[ \t]*{END}[ \t]*(?:\n|\Z)",
    re.MULTILINE | re.DOTALL,
)


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
