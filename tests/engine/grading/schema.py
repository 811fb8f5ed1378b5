"""As much of JSON Schema as the schema of the records uses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

_TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "null": type(None),
    "boolean": bool,
}
_KNOWN = {
    *("$schema", "title", "description", "$defs", "$ref", "type", "enum", "const", "anyOf"),
    *("properties", "required", "additionalProperties", "items", "minimum", "pattern"),
}


def faults(
    value: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str = ""
) -> Iterator[str]:
    """Where a value does not fit a schema."""
    assert schema.keys() <= _KNOWN, schema.keys() - _KNOWN
    if "$ref" in schema:
        yield from faults(value, root["$defs"][schema["$ref"].split("/")[-1]], root, at)
    if "anyOf" in schema and all(any(faults(value, one, root, at)) for one in schema["anyOf"]):
        yield f"{at}: fits none"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is not one of them"
    if "const" in schema and value != schema["const"]:
        yield f"{at}: {value!r} is another one"
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(
        isinstance(value, _TYPES[k]) and isinstance(value, bool) == (k == "boolean") for k in kinds
    ):
        yield f"{at}: {value!r} is no {kinds}"
    else:
        yield from _inside(value, schema, root, at)


def _inside(
    value: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str
) -> Iterator[str]:
    """The same for what is in the value."""
    if isinstance(value, dict):
        known = schema.get("properties", {})
        yield from (
            f"{at}: lacks {name}" for name in schema.get("required", ()) if name not in value
        )
        for name, item in value.items():
            inside = known.get(name, schema.get("additionalProperties", {}))
            if inside is False:
                yield f"{at}: {name} is not known"
            else:
                yield from faults(item, inside, root, f"{at}/{name}")
    if isinstance(value, list) and "items" in schema:
        for i, item in enumerate(value):
            yield from faults(item, schema["items"], root, f"{at}/{i}")
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{at}: {value!r} looks different"
    if isinstance(value, int | float) and value < schema.get("minimum", value):
        yield f"{at}: {value!r} is too small"
