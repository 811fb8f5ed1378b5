"""`kata grade` is killed without warning, again and again, and started again."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from kata_runner.isolation.examine import examine
from kata_runner.library.registry import registry
from tests.engine.grading.conftest import lay
from tests.repo.pages import ROOT

KATA = registry().find("first_tensors")
# The command as it is, but for who judges: that takes 5 ms.
LIGHT = """
import contextlib, sys, time
import kata_runner.commands.grade as command
from kata_runner.cli import main
from tests.engine.grading.test_grade import says

class Light:
    size = 2

    def passes(self, kata, request, *, apart=False):
        time.sleep(0.005)
        (device,), (seed,) = request.devices, request.seeds
        return {(device, seed): says(request.files[request.main], device)}

command.pool_of = lambda *_, **__: lambda: contextlib.nullcontext(Light())
main(sys.argv[1:])
"""
WORDS = ("grade", "class", "--katas", KATA.name, "--seed", "0", "--out")


def start(folder: Path, *words: str) -> subprocess.Popen[bytes]:
    """Python, as a teacher's command starts it."""
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    return subprocess.Popen(
        [sys.executable, *words],
        cwd=folder,
        env={**os.environ, "KATA_LANG": "en", "PYTHONPATH": path},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def lines(file: Path) -> list[bytes]:
    """What is in the results, also half a line."""
    return file.read_bytes().splitlines(keepends=True) if file.exists() else []


def kill_at(count: int, process: subprocess.Popen[bytes], file: Path) -> list[bytes]:
    """Kill it as soon as there are so many results; the whole lines that were there then."""
    until = time.monotonic() + 60
    while not file.exists() or len(lines(file)) < count:
        assert process.poll() is None, "it has ended before"
        assert time.monotonic() < until, "it has no results"
        time.sleep(0.001)
    process.kill()
    process.wait()
    return [line for line in lines(file) if line.endswith(b"\n")]


def without_times(line: bytes) -> dict[str, Any]:
    """A result as it has to be, however long it took."""
    told: dict[str, Any] = json.loads(line)
    for check in (told, *told["checks"]):
        check.pop("seconds")
        check.pop("cpu_seconds")
    return told


def check_kills(folder: Path, words: tuple[str, ...], at: tuple[int, ...]) -> None:
    """What was there stays as it is, what is missing is done, and it is what it would have been."""
    whole, file = folder / "whole/results.jsonl", folder / "out/results.jsonl"
    assert start(folder, *words, "whole").wait() == 0
    kept: list[bytes] = []
    for count in at:
        there = kill_at(count, start(folder, *words, "out"), file)
        assert set(kept) <= set(there)
        kept = there
    assert len(kept) < len(lines(whole))
    assert start(folder, *words, "out").wait() == 0
    assert set(kept) <= set(lines(file))
    assert [*map(without_times, lines(file))] == [*map(without_times, lines(whole))]
    assert [path.name for path in file.parent.glob("**/*.new")] == []


def test_a_kill_at_any_moment_loses_nothing(tmp_path: Path) -> None:
    """The kills come with no result yet, after the first, and further on."""
    programs = [f"# {('passed', 'failed', 'crashed')[i % 3]}\n# {i}\n" for i in range(90)]
    lay(tmp_path / "class", {f"p{i:02}/{KATA.name}.py": text for i, text in enumerate(programs)})
    check_kills(tmp_path, ("-c", LIGHT, *WORDS[:-1], "--unsafe", "--out"), (0, 1, 40))


@pytest.mark.real
def test_so_it_is_where_processes_judge(tmp_path: Path) -> None:
    """The same by warm processes, which end with who started them."""
    assert KATA.reference is not None
    programs = [path.read_text() for path in (KATA.reference, *KATA.wrong[:6])]
    lay(tmp_path / "class", {f"p{i}/{KATA.name}.py": text for i, text in enumerate(programs)})
    unsafe = ("--unsafe",) if examine().missing else ()
    check_kills(tmp_path, ("-m", "kata_runner.cli", *WORDS[:-1], *unsafe, "--out"), (0, 2, 3))
