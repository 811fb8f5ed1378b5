"""Of what came out and what was expected only what differs: the rest says nothing."""

from __future__ import annotations

from kata_runner.judging.closeness import DEFAULT, Tolerance
from kata_runner.judging.compare import compare
from kata_runner.judging.words import by_key, key
from kata_runner.model.observation import Observation


def differing_only(
    got: Observation, expected: Observation, tolerance: Tolerance = DEFAULT
) -> tuple[Observation, Observation]:
    """Both sides of a difference, without what is equal in both: of dicts the keys that differ."""
    if got["type"] != "dict" or expected["type"] != "dict":
        return got, expected
    items, wanted = by_key(got), by_key(expected)
    different = {
        name
        for name in items.keys() | wanted.keys()
        if name not in items
        or name not in wanted
        or compare(items[name], wanted[name], tolerance) is not None
    }
    pairs = {
        name: differing_only(items[name], wanted[name], tolerance)
        for name in different & items.keys() & wanted.keys()
    }
    return tuple(  # type: ignore[return-value]  # two of them
        {
            "type": "dict",
            "keys": [k for k in mapping["keys"] if key(k) in different],
            "items": [
                pairs[key(k)][side] if key(k) in pairs else item
                for k, item in zip(mapping["keys"], mapping["items"], strict=True)
                if key(k) in different
            ],
        }
        for side, mapping in enumerate((got, expected))
    )
