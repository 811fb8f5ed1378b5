"""The two ways to a verdict, and what becomes of solutions that do not come back."""

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kata_runner.library.registry import registry
from kata_runner.model.request import Request, Show
from kata_runner.model.status import Status
from kata_runner.model.story import Kind
from kata_runner.model.verdict import Verdict
from kata_runner.running.run import passes, run
from kata_runner.running.transport import Warm
from kata_runner.running.warm import WarmProcess, private_warm_process

ROOT = Path(__file__).parents[3]
Judge = Callable[..., Verdict]
# A function, a module, and one whose draws are its own; every mistake is left to `make verify-tests`.
ENTRIES = [
    pytest.param(kata.name, path, id=f"{kata.name}-{path.stem}")
    for kata in map(registry().find, ("first_tensors", "neuron_forward", "dynamic_net"))
    for path in (kata.reference, *kata.wrong[:1])
    if path is not None
]
EVERY_MISTAKE = [
    pytest.param(kata.name, path, id=f"{kata.name}-{path.stem}")
    for kata in registry().katas
    for path in kata.wrong
]
NEURON = "class Neuron:\n    def __init__(self, in_features=2):\n        {body}\n"


def _told(verdict: Verdict) -> list[tuple[str, str, object]]:
    return [(result.name, result.status.value, result.story) for result in verdict.results]


@pytest.mark.parametrize("name, path", ENTRIES)
def test_cold_and_warm_agree(judge: Judge, name: str, path: Path) -> None:
    """A subprocess and a forked child come to the same verdict, with the same stories."""
    assert _told(judge(name, path)) == _told(judge(name, path, cold=True))


@pytest.mark.exhaustive
@pytest.mark.parametrize("name, path", EVERY_MISTAKE)
def test_cold_and_warm_agree_on_every_mistake(judge: Judge, name: str, path: Path) -> None:
    """The same for the whole catalogue; it takes minutes, and `make verify` does it."""
    assert _told(judge(name, path)) == _told(judge(name, path, cold=True))


@pytest.mark.parametrize("cold", [False, True], ids=["warm", "cold"])
def test_the_numbers_in_a_solution_change_no_input(judge: Judge, cold: bool) -> None:
    """hypothesis likes to draw numbers that it finds in the code; the same mistake shall look the
    same, whatever else stands in the file.
    """
    kata = registry().find("dynamic_net")
    (path,) = (path for path in kata.wrong if path.stem == "forgot_relu_after_the_input")
    source = path.read_text()
    numbers = f"NUMBERS = {list(range(0, 65536, 997))}"
    with_numbers = source.replace("import random\n", f"import random\n{numbers};\n", 1)
    plain = source.replace("import random\n", "import random\n\n", 1)
    first = _told(judge("dynamic_net", plain, cold=cold))
    assert any(status == "failed" for _, status, _ in first)
    assert _told(judge("dynamic_net", with_numbers, cold=cold)) == first


@pytest.mark.parametrize("cold", [False, True], ids=["warm", "cold"])
def test_a_child_that_dies_is_a_crash(judge: Judge, cold: bool) -> None:
    """A process that is killed in the middle of a check has crashed, and the check is named."""
    body = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    verdict = judge("neuron_forward", NEURON.format(body=body), cold=cold)
    assert verdict.status is Status.CRASHED
    assert verdict.results[-1].name == "test_parameters_have_their_shapes"  # the first of all


@pytest.mark.sim
def test_a_death_on_sim_names_what_sim_dies_of(judge: Judge) -> None:
    """An exception during backward ends the process there; the learner is sent to the CPU."""
    body = "x = torch.ones(1, device='sim', requires_grad=True).exp()\n"
    body += "        x.register_hook(lambda gradient: 1 / 0)\n        x.backward()"
    source = "import torch\n" + NEURON.format(body=body)
    verdict = judge("neuron_forward", source, devices=("sim",))
    assert verdict.status is Status.CRASHED
    assert "--device cpu" in verdict.output


ENDLESS_TRAINING = """
import torch
from torch import nn

class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        while True:
            torch.tanh(self.linear(x)).sum().backward()

def set_parameters(neuron, weight, bias):
    pass
"""


@pytest.mark.parametrize("device", ["cpu", pytest.param("sim", marks=pytest.mark.sim)])
def test_an_endless_training_is_stopped(judge: Judge, device: str) -> None:
    """Wherever in a backward the limit is reached, the run goes on with the next check."""
    verdict = judge("neuron_forward", ENDLESS_TRAINING, devices=(device,), limit=0.3)
    stopped = [r for r in verdict.results if r.status is Status.TIMED_OUT]
    assert len(stopped) > 3, verdict.output
    assert verdict.status is not Status.CRASHED, verdict.output


