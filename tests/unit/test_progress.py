"""Progress: every run is kept, whatever happens, and says how far the learner has come."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.model.status import Status
from kata_runner.model.verdict import CheckResult, Verdict
from kata_runner.workspace.progress import Progress, ProgressError, Run, State, kata_verdict

STUB = "def answer():\n    raise NotImplementedError\n"
REFERENCE = "def answer():\n    # BEGIN SOLUTION\n    return 42\n    # END SOLUTION\n"
SOLVED = "def answer():\n    return 42\n"
RECORDS = """
import sys
from pathlib import Path
from kata_runner.model.status import Status
from kata_runner.workspace.progress import Progress, Run
progress, kata, count = Progress(Path(sys.argv[1])), sys.argv[2], int(sys.argv[3])
for i in range(count):
    run = Run(kata=kata, devices=("cpu",), status=Status.FAILED, sha256=str(i), seconds=0.1)
    progress.record(run)
    print(i, flush=True)
"""


def sha256(text: str) -> str:
    """The hash of a file that holds this text."""
    return hashlib.sha256(text.encode()).hexdigest()


def a_run(status: Status = Status.FAILED, text: str = SOLVED, *, complete: bool = True) -> Run:
    """A run of the checks of `tiny`, just now."""
    return Run(
        kata="tiny",
        devices=("cpu",),
        status=status,
        sha256=sha256(text),
        seconds=0.25,
        complete=complete,
    )


@pytest.fixture
def progress(tmp_path: Path) -> Progress:
    """The progress of an empty workspace."""
    return Progress(tmp_path)


@pytest.fixture
def kata(tmp_path: Path) -> Kata:
    """A kata in that workspace, whose file is as it was shipped."""
    folder, reference = tmp_path / "katas" / "tiny", tmp_path / "reference" / "tiny"
    folder.mkdir(parents=True)
    reference.mkdir(parents=True)
    (folder / "tiny.py").write_text(STUB)
    (folder / "test_tiny.py").write_text("def test_a(): ...\ndef test_b(): ...\n")
    (reference / "tiny.py").write_text(REFERENCE)
    return Kata(
        name="tiny",
        title=Text("Tiny", "小さな kata"),
        level=1,
        order=1,
        topics=(),
        requires=(),
        defines=("answer",),
        sources=(),
        folder=folder,
        reference_folder=reference,
    )


@pytest.fixture
def state(progress: Progress, kata: Kata) -> Callable[..., State]:
    """The state of the kata, after some runs and with some text in its file."""

    def find(*runs: Run, text: str) -> State:
        kata.stub.write_text(text)
        for run in runs:
            progress.record(run)
        return progress.states([kata])["tiny"]

    return find


# --- runs ----------------------------------------------------------------------------------------


def test_a_run_comes_back_as_it_was_recorded(progress: Progress) -> None:
    """Every field survives, the time with its zone."""
    run = Run(
        kata="xor",
        devices=("cpu", "sim"),
        status=Status.TIMED_OUT,
        sha256="00ff",
        seconds=1.5,
        failed=("test_a", "test_b"),
        complete=False,
        time=datetime(2026, 2, 3, 4, 5, 6, 789, tzinfo=UTC),
    )
    progress.record(run)
    assert Progress(progress.path.parent.parent).runs() == [run]


def test_runs_are_told_in_order_and_by_kata(progress: Progress) -> None:
    """The first run comes first; a name asks for the runs of that kata."""
    runs = [replace(a_run(), kata=name) for name in ("a", "b", "a")]
    runs[0] = replace(runs[0], time=runs[2].time + timedelta(seconds=1))
    for run in runs:
        progress.record(run)
    assert progress.runs() == [runs[1], runs[2], runs[0]]
    assert progress.runs("a") == [runs[2], runs[0]]
    assert progress.runs("c") == []


def test_looking_writes_nothing(progress: Progress, kata: Kata) -> None:
    """A workspace in which nothing ran yet has no runs, and stays as it is."""
    assert progress.runs() == []
    assert progress.states([kata]) == {"tiny": State.NOT_STARTED}
    assert not progress.path.parent.exists()


# --- states --------------------------------------------------------------------------------------


def test_an_untouched_file_is_not_started(state: Callable[..., State]) -> None:
    """Running the checks on the stub as it was shipped is not yet a start."""
    assert state(a_run(Status.NOT_STARTED, STUB), text=STUB) == State.NOT_STARTED


def test_a_changed_file_is_in_progress(state: Callable[..., State]) -> None:
    """Whoever has written something has started, also before the first run."""
    assert state(text=SOLVED) == State.IN_PROGRESS


def test_a_file_that_was_started_and_reset_is_in_progress(state: Callable[..., State]) -> None:
    """A failing run of a started file counts, also when the file is the stub again."""
    assert state(a_run(Status.FAILED), text=STUB) == State.IN_PROGRESS


def test_a_file_that_passed_has_passed(state: Callable[..., State]) -> None:
    """Also when it failed before, and when another version of it failed since."""
    runs = (a_run(Status.FAILED), a_run(Status.PASSED), a_run(Status.FAILED, "broken"))
    assert state(*runs, text=SOLVED) == State.PASSED


def test_a_file_that_passed_and_changed_says_so(state: Callable[..., State]) -> None:
    """What passed is another file than what is there now, be it the stub or none at all."""
    assert state(a_run(Status.PASSED), text=SOLVED + "\n") == State.CHANGED
    assert state(text=STUB) == State.CHANGED


def test_a_file_that_passed_and_is_gone_has_changed(
    state: Callable[..., State], progress: Progress, kata: Kata
) -> None:
    """A file that cannot be read is not the one that passed."""
    assert state(a_run(Status.PASSED), text=SOLVED) == State.PASSED
    kata.stub.unlink()
    assert progress.states([kata]) == {"tiny": State.CHANGED}


def test_a_pass_of_some_of_the_checks_is_no_pass(state: Callable[..., State]) -> None:
    """`-k one_check` may pass long before the kata does."""
    assert state(a_run(Status.PASSED, complete=False), text=SOLVED) == State.IN_PROGRESS


# --- through the hook ----------------------------------------------------------------------------


def verdict_on(
    kata: Kata, path: Path, *names: str, passed: bool = True, complete: bool = True
) -> Verdict:
    """A verdict in which these checks ran on two devices."""
    status = Status.PASSED if passed else Status.FAILED
    results = tuple(
        CheckResult(name=name, device=device, status=status, seconds=0.1)
        for name in names
        for device in ("cpu", "sim")
    )
    return Verdict(
        kata=kata.name,
        solution=str(path),
        devices=("cpu", "sim"),
        status=status,
        results=results,
        seconds=0.4,
        sha256=sha256(STUB),
        complete=complete,
    )


def test_a_verdict_on_the_learners_file_is_kept(progress: Progress, kata: Kata) -> None:
    """With the hash of the file, and each failing check once, on however many devices."""
    verdict = verdict_on(kata, kata.stub, "test_a", "test_b", passed=False)
    kata_verdict(verdict, progress.path.parent.parent)
    (run,) = progress.runs()
    assert run.sha256 == sha256(STUB)
    assert run.failed == ("test_a", "test_b")
    assert (run.devices, run.status, run.complete) == (("cpu", "sim"), Status.FAILED, True)


def test_a_verdict_on_another_file_is_not(progress: Progress, kata: Kata) -> None:
    """The reference passes, and its pass is not the learner's."""
    assert kata.reference is not None
    kata_verdict(verdict_on(kata, kata.reference, "test_a", "test_b"), progress.path.parent.parent)
    assert progress.runs() == []


