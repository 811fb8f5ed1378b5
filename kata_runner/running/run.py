"""One kata, one solution, some devices: what does it come to? Cold or warm, the same verdict.

Whoever calls `run` is another process than the one that executes the solution: it reads what that
one observed as JSON, and ends it when its time is up.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.model.verdict import CheckResult, Status, Verdict, file_hash, overall
from kata_runner.running import endings, warm
from kata_runner.running.child import Request, to_line
from kata_runner.telling.story import tell

# The child stops a check by itself where it can; this much later it is stopped from outside.
_GRACE = 3.0
_START_UP = 120.0  # seconds for whatever is not a check: importing torch on a cold disk

Message = dict[str, Any]


def run(
    kata: Kata,
    request: Request,
    *,
    warm_socket: Path | None = None,
    watch: Callable[[Message], None] = lambda message: None,
) -> Verdict:
    """The verdict on a request: from the warm process at `warm_socket` if one listens there.

    `watch` sees each message of the child as it comes: the `count` of checks, the `start` and the
    `result` of each.
    """
    began, sha256 = time.monotonic(), file_hash(Path(request.solution or kata.stub))
    with _child(request, warm_socket) as messages:
        heard = _listen(_Heard(kata.name), messages, request, watch)
    return Verdict(
        kata=kata.name,
        solution=request.solution or str(kata.stub),
        devices=tuple(request.devices),
        status=_status(heard),
        results=tuple(heard.results),
        seconds=time.monotonic() - began,
        sha256=sha256,
        folder=request.folder,
        complete=heard.exit is not None and len({r.name for r in heard.results}) >= heard.checks,
        output=heard.output if heard.exit is not None else _last_words(heard, request),
    )


@dataclass
class _Heard:
    """What a child has told so far."""

    kata: str
    pid: int | None = None
    count: int | None = None  # of the checks that were collected
    checks: int = 0  # that the kata has
    running: str | None = None  # the check that has started and not ended
    states: Text | None = None  # its property
    since: float = 0.0  # when it started
    results: list[CheckResult] = field(default_factory=list)
    exit: int | None = None  # of pytest
    output: str = ""
    timed_out: bool = False


def _status(heard: _Heard) -> Status:
    if heard.timed_out:
        return Status.TIMED_OUT
    if heard.exit not in (0, 1) or len(heard.results) != heard.count:
        return Status.CRASHED
    status = overall(tuple(heard.results))
    # What pytest says and what the checks say have to agree; a pass needs both.
    return status if (status is Status.PASSED) == (heard.exit == 0) else Status.CRASHED


def _listen(
    heard: _Heard, messages: IO[bytes], request: Request, watch: Callable[[Message], None]
) -> _Heard:
    """Read messages until the child is done, dies, or has to be ended."""
    lines: queue.Queue[bytes] = queue.Queue()
    threading.Thread(target=_read, args=(messages, lines), daemon=True).start()
    while heard.exit is None:
        try:
            line = lines.get(timeout=request.limit + _GRACE if heard.running else _START_UP)
        except queue.Empty:
            heard.timed_out = True
            break
        if not line:
            break
        message = json.loads(line)
        _note(heard, message)
        watch(message)
    if heard.exit is None:
        kill(heard.pid)
        if heard.running is not None:
            heard.results.append(_cut_short(heard, request))
    return heard


def _read(messages: IO[bytes], lines: queue.Queue[bytes]) -> None:
    """Pass lines on; an empty one says that there will be no more."""
    with contextlib.suppress(OSError, ValueError):
        for line in messages:
            lines.put(line)
    lines.put(b"")


def _note(heard: _Heard, message: Message) -> None:
    match message:
        case {"pid": pid}:
            heard.pid = pid
        case {"count": count}:
            heard.count = count
        case {"start": name, "states": states}:
            heard.running, heard.since = name, time.monotonic()
            heard.states = states and Text(**states)
        case {"result": result, "subject": subject}:
            heard.checks = subject["checks"]
            heard.results.append(CheckResult.from_json(result))
            heard.running = None
        case {"exit": code, "output": output}:
            heard.exit, heard.output = code, output


def _cut_short(heard: _Heard, request: Request) -> CheckResult:
    """What is said of the check during which the child was ended or died."""
    name, _, device = (heard.running or "").rstrip("]").partition("[")
    device = device or request.devices[0]
    story = endings.unresponsive(request.limit) if heard.timed_out else endings.died(device)
    seconds = time.monotonic() - heard.since
    return CheckResult.failing(
        story, name=name, device=device, seconds=seconds, states=heard.states
    )


def _last_words(heard: _Heard, request: Request) -> str:
    """What a learner reads of a run that did not come to its end: its child printed nothing."""
    story = heard.results[-1].story if heard.running is not None else None
    if story is None:
        return _ENDED.said(request.language) + "\n"
    lines = tell(heard.results[-1].says, story, request.language, Path(request.root))
    onward = _ONWARD.format(file=Path(request.solution or "").name or f"{heard.kata}.py")
    return "\n".join([*(line.text for line in lines), "", onward.said(request.language), ""])


_ONWARD = Text(
    en="Next: fix {file}, and run this again.",
    ja="次は: {file} を直して、もう一度実行しましょう。",
)
_ENDED = Text(
    en="The process that ran the checks ended before it could say anything of them.",
    ja="チェックを実行していたプロセスが、結果を伝える前に終了しました。",
)


def kill(pid: int | None) -> None:
    """End the child, and what it has started."""
    if pid is None:
        return
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(pid, signal.SIGKILL)
        else:
            os.kill(pid, signal.SIGTERM)


@contextlib.contextmanager
def _child(request: Request, warm_socket: Path | None) -> Iterator[IO[bytes]]:
    """A child at work on the request, by its messages: a warm one if there is one."""
    connection = warm.ask(warm_socket, request) if warm_socket else None
    if connection is not None:
        with connection, connection.makefile("rb") as messages:
            yield messages
            # Wakes the reading thread where the child is still there.
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        return
    process = subprocess.Popen(
        [sys.executable, "-m", "kata_runner.running.child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )
    assert process.stdin is not None and process.stdout is not None  # noqa: S101  # pipes
    try:
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(to_line(request))
            process.stdin.close()
        yield process.stdout
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
