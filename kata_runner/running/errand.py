"""What a worker of a cluster does: it answers one request after the other by warm processes of its own.

What comes and goes is text, JSON in it: a cluster would unpickle anything else.
"""

from __future__ import annotations

import contextlib
import json
import tempfile
import threading
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path

from kata_runner.devices import available, is_here
from kata_runner.isolation.examine import Isolation, examine
from kata_runner.library.registry import found_backends, registry
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.model.request import Here, Request
from kata_runner.model.verdict import Verdict
from kata_runner.running.heard import Pass
from kata_runner.running.pool import answer
from kata_runner.running.transport import Cold, Transport, Warm
from kata_runner.running.versions import kata_hash, runner_hash, versions
from kata_runner.running.warm import private_warm_process

_starting = threading.Lock()


class Differs(Exception):
    """A worker has something else than it should have; `theirs` as `about` gives it."""

    def __init__(self, theirs: dict[str, str]) -> None:
        super().__init__(str(theirs))
        self.theirs = theirs


class CannotBeUsed(Exception):
    """A worker cannot do what is asked of it; the text says what it lacks."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class LacksDevice(Exception):
    """A worker does not have a device that is asked for; `here` are those that it has."""

    def __init__(self, device: str, here: str) -> None:
        super().__init__(device, here)
        self.device, self.here = device, here


def about(kata: Kata | None = None) -> dict[str, str]:
    """By what verdicts are come to here: versions, and the contents of what has none of its own."""
    return {**_always(), **({kata.name: kata_hash(kata)} if kata else {})}


@cache
def _always() -> dict[str, str]:
    found = versions()
    found["torch-katas"] += f" ({runner_hash()})"
    return found


def asked(kata: Kata, request: Request, *, apart: bool) -> str:
    """A request as it travels to a worker, with what the worker has to have."""
    told = {"request": request.to_json(), "apart": apart, "about": about(kata)}
    return json.dumps(told)


def heard(line: str) -> dict[Pass, Verdict]:
    """The verdicts in what `run_errand` answered.

    Raises Differs, CannotBeUsed, LacksDevice, and KataError for what is wrong with the request.
    """
    match json.loads(line):
        case {"verdicts": verdicts}:
            return {(device, seed): Verdict.from_json(one) for device, seed, one in verdicts}
        case {"about": theirs}:
            raise Differs(theirs)
        case {"missing": text}:
            raise CannotBeUsed(Text(**text))
        case {"lacks": device, "here": here}:
            raise LacksDevice(device, here)
        case {"refused": text}:
            raise KataError(Text(**text))
    raise ValueError("an answer of nobody's")


def introduce(devices: Sequence[str] = ()) -> str:
    """What a worker says of itself before it is given anything; and which of the devices it lacks."""
    told = {"about": about(), **asdict(_examined()), **_lacking(devices)}
    return json.dumps(told)


def run_errand(line: str) -> str:
    """Answer what `asked` made."""
    told = json.loads(line)
    request = Request.from_json(told["request"])
    try:
        kata = registry().find(request.kata)
        mine = about(kata)
        if mine != told["about"]:
            return json.dumps({"about": mine})
        missing = _examined().missing if request.isolated else None
        if missing is not None:
            return json.dumps({"missing": asdict(missing)})
        if lacking := _lacking(request.devices):
            return json.dumps(lacking)
        with _at_hand(kata, request, apart=told["apart"]) as asked_for:
            found = answer(kata, asked_for, _warm(), apart=told["apart"])
    except KataError as error:
        return json.dumps({"refused": asdict(error.text)})
    return json.dumps({"verdicts": [[*key, verdict.to_json()] for key, verdict in found.items()]})


@contextlib.contextmanager
def _at_hand(kata: Kata, request: Request, *, apart: bool) -> Iterator[Request]:
    """An entry of a catalogue, in place: the checks of its kata are then collected once for many."""
    if apart or request.isolated:
        yield request
        return
    with tempfile.TemporaryDirectory() as scratch:
        here = Here(
            folder=str(kata.folder),
            root=str(kata.folder.parent.parent),
            solution=str(request.unpack(Path(scratch))),
        )
        yield replace(request, here=here, files={}, main="")


@cache
def _examined() -> Isolation:
    """What this machine lacks for isolation; looked at once."""
    return examine()


def _lacking(devices: Sequence[str]) -> dict[str, str]:
    """The first of the devices that is not here, and those that are; {} where all of them are."""
    lacks = next((device for device in devices if not _has(device)), None)
    if lacks is None:
        return {}
    return {"lacks": lacks, "here": ", ".join(available(found_backends()[0]))}


@cache
def _has(device: str) -> bool:
    """Is it here? Looked at once: torch may have to be imported for it."""
    return is_here(device, found_backends()[0])


def _warm() -> Transport:
    """The warm process of this worker, for as long as it lives."""
    with _starting:
        return _started()


@cache
def _started() -> Transport:
    process = contextlib.ExitStack().enter_context(private_warm_process())
    return Cold() if process is None else Warm(process)
