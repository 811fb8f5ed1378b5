"""Every way to say what is to be checked, and the other tools beside us."""

from __future__ import annotations

import hashlib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from kata_runner.model.status import Status
from kata_runner.workspace.progress import Progress, Run

from .conftest import CHECKS, RIGHT, Bench

HALF_RIGHT = RIGHT.replace("2 * x", "3 * x")


@pytest.mark.parametrize(
    "arguments",
    [
        "",
        "katas",
        "katas/tiny",
        "katas/tiny/test_tiny.py",
        "katas/tiny/tiny.py",
        "katas/tiny/test_tiny.py -k half",
        "katas/tiny/test_tiny.py::test_half",
        "katas/tiny/tiny.py::test_half",
    ],
)
def test_checks_are_named_from_the_root(bench: Bench, arguments: str) -> None:
    """By folder, by file, by expression; whoever names the stub means its checks."""
    bench.stub.write_text(RIGHT)
    done = bench.run(*arguments.split())
    names = CHECKS
    if "half" in arguments:
        names = {"test_half"} if "::" in arguments else {"test_half", "test_half_of_three"}
    assert done.statuses == dict.fromkeys(names, "passed")
    assert done.code == 0


@pytest.mark.parametrize("arguments", ["", ".", "tiny.py", "test_tiny.py"])
def test_checks_are_named_from_inside_the_folder(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, arguments: str
) -> None:
    """There the folder need not be named at all, and paths are told as seen from there."""
    monkeypatch.chdir(bench.stub.parent)
    done = bench.run(*arguments.split())
    assert done.statuses == dict.fromkeys(CHECKS, "not started")
    assert "write your answer into tiny.py" in done.last_line


def test_everything_at_once(bench: Bench) -> None:
    """Two processes, another order, coverage and a JUnit report, each with what we tell."""
    bench.stub.write_text(HALF_RIGHT)
    report = bench.root / "report.xml"
    done = bench.run_apart(
        "katas", "-n", "2", "-p", "randomly", "--cov=katas", "--cov-report=", f"--junitxml={report}"
    )
    assert done.code == 1
    assert "2 passed" in done.text
    assert "1 failed" in done.text
    assert "expected  " in done.text
    assert done.last_line.startswith("Next: fix katas/tiny/tiny.py")
    (suite,) = ET.parse(report).getroot()
    assert (suite.get("tests"), suite.get("failures")) == ("3", "1")
    (failure,) = suite.iter("failure")
    assert failure.get("message") == "For every x, double(x) is 2·x."
    assert "1.5 times" in str(failure.text)
    assert (bench.root / ".coverage").is_file()
    assert (bench.root / ".kata" / "progress.sqlite").is_file()


@pytest.mark.sim
def test_devices_take_their_turns(bench: Bench) -> None:
    """The checks run as they stand, all of them on one device and then on the next, also where
    another plugin shuffles them.
    """
    bench.stub.write_text(RIGHT)
    done = bench.run_apart("katas", "--device=sim", "--device=cpu", "-v", "-p", "randomly")
    ran = [line.split("::")[1].split()[0] for line in done.lines if "PASSED" in line]
    checks = ("test_half_of_three", "test_double", "test_half")
    assert ran == [f"{name}[{device}]" for device in ("sim", "cpu") for name in checks]


def test_the_last_failures_run_again(bench: Bench) -> None:
    """`--lf` runs what failed, and a pass of these alone is not told as a pass of the kata."""
    assert bench.solve(HALF_RIGHT).statuses["test_double"] == "failed"
    bench.stub.write_text(RIGHT)
    done = bench.run("katas/tiny", "--lf")
    assert done.statuses == {"test_double": "passed"}
    assert done.last_line.startswith("Every check that was selected passed. Run all of them")


def test_the_first_failure_may_be_the_last(bench: Bench) -> None:
    """`-x` stops there, with the next step as ever."""
    done = bench.solve(HALF_RIGHT, "-x")
    assert done.statuses == {"test_half_of_three": "passed", "test_double": "failed"}
    assert done.code == 1
    assert done.last_line.startswith("Next: fix")


