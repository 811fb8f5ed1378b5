"""How a request comes to the process that runs it, and what of it comes back or is left."""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

import kata_runner.running.run as running
from kata_runner.library.registry import registry
from kata_runner.model.change import Change
from kata_runner.model.language import Text
from kata_runner.model.record import CheckRecord, ExampleRecord, Judgement
from kata_runner.model.request import Request, Show
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.running.run import passes, run
from kata_runner.running.transport import Cold, Transport, Warm
from kata_runner.running.warm import WarmProcess, socket_path

ROOT = Path(__file__).parents[3]
KATA = registry().find("neuron_forward")


@pytest.fixture(params=["warm", "cold"])
def transport(request: pytest.FixtureRequest, warm: WarmProcess) -> Transport:
    """Each way."""
    return Warm(warm) if request.param == "warm" else Cold()


def statuses(verdict: Verdict) -> list[tuple[str, Status]]:
    """What each check came to."""
    return [(result.name, result.status) for result in verdict.results]


def test_a_request_survives_the_way() -> None:
    """As JSON, with all that is in it."""
    seen = {"type": "int", "value": 3}
    judgement = Judgement(label=Text("x", "x"), observed=seen, beside=(seen,))
    example = ExampleRecord(inputs={"x": seen}, judgements=(judgement,))
    asked = Request(
        kata="xor",
        files={"xor.py": "x = '\udcff'"},
        main="xor.py",
        seeds=(1, 2),
        show=Show(options=("-q",)),
        last=("test_a",),
        judged=(CheckRecord(name="test_a", device="cpu", seed=1, examples=(example,)),),
    )
    assert Request.from_json(json.loads(json.dumps(asked.to_json()))) == asked


@pytest.mark.parametrize("entry", [KATA.reference, KATA.wrong[0]], ids=lambda path: path.stem)
def test_files_that_travel_come_to_the_same(transport: Transport, entry: Path) -> None:
    """Also an entry of the catalogue, with the reference that it is laid over."""
    here = passes(KATA, Request.in_place(KATA, ROOT, entry), transport)
    there = passes(KATA, Request.travelling(KATA, entry), transport)
    assert statuses(there["cpu", 0]) == statuses(here["cpu", 0])
    assert here["cpu", 0].results


def test_a_module_beside_the_file_travels_too(transport: Transport) -> None:
    """It is found by its name, as when Python runs the file."""
    assert KATA.reference is not None
    source = KATA.reference.read_text(encoding="utf-8")
    files = {"neuron_forward.py": "from helper import *\n", "helper.py": source}
    asked = Request(kata=KATA.name, files=files, main="neuron_forward.py")
    assert passes(KATA, asked, transport)["cpu", 0].status is Status.PASSED


def test_nothing_is_written_outside_of_the_folder_that_travels() -> None:
    """A name that leads out of it is refused, and no check runs."""
    asked = Request(kata=KATA.name, files={"../../x.py": ""}, main="../../x.py")
    assert passes(KATA, asked)["cpu", 0].status is Status.CRASHED


@pytest.mark.sim
def test_each_device_and_seed_is_a_pass(transport: Transport) -> None:
    """Of one process, with the solution executed afresh for each."""
    assert KATA.reference is not None
    source = KATA.reference.read_text(encoding="utf-8") + "\nprint('executed')\n"
    files = {"neuron_forward.py": source + "\nimport torch\ncalls = []\n"}
    asked = Request(
        kata=KATA.name,
        files=files,
        main="neuron_forward.py",
        devices=("cpu", "sim"),
        seeds=(0, 1),
    )
    found = passes(KATA, asked, transport)
    assert list(found) == [("cpu", 0), ("cpu", 1), ("sim", 0), ("sim", 1)]
    assert {verdict.status for verdict in found.values()} == {Status.PASSED}


def test_a_pass_that_ends_its_process_ends_no_other(transport: Transport) -> None:
    """The others have another process."""
    body = "import os\nos.kill(os.getpid(), 9)\n"
    asked = Request(kata=KATA.name, files={"a.py": body}, main="a.py", seeds=(0, 1))
    found = passes(KATA, asked, transport)
    assert [verdict.status for verdict in found.values()] == [Status.CRASHED] * 2
    assert all(verdict.results for verdict in found.values())


