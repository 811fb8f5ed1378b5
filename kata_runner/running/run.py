"""A request becomes a verdict. By whichever transport it goes, it is the same verdict.

Who calls this is another process than the one that executes the solution: it reads what that one
observed as JSON, and ends it when its time is up.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

from kata_runner.model.kata import Kata, KataError
from kata_runner.model.record import CheckRecord
from kata_runner.model.request import Request
from kata_runner.model.status import Status, file_hash
from kata_runner.model.verdict import CheckResult, Verdict, overall
from kata_runner.running import endings
from kata_runner.running.heard import Heard, Message, Pass, PassHeard
from kata_runner.running.process import kill
from kata_runner.running.transport import Cold, Transport

# The child stops a check by itself where it can; this much later it is stopped from outside.
_GRACE = 3.0
_AHEAD = 8  # messages that are read before the one in hand is understood
_LONGEST_LINE = 64 << 20  # bytes
_RECORD = 8 << 20  # bytes that may be recorded of a pass: most katas come to 0.1 MB, one to 0.5
_SENSELESS = (LookupError, TypeError, ValueError, AttributeError, RecursionError)
_START_UP = 120.0  # seconds for whatever is not a check: importing torch on a cold disk


def run(
    kata: Kata,
    request: Request,
    transport: Transport | None = None,
    watch: Callable[[Message], None] = lambda message: None,
) -> Verdict:
    """The verdict on a request that somebody reads, over all of its devices.

    `watch` sees each message of the child as it comes: the `count` of checks, the `start` and the
    `result` of each. Raises KataError where it should be isolated and cannot be.
    """
    began, sha256 = time.monotonic(), _sha256(kata, request)
    heard = _listen(Heard(), request, transport or Cold(), watch)
    (only,) = heard.passes or [PassHeard()]
    return _verdict(
        kata,
        request,
        only,
        status=_status(heard, only, heard.exit in (0, 1), heard.exit == 0),
        seconds=time.monotonic() - began,
        sha256=sha256,
        devices=request.devices,
        complete=heard.exit is not None and len({r.name for r in only.results}) >= heard.checks,
        output=heard.output if heard.exit is not None else _last_words(heard, kata, request),
        change=heard.change,
    )


def passes(kata: Kata, request: Request, transport: Transport | None = None) -> dict[Pass, Verdict]:
    """The verdict of each device and seed, where nobody reads the report.

    One process does them in a row. One that ends it ends no other: the rest has another process.
    Raises KataError where it should be isolated and cannot be.
    """
    sha256 = _sha256(kata, request)
    wanted = [(device, seed) for device in request.devices for seed in request.seeds]
    found: dict[Pass, Verdict] = {}
    while wanted:
        heard = _listen(Heard(most=len(wanted)), _part(request, wanted), transport or Cold())
        for one in heard.passes:
            came_to_its_end = one.failed is not None
            found[one.key] = _verdict(
                kata,
                request,
                one,
                status=_status(heard, one, came_to_its_end, one.failed == 0),
                seconds=sum(result.seconds for result in one.results),
                sha256=sha256,
                devices=(one.key[0],),
                complete=came_to_its_end and not one.left_out,
                output=heard.output,
            )
        if not heard.passes:  # the checks could not even be collected
            nothing = PassHeard()
            for key in wanted:
                found[key] = _verdict(
                    kata,
                    request,
                    nothing,
                    status=Status.CRASHED,
                    seconds=0.0,
                    sha256=sha256,
                    devices=(key[0],),
                    complete=False,
                    output=heard.output,
                )
        wanted = [key for key in wanted if key not in found]
    return found


def _part(request: Request, wanted: list[Pass]) -> Request:
    """The request for the passes that are still wanted, or for those of the first device."""
    devices = tuple(dict.fromkeys(device for device, _ in wanted))
    seeds = tuple(seed for device, seed in wanted if device == devices[0])
    if len(devices) * len(seeds) != len(wanted):
        devices = devices[:1]
    return replace(request, devices=devices, seeds=seeds)


def _status(heard: Heard, one: PassHeard, ended: bool, no_failure: bool) -> Status:
    last = heard.passes[-1] if heard.passes else one
    if heard.timed_out and one is last:
        return Status.TIMED_OUT
    if not ended or one.count is None or len(one.results) != one.count - one.left_out:
        return Status.CRASHED
    status = overall(tuple(one.results))
    # What pytest says and what the checks say have to agree; a pass needs both.
    return status if (status is Status.PASSED) == no_failure else Status.CRASHED


def _verdict(kata: Kata, request: Request, one: PassHeard, **found: Any) -> Verdict:
    return Verdict(
        kata=kata.name,
        solution=request.solution or str(kata.stub),
        results=tuple(one.results),
        record=tuple(one.record),
        folder=request.here.folder if request.here else str(kata.folder),
        **found,
    )


def _sha256(kata: Kata, request: Request) -> str:
    if request.here is not None:
        return file_hash(Path(request.here.solution or kata.stub))
    source = request.files.get(request.main, "")
    return hashlib.sha256(source.encode("utf-8", "surrogateescape")).hexdigest()


def _listen(
    heard: Heard,
    request: Request,
    transport: Transport,
    watch: Callable[[Message], None] = lambda message: None,
) -> Heard:
    """Read messages until the child is done, dies, or has to be ended."""
    with transport.open(request) as messages:
        lines: queue.Queue[bytes] = queue.Queue(_AHEAD)
        is_over = threading.Event()
        threading.Thread(target=_read, args=(messages, lines, is_over), daemon=True).start()
        try:
            ends = math.inf
            room = heard.most * _RECORD if request.record else math.inf
            while heard.exit is None and heard.refused is None:
                # From the first announcement on: what is said later may be a solution's words.
                if heard.passes and ends == math.inf:
                    runs = len(request.devices) * len(request.seeds)
                    checks = runs * (heard.passes[0].count or 0)
                    ends = time.monotonic() + _START_UP + checks * (request.clock + _GRACE)
                patience = request.clock + _GRACE if heard.running else _START_UP
                try:
                    line = lines.get(timeout=max(min(patience, ends - time.monotonic()), 0))
                except queue.Empty:
                    heard.timed_out = True
                    break
                room -= len(line)  # to understand it takes twenty times its memory
                heard.said_too_much = room < 0
                if not line or heard.said_too_much:
                    break
                # What a solution writes in between is no message: it is lost, and nothing else is.
                with contextlib.suppress(*_SENSELESS):
                    message = json.loads(line)
                    heard.note(message)
                    watch(message)
        finally:  # also where who waits is interrupted
            is_over.set()
            kill(heard.pid)
    if heard.refused is not None:
        raise KataError(heard.refused)
    if heard.exit is None and heard.running is not None and heard.passes:
        last, result = heard.passes[-1], _cut_short(heard, request)
        last.results.append(result)
        if request.record:
            seed = last.key[1] if last.key[0] else request.seeds[0]
            known = {name: getattr(result, name) for name in ("name", "device", "story")}
            last.record.append(CheckRecord(seed=seed, **known))  # what was observed is lost
    return heard


def _read(messages: IO[bytes], lines: queue.Queue[bytes], is_over: threading.Event) -> None:
    """Pass lines on; an empty one says that there will be no more.

    A flood is read no faster than it is understood, and a line without an end not as a whole.
    """
    line = b"+"
    while line:
        line = b""
        with contextlib.suppress(OSError, ValueError):
            line = messages.readline(_LONGEST_LINE)
        while not is_over.is_set():
            with contextlib.suppress(queue.Full):
                lines.put(line, timeout=1)
                break
        else:
            return


def _cut_short(heard: Heard, request: Request) -> CheckResult:
    """What is said of the check during which the child was ended or died."""
    name, _, device = (heard.running or "").rstrip("]").partition("[")
    device = device or heard.passes[-1].key[0] or request.devices[0]
    story = endings.unresponsive(request.clock) if heard.timed_out else endings.died(device)
    story = endings.too_much(_RECORD >> 20) if heard.said_too_much else story
    seconds = time.monotonic() - heard.since
    return CheckResult.failing(
        story, name=name, device=device, seconds=seconds, states=heard.states
    )


def _last_words(heard: Heard, kata: Kata, request: Request) -> str:
    results = heard.passes[-1].results if heard.passes and heard.running is not None else []
    return endings.last_words(results[-1] if results else None, kata, request)
