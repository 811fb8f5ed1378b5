"""What each mistake of a catalogue looks like under the seed of a class: computed once, and kept."""

from __future__ import annotations

import json
from concurrent.futures import Executor
from pathlib import Path

from kata_runner.diagnosis.diagnose import SEED, signatures_of
from kata_runner.grading.judge import Judge
from kata_runner.judging.resemblance import Signature, signature
from kata_runner.model.kata import Kata
from kata_runner.model.verdict import Status

Known = dict[str, Signature]  # by the name of the mistake


def signatures(
    kata: Kata, seed: int, device: str, folder: Path, judge: Judge, pool: Executor
) -> Known:
    """Those of a kata under a seed. The shipped ones are of one seed; others are kept in `folder`."""
    if seed == SEED:
        return signatures_of(kata, device)
    file = folder / f"{kata.name}.json"
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        kept = None
    if isinstance(kept, dict):
        return kept
    verdicts = pool.map(lambda path: (path, judge(kata, path, seed, device)), kata.wrong)
    found = {
        path.stem: signature(verdict.results)
        for path, verdict in verdicts
        if verdict.status is not Status.PASSED
    }
    folder.mkdir(exist_ok=True)
    beside = file.with_suffix(".new")
    beside.write_text(json.dumps(found), encoding="utf-8")
    beside.replace(file)
    return found
