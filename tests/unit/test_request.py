"""A request brings its files along."""

from __future__ import annotations

from pathlib import Path

import pytest

from kata_runner.model.request import Request


def test_files_that_travelled_are_laid_into_a_folder_of_their_kata(tmp_path: Path) -> None:
    """Also those in folders, and bytes that are no UTF-8."""
    files = {"wrong/a.py": "x = 1\n", "xor.py": "# \udcff\n"}
    main = Request(kata="xor", files=files, main="wrong/a.py").unpack(tmp_path)
    assert main == tmp_path / "xor" / "wrong" / "a.py"
    assert main.read_text() == "x = 1\n"
    assert (tmp_path / "xor" / "xor.py").read_bytes() == b"# \xff\n"


@pytest.mark.parametrize("name", ["../a.py", "/tmp/a.py", "wrong/../../a.py"])
def test_none_of_them_leaves_it(tmp_path: Path, name: str) -> None:
    """Wherever it comes from."""
    with pytest.raises(ValueError, match="outside"):
        Request(kata="xor", files={name: ""}, main=name).unpack(tmp_path / "scratch")
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
