"""Is a kata good enough? What is wrong with it, one finding a line.

A kata is proved by its catalogue: the stub does not pass, the reference and every alternative do,
every wrong solution is caught, and every check catches one.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from kata_runner.authoring.expectations import left_in_blind, scribble_findings
from kata_runner.authoring.findings import static_findings
from kata_runner.authoring.mutants import EQUIVALENT_FILE, equivalent
from kata_runner.authoring.proof import SLOW, Plan, Proof, ProofRun, checks_of, prove
from kata_runner.diagnosis.diagnose import DEVICES, FILE, signatures_of
from kata_runner.judging.resemblance import SEED, agreeing, signature
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.model.status import Status
from kata_runner.running.pool import Pool

# Seconds of test time that the reference of a kata may take: on the CPU, and on any other device.
_BUDGET, _BUDGET_ELSEWHERE = 2.0, 10.0
_ENTRIES = 16  # of one kata that keep a pool busy: about so many does a kata have at least


@dataclass(frozen=True)
class Report:
    """What verifying one kata came to; good if there are no findings."""

    kata: Kata
    trials: tuple[ProofRun, ...]
    findings: tuple[Text, ...]
    left_in_blind: Mapping[str, str] | None = None  # as `expectations` has it

    @property
    def checks(self) -> tuple[str, ...]:
        """The names of the kata's checks, in order."""
        return checks_of(self.trials)

    @property
    def caught_by(self) -> dict[Path, tuple[str, ...]]:
        """The checks that caught each wrong solution, in order, on any device and at any seed."""
        caught: dict[Path, set[str]] = {}
        for trial in self.trials:
            if trial.entry.kind == "wrong":
                caught.setdefault(trial.entry.path, set()).update(trial.caught_by)
        return {
            path: tuple(check for check in self.checks if check in names)
            for path, names in caught.items()
        }

    @property
    def seconds(self) -> float:
        """The checks' own time on the reference, where it took least."""
        times = [trial.seconds for trial in self.trials if trial.entry.kind == "reference"]
        return min(times, default=0.0)