@pytest.mark.parametrize(
    "source", ["import os\nos._exit(3)", "def (", "while True: pass", "\xe9\0"], ids=ascii
)
def test_collection_never_executes_the_stub(bench: Bench, source: str) -> None:
    """Editors discover tests with `--collect-only -q`, however broken the file is."""
    done = bench.solve(source, "--collect-only", "-q")
    assert done.code == 0
    assert [line for line in done.lines if "::" in line] == [
        f"katas/tiny/test_tiny.py::{name}"
        for name in ("test_half_of_three", "test_double", "test_half")
    ]


def test_doctests_do_not_execute_the_stub_either(bench: Bench) -> None:
    """Not even a plugin that collects every Python file."""
    done = bench.solve("raise SystemExit", "--doctest-modules", "--collect-only", "-q")
    assert done.code == 0
    assert len([line for line in done.lines if "::" in line]) == 3


def test_other_tests_do_not_notice_us(bench: Bench) -> None:
    """In a run without a kata there is neither a next step nor a limit."""
    bench.write("other/test_other.py", "def test_it():\n    assert 1 == 2\n")
    done = bench.run("other")
    assert "assert 1 == 2" in done.text
    assert "Next:" not in done.text
    assert not (bench.root / ".kata").exists()


def test_the_place_of_a_check_is_its_own(bench: Bench) -> None:
    """Reports and editors lead to the check, not to the machinery that draws for it."""
    found = {result["name"]: result["line"] for result in bench.run("katas/tiny").results}
    lines = (bench.root / "katas/tiny/test_tiny.py").read_text().splitlines()
    assert all("@states" in lines[line] for line in found.values())
    assert len(set(found.values())) == 3


def test_a_broken_description_is_told_in_one_line(bench: Bench) -> None:
    """`kata.toml` is named, and no traceback of ours is shown."""
    bench.write("katas/tiny/kata.toml", "level = \n")
    done = bench.run("katas/tiny")
    assert done.code != 0
    assert str(Path("katas/tiny/kata.toml")) in done.text
    assert "INTERNALERROR" not in done.text
    assert "Traceback" not in done.text


def runs_of(bench: Bench) -> list[Run]:
    """What the progress of the workspace holds."""
    return Progress(bench.root).runs()


def test_a_pass_of_some_checks_is_kept_as_such(bench: Bench) -> None:
    """Every run is in the progress; one check is not the kata."""
    bench.stub.write_text(RIGHT)
    bench.run("katas/tiny", "-k", "test_double")
    bench.run("katas/tiny")
    assert [(run.status, run.complete) for run in runs_of(bench)] == [
        (Status.PASSED, False),
        (Status.PASSED, True),
    ]


def test_a_run_that_is_not_to_be_recorded(bench: Bench) -> None:
    """`--no-record` leaves no trace."""
    bench.run("katas/tiny", "--no-record")
    assert runs_of(bench) == []


def test_the_version_that_ran_is_kept(bench: Bench) -> None:
    """A file that is saved again while its checks run is known by what was executed."""
    source = "from pathlib import Path\nPath(__file__).write_text('saved again')\n"
    bench.write("katas/tiny/tiny.py", source)
    bench.run("katas/tiny")
    (run,) = runs_of(bench)
    assert run.sha256 == hashlib.sha256(source.encode()).hexdigest()


def test_a_process_that_dies_is_a_crash(bench: Bench) -> None:
    """Under `-n`, the check is named, its sentence says what happened, and the others run."""
    bench.write(
        "katas/tiny/tiny.py",
        "import os, signal\n\ndef double(x):\n    os.kill(os.getpid(), signal.SIGKILL)\n\n"
        "def half(x):\n    return x / 2\n",
    )
    done = bench.run_apart("katas/tiny", "-n", "1")
    assert "crash: the process that ran the solution died" in done.text
    (run,) = runs_of(bench)
    assert (run.status, run.failed) == (Status.CRASHED, ("test_double",))