def test_a_verdict_of_some_checks_is_kept_as_such(progress: Progress, kata: Kata) -> None:
    """A run of `-k a` is a run, and its pass is none of the kata."""
    verdict = verdict_on(kata, kata.stub, "test_a", complete=False)
    kata_verdict(verdict, progress.path.parent.parent)
    (run,) = progress.runs()
    assert not run.complete
    assert progress.states([kata]) == {"tiny": State.IN_PROGRESS}


# --- trouble -------------------------------------------------------------------------------------


def test_a_newer_store_is_refused_and_left_alone(progress: Progress) -> None:
    """Nobody but its own version knows what is in it."""
    progress.record(a_run())
    with sqlite3.connect(progress.path) as store:
        store.execute("PRAGMA user_version = 99")
    store.close()
    before = progress.path.read_bytes()
    for use in (progress.runs, lambda: progress.record(a_run())):
        with pytest.raises(ProgressError, match=r"newer version.*pip install") as caught:
            use()
        assert str(progress.path) in caught.value.text.ja
    assert progress.path.read_bytes() == before


def test_a_broken_file_is_named_and_left_alone(progress: Progress) -> None:
    """It may hold what somebody wants to have back."""
    progress.path.parent.mkdir()
    progress.path.write_text("this is no database, however long it may be" * 99)
    before = progress.path.read_bytes()
    for use in (progress.runs, lambda: progress.record(a_run())):
        with pytest.raises(ProgressError, match="delete it") as caught:
            use()
        assert str(progress.path) in str(caught.value)
    assert progress.path.read_bytes() == before


