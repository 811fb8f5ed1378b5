"""Compute what each mistake of a kata's catalogue looks like, by running it.

`python -m kata_runner.diagnosis.signatures FOLDER DEVICE SEED` does it for one kata.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from kata_runner.diagnosis.diagnose import Signature, cached, release, signature, store
from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata
from kata_runner.model.verdict import Status
from kata_runner.running.child import Request
from kata_runner.running.run import run
from kata_runner.running.warm import private_warm_process


def compute(
    kata: Kata,
    device: str,
    seed: int,
    warm_socket: Path | None,
    tick: Callable[[], None] = lambda: None,
) -> dict[str, Signature]:
    """The signature of every wrong solution that is caught on this device; `tick` for each run."""
    found = {}
    for path in kata.wrong:
        request = Request(
            folder=str(kata.folder),
            root=str(kata.folder),
            solution=str(path),
            devices=(device,),
            seed=seed,
            diagnosis=False,
        )
        verdict = run(kata, request, warm_socket=warm_socket)
        if verdict.status is not Status.PASSED:
            found[path.stem] = signature(verdict.results)
        tick()
    return found


def ensure(
    katas: Sequence[Kata],
    devices: Sequence[str] = ("cpu",),
    seed: int = 0,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> None:
    """Compute and keep the signatures that are not kept yet.

    `progress` is told how many of the runs are done.
    """
    missing = [
        (kata, device)
        for kata in katas
        for device in devices
        if kata.wrong and cached(kata, device, seed) is None
    ]
    if not missing:
        return
    done, total = count(1), sum(len(kata.wrong) for kata, _ in missing)
    with private_warm_process() as warm:
        for kata, device in missing:
            signatures = compute(
                kata,
                device,
                seed,
                warm.path if warm else None,
                lambda: progress(next(done), total),
            )
            store(kata, device, seed, signatures)


def main() -> None:
    """For one kata, by the folder in which its checks are."""
    folder, device, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    try:
        ensure([registry().find(folder.name).laid_in(folder)], [device], seed)
    finally:
        release()


if __name__ == "__main__":
    main()
