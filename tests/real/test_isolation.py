"""Submissions that try to get out, to stay, or to take everything; and right and wrong answers."""

from __future__ import annotations

import json
import os
import resource
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kata_runner.isolation.examine import examine
from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.request import Request
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.running import run as running
from kata_runner.running.apart import observing, passes_apart
from kata_runner.running.run import passes
from kata_runner.running.transport import Cold, Transport, Warm
from kata_runner.running.warm import WarmProcess, private_warm_process
from tests.engine.verdicts.tricks import CHEATS, DATA, FORGED, HARD_CODED, IMPORTS
from tests.real.test_ordinary_user import as_somebody, folder  # noqa: F401  # a fixture
from tests.repo.pages import ROOT

pytestmark = pytest.mark.real
KATAS = [registry().find(name) for name in ("first_slope", "indexing")]
KATA = KATAS[0]
CPU = ("cpu", 0)

# Each is executed where a solution is; where it gets through, it says so by an exception.
READS = {
    "the reference": f"open({str(KATA.reference)!r}).read()",
    "the whole checks": f"open({str(KATA.checks)!r}).read()",
    "another submission": "open(FOLDER + '/other.py').read()",
    "names of submissions": "os.listdir(FOLDER)",
    "the home folder": f"os.listdir({str(Path.home())!r})",
    "users": "open('/etc/passwd').read()",
    "other processes": "os.listdir('/proc')",
    "names of submissions, by what is done to them": "watches(FOLDER)",
    "its parent's memory": "open(f'/proc/{os.getppid()}/mem', 'rb')",
}
WRITES = {
    "a new file": "open(FOLDER + '/new', 'w')",
    "over a file": "open(FOLDER + '/other.py', 'r+')",
    "the end of a file away": "os.truncate(FOLDER + '/other.py', 0)",
    "a file away": "os.remove(FOLDER + '/other.py')",
    "another name": "os.rename(FOLDER + '/other.py', FOLDER + '/mine.py')",
    "a link": "os.link(FOLDER + '/other.py', FOLDER + '/mine.py')",
    "rights": "os.chmod(FOLDER + '/other.py', 0)",
    "times": "os.utime(FOLDER + '/other.py', (0, 0))",
    "temporary files": "open('/tmp/kata-was-here', 'w')",
}
LEAVES = {
    "a connection": "socket.create_connection(('127.0.0.1', PORT))",
    "a datagram": "socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', PORT))",
    "the warm process": "socket.socket(socket.AF_UNIX).connect(WARM)",
    "a process": "os._exit(0) if os.fork() == 0 else os.wait()",
    "a program": "subprocess.run(['true'], check=True)",
    "a process that stays": "subprocess.Popen(['sleep', '3'], start_new_session=True)",
    "another program in its place": "os.execv('/bin/true', ['true'])",
    "a signal to its parent": "os.kill(os.getppid(), 0)",
    "a signal to everybody": "os.kill(-1, 0)",
    "its parent's limits": "resource.prlimit(os.getppid(), resource.RLIMIT_NOFILE)",
    "a descriptor's owner": "fcntl.fcntl(0, fcntl.F_SETOWN, os.getppid())",
    "a secret": "os.environ['KATA_SECRET']",
    "two sockets of its parent's": "sockets()[1]",
}
GREEDY = {
    "forks for ever": "forks()",
    "fills the disk": "fills('.')",
    "fills memory that looks like a disk": "fills('/dev/shm')",
    "fills memory": "bytearray(6 << 30)",
    "keeps files open": "[open('/dev/null') for _ in range(1000)]",
}
HELPERS = """\
import ctypes, fcntl, os, resource, socket, stat, subprocess
import torch

def sockets():
    found = []
    for number in range(200):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                found.append(number)
        except OSError:
            pass
    return found

def watches(folder):
    library = ctypes.CDLL(None, use_errno=True)
    if library.inotify_add_watch(library.inotify_init1(0), folder.encode(), 0xfff) < 0:
        raise OSError(ctypes.get_errno(), folder)

def forks():
    while True:
        os.fork()

def fills(folder):
    for i in range(6):
        with open(f'{folder}/{i}', 'wb') as file:
            file.write(bytes(60 << 20))
"""
TRIES = """
try:
    {trick}
except (OSError, MemoryError, LookupError):
    pass
else:
    raise RuntimeError("it got through")
"""


