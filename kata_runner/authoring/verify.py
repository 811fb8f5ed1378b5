"""Is a kata good enough? What is wrong with it, one finding a line.

A kata is proved by its catalogue: the stub does not pass, the reference and every alternative do,
every wrong solution is caught, and every check catches one.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from kata_runner.authoring.findings import static_findings
from kata_runner.authoring.mutants import EQUIVALENT_FILE, equivalent, mutants
from kata_runner.judging.resemblance import observes
from kata_runner.library.mistake import Mistake, read_mistake
from kata_runner.library.stub import make_stub
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.model.verdict import Status, Verdict
from kata_runner.running.child import Request
from kata_runner.running.run import run
from kata_runner.running.warm import private_warm_process

# Seconds of test time that the reference of a kata may take: on the CPU, and on any other device.
_BUDGET, _BUDGET_ELSEWHERE = 2.0, 10.0


@dataclass(frozen=True)
class Entry:
    """One file that is run: what it is, and what has to come out."""

    kind: str  # stub, reference, right, wrong, mutant
    path: Path
    mistake: Mistake | None = None
    name: str = ""  # of a mutant

    def expected(self, device: str) -> tuple[Status, ...]:
        """The statuses that are fine on a device."""
        match self.kind:
            case "stub":
                return (Status.NOT_STARTED,)
            case "reference" | "right":
                return (Status.PASSED,)
        if self.mistake is not None and self.mistake.off_cpu_only and device == "cpu":
            return (Status.PASSED,)
        if self.kind == "mutant":
            return tuple(Status)  # all of them together are judged, see _mutant_findings
        return (Status.FAILED, Status.TIMED_OUT, Status.CRASHED)


@dataclass(frozen=True)
class Trial:
    """One run of one entry, on one device, under one seed."""

    entry: Entry
    device: str
    seed: int
    verdict: Verdict

    @property
    def caught_by(self) -> tuple[str, ...]:
        """The checks that did not pass."""
        return tuple(
            result.name for result in self.verdict.results if result.status is not Status.PASSED
        )

    @property
    def proves(self) -> tuple[str, ...]:
        """The checks that this run proves to see something.

        A check that ended before it could observe anything, such as one in which the solution
        raised, counts only where another one passed: a file that cannot even be imported fails
        them all, and says nothing about what each of them looks at.
        """
        results = self.verdict.results
        some_passed = any(result.status is Status.PASSED for result in results)
        return tuple(
            result.name
            for result in results
            if result.story is not None and (some_passed or observes(result.story))
        )

    @property
    def seconds(self) -> float:
        """The checks' own time on one core."""
        return sum(result.cpu_seconds for result in self.verdict.results)


@dataclass(frozen=True)
class Report:
    """What verifying one kata came to; good if there are no findings."""

    kata: Kata
    trials: tuple[Trial, ...]
    findings: tuple[Text, ...]

    @property
    def checks(self) -> tuple[str, ...]:
        """The names of the kata's checks, in order."""
        return _checks(self.trials)

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
    root: Path,
    devices: Sequence[str] = ("cpu",),
    seeds: Sequence[int] = (0,),
    limit: float = 30.0,
    with_mutants: bool = False,
    workers: int = 2,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> list[Report]:
    """Verify each of `katas`, which stand among the `known` ones. It stops at nothing.

    Every run is a process of its own with a time and a memory limit. `progress` is told how many
    of the runs are done.
    """
    plans = [(kata, *_entries(kata)) for kata in katas]
    with private_warm_process() as warm, tempfile.TemporaryDirectory() as scratch:
        jobs = [
            (index, entry, device, seed)
            for index, (kata, entries, _) in enumerate(plans)
            for entry in (
                *_stub(kata, Path(scratch)),
                *entries,
                *(_mutants(kata, Path(scratch)) if with_mutants else ()),
            )
            for device in devices
            if kata.runs_on(device)
            for seed in seeds
        ]

        def work(job: tuple[int, Entry, str, int]) -> tuple[int, Trial]:
            index, entry, device, seed = job
            kata = plans[index][0]
            request = Request(
                folder=str(kata.folder),
                root=str(root),
                solution=str(entry.path),
                devices=(device,),
                seed=seed,
                limit=limit,
                diagnosis=False,
            )
            if warm is not None:
                warm.ensure()
            verdict = run(kata, request, warm_socket=warm.path if warm else None)
            return index, Trial(entry, device, seed, verdict)

        trials: list[list[Trial]] = [[] for _ in plans]
        with ThreadPoolExecutor(workers) as pool:
            for done, (index, trial) in enumerate(pool.map(work, jobs), 1):
                trials[index].append(trial)
                progress(done, len(jobs))
    return [
        Report(
            kata,
            tuple(runs),
            (*problems, *static_findings(kata, known), *_run_findings(kata, runs, devices)),
        )
        for (kata, _, problems), runs in zip(plans, trials, strict=True)
    ]


