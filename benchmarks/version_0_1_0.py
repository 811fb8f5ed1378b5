"""What became faster since version 0.1.0, measured beside a checkout of it."""

from __future__ import annotations

import atexit
import itertools
import os
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

from benchmarks.measure import ENVIRONMENT, ROOT, Failed, NotHere, Ratio, python, seconds
from benchmarks.warm_verdict import warm_verdict

COMMIT = "1913a1b73ba86890c9b74d9925b9755f9a6cd5d5"
KATAS = ("neuron_forward", "square_derivative", "mse_backward", "linear_regression", "xor")

# It answers each line that it reads by the seconds of one warm verdict.
_WARM = """
import sys, time
from kata_runner.child import Request
from kata_runner.registry import registry
from kata_runner.run import run
from kata_runner.warm import private_warm_process

kata = registry().find("neuron_forward")
request = Request(
    folder=str(kata.folder), root=str(kata.folder.parents[1]), solution=str(kata.reference)
)
with private_warm_process() as warm:
    for line in sys.stdin:
        start = time.perf_counter()
        verdict = run(kata, request, warm_socket=warm.path)
        assert verdict.status == "passed"
        print(time.perf_counter() - start, flush=True)
"""


@cache
def checkout() -> Path:
    """The files of version 0.1.0, which go away with this process."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    archive = subprocess.run(["git", "archive", COMMIT], cwd=ROOT, capture_output=True, check=False)
    if archive.returncode != 0:
        raise NotHere("this clone does not have the commit of 0.1.0 (git fetch --unshallow)")
    subprocess.run(["tar", "-x", "-C", folder.name], input=archive.stdout, check=True)
    return Path(folder.name)


def _environment() -> dict[str, str]:
    return {**ENVIRONMENT, "PYTHONPATH": str(checkout())}


@cache
def _old() -> subprocess.Popen[str]:
    process = subprocess.Popen(
        python("-P", "-c", _WARM),
        cwd=checkout(),
        env=_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    atexit.register(process.kill)
    return process


def _old_verdict() -> float:
    process = _old()
    if process.stdin is None or process.stdout is None:
        raise Failed("it has no pipes")
    process.stdin.write("\n")
    process.stdin.flush()
    line = process.stdout.readline()
    if not line:
        raise Failed("version 0.1.0 gave no verdict")
    return float(line)


def warm_over_old() -> float:
    """Both rest before, as a learner does between two saves."""
    _old()
    time.sleep(1.0)
    old = _old_verdict()
    return warm_verdict() / old


def cold_over_old() -> float:
    command = ("-P", "-m", "pytest", "katas/neuron_forward", "--solution", "reference", "-q")
    old = _seconds_there(*command)
    return seconds(python(*command[1:])) / old


def _seconds_there(*arguments: str) -> float:
    start = time.perf_counter()
    subprocess.run(
        python(*arguments),
        cwd=checkout(),
        env=_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - start


_katas = itertools.cycle(KATAS)


def proof_over_old() -> float:
    """The processor time of a run in `kata verify`: 0.1.0 over now, each time of another kata."""
    kata = next(_katas)
    command = ("-P", "-m", "kata_runner.cli", "verify", kata, "--device", "cpu", "--seeds", "2")
    old = _busy(checkout(), command) / _entries(checkout(), kata)
    now = _busy(ROOT, (*command, "--no-cache")) / _entries(ROOT, kata)
    return old / now


def core_seconds_of_a_catalogue() -> float:
    """The processor time of a whole proof at two seeds on the CPU, over the one allowed."""
    kata = next(_katas)
    command = ("-P", "-m", "kata_runner.cli", "verify", kata, "--device", "cpu", "--seeds", "2")
    return _busy(ROOT, (*command, "--no-cache")) / 12


def _entries(root: Path, kata: str) -> int:
    """The stub, the reference, and the catalogue."""
    folder = root / "reference" / kata
    return 2 + len([*folder.glob("wrong/*.py"), *folder.glob("right/*.py")])


def _busy(folder: Path, arguments: tuple[str, ...]) -> float:
    """Core-seconds of the whole machine meanwhile: nobody adds up what orphans and children took."""
    before = _busy_so_far()
    subprocess.run(
        python(*arguments),
        cwd=folder,
        env={**ENVIRONMENT, "PYTHONPATH": str(folder)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,  # 0.1.0 may find something under this torch
    )
    return _busy_so_far() - before


def _busy_so_far() -> float:
    try:
        first = Path("/proc/stat").read_text().splitlines()[0].split()[1:]
    except OSError:
        raise NotHere("this system does not tell how busy it was") from None
    user, nice, system = map(int, first[:3])
    return (user + nice + system) / os.sysconf("SC_CLK_TCK")


# A child that does what no verdict can do without.
_FORK = """
import os, resource, torch
torch.set_num_threads(1)
if os.fork() == 0:
    x = torch.ones(4, 3, requires_grad=True)
    (x @ torch.ones(3, 1)).sum().backward()
    os._exit(0)
_, _, used = os.wait4(-1, 0)
print(used.ru_utime + used.ru_stime)
"""


def beyond_the_checks_over_a_fork() -> float:
    said = subprocess.run(
        python("-P", "-c", _FORK), env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    time.sleep(1.0)
    return warm_verdict(beyond_the_checks=True) / float(said.stdout)


RATIOS = [
    Ratio("warm verdict / the one of 0.1.0", warm_over_old, at_most=0.5),
    Ratio("cold pytest katas/neuron_forward / the one of 0.1.0", cold_over_old, at_most=1.0),
    Ratio(
        "warm verdict beyond the checks / a fork with a matmul and backward",
        beyond_the_checks_over_a_fork,
        at_most=3,
    ),
    Ratio("a run of a proof in 0.1.0 / now", proof_over_old, at_least=5, pairs=len(KATAS)),
    Ratio(
        "a catalogue at two seeds / 12 core-seconds",
        core_seconds_of_a_catalogue,
        at_most=1,
        pairs=len(KATAS),
    ),
]

if sys.platform == "win32":  # nothing of this can be measured there
    RATIOS = []