@pytest.fixture(scope="module")
def warm() -> Iterator[WarmProcess]:
    """A warm process in whose environment there is a secret."""
    found = examine()
    if found.missing or found.weaker:
        pytest.skip(f"not here: {(found.missing or found.weaker or '')}")
    os.environ["KATA_SECRET"] = "swordfish"
    try:
        with private_warm_process() as process:
            assert process is not None
            # It now holds a child that has collected the whole checks, and a line to it.
            passes(KATA, Request.in_place(KATA, ROOT, KATA.reference), Warm(process))
            yield process
    finally:
        del os.environ["KATA_SECRET"]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with another submission in it."""
    (tmp_path / "other.py").write_text("print('mine')\n")
    return tmp_path


def observed(source: str, way: Transport, limit: float = 10.0, *, isolated: bool = True) -> Verdict:
    """What becomes of a submission under blind checks."""
    files = {"mine.py": source}
    asked = Request(kata=KATA.name, files=files, main="mine.py", limit=limit, isolated=isolated)
    return passes(KATA, observing(KATA, asked), way)[CPU]


def trying(trick: str, place: Path, warm: WarmProcess, port: int = 9) -> str:
    """A right answer that first tries something."""
    assert KATA.reference is not None
    known = f"FOLDER, WARM, PORT = {str(place)!r}, {str(warm.path)!r}, {port}\n"
    return HELPERS + known + TRIES.format(trick=trick) + KATA.reference.read_text()


def got_through(verdict: Verdict) -> bool:
    """Did the trick work?"""
    return any(r.story and "it got through" in str(r.story) for r in verdict.results)


@pytest.mark.parametrize("trick", [*READS.values(), *WRITES.values()], ids=[*READS, *WRITES])
def test_nothing_outside_is_read_or_changed(trick: str, place: Path, warm: WarmProcess) -> None:
    """It fails with an ordinary exception, and the answer beside it is judged as ever."""
    before = sorted((path.name, path.read_bytes()) for path in place.iterdir())
    about = (place / "other.py").stat()
    verdict = observed(trying(trick, place, warm), Warm(warm))
    assert verdict.status is Status.PASSED, verdict.results or verdict.output
    assert sorted((path.name, path.read_bytes()) for path in place.iterdir()) == before
    after = (place / "other.py").stat()
    assert (after.st_mode, after.st_mtime_ns) == (about.st_mode, about.st_mtime_ns)


@pytest.mark.parametrize(
    "kata, source",
    [
        *(("neuron_forward", source) for source in (*CHEATS.values(), *FORGED.values())),
        *((kata, IMPORTS + DATA + source) for kata, source in HARD_CODED.items()),
    ],
    ids=[*CHEATS, *FORGED, *HARD_CODED],
)
def test_no_trick_passes(kata: str, source: str, warm: WarmProcess) -> None:
    """Those by which a check is deceived where one process judges, and those that forge a record."""
    asked = Request(kata=kata, files={"a.py": source}, main="a.py", limit=10.0, isolated=True)
    verdict = passes_apart(registry().find(kata), asked, Warm(warm), Warm(warm))[CPU]
    assert verdict.status in (Status.FAILED, Status.CRASHED)


@pytest.mark.parametrize("trick", LEAVES.values(), ids=[*LEAVES])
def test_nothing_leaves(trick: str, place: Path, warm: WarmProcess) -> None:
    """No message, no signal, no process; and nothing of its parent's is left to it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        verdict = observed(trying(trick, place, warm, port), Warm(warm))
    assert verdict.status is Status.PASSED, verdict.results or verdict.output


@pytest.mark.parametrize("trick", GREEDY.values(), ids=[*GREEDY])
def test_nothing_is_used_up(trick: str, place: Path, warm: WarmProcess) -> None:
    """What it may take is limited, and is there again when it has ended."""
    verdict = observed(trying(trick, place, warm), Warm(warm))
    assert verdict.status is Status.PASSED, verdict.results or verdict.output
    assert not list(Path("/dev/shm").glob("[0-9]"))


@pytest.mark.parametrize(
    "trick", ["open(FOLDER + '/other.py').read()", "subprocess.run(['true'], check=True)"]
)
def test_without_isolation_the_same_tricks_get_through(
    trick: str, place: Path, warm: WarmProcess
) -> None:
    """So the tests above can fail."""
    assert got_through(observed(trying(trick, place, warm), Warm(warm), isolated=False))


def test_it_has_a_folder_of_its_own(place: Path, warm: WarmProcess) -> None:
    """There it writes and reads, also as temporary files, and imports what came with it."""
    trick = "import tempfile; torch.save(torch.ones(2), tempfile.mkstemp()[1]); open('a', 'w')"
    assert got_through(observed(trying(trick, place, warm), Warm(warm)))
    assert not Path("/dev/shm/a").exists()