def test_what_a_solution_starts_ends_with_the_run(transport: Transport, tmp_path: Path) -> None:
    """Also where the run itself ends well."""
    assert KATA.reference is not None
    source = KATA.reference.read_text(encoding="utf-8")
    note = tmp_path / "pid"
    source += (
        "\nimport subprocess\nfrom pathlib import Path\n"
        f"Path({str(note)!r}).write_text(str(subprocess.Popen(['sleep', '600']).pid))\n"
    )
    asked = Request(kata=KATA.name, files={"a.py": source}, main="a.py")
    passes(KATA, asked, transport)
    deadline = time.monotonic() + 10
    while _is_running(int(note.read_text())):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_what_is_no_message_harms_nobody(transport: Transport) -> None:
    """A solution that writes into everything that is open still gets its verdict."""
    assert KATA.reference is not None
    source = KATA.reference.read_text(encoding="utf-8")
    source += (
        "\nimport os, stat\nfor number in range(3, 30):\n    try:\n"
        "        mode = os.fstat(number).st_mode\n"
        "        if stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode):\n"
        '            os.write(number, b\'[]\\n{"result": 3}\\n{"pid": 1}\\nnothing\\n\')\n'
        "    except OSError:\n        pass\n"
    )
    heard: list[object] = []
    asked = Request(kata=KATA.name, files={"a.py": source}, main="a.py", show=Show())
    verdict = run(KATA, asked, transport, heard.append)
    assert verdict.status is Status.PASSED, verdict.output


def test_it_is_said_once_that_no_warm_process_can_be_used(tmp_path: Path) -> None:
    """And the verdict comes the cold way."""
    said: list[object] = []
    transport = Warm(tmp_path / "nobody", said.append)
    for _ in range(2):
        asked = Request.in_place(KATA, ROOT, KATA.reference)
        assert passes(KATA, asked, transport)["cpu", 0].status is Status.PASSED
    assert len(said) == 1


def test_the_current_folder_brings_no_code_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The child runs the same runner as its parent, whatever is in the folder where it starts."""
    (tmp_path / "kata_runner").mkdir()
    (tmp_path / "kata_runner" / "__init__.py").write_text("raise SystemExit(3)\n")
    monkeypatch.chdir(tmp_path)
    asked = Request.in_place(KATA, ROOT, KATA.reference)
    assert passes(KATA, asked)["cpu", 0].status is Status.PASSED


def test_a_long_folder_for_sockets_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path of more than about a hundred bytes is no path of a socket."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / ("x" * 90)))
    assert len(os.fsencode(socket_path(tmp_path))) <= 100


def _is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_a_process_that_never_says_anything_has_timed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not waited for without end, and no check is named."""
    monkeypatch.setattr(running, "_START_UP", 0.2)

    class Silent:
        @contextlib.contextmanager
        def open(self, request: Request) -> Iterator[IO[bytes]]:
            there, here = os.pipe()
            with open(there, "rb") as messages:
                yield messages
                os.close(here)

    verdict = run(KATA, Request.in_place(KATA, ROOT, KATA.reference, show=Show()), Silent())
    assert verdict.status is Status.TIMED_OUT
    assert verdict.results == ()


def test_a_small_change_comes_back_with_the_verdict(transport: Transport, tmp_path: Path) -> None:
    """The side that runs the checks finds it; the one that asked tells it."""
    kata = registry().find("neuron_forward")
    assert kata.reference is not None
    path = tmp_path / "neuron_forward.py"
    right = kata.reference.read_text(encoding="utf-8")
    path.write_text(right.replace("torch.tanh(z)", "torch.tanh(z / 3)"), encoding="utf-8")
    number = right[: right.index("torch.tanh(z)")].count("\n") + 1
    rest = "  # (N, 1)"
    after = f"        return torch.tanh(z){rest}"
    for tries, change in (
        (20.0, Change(number, (after.replace("(z)", "(z / 3)"),), (after,))),
        (0, None),
    ):
        request = Request.in_place(kata, ROOT, path, show=Show(tries=tries))
        assert run(kata, request, transport).change == change
