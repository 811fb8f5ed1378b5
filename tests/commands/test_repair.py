"""`kata repair`: a program with one mistake; nothing that a learner wrote is ever lost."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from kata_runner.library.mistake import read_mistake
from kata_runner.library.registry import registry
from kata_runner.workspace.progress import Progress

XOR = "katas/square_derivative/square_derivative.py"
NAME = "square_derivative"


@pytest.fixture
def passed(kata, workspace):
    """square_derivative, solved and passed in the workspace; the learner's file."""
    file = workspace.root / XOR
    reference = registry().find(NAME).reference.read_text(encoding="utf-8")
    file.write_text("# mine\n" + reference, encoding="utf-8")
    assert check(workspace).returncode == 0
    return file


def check(workspace, *options):
    """Run the checks as a learner does."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", f"katas/{NAME}", "-q", "--lang=en", *options],
        cwd=workspace.root,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_repair_from_beginning_to_end(kata, workspace, passed):
    """Failing checks without a diagnosis; the pass names the mistake and brings the file back."""
    own = passed.read_text(encoding="utf-8")
    begun = kata("repair", NAME, "--mistake", "not_detached")
    assert begun.exit_code == 0, begun.output
    assert "find out why" in begun.output
    program = passed.read_text(encoding="utf-8")
    assert "# mine" not in program
    failing = check(workspace)
    assert failing.returncode == 1
    (path,) = [p for p in registry().find(NAME).wrong if p.stem == "not_detached"]
    assert read_mistake(path).fix.en not in failing.stdout
    for word in ((), "next", "list"):
        assert f"A repair of {NAME} is open" in kata(*([word] if word else [])).output
    assert "passed" in kata("list", "--all").output  # the kata stays passed
    passed.write_text(registry().find(NAME).reference.read_text(encoding="utf-8"))
    fixed = check(workspace)
    assert fixed.returncode == 0
    assert "The mistake was:" in fixed.stdout
    assert "What you changed:" in fixed.stdout
    assert passed.read_text(encoding="utf-8") == own
    assert Progress(workspace.root).repairs() == [(NAME, "not_detached")]
    assert [run.status for run in Progress(workspace.root).runs()] == ["passed"]
    assert re.search(rf"{NAME} .* 1$", kata("stats").output, re.MULTILINE)


def test_giving_up_says_what_it_was_and_loses_nothing(kata, workspace, passed):
    """The learner's own file is back; what they tried is kept beside."""
    own = passed.read_text(encoding="utf-8")
    kata("repair", NAME)
    passed.write_text("tried = 1\n", encoding="utf-8")
    given_up = kata("repair", NAME, "--give-up")
    assert "The mistake was:" in given_up.output
    assert "What had to change:" in given_up.output
    assert passed.read_text(encoding="utf-8") == own
    assert (workspace.root / ".kata/repairs" / f"{NAME}.py").read_text() == "tried = 1\n"
    assert Progress(workspace.root).repairs() == []
    assert kata("repair", NAME, "--give-up").exit_code == 2


@pytest.mark.parametrize(
    "arguments, words",
    [
        (("repair", "xor"), "has not passed yet"),
        (("repair", "xor", "--any", "--mistake", "forgot_zero_gard"), "forgot_zero_grad"),
        (("repair", "nope"), "no kata called"),
    ],
)
def test_what_cannot_begin_says_why(kata, workspace, arguments, words):
    """A clear error, and the file is as it was."""
    file = workspace.root / "katas/xor/xor.py"
    before = file.read_text(encoding="utf-8")
    result = kata(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert file.read_text(encoding="utf-8") == before


def test_a_second_repair_of_the_same_kata_does_not_begin(kata, workspace):
    """It would keep the first program as the learner's own file."""
    kata("repair", "xor", "--any")
    again = kata("repair", "xor", "--any")
    assert again.exit_code == 2
    assert "open already" in again.stderr