# --- what is run ---------------------------------------------------------------------------------


def _entries(kata: Kata) -> tuple[list[Entry], list[Text]]:
    """The reference and the catalogue, and what is wrong with the catalogue's docstrings."""
    entries, problems = [], []
    if kata.reference is not None and kata.reference.is_file():
        entries.append(Entry("reference", kata.reference))
    entries += [Entry("right", path) for path in kata.right]
    for path in kata.wrong:
        try:
            entries.append(Entry("wrong", path, read_mistake(path)))
        except KataError as error:
            entries.append(Entry("wrong", path))
            problems.append(error.text)
    return entries, problems


def _stub(kata: Kata, scratch: Path) -> list[Entry]:
    """The stub as the reference generates it: the one in the folder may be half solved."""
    if kata.reference is None or not kata.reference.is_file():
        return []
    try:
        text = make_stub(kata.reference.read_text(encoding="utf-8"))
    except ValueError:
        return []  # told by the static findings
    return [Entry("stub", _written(scratch / kata.name / "stub", kata, text))]


def _mutants(kata: Kata, scratch: Path) -> list[Entry]:
    if kata.reference is None or not kata.reference.is_file():
        return []
    found = mutants(kata.reference.read_text(encoding="utf-8"))
    folder = scratch / kata.name / "mutants"
    return [
        Entry("mutant", _written(folder / str(i), kata, mutant.source), name=mutant.name)
        for i, mutant in enumerate(found)
    ]


def _written(folder: Path, kata: Kata, source: str) -> Path:
    folder.mkdir(parents=True)
    path = folder / kata.stub.name
    path.write_text(source, encoding="utf-8")
    return path


# --- what the runs show --------------------------------------------------------------------------


def _run_findings(kata: Kata, trials: Sequence[Trial], devices: Sequence[str]) -> Iterator[Text]:
    unexpected: dict[tuple[Path, str, Status], list[Trial]] = {}
    for trial in trials:
        status = trial.verdict.status
        # A run in which not one check took place proves nothing, whatever it came to.
        if status not in trial.entry.expected(trial.device) or not trial.verdict.results:
            unexpected.setdefault((trial.entry.path, trial.device, status), []).append(trial)
    for same in unexpected.values():
        yield _unexpected(kata, same)
    proved = {name for trial in trials if trial.entry.kind == "wrong" for name in trial.proves}
    yield from _mutant_findings(kata, trials)
    for name in (check for check in _checks(trials) if check not in proved):
        yield Text(
            en=f"{kata.checks}: no wrong solution is caught by {name}; nothing proves it.",
            ja=f"{kata.checks}: {name} が捕まえる誤答がありません。このチェックは証明されていません。",
        )
    for device in devices:
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


def _checks(trials: Sequence[Trial]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(result.name for t in trials for result in t.verdict.results))


def _mutant_findings(kata: Kata, trials: Sequence[Trial]) -> Iterator[Text]:
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


def _unexpected(kata: Kata, trials: Sequence[Trial]) -> Text:
    """One line for an entry that came to the same on a device, at whatever seeds."""
    first = trials[0]
    what = f"{kata.stub} (as generated)" if first.entry.kind == "stub" else str(first.entry.path)
    where = f"{first.device}, --seed {', '.join(str(trial.seed) for trial in trials)}"
    status, wanted = first.verdict.status, " / ".join(first.entry.expected(first.device))
    why = _why(first)
    return Text(
        en=f"{what}: {status} on {where}, and should be {wanted}.{why.en}",
        ja=f"{what}: {where} で {status}（正しくは {wanted}）。{why.ja}",
    )


def _why(trial: Trial) -> Text:
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