def test_a_check_that_takes_several_processes_along_is_one_check(bench: Bench) -> None:
    """`--dist loadfile` tries it again and again."""
    bench.write(
        "katas/tiny/tiny.py",
        "import os, signal\n\ndef half(x):\n    os.kill(os.getpid(), signal.SIGKILL)\n",
    )
    done = bench.run_apart("katas/tiny", "-n1", "--dist=loadfile")
    assert "tiny  the check fails" in done.text
    assert "Also failing" not in done.text


def test_a_run_that_was_ended_early_is_no_pass(bench: Bench) -> None:
    """Nobody reads that every check passed when some never ran."""
    ending = "def pytest_runtest_logreport(report):\n    assert report.when != 'teardown'\n"
    bench.write("conftest.py", ending)
    bench.write("katas/tiny/tiny.py", RIGHT)
    done = bench.run_apart("katas/tiny")
    assert done.code not in (0, 1)
    assert "passed" not in done.last_line
    assert (
        done.last_line
        == "The run ended early: not every check ran. Run all of them: pytest katas/tiny"
    )


def test_a_run_that_hangs_beyond_rescue_is_kept(bench: Bench) -> None:
    """The process has to be ended, and the progress knows of it."""
    bench.write(
        "katas/tiny/tiny.py",
        "import signal, time\n\ndef half(x):\n    signal.signal(signal.SIGALRM, signal.SIG_IGN)\n"
        "    while True: time.sleep(1)\n",
    )
    bench.run_apart("katas/tiny", "--limit", "0.2")
    (run,) = runs_of(bench)
    assert (run.status, run.failed) == (Status.TIMED_OUT, ("test_half_of_three",))


def test_a_thread_that_never_ends_keeps_nobody_waiting(bench: Bench) -> None:
    """What the solution leaves running ends with the process, whose verdict is there already."""
    bench.write(
        "katas/tiny/tiny.py",
        "import threading, time\n\ndef wait():\n    while True: time.sleep(0.1)\n\n"
        "threading.Thread(target=wait).start()\n\n"
        "def half(x):\n    threading.Thread(target=wait).start()\n    return x / 2\n",
    )
    done = bench.run_apart("katas/tiny")
    assert done.code == 1
    assert "Next: " in done.text


def test_a_loop_that_holds_the_lock_of_python_is_ended(bench: Bench) -> None:
    """No signal and no thread reaches it; the line in which it is stuck is said."""
    bench.write("katas/tiny/tiny.py", "def half(x):\n    return sum(range(10**12))\n")
    done = bench.run_apart("katas/tiny", "--limit", "0.2")
    assert done.code == 1
    assert 'tiny.py", line 2 in half' in done.text


def test_the_stub_is_what_was_shipped(bench: Bench) -> None:
    """`--solution stub` is not started, whatever the learner's file holds; it is no run of theirs."""
    bench.stub.write_text(RIGHT)
    assert bench.run("katas/tiny", "--solution", "stub").statuses == dict.fromkeys(
        CHECKS, "not started"
    )
    assert runs_of(bench) == []


def test_progress_that_cannot_be_kept_costs_one_line(bench: Bench) -> None:
    """The run and its last line are as ever."""
    bench.write(".kata", "a file where the folder should be")
    done = bench.solve(RIGHT)
    assert done.code == 0
    assert len([line for line in done.lines if "progress.sqlite" in line]) == 1
    assert "every check passed" in done.last_line


def test_after_a_time_out_nobody_waits_for_the_other_checks(bench: Bench) -> None:
    """They count as timed out, and say that they were not run."""
    endless = "def double(x):\n    while True:\n        pass\n\n\nhalf = double\n"
    done = bench.solve(endless, "--limit", "0.5")
    assert set(done.statuses.values()) == {"timed out"}
    first, *others = done.results
    assert first["story"]["sentence"]["en"].startswith("stopped after 0.5 s")
    for other in others:
        assert other["story"]["sentence"]["en"].startswith("not run")
        assert other["story"]["place"] == first["story"]["place"]
        assert other["seconds"] < 0.5