def test_it_cannot_hold_its_place_for_ever(
    place: Path, warm: WarmProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even where it switches its own limits off and says all the time that it is at work."""
    monkeypatch.setattr(running, "_START_UP", 5.0)
    monkeypatch.setattr(running, "_GRACE", 0.5)
    source = HELPERS + (
        "import faulthandler, signal, time\n"
        "import kata_runner.checking.limit as limit\n"
        "faulthandler.cancel_dump_traceback_later()\n"
        "signal.setitimer(signal.ITIMER_REAL, 0)\n"
        "limit._watchdog.rest(); limit._alarm.rest()\n"
        "while True:\n"
        '    os.write(sockets()[0], b\'{"start": "mine", "states": null}\\n\')\n'
        "    time.sleep(0.2)\n"
    )
    verdict = observed(source, Warm(warm), limit=1.0)
    assert verdict.status is Status.TIMED_OUT
    assert not verdict.complete


@pytest.mark.parametrize(
    "flood, status",
    [
        ("for _ in range(5):\n    os.write(sockets()[0], bytes(60 << 20))\n", Status.CRASHED),
        (
            (
                "for _ in range(1000):\n"
                '    os.write(sockets()[0], b\'{"begin": ["cpu", 0], "count": 9}\\n\')\n'
            ),
            Status.PASSED,
        ),
    ],
    ids=["a line without an end", "messages that nobody asked for"],
)
def test_a_flood_costs_who_waits_little_memory(
    flood: str, status: Status, warm: WarmProcess
) -> None:
    """What is too much ends the run; what makes no sense is lost."""
    source = HELPERS + flood
    assert KATA.reference is not None
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    verdict = observed(source + KATA.reference.read_text(), Warm(warm))
    assert verdict.status is status, verdict.results or verdict.output
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 700 << 10  # KiB


@pytest.mark.parametrize("kata", KATAS, ids=lambda kata: kata.name)
def test_every_answer_comes_to_the_same_verdict(kata: Kata, warm: WarmProcess) -> None:
    """Isolated, under blind checks and judged apart, as it does otherwise."""
    assert kata.reference is not None
    plain = Warm(warm)
    for path in (kata.reference, *kata.right, *kata.wrong):
        asked = Request.travelling(kata, path, limit=10.0)
        whole = passes(kata, asked, plain)[CPU]
        apart = passes_apart(kata, replace(asked, isolated=True), plain, plain)[CPU]
        assert apart.status is whole.status, path.name
        assert [(r.name, r.status) for r in apart.results] == [
            (r.name, r.status) for r in whole.results
        ], path.name


def test_the_cold_way_is_isolated_too(place: Path, warm: WarmProcess) -> None:
    """Where no warm process can be asked."""
    trick = READS["another submission"]
    assert observed(trying(trick, place, warm), Cold()).status is Status.PASSED


def test_where_it_cannot_be_isolated_nothing_is_executed(place: Path, warm: WarmProcess) -> None:
    """A GPU leads outside; who waits is told in both languages."""
    asked = Request(
        kata=KATA.name,
        files={"mine.py": f"open({str(place / 'new')!r}, 'w')\n"},
        main="mine.py",
        devices=("cuda",),
        isolated=True,
    )
    with pytest.raises(KataError) as caught:
        passes(KATA, observing(KATA, asked), Warm(warm))
    assert "cuda" in caught.value.text.en and "cuda" in caught.value.text.ja
    assert not (place / "new").exists()


def test_files_in_place_cannot_be_isolated() -> None:
    """A request names them by paths that a process in isolation does not reach."""
    with pytest.raises(ValueError, match="in place"):
        Request.in_place(KATA, ROOT, KATA.reference, isolated=True)


def test_no_rights_are_needed(folder: Path) -> None:  # noqa: F811  # the fixture
    """Another user than root locks a process in, too."""
    done = as_somebody("-m", "kata_runner.isolation.examine", folder=folder)
    assert done.stdout.strip() == '{"missing": null, "weaker": null}', done.stderr


def test_without_namespaces_it_is_possible_and_weaker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who was locked in cannot remove its folder from the disk; it is removed all the same."""
    (tmp_path / "sitecustomize.py").write_text(WITHOUT_NAMESPACES)
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), str(ROOT)]))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    found = examine()
    if found.missing is not None and "Landlock" in found.missing.en:
        pytest.skip(found.missing.en)
    assert found.missing is None
    assert found.weaker is not None
    assert "user namespaces" in found.weaker.en
    assert list((tmp_path / "temporary").iterdir()) == []


WITHOUT_NAMESPACES = """
import kata_runner.isolation.folder as folder

def refused():
    raise PermissionError(1, "Operation not permitted")

folder._mount = refused
"""


