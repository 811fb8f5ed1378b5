"""What each mistake of a catalogue looks like, made by running it, and kept beside the reference."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from kata_runner.diagnosis.diagnose import DEVICES, FILE, read_signatures
from kata_runner.judging.resemblance import SEED, Signature, agreeing, signature
from kata_runner.model.kata import Kata
from kata_runner.model.request import Request
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.running.heard import Pass
from kata_runner.running.pool import Pool

Signatures = dict[str, dict[str, Signature]]  # by device and by the name of the mistake


def compute(kata: Kata, verdict_of: Callable[[Path, str], Verdict]) -> Signatures:
    """The signatures of the kata's catalogue; on other devices only those that differ there."""
    found: Signatures = {}
    devices = [device for device in DEVICES if kata.runs_on(device)]
    for device in devices:
        seen = {}
        for path in kata.wrong:
            verdict = verdict_of(path, device)
            if verdict.status is not Status.PASSED:
                seen[path.stem] = signature(verdict.results)
        first = found.get(devices[0], {})
        found[device] = {name: told for name, told in seen.items() if told != first.get(name)}
    return found


def settled(new: Signatures, known: Signatures) -> Signatures:
    """The new ones, but for those that are known: the last digits differ between processors."""
    return {
        device: {
            name: _same(told, known.get(device, {}).get(name, {})) for name, told in seen.items()
        }
        for device, seen in new.items()
    }


def _same(new: Signature, known: Signature) -> Signature:
    return known if new.keys() == known.keys() == agreeing(new, known) else new


def to_text(signatures: Signatures) -> str:
    """The file: a line for each mistake, so that a change shows which ones it concerns."""
    blocks = []
    for device, known in signatures.items():
        lines = [
            f"  {json.dumps(name)}: {json.dumps(known[name], separators=(',', ':'))}"
            for name in sorted(known)
        ]
        blocks.append(f"{json.dumps(device)}: {{\n" + ",\n".join(lines) + "\n }")
    return "{" + ",\n ".join(blocks) + "}\n"


def write(
    kata: Kata, pool: Pool, progress: Callable[[int, int], None] = lambda done, total: None
) -> bool:
    """Make the file again; was it another one before? `progress` hears of each mistake."""
    if kata.reference_folder is None:
        return False
    devices = tuple(device for device in DEVICES if kata.runs_on(device))

    def verdicts(path: Path) -> dict[Pass, Verdict]:
        """What a mistake comes to, on every device in one process."""
        request = Request.in_place(kata, kata.folder, path, devices=devices, seeds=(SEED,))
        return pool.passes(kata, request)

    found: dict[Path, dict[Pass, Verdict]] = {}
    with ThreadPoolExecutor(pool.size) as threads:
        for path, made in zip(kata.wrong, threads.map(verdicts, kata.wrong), strict=True):
            found[path] = made
            progress(len(found), len(kata.wrong))
    path = kata.reference_folder / FILE
    new = compute(kata, lambda path, device: found[path][device, SEED])
    text = to_text(settled(new, read_signatures(path)))
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    path.write_text(text, encoding="utf-8")
    return True
