"""A worker runs what may go wrong in any way, and whoever waits hears what became of it."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kata_runner.running import worker as workers
from kata_runner.running.worker import Message, WorkerEnded, WorkerSilent, worker

_MODULE = """
from kata_runner.checking.exceptions import TimedOut
from kata_runner.drawing.work import serve

def work(caller):
    import os, subprocess, sys, time
    {lines}

if __name__ == "__main__":
    serve(work)
"""
Run = Callable[..., list[Message]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """All messages of a worker that executes these lines."""
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    def execute(*lines: str, **request: object) -> list[Message]:
        source = _MODULE.format(lines="\n    ".join(lines))
        (tmp_path / "work_in_a_test.py").write_text(source, encoding="utf-8")
        with worker("work_in_a_test", request) as started:
            heard = []
            for message in started.messages():
                heard.append(message)
                if "question" in message:
                    started.send(answer=2 * message["question"])
            return heard

    return execute


def test_messages_come_in_order_and_a_question_gets_its_answer(run: Run) -> None:
    """The request goes in, messages come out, in the folder where the command was typed."""
    heard = run(
        "caller.tell(number=caller.request['number'], folder=os.getcwd())",
        "caller.tell(double=caller.ask(question=21)['answer'])",
        number=7,
    )
    assert heard == [
        {"number": 7, "folder": str(Path.cwd())},
        {"question": 21},
        {"double": 42},
    ]


def test_what_is_printed_disturbs_no_message_and_a_flood_is_cut(run: Run) -> None:
    """What Python prints comes at the end, its beginning only; nobody waits for `input()`."""
    heard = run(
        "os.write(1, b'not JSON')",
        "print('x' * 10_000_000)",
        "try: input()",
        "except EOFError: caller.tell(no_input=True)",
    )
    assert heard[0] == {"no_input": True}
    assert heard[1]["printed"].startswith("xxx") and len(heard[1]["printed"]) < 3000


@pytest.mark.parametrize(
    "line, code",
    [("os._exit(3)", 3), ("sys.exit(4)", 4), ("os.kill(os.getpid(), 9)", -signal.SIGKILL)],
)
def test_a_worker_that_ends_early_is_noticed(run: Run, line: str, code: int) -> None:
    """Whatever ended it."""
    with pytest.raises(WorkerEnded) as caught:
        run(line)
    assert caught.value.code == code


def test_an_endless_loop_is_interrupted(run: Run) -> None:
    """The work hears of it as TimedOut, and can say where it was."""
    heard = run(
        "try:",
        "    with caller.limited(0.2, lambda frame: {}):",
        "        while True: pass",
        "except TimedOut: caller.tell(late=True)",
    )
    assert heard == [{"late": True}]


def test_what_cannot_be_interrupted_is_ended_from_outside(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The worker had said how long it would be silent."""
    monkeypatch.setattr(workers, "_LATER", 0.1)
    with pytest.raises(WorkerSilent):
        run("caller.tell(wait=0.3)", "time.sleep(60)")


def test_all_that_a_worker_has_started_ends_with_it(run: Run) -> None:
    """No process of a solution outlives the command."""
    (heard,) = run("caller.tell(pid=subprocess.Popen(['sleep', '60']).pid)")
    for _ in range(50):
        if not _is_alive(heard["pid"]):
            return
        time.sleep(0.1)
    pytest.fail("it is still there")


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        status = Path(f"/proc/{pid}/stat")
        return not status.is_file() or status.read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False
