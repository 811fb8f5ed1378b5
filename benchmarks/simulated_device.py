"""What the simulated device costs: the checks of each kata on `sim` over those on `cpu`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from benchmarks.measure import ROOT, Failed, NotHere, Ratio
from benchmarks.warm_verdict import warm_process
from kata_runner.devices import sim
from kata_runner.library.registry import registry
from kata_runner.model.request import Request, Show
from kata_runner.model.status import Status
from kata_runner.running.run import run
from kata_runner.running.transport import Warm


def _checks(name: str, device: str) -> float:
    kata = registry().find(name)
    request = Request.in_place(kata, ROOT, kata.reference, devices=(device,), show=Show())
    verdict = run(kata, request, Warm(warm_process()))
    if verdict.status is not Status.PASSED:
        raise Failed(f"the reference of {name} came to {verdict.status} on {device}")
    return sum(result.seconds for result in verdict.results)


def once(name: str) -> float:
    """Raises NotHere where PyTorch lacks what the simulated device is made of."""
    if not sim.is_supported():
        raise NotHere("this PyTorch has no simulated device")
    return _checks(name, "sim") / _checks(name, "cpu")


def _of(name: str) -> Callable[[], float]:
    return partial(once, name)


RATIOS = [
    Ratio(f"{kata.name}: checks on sim / on cpu", _of(kata.name), at_most=5)
    for kata in registry().katas
    if kata.pack == "torch-katas"
]
