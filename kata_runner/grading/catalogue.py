"""What each mistake of a catalogue looks like under the seed of a class: computed once, and kept.

The catalogue is ours, so it runs as in a proof: by one process that holds the whole checks.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

from kata_runner.diagnosis.diagnose import signatures_of
from kata_runner.grading.replacing import replacing
from kata_runner.grading.settings import Settings
from kata_runner.judging.resemblance import SEED, Signature, signature
from kata_runner.model.kata import Kata
from kata_runner.model.request import Request
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.running.pool import Pool

Known = dict[str, Signature]  # by the name of the mistake


def known(kata: Kata, settings: Settings, folder: Path) -> Known | None:
    """Those that are shipped, of one seed, or were kept in `folder`; None where there are none.

    What was kept of another version of the kata is not known any more.
    """
    if settings.seed == SEED:
        return signatures_of(kata, settings.device)
    try:
        kept = json.loads(_file(kata, folder).read_text(encoding="utf-8"))
        if kept["of"] == asdict(settings.katas[kata.name]):
            mistakes: Known = kept["mistakes"]
            return mistakes
    except (OSError, ValueError, LookupError, TypeError):
        pass
    return None


def compute(
    katas: Iterable[Kata],
    settings: Settings,
    folder: Path,
    pool: Pool,
    progress: Callable[[], None],
) -> dict[str, Known]:
    """Run the catalogues, and keep in `folder` what came of it. `progress` hears of each mistake."""
    folder.mkdir(exist_ok=True)
    found: dict[str, Known] = {}
    with ThreadPoolExecutor(pool.size) as threads:
        for kata in katas:
            mine = found[kata.name] = {}
            for path, verdict in threads.map(
                _runner(kata, settings.seed, settings.device, pool), kata.wrong
            ):
                if verdict.status is not Status.PASSED:
                    mine[path.stem] = signature(verdict.results)
                progress()
            kept = {"of": asdict(settings.katas[kata.name]), "mistakes": mine}
            with replacing(_file(kata, folder), encoding="utf-8") as opened:
                opened.write(json.dumps(kept))
    return found


def _runner(
    kata: Kata, seed: int, device: str, pool: Pool
) -> Callable[[Path], tuple[Path, Verdict]]:
    def run(path: Path) -> tuple[Path, Verdict]:
        request = Request.in_place(kata, kata.folder, path, devices=(device,), seeds=(seed,))
        return path, pool.passes(kata, request)[device, seed]

    return run


def _file(kata: Kata, folder: Path) -> Path:
    return folder / f"{kata.name}.json"
