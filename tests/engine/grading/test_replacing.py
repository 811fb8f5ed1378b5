"""A file is replaced as a whole, or not at all."""

from __future__ import annotations

import pytest

from kata_runner.grading.replacing import replacing


def test_until_the_end_the_old_one_is_there(tmp_path):
    """Also where half a file of a killed process is beside it."""
    file = tmp_path / "results.jsonl"
    file.write_text("old")
    (tmp_path / "results.jsonl.new").write_text("half of someth")
    with replacing(file) as opened:
        opened.write("new")
        assert file.read_text() == "old"
    assert file.read_text() == "new"
    assert list(tmp_path.iterdir()) == [file]


def test_what_was_not_finished_replaces_nothing(tmp_path):
    """And leaves nothing beside it."""
    file = tmp_path / "class.json"
    file.write_text("old")

    def write_half():
        with replacing(file) as opened:
            opened.write("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_half()
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_nobody_else_may_read_what_is_secret(tmp_path):
    """Not even while it is written, or where such a file was left behind."""
    file = tmp_path / "names.csv"
    (tmp_path / "names.csv.new").touch(mode=0o644)
    with replacing(file, rights=0o600, encoding="utf-8-sig", newline="") as opened:
        opened.write("001,Jane\r\n")
        assert (tmp_path / "names.csv.new").stat().st_mode & 0o777 == 0o600
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.read_bytes() == b"\xef\xbb\xbf001,Jane\r\n"