def test_an_unwritable_folder_is_a_progress_error(progress: Progress) -> None:
    """Here a file stands where the folder should be, which stops also the superuser."""
    progress.path.parent.write_text("")
    with pytest.raises(ProgressError, match="cannot be kept"):
        progress.record(a_run())
    with pytest.raises(ProgressError, match="cannot be kept"):
        progress.runs()


def test_an_empty_store_has_no_runs_and_takes_some(progress: Progress) -> None:
    """A process may be killed after it made the file and before it wrote into it."""
    progress.path.parent.mkdir()
    progress.path.touch()
    assert progress.runs() == []
    progress.record(a_run())
    assert len(progress.runs()) == 1


# --- processes -----------------------------------------------------------------------------------


def recorder(workspace: Path, kata: str, count: int) -> subprocess.Popen[str]:
    """A process that records runs, and says the number of each when it is kept."""
    return subprocess.Popen(
        [sys.executable, "-c", RECORDS, str(workspace), kata, str(count)],
        stdout=subprocess.PIPE,
        text=True,
    )


def test_processes_that_record_at_once_lose_nothing(progress: Progress, tmp_path: Path) -> None:
    """Four of them begin together, in a workspace that has no store yet."""
    recorders = [recorder(tmp_path, name, 15) for name in "abcd"]
    for process in recorders:
        process.communicate(timeout=60)
        assert process.returncode == 0
    recorded = sorted((run.kata, int(run.sha256)) for run in progress.runs())
    assert recorded == [(name, i) for name in "abcd" for i in range(15)]


def test_killing_a_process_loses_no_record(progress: Progress, tmp_path: Path) -> None:
    """Whatever a process was told to be kept is kept, however often one is killed."""
    acknowledged = set()
    for name, after in zip("abcde", (1, 2, 7, 4, 11), strict=True):
        with recorder(tmp_path, name, 10_000) as process:
            assert process.stdout is not None
            for _ in range(after):
                acknowledged.add((name, process.stdout.readline().strip()))
            process.kill()
        recorded = {(run.kata, run.sha256) for run in progress.runs()}
        assert acknowledged <= recorded
    with sqlite3.connect(progress.path) as store:
        assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    store.close()


def test_progress_is_light() -> None:
    """`kata list` reads it, and imports neither torch nor pytest for that."""
    code = "import kata_runner.workspace.progress, sys, json; print(json.dumps(list(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = {name.partition(".")[0] for name in json.loads(done.stdout)}
    assert not modules & {"torch", "pytest", "_pytest", "numpy", "hypothesis", "click", "rich"}
