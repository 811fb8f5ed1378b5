"""A workspace with a small kata, and pytest run in it: in this process where that is enough."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import torch._dynamo  # see below

# Imported before pytester notes which modules there are: torch cannot be imported twice, and
# hypothesis takes a second each time.
import kata_runner.checking.limit
import kata_runner.checking.smallest
import kata_runner.checks
import kata_runner.diagnosis.diagnose
import kata_runner.workspace.announce
import kata_runner.workspace.progress  # noqa: F401

FILES = {
    "pyproject.toml": """\
        [tool.pytest.ini_options]
        addopts = ["-p", "kata_runner.pytest_plugin", "--import-mode=importlib", "--try=0"]
        """,
    "katas/tiny/kata.toml": """\
        title = { en = "Tiny", ja = "小さな kata" }
        level = 1
        order = 1
        topics = []
        requires = []
        defines = ["double", "half"]
        sources = []
        """,
    "katas/tiny/README.md": "# Tiny\n",
    "katas/tiny/README.ja.md": "# 小さな kata\n",
    "katas/tiny/test_tiny.py": """\
        import torch

        from kata_runner.checks import expect, given, normal, states


        @states(en="Half of 3 is 1.5.", ja="3 の半分は 1.5 です。")
        def test_half_of_three(solution, device):
            expect(solution.half(torch.tensor([3.0], device=device))).close_to(
                torch.tensor([1.5], device=device)
            )


        @states(en="For every x, double(x) is 2·x.", ja="どんな x でも double(x) は 2·x です。")
        @given(x=normal("N", 2))
        def test_double(solution, x):
            expect(solution.double(x)).close_to(2 * x)


        @states(en="For every x, half(x) is x/2.", ja="どんな x でも half(x) は x/2 です。")
        @given(x=normal("N", 2))
        def test_half(solution, x):
            expect(solution.half(x)).close_to(x / 2)
        """,
    "reference/tiny/tiny.py": """\
        def double(x):
            # BEGIN SOLUTION
            return x + x
            # END SOLUTION


        def half(x):
            # BEGIN SOLUTION
            return x / 2
            # END SOLUTION
        """,
    "reference/tiny/wrong/squared.py": "def double(x):\n    return x * x\n",
    "reference/tiny/right/multiplied.py": "def double(x):\n    return 2 * x\n",
}
STUB = """\
def double(x):
    raise NotImplementedError


def half(x):
    raise NotImplementedError
"""
RIGHT = "def double(x):\n    return 2 * x\n\n\ndef half(x):\n    return x / 2\n"
CHECKS = {"test_half_of_three", "test_double", "test_half"}


@dataclass
class Outcome:
    """What one run of pytest came to."""

    code: int
    lines: list[str]  # of its output
    results: list[dict[str, Any]] = field(default_factory=list)  # what the plugin told of a check

    @property
    def text(self) -> str:
        """The whole output."""
        return "\n".join(self.lines)

    @property
    def statuses(self) -> dict[str, str]:
        """What each check came to, by name."""
        return {result["name"]: result["status"] for result in self.results}

    @property
    def kinds(self) -> dict[str, str]:
        """What kind of failure each failing check shows, by name."""
        return {result["name"]: (result["story"] or {}).get("kind", "") for result in self.results}

    @property
    def last_line(self) -> str:
        """What a reader's eye ends on."""
        return [line for line in self.lines if line.strip()][-1]


@dataclass
class Bench:
    """The workspace, and pytest in it."""

    pytester: pytest.Pytester

    @property
    def root(self) -> Path:
        """The workspace."""
        return self.pytester.path

    @property
    def stub(self) -> Path:
        """The learner's file."""
        return self.root / "katas" / "tiny" / "tiny.py"

    def write(self, path: str, text: str) -> Path:
        """A file of the workspace."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def run(self, *arguments: str) -> Outcome:
        """Run pytest in this process, in the order of the file."""
        results: list[dict[str, Any]] = []
        done = self.pytester.runpytest_inprocess(
            "-p", "no:randomly", *arguments, plugins=[_Listener(results)]
        )
        return Outcome(int(done.ret), done.outlines + done.errlines, results)

    def solve(self, text: str, *arguments: str) -> Outcome:
        """Write the learner's file, and run its checks."""
        self.write("katas/tiny/tiny.py", text)
        return self.run("katas/tiny", *arguments)

    def run_apart(self, *arguments: str, stdin: bytes | None = None) -> Outcome:
        """Run pytest in a process of its own, with every plugin that is installed."""
        command = (sys.executable, "-m", "pytest", *arguments)
        done = self.pytester.run(
            *command, stdin=self.pytester.CLOSE_STDIN if stdin is None else stdin
        )
        return Outcome(int(done.ret), done.outlines + done.errlines)


class _Listener:
    def __init__(self, results: list[dict[str, Any]]) -> None:
        self._results = results

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        told = getattr(report, "kata", None)
        if told is not None:
            self._results.append(told["result"])


@pytest.fixture
def bench(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """A workspace whose only kata is untouched; English, and nothing from this environment."""
    for name in [name for name in os.environ if name.startswith(("KATA_", "PYTEST_ADDOPTS"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("KATA_LANG", "en")
    monkeypatch.setenv("CI", "1")  # nothing is computed in the background
    if hasattr(torch, "sim"):  # pytester took the modules back that an earlier run had brought
        sys.modules.setdefault("torch.sim", torch.sim)
    made = Bench(pytester)
    for path, text in FILES.items():
        lines = text.splitlines(keepends=True)
        indent = len(lines[0]) - len(lines[0].lstrip())
        made.write(path, "".join(line[indent:] if line.strip() else line for line in lines))
    made.write("katas/tiny/tiny.py", STUB)
    return made