def test_doctor_says_whether_submissions_can_be_isolated() -> None:
    """As a fact, not as a problem: a learner needs none of it."""
    done = subprocess.run(
        [sys.executable, "-m", "kata_runner.cli", "doctor", "--lang", "en"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    found = examine()
    expected = found.missing or found.weaker
    assert (expected.en if expected else "possible") in done.stdout


LOOKS = """
import ctypes, gc, sys

def secrets():
    frame = sys._getframe()
    while frame is not None:
        yield repr(frame.f_locals)
        frame = frame.f_back
    yield from (repr(each) for each in gc.get_objects() if type(each) in (bytes, dict, list, tuple))
    top = ctypes.pythonapi.sbrk
    top.restype = ctypes.c_void_p
    end = top(0)
    yield ctypes.string_at(end - SIZE, SIZE).decode("latin-1")

NEXT = bytes((i + 1) % 256 for i in range(256))  # so that the word itself is not in here
for each in secrets():
    if CODE in each.encode("utf-8", "replace").translate(NEXT):
        raise RuntimeError("it got through")
"""


def test_nobody_finds_the_work_of_others_in_memory(warm: WarmProcess) -> None:
    """Neither in what waits further up, nor in what was thrown away; nor what was right of it."""
    assert KATA.reference is not None
    word = "another_persons_own_words"
    for _ in range(3):
        mine = f"{word} = '{word}'\n" + KATA.reference.read_text()
        asked = Request(kata=KATA.name, files={"a.py": mine}, main="a.py", isolated=True)
        assert passes_apart(KATA, asked, Warm(warm), Warm(warm))[CPU].status is Status.PASSED
    known = f"CODE, SIZE = bytes({[ord(c) + 1 for c in word]}), {4 << 20}\n"
    verdict = observed(known + LOOKS + KATA.reference.read_text(), Warm(warm))
    assert verdict.status is Status.PASSED, verdict.results


INTERRUPTS = {
    "as the file is loaded": "raise KeyboardInterrupt\n",
    "in a check": "def slope(*a, **k): raise KeyboardInterrupt\n",
    "by a signal": "import signal\nsignal.raise_signal(signal.SIGINT)\nraise KeyboardInterrupt\n",
}


@pytest.mark.parametrize("source", INTERRUPTS.values(), ids=[*INTERRUPTS])
def test_a_submission_that_interrupts_has_failed(source: str, warm: WarmProcess) -> None:
    """Nobody sits at its keyboard, and nobody has to judge it again."""
    verdict = observed(source, Warm(warm))
    assert verdict.results
    assert verdict.status is Status.FAILED


FORGED = {
    "nested deeper than anybody reads": "say(b'[' * 100_000 + b']' * 100_000)",
    "a name that is a list": "say(result(name=[1]))",
    "a time that is text": "say(result(seconds='<b>'))",
    "a time that is no number": "say(result(seconds=float('nan'), cpu_seconds=float('inf')))",
    "a time without an end": "say(result(cpu_seconds=10**400))",
}
FORGES = """
import json
def say(data):
    os.write(sockets()[0], data + b'\\n')

def result(**other):
    told = dict(name='test_slope_of_a_parabola', device='cpu', status='passed', seconds=0.0,
                cpu_seconds=0.0, states=None, story=None, line=1)
    about = dict(result=told | other, subject=dict(checks=1), record=None)
    return json.dumps(about).encode()

"""


@pytest.mark.parametrize("message", FORGED.values(), ids=[*FORGED])
def test_a_message_that_makes_no_sense_is_lost(message: str, warm: WarmProcess) -> None:
    """The right answer beside it passes, and its result can be written."""
    assert KATA.reference is not None
    source = f"{HELPERS}{FORGES}{message}\n{KATA.reference.read_text()}"
    verdict = observed(source, Warm(warm))
    assert verdict.status is Status.PASSED, verdict.results or verdict.output
    json.dumps(verdict.to_json(), allow_nan=False)
    honest = observed(KATA.reference.read_text(), Warm(warm))
    assert [r.name for r in verdict.results] == [r.name for r in honest.results]
    assert all(result.cpu_seconds < 60 for result in verdict.results)


THREADS = """
import threading
import torch

done, started = threading.Event(), 0
threading.stack_size(32768)
try:
    while started < 3000:
        threading.Thread(target=done.wait, daemon=True).start()
        started += 1
except RuntimeError:
    pass
done.set()
if not 20 < started < 1000:
    raise RuntimeError(f"it got through with {started} threads")
"""


def test_threads_are_counted_of_anybody_but_root(folder: Path) -> None:  # noqa: F811  # the fixture
    """Else two submissions could take all that the system has; a few are anybody's right."""
    assert KATA.reference is not None
    right = KATA.reference.read_text()
    for name, source in {"many": THREADS + right, "none": right}.items():
        (folder / "class" / name).mkdir(parents=True)
        (folder / "class" / name / f"{KATA.name}.py").write_text(source)
    words = ("grade", "class", "--seed", "0", "--out", "out")
    done = as_somebody("-m", "kata_runner.cli", *words, folder=folder)
    assert "passed 2" in done.stdout, done.stdout + done.stderr
