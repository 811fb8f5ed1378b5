"""`kata test`: what is handed to pytest, and what comes back."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys

import pytest

from kata_runner.commands import test as command
from kata_runner.library.registry import registry
from kata_runner.model.status import Status
from kata_runner.running.warm import WarmProcess, socket_path
from kata_runner.workspace.progress import Progress, Run


@pytest.fixture
def asked(monkeypatch):
    """What pytest would be asked, instead of asking it: pairs of names and options."""
    calls = []

    def run(reader, katas, options):
        calls.append(([kata.name for kata in katas], list(options)))
        return 0

    monkeypatch.setattr(command, "_run_warm", lambda *arguments: None)
    monkeypatch.setattr(command, "_run_pytest", run)
    return calls


@pytest.mark.parametrize(
    "arguments, names, options",
    [
        ([], [registry().katas[0].name], []),
        (["xor"], ["xor"], []),
        (["xor", "dynamic_net"], ["xor", "dynamic_net"], []),
        (["katas/xor/"], ["xor"], []),
        (["xor", "-x", "-v"], ["xor"], ["-x", "-v"]),
        (["-x", "xor"], ["xor"], ["-x"]),
        (["xor", "-n", "2"], ["xor"], ["-n", "2"]),
        (["--maxfail", "1", "xor"], ["xor"], ["--maxfail", "1"]),
        (["-k", "xor", "dynamic_net"], ["dynamic_net"], ["-k", "xor"]),
        (["xor", "--device", "cpu", "--device=sim"], ["xor"], ["--device=cpu", "--device=sim"]),
        (["xor", "--solution", "reference"], ["xor"], ["--solution=reference"]),
        (["xor", "--seed", "3", "--limit", "2"], ["xor"], ["--seed=3", "--limit=2.0"]),
        (["--lang", "ja", "xor"], ["xor"], []),
    ],
)
def test_names_and_options_are_told_apart(kata, workspace, asked, arguments, names, options):
    """Names are katas; everything else goes to pytest as it is."""
    assert kata("test", *arguments).exit_code == 0
    assert asked == [(names, options)]


def test_all_means_every_kata(kata, workspace, asked):
    """In order."""
    kata("test", "--all", "-q")
    ((names, options),) = asked
    assert names == [kata.name for kata in registry().katas]
    assert options == ["-q"]


def test_a_path_is_meant_from_here(kata, workspace, asked, monkeypatch):
    """The checks run in the workspace; the path was typed in a folder of it."""
    monkeypatch.chdir(workspace.katas / "xor")
    kata("test", "xor", "--solution", "xor.py")
    assert asked == [(["xor"], [f"--solution={workspace.katas / 'xor' / 'xor.py'}"])]


@pytest.mark.parametrize(
    "words", [[], ["."], ["xor.py"], ["../xor"], ["../xor/test_xor.py"]], ids=str
)
def test_inside_a_katas_folder_that_kata_is_meant(kata, workspace, asked, monkeypatch, words):
    """As with plain `pytest`; a path to any of its files will do, too."""
    monkeypatch.chdir(workspace.katas / "xor")
    kata("test", *words)
    assert asked == [(["xor"], [])]


def test_an_unknown_name_runs_nothing(kata, workspace, asked):
    """It is said, with the nearest name and exit code 2."""
    result = kata("test", "xro")
    assert result.exit_code == 2
    assert "'xor'" in result.stderr
    assert asked == []


def test_without_a_workspace_nothing_runs(kata, tmp_path, monkeypatch, asked):
    """The way to a workspace is named."""
    monkeypatch.chdir(tmp_path)
    for arguments in ([], ["xor"], ["--all"]):
        result = kata("test", *arguments)
        assert result.exit_code == 2
        assert "kata init" in result.stderr
    assert asked == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments, code, words",
    [
        (["neuron_forward", "--solution", "reference"], 0, "すべてのチェックに合格"),
        (["neuron_forward"], 1, "答えを書いて"),
        (["neuron_forward", "--device", "nonsense"], 2, "というデバイスはありません"),
        (
            ["neuron_forward", "--nonsense"],
            2,
            "`kata test` にも pytest にもない引数です：--nonsense",
        ),
        (["neuron_forward", "-n"], 2, "-n/--numprocesses の後に値が必要です"),
        (["neuron_forward", "-n", "x"], 2, "'x' は -n/--numprocesses の値として使えません"),
        (["neuron_forward", "--record", "no/where"], 2, "--record"),
    ],
)
def test_it_ends_as_the_checks_do(workspace, arguments, code, words):
    """0, 1 and 2, in a process of its own, in the language that was asked for."""
    done = subprocess.run(
        [sys.executable, "-m", "kata_runner.cli", "--lang", "ja", "test", *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    assert done.returncode == code
    assert words in done.stdout + done.stderr
    assert "usage:" not in done.stdout + done.stderr
    assert "INTERNALERROR" not in done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("way", ["cold", "warm"])
def test_the_folder_may_have_any_name_and_a_file_may_hide_torch(workspace, monkeypatch, way):
    """Brackets and colons mean something to pytest, and `python -m pytest` imports what is there."""
    root = workspace.root.with_name("[2026] a::b")
    workspace.root.rename(root)
    (root / "torch.py").write_text("")
    monkeypatch.chdir(root / "katas")
    command = [sys.executable, "-P", "-m", "kata_runner.cli", "test", "neuron_forward"]
    with WarmProcess(socket_path(root)) if way == "warm" else contextlib.nullcontext():
        done = subprocess.run(
            [*command, "--solution", "reference"],
            capture_output=True,
            text=True,
            env={**os.environ, "KATA_LANG": "en"},
            check=False,
        )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def warm(workspace):
    """A warm process of this workspace, as `kata watch` keeps one."""
    with WarmProcess(socket_path(workspace.root)) as process:
        yield process


@pytest.mark.slow
def test_a_warm_process_is_used_and_its_crash_is_told(kata, workspace, warm):
    """What the dead process cannot say any more, the command says, and the progress knows."""
    (workspace.katas / "neuron_forward" / "neuron_forward.py").write_text(
        "import os, signal\nclass Neuron:\n    def __init__(self):\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = kata("test", "neuron_forward")
    assert done.exit_code == 1
    assert "For w = (0.6, -0.2)" in done.output
    assert "crash: the process that ran the solution died" in done.output
    assert "Next: fix neuron_forward.py" in done.output
    (run,) = Progress(workspace.root).runs()
    assert run.status is Status.CRASHED
    assert "test_worked_number" in run.failed


@pytest.mark.slow
def test_options_that_a_warm_run_takes(kata, workspace, warm):
    """`-k` and `-q` need no process of their own; a run of some checks is none of the kata."""
    stub = workspace.katas / "neuron_forward" / "neuron_forward.py"
    stub.write_bytes(registry().find("neuron_forward").reference.read_bytes())
    done = kata("test", "neuron_forward", "-k", "worked", "-q")
    assert done.exit_code == 0, done.output
    assert "1 passed, 10 deselected" in done.output
    (run,) = Progress(workspace.root).runs()
    assert (run.status, run.complete) == (Status.PASSED, False)


@pytest.mark.slow
def test_a_cold_run_has_a_process_of_its_own(kata, workspace, warm, asked):
    """Also while a warm process is there."""
    assert kata("test", "neuron_forward", "--cold").exit_code == 0
    assert asked == [(["neuron_forward"], [])]


@pytest.mark.slow
def test_the_death_of_a_cold_run_is_told(workspace):
    """pytest can say nothing any more; the command does."""
    (workspace.katas / "neuron_forward" / "neuron_forward.py").write_text(
        "import os, signal\nclass Neuron:\n    def __init__(self):\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "kata_runner.cli", "--lang", "en", "test", "neuron_forward"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "died (signal 9)" in done.stderr


@pytest.mark.slow
def test_a_pass_in_the_warm_process_counts(kata, workspace, warm):
    """It is kept once, with every check."""
    stub = workspace.katas / "neuron_forward" / "neuron_forward.py"
    stub.write_bytes(registry().find("neuron_forward").reference.read_bytes())
    assert kata("test", "neuron_forward").exit_code == 0
    (run,) = Progress(workspace.root).runs()
    assert (run.status, run.complete) == (Status.PASSED, True)


@pytest.mark.slow
@pytest.mark.parametrize("is_warm", [True, False], ids=["warm", "cold"])
def test_the_card_of_a_first_pass(workspace, request, is_warm):
    """It says at which run it came, and at the end of a chapter what one can do now; once."""
    if is_warm:
        request.getfixturevalue("warm")
    progress, chapter = Progress(workspace.root), registry().find("first_slope").chapter
    for name in (kata.name for kata in registry().katas if kata.chapter == chapter):
        status = Status.FAILED if name == "first_slope" else Status.PASSED
        progress.record(Run(kata=name, devices=("cpu",), status=status, sha256="", seconds=1.0))
    stub = workspace.katas / "first_slope" / "first_slope.py"
    stub.write_bytes(registry().find("first_slope").reference.read_bytes())
    first, second = (
        subprocess.run(
            [sys.executable, "-m", "kata_runner.cli", "--lang", "en", "test", "first_slope"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for _ in range(2)
    )
    assert "checks passed, at run 2, after" in first
    assert "The chapter First steps is done. You can make a tensor" in first
    assert "at run" not in second
    assert "is done" not in second
