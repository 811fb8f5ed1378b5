"""What each mistake of a catalogue looks like under the seed of a class: computed once, and kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import Executor
from pathlib import Path

from kata_runner.diagnosis.diagnose import signatures_of
from kata_runner.grading.judge import Judge
from kata_runner.judging.resemblance import SEED, Signature, signature
from kata_runner.model.kata import Kata
from kata_runner.model.verdict import Status

Known = dict[str, Signature]  # by the name of the mistake


def known(kata: Kata, seed: int, device: str, folder: Path) -> Known | None:
    """Those that are shipped, of one seed, or were kept in `folder`; None where there are none."""
    if seed == SEED:
        return signatures_of(kata, device)
    try:
        kept = json.loads(_file(kata, folder).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return kept if isinstance(kept, dict) else None


def compute(
    kata: Kata,
    seed: int,
    device: str,
    folder: Path,
    judge: Judge,
    pool: Executor,
    progress: Callable[[], None],
) -> Known:
    """Run the catalogue, and keep in `folder` what came of it. `progress` hears of each mistake."""
    found: Known = {}
    verdicts = pool.map(lambda path: (path, judge(kata, path, seed, device)), kata.wrong)
    for path, verdict in verdicts:
        if verdict.status is not Status.PASSED:
            found[path.stem] = signature(verdict.results)
        progress()
    file = _file(kata, folder)
    folder.mkdir(exist_ok=True)
    beside = file.with_suffix(".new")
    beside.write_text(json.dumps(found), encoding="utf-8")
    beside.replace(file)
    return found


def _file(kata: Kata, folder: Path) -> Path:
    return folder / f"{kata.name}.json"
