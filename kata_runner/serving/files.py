"""The files of a request, where pytest finds them: in place, in a fresh folder, or in isolation."""

from __future__ import annotations

import contextlib
import signal
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kata_runner.isolation.devices import check_devices
from kata_runner.isolation.folder import own_folder
from kata_runner.isolation.kernel import CannotIsolate
from kata_runner.isolation.lock import lock_in
from kata_runner.library import builtin
from kata_runner.library.folder import DATA_FILE
from kata_runner.library.registry import registry
from kata_runner.model.request import Here, Request
from kata_runner.serving.teller import Take

_START_UP = 60  # seconds of processor time beside those of the checks


@contextlib.contextmanager
def at_hand(request: Request, take: Take) -> Iterator[Here]:
    """The files of a request. Raises CannotIsolate where it asks to be isolated, and cannot be."""
    if request.isolated:  # which is never done ahead: who asks is known
        yield _in_isolation(request, take().channel.fileno())
    elif request.here is not None and not request.checks:
        yield request.here
    else:
        with tempfile.TemporaryDirectory() as scratch:
            here = request.here or _travelled(request, Path(scratch, "solution"))
            yield _with_checks(request, here, Path(scratch, "checks"))


def collected_at(request: Request, scratch: Path) -> Here:
    """Where the checks of a request are collected, before its own files are there.

    Those that are locked in find the same checks at the same place again, in a folder of their own.
    Raises CannotIsolate where there is no such place.
    """
    if request.here is not None:
        return request.here
    folder = registry().find(request.kata).folder
    here = Here(folder=str(folder), root=str(folder.parent.parent))
    if request.isolated:
        scratch, weaker = own_folder()
        if weaker is not None:
            raise CannotIsolate(weaker)
        here = replace(here, root=str(scratch))
    return _with_checks(request, here, scratch / "checks")


def _travelled(request: Request, scratch: Path) -> Here:
    folder = registry().find(request.kata).folder
    main = request.unpack(scratch)
    sys.path.insert(0, str(main.parent))  # as when Python runs it: what is beside it is found
    return Here(folder=str(folder), root=str(folder.parent.parent), solution=str(main))


def _in_isolation(request: Request, channel: int) -> Here:
    """The files that travelled, in a folder that this process cannot leave any more."""
    check_devices(request.devices)
    kata = registry().find(request.kata)  # while it can be read
    checks = request.checks or kata.checks.read_text(encoding="utf-8")
    own, weaker = own_folder()
    main = request.unpack(own / "solution")
    here = Here(folder=str(kata.folder), root=str(own), solution=str(main))
    here = _with_checks(replace(request, checks=checks), here, own / "checks")
    passes = len(request.devices) * len(request.seeds)
    seconds = passes * checks.count("def test_") * request.limit
    is_alone = weaker is None
    lock_in(own, _hidden(), channel, _START_UP + int(seconds), is_alone=is_alone)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # from now on only the submission interrupts
    sys.path.insert(0, str(main.parent))  # not before: it may hide a module that is imported late
    return here


def _hidden() -> list[Path]:
    """What holds answers, those of other packs included."""
    roots = {builtin.ROOT}
    for kata in registry().katas:
        roots.add(kata.folder.parent.parent)
        if kata.reference is not None:
            roots.add(kata.reference.parent.parent.parent)
    return [root / name for root in roots for name in ("katas", "reference")]


def _with_checks(request: Request, here: Here, scratch: Path) -> Here:
    """The same with checks that travelled, if some did, in a folder called as that of the kata."""
    if not request.checks:
        return here
    folder = scratch / request.kata
    folder.mkdir(parents=True)
    (folder / f"test_{request.kata}.py").write_text(request.checks, encoding="utf-8")
    (folder / DATA_FILE).write_bytes(Path(here.folder, DATA_FILE).read_bytes())
    return replace(here, folder=str(folder))