def verify(
    katas: Sequence[Kata],
    *,
    known: Sequence[Kata],
    pool: Pool,
    progress: Callable[[Kata, int, int], None] = lambda kata, done, total: None,
    **how: Any,
) -> list[Report]:
    """Verify each of `katas`, which are among the `known` ones; `how` is that of a `Plan`.

    Every solution has a process of its own with a time and a memory limit. `progress` is told how
    many of a kata's runs are done. A large pool proves several katas at the same time.
    """
    with tempfile.TemporaryDirectory() as scratch:
        plan = Plan(scratch=Path(scratch), **how)

        def report(kata: Kata) -> Report:
            return _report(kata, known, plan, pool, partial(progress, kata))

        with ThreadPoolExecutor(max(pool.size // _ENTRIES, 1)) as threads:
            return list(threads.map(report, katas))


def _report(
    kata: Kata,
    known: Sequence[Kata],
    plan: Plan,
    pool: Pool,
    progress: Callable[[int, int], None],
) -> Report:
    proof = prove(kata, plan, pool, progress)
    found: list[Text] = []
    if not plan.only:
        found += static_findings(kata, known)
    found += _run_findings(kata, proof, plan)
    if not (plan.only or plan.with_mutants or proof.stopped):
        found += scribble_findings(kata, plan, pool)
    return Report(kata, proof.trials, (*proof.problems, *found), left_in_blind(kata))


# --- what the runs show --------------------------------------------------------------------------


def _run_findings(kata: Kata, proof: Proof, plan: Plan) -> Iterator[Text]:
    trials = proof.trials
    unexpected: dict[tuple[Path, str, Status], list[ProofRun]] = {}
    for trial in trials:
        if not trial.is_fine:
            key = trial.entry.path, trial.device, trial.verdict.status
            unexpected.setdefault(key, []).append(trial)
    for same in unexpected.values():
        yield _unexpected(kata, same)
    if proof.stopped:
        yield Text(
            en=f"{kata.name}: a right answer does not pass, so nothing else was run.",
            ja=f"{kata.name}: 正しい解答が合格しないため、残りは実行していません。",
        )
        return
    yield from _mutant_findings(kata, trials)
    if not plan.only and not plan.with_mutants:
        yield from _unproved(kata, proof)
        yield from _stale_signatures(kata, trials)
    for device in plan.devices:
        times = [
            trial.seconds
            for trial in trials
            if trial.entry.kind == "reference" and trial.device == device
        ]
        # The fastest of several: the machine may have been busy with something else.
        budget = _BUDGET if device == "cpu" else _BUDGET_ELSEWHERE
        if times and min(times) > budget:
            yield Text(
                en=f"{kata.checks}: {min(times):.1f} s on {device}; the budget is {budget:g} s.",
                ja=f"{kata.checks}: {device} で{min(times):.1f}秒かかります（上限{budget:g}秒）。",
            )


def _stale_signatures(kata: Kata, trials: Sequence[ProofRun]) -> Iterator[Text]:
    """A mistake that looks otherwise than `signatures.json` says would not be recognised."""
    stale = set()
    for trial in trials:
        if trial.entry.kind != "wrong" or trial.seed != SEED or trial.device not in DEVICES:
            continue
        name = trial.entry.path.stem
        known = signatures_of(kata, trial.device).get(name, {})
        seen = signature(trial.verdict.results)  # slow checks may not have run
        if agreeing(seen, known) != seen.keys():
            stale.add(name)
    if stale and kata.reference_folder is not None:
        path = kata.reference_folder / FILE
        names = ", ".join(sorted(stale)[:4]) + ("…" if len(stale) > 4 else "")
        yield Text(
            en=f"{path}: stale for {names}; `kata verify {kata.name} --signatures` writes it.",
            ja=f"{path}: {names} の内容が古くなっています。"
            f"`kata verify {kata.name} --signatures` で作り直せます。",
        )


def _unproved(kata: Kata, proof: Proof) -> Iterator[Text]:
    """Each check needs a wrong solution that it catches; a slow one, one that only it catches."""
    wrong = [trial for trial in proof.trials if trial.entry.kind == "wrong"]
    proved = {name for trial in wrong for name in trial.proves}
    for name in (check for check in checks_of(proof.trials) if check not in proved):
        if name in proof.slow:
            yield Text(
                en=f"{kata.checks}: {name} takes more than {SLOW} s, so it runs last, and no wrong "
                "solution is caught by it alone; nothing proves it.",
                ja=f"{kata.checks}: {name} は{SLOW}秒を超えるので最後に実行されますが、"
                "このチェックだけが捕まえる誤答がありません。このチェックは証明されていません。",
            )
        else:
            yield Text(
                en=f"{kata.checks}: no wrong solution is caught by {name}; nothing proves it.",
                ja=f"{kata.checks}: {name} が捕まえる誤答がありません。"
                "このチェックは証明されていません。",
            )


def _mutant_findings(kata: Kata, trials: Sequence[ProofRun]) -> Iterator[Text]:
    """A mutant is to be caught at every seed, on one of the devices, or listed with the reason."""
    ran = [trial for trial in trials if trial.entry.kind == "mutant"]
    if not ran or kata.reference_folder is None:
        return
    runs = {(trial.entry.name, trial.seed) for trial in ran}
    caught = {(t.entry.name, t.seed) for t in ran if t.verdict.status is not Status.PASSED}
    survivors = {name for name, _ in runs - caught}
    try:
        listed = equivalent(kata.reference_folder)
    except KataError as error:
        yield error.text
        return
    for name in sorted(survivors - listed.keys()):
        yield Text(
            en=f"{kata.reference}: no check notices the mutant `{name}`.",
            ja=f"{kata.reference}: 変異 `{name}` に気づくチェックがありません。",
        )
    for name in sorted(listed.keys() - survivors):
        yield Text(
            en=f"{kata.reference_folder / EQUIVALENT_FILE}: `{name}` is caught, or there is no "
            "such mutant; delete the entry.",
            ja=f"{kata.reference_folder / EQUIVALENT_FILE}: `{name}` は捕まるか、存在しません。"
            "項目を消してください。",
        )


def _unexpected(kata: Kata, trials: Sequence[ProofRun]) -> Text:
    """One line for an entry that came to the same on a device, at whatever seeds."""
    first = trials[0]
    what = f"{kata.stub} (as generated)" if first.entry.kind == "stub" else str(first.entry.path)
    where = f"{first.device}, --seed {', '.join(str(trial.seed) for trial in trials)}"
    status, wanted = first.verdict.status, " / ".join(first.entry.expected(first.device))
    why = _why(first)
    return Text(
        en=f"{what}: got {status} on {where}, expected {wanted}.{why.en}",
        ja=f"{what}: {where} で {status}（正しくは {wanted}）。{why.ja}",
    )


def _why(trial: ProofRun) -> Text:
    """What the first check that did not pass said, or the last that pytest did."""
    for result in trial.verdict.results:
        if result.story is not None:
            said = result.story.sentence
            return Text(en=f" {result.name}: {said.en}", ja=f" {result.name}: {said.ja}")
    if trial.verdict.results:
        return Text("", "")
    errors = [line[2:] for line in trial.verdict.output.splitlines() if line.startswith("E ")]
    last = (errors or trial.verdict.output.strip().splitlines() or [""])[-1].strip()
    return Text(en=f" {last}", ja=f" {last}")
