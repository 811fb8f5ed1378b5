"""The runs that prove a kata: the stub, every right answer, every mistake, on each device and seed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from kata_runner.authoring.mutants import mutants
from kata_runner.authoring.proved import NOTHING_PROVED, Proved, Question
from kata_runner.judging.resemblance import observes
from kata_runner.library.mistake import Mistake, read_mistake
from kata_runner.library.stub import make_stub
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.model.request import Request
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.running.pool import Pool

SLOW = 0.15  # seconds of a check on the reference, above which it runs last in a proof


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
            return tuple(Status)  # all of them together are judged, see `mutant_findings`
        return (Status.FAILED, Status.TIMED_OUT, Status.CRASHED)


@dataclass(frozen=True)
class ProofRun:
    """One run of one entry, on one device, under one seed."""

    entry: Entry
    device: str
    seed: int
    verdict: Verdict

    @property
    def is_fine(self) -> bool:
        """Did what was expected come out? A run without a single check proves nothing."""
        is_expected = self.verdict.status in self.entry.expected(self.device)
        return is_expected and bool(self.verdict.results)

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
class Proof:
    """What the runs of one kata came to."""

    trials: tuple[ProofRun, ...]
    problems: tuple[Text, ...] = ()  # with the catalogue's docstrings
    slow: tuple[str, ...] = ()  # checks that ran last, and only where no other one had failed
    stopped: bool = False  # at a right answer that did not pass


def checks_of(trials: Sequence[ProofRun]) -> tuple[str, ...]:
    """The names of the checks that took part, in the order of their file."""
    lines = {result.name: result.line for t in trials for result in t.verdict.results}
    return tuple(sorted(lines, key=lambda name: lines[name]))


@dataclass(frozen=True, kw_only=True)
class Plan:
    """How katas are proved."""

    root: Path
    scratch: Path  # where stubs and mutants are written
    devices: Sequence[str] = ("cpu",)
    seeds: Sequence[int] = (0,)
    limit: float = 30.0
    only: Sequence[str] = ()  # `reference`, `right/NAME`, `wrong/NAME`: nothing else is run
    with_mutants: bool = False  # instead of the catalogue
    proved: Proved = NOTHING_PROVED


def prove(kata: Kata, plan: Plan, pool: Pool, progress: Callable[[int, int], None]) -> Proof:
    """Run right answers first and stop at the first that does not pass; then all that is wrong.

    An entry is a piece of work, with all of its devices and seeds: its process is started and its file
    loaded once, and since a kata has more entries than a pool has workers, all are busy. Where there
    are fewer (the reference, which comes before the others; `--only`), the seeds of an entry are
    shared out. `progress` is told how many of the runs are done.
    """
    devices = [device for device in plan.devices if kata.runs_on(device)]
    right, wrong, problems = _entries(kata, plan)
    total = len(devices) * len(plan.seeds) * (len(right) + len(wrong))
    trials: list[ProofRun] = []

    def run_all(entries: Sequence[Entry], last: tuple[str, ...], *, have_to_pass: bool) -> bool:
        """Where they have to pass, the first that does not ends it."""
        waiting = [
            [
                threads.submit(_run, kata, entry, replace(plan, seeds=seeds), devices, last, pool)
                for seeds in _shares(plan.seeds, -(-pool.size // len(entries)))
            ]
            for entry in entries
        ]
        for futures in waiting:
            found = [trial for future in futures for trial in future.result()]
            trials.extend(found)
            progress(len(trials), total)
            if have_to_pass and not all(trial.is_fine for trial in found):
                for future in (future for others in waiting for future in others):
                    future.cancel()
                return False
        return True

    slow: tuple[str, ...] = ()
    with ThreadPoolExecutor(pool.size) as threads:
        first = right[:1] if right and right[0].kind == "reference" else []
        is_fine = run_all(first, (), have_to_pass=True)
        if is_fine and first and not plan.only:
            slow = _slow(trials)
        is_fine = is_fine and run_all(right[len(first) :], (), have_to_pass=True)
        if is_fine:
            run_all(wrong, slow, have_to_pass=False)
    return Proof(tuple(trials), tuple(problems), slow, stopped=not is_fine)


def _shares(seeds: Sequence[int], count: int) -> Iterator[Sequence[int]]:
    """The seeds in so many parts, or one each."""
    size = -(-len(seeds) // count)
    for start in range(0, len(seeds), size):
        yield seeds[start : start + size]


def _slow(trials: Sequence[ProofRun]) -> tuple[str, ...]:
    """The checks that take long on the reference on the first device, where they took least."""
    device = trials[0].device if trials else ""
    times: dict[str, float] = {}
    for trial in trials:
        for result in trial.verdict.results if trial.device == device else ():
            times[result.name] = min(times.get(result.name, result.cpu_seconds), result.cpu_seconds)
    return tuple(name for name, seconds in times.items() if seconds > SLOW)


def _run(
    kata: Kata,
    entry: Entry,
    plan: Plan,
    devices: Sequence[str],
    last: tuple[str, ...],
    pool: Pool,
) -> list[ProofRun]:
    """The trials of one entry: those that are proved already, and the others in one process."""
    found: dict[tuple[str, int], Verdict] = {}
    questions = {
        (device, seed): Question(kata, entry.path, device, seed, plan.limit, last)
        for device in devices
        for seed in plan.seeds
    }
    for key, question in questions.items():
        known = plan.proved.get(question)
        if known is not None:
            found[key] = known
    seeds = tuple(seed for seed in plan.seeds if any((d, seed) not in found for d in devices))
    open_devices = tuple(d for d in devices if any((d, seed) not in found for seed in plan.seeds))
    if seeds:
        request = Request.in_place(
            kata,
            plan.root,
            entry.path,
            devices=open_devices,
            seeds=seeds,
            limit=plan.limit,
            last=last,
        )
        for key, verdict in pool.passes(kata, request).items():
            found[key] = verdict
            if ProofRun(entry, *key, verdict).is_fine:
                plan.proved.keep(questions[key], verdict)
    return [ProofRun(entry, device, seed, found[device, seed]) for device, seed in questions]


# --- what is run ---------------------------------------------------------------------------------


def _entries(kata: Kata, plan: Plan) -> tuple[list[Entry], list[Entry], list[Text]]:
    """What has to pass, with the reference first; what must not; what is wrong with docstrings."""
    right: list[Entry] = []
    wrong: list[Entry] = []
    problems: list[Text] = []
    has_reference = kata.reference is not None and kata.reference.is_file()
    if kata.reference is not None and has_reference and (not plan.only or "reference" in plan.only):
        right.append(Entry("reference", kata.reference))
    if plan.with_mutants:
        return right, _mutants(kata, plan.scratch), problems
    right += [Entry("right", path) for path in kata.right if _is_wanted("right", path, plan)]
    if not plan.only:
        wrong += _stub(kata, plan.scratch)
    for path in kata.wrong:
        if not _is_wanted("wrong", path, plan):
            continue
        try:
            wrong.append(Entry("wrong", path, read_mistake(path)))
        except KataError as error:
            wrong.append(Entry("wrong", path))
            problems.append(error.text)
    return right, wrong, problems


def _is_wanted(kind: str, path: Path, plan: Plan) -> bool:
    return not plan.only or f"{kind}/{path.stem}" in plan.only


def _stub(kata: Kata, scratch: Path) -> Iterator[Entry]:
    """The stub as the reference generates it: the one in the folder may be half solved."""
    if kata.reference is None or not kata.reference.is_file():
        return
    try:
        text = make_stub(kata.reference.read_text(encoding="utf-8"))
    except ValueError:
        return  # told by the static findings
    yield Entry("stub", _written(scratch / kata.name / "stub", kata, text))


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