def test_an_endless_loop_is_stopped(judge: Judge) -> None:
    """A loop in Python is stopped after the limit, and its line is said."""
    verdict = judge("neuron_forward", NEURON.format(body="while True: pass"), limit=0.5)
    assert {result.status for result in verdict.results} == {Status.TIMED_OUT}
    assert verdict.results[0].story.place.text == "while True: pass"


def test_what_cannot_be_interrupted_is_stopped_from_outside(judge: Judge) -> None:
    """A solution that blocks every signal is ended by the process that waits for it."""
    body = (
        "import signal, time; signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM]); "
        "signal.alarm = None\n        while True: time.sleep(1)"
    )
    began = time.monotonic()
    verdict = judge("neuron_forward", NEURON.format(body=body), limit=0.5)
    assert verdict.status is not Status.PASSED
    assert time.monotonic() - began < 30


def test_a_flood_of_output_harms_nobody(judge: Judge) -> None:
    """Ten million characters printed are no crash, and the report keeps only the beginning."""
    verdict = judge("neuron_forward", NEURON.format(body="print('x' * 10_000_000)"))
    assert verdict.status is Status.FAILED
    assert len(verdict.output) < 100_000


def test_memory_is_limited(judge: Judge) -> None:
    """A solution that asks for more memory than there is fails like any other."""
    verdict = judge("neuron_forward", NEURON.format(body="self.x = bytearray(64 << 30)"))
    assert verdict.status is Status.FAILED
    assert "MemoryError" in verdict.output


def test_the_warm_process_comes_back_when_it_died(judge: Judge, warm: WarmProcess) -> None:
    """After its process was killed, the next `ensure` starts another, and verdicts come again."""
    warm.ensure()
    assert warm._process is not None  # whom else could one kill?
    warm._process.kill()
    warm._process.wait()
    reference = registry().find("neuron_forward").reference
    assert judge("neuron_forward", reference).status is Status.PASSED
    assert warm._process.poll() is None


def test_nothing_is_left_behind() -> None:
    """After many runs the warm process has at most its spare child, and has not grown."""
    kata = registry().find("neuron_forward")
    request = Request.in_place(kata, ROOT, kata.reference, show=Show())
    with private_warm_process() as own:  # that of the other tests keeps what it has collected
        assert own is not None
        own.ensure()
        assert own._process is not None
        pid = own._process.pid
        run(kata, request, Warm(own))
        before = _resident(pid)
        for _ in range(20):
            run(kata, request, Warm(own))
        time.sleep(1)
        assert len(_children(pid)) <= 1
        assert _resident(pid) < 1.05 * before


def test_only_the_owner_may_ask(warm: WarmProcess) -> None:
    """The socket is nobody else's: neither it nor its folder can be entered by others."""
    warm.ensure()
    assert warm.path.stat().st_mode & 0o077 == 0
    assert warm.path.parent.stat().st_mode & 0o077 == 0
    assert warm.path.stat().st_uid == os.getuid()


def _resident(pid: int) -> int:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1])


def _children(pid: int) -> list[int]:
    said = subprocess.run(
        ["ps", "--ppid", str(pid), "-o", "pid="], capture_output=True, check=False
    )
    return [int(word) for word in said.stdout.split()]


def test_a_busy_machine_ends_nobody_but_who_is_waited_for(judge: Judge, warm: WarmProcess) -> None:
    """In a class or a proof the limit is of processor time; who reads the report has no patience."""
    kata = registry().find("first_tensors")
    assert kata.reference is not None
    waits = "import time\ntime.sleep(1.2)\n" + kata.reference.read_text(encoding="utf-8")
    asked = Request(kata=kata.name, files={"a.py": waits}, main="a.py", limit=1.0)
    assert passes(kata, asked, Warm(warm))["cpu", 0].status is Status.PASSED
    assert judge(kata.name, waits, limit=1.0).status is Status.TIMED_OUT


@pytest.mark.parametrize(
    "line, runs", [("", 1), ("torch.allclose = None\n", 2)], ids=["nothing", "a function"]
)
def test_where_something_was_replaced_a_pass_is_repeated(
    warm: WarmProcess, tmp_path: Path, line: str, runs: int
) -> None:
    """Nobody reads it meanwhile, so it is looked at once, at the end; then check by check."""
    kata, log = registry().find("first_slope"), tmp_path / "log"
    assert kata.reference is not None
    path = tmp_path / kata.stub.name
    note = f"open({str(log)!r}, 'a').write('.')\n"
    path.write_text(f"import torch\n{line}{note}" + kata.reference.read_text(encoding="utf-8"))
    found = passes(kata, Request.in_place(kata, ROOT, path, seeds=(0, 1)), Warm(warm))
    assert log.read_text() == "." * runs * 2
    for verdict in found.values():
        stories = [result.story.kind for result in verdict.results if result.story is not None]
        assert stories == [Kind.TAMPERED] * (runs - 1)
        assert verdict.complete
