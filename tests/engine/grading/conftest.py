"""Classes as teachers have them: folders and ZIPs, made from a few lines."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

Tree = Mapping[str, "str | bytes"]


def lay(root: Path, files: Tree) -> Path:
    """A folder with these files."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def zipped(files: Tree) -> bytes:
    """A ZIP with these files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


@pytest.fixture
def tree(tmp_path: Path):
    """Make a folder of submissions."""
    return lambda files: lay(tmp_path / "class", files)
