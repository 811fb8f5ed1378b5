"""Diagnoses of whole collections of solutions, made once a session by a warm process of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from kata_runner.diagnosis.diagnose import diagnose
from kata_runner.library.mistake import read_mistake
from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.model.request import Request
from kata_runner.model.status import Status
from kata_runner.running.run import passes
from kata_runner.running.transport import Warm
from kata_runner.running.warm import WarmProcess, private_warm_process
from kata_runner.telling.verdict import tell_verdict

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Diagnosed:
    """A solution that was run, whether it passed, and which effects were named."""

    kata: str
    kind: str  # rewritten, own
    name: str
    passed: bool
    named: tuple[str, ...]
    effects: tuple[Text, ...]

    def __str__(self) -> str:
        """One line of a list: what it is and what was made of it."""
        said = " or ".join(self.named) or "nothing"
        return f"{self.kind}/{self.kata}/{self.name}: {said}"


class Clinic:
    """Runs solutions of katas and diagnoses them as a learner's run would be."""

    def __init__(self, warm: WarmProcess, scratch: Path) -> None:
        self._warm, self._scratch = warm, scratch
        self._of = cache(self._run)

    def all(self, kind: str, katas: Sequence[str]) -> list[Diagnosed]:
        """What was made of every solution of one kind, over some katas."""
        return [seen for name in katas for seen in self._of(kind, name)]

    def screen(self, kind: str, name: str, path: Path) -> str:
        """What a learner would read of a solution."""
        kata = registry().find(name)
        solution = self._whole(kata, kind, path)
        request = Request.in_place(kata, kata.folder, solution)
        verdict = passes(kata, request, Warm(self._warm))["cpu", 0]
        findings = diagnose(kata, "cpu", verdict.results, solution)
        return "\n".join(line.text for line in tell_verdict(verdict, findings, "en"))

    def _run(self, kind: str, name: str) -> list[Diagnosed]:
        kata = registry().find(name)
        paths = sorted((HERE / kind / name).glob("*.py"))
        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(lambda path: self._diagnosed(kata, kind, path), paths))

    def _diagnosed(self, kata: Kata, kind: str, path: Path) -> Diagnosed:
        known = {entry.stem: entry for entry in kata.wrong}
        elsewhere = path.stem in known and read_mistake(known[path.stem]).off_cpu_only
        device = "sim" if elsewhere else "cpu"
        solution = self._whole(kata, kind, path)
        request = Request.in_place(kata, kata.folder, solution, devices=(device,))
        verdict = passes(kata, request, Warm(self._warm))[device, 0]
        findings = diagnose(kata, device, verdict.results, solution)
        return Diagnosed(
            kata.name,
            kind,
            path.stem,
            verdict.status is Status.PASSED,
            tuple(finding.mistake.name for finding in findings),
            tuple(dict.fromkeys(finding.mistake.effect for finding in findings)),
        )

    def _whole(self, kata: Kata, kind: str, path: Path) -> Path:
        """The file that a learner would have: the reference's text with the changed one behind it."""
        assert kata.reference is not None
        whole = self._scratch / kind / path.stem / kata.stub.name
        whole.parent.mkdir(parents=True, exist_ok=True)
        texts = [text.read_text(encoding="utf-8") for text in (kata.reference, path)]
        whole.write_text("\n\n".join(texts), encoding="utf-8")
        return whole


@pytest.fixture(scope="session")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    """Where every collection is run at most once."""
    with private_warm_process() as warm:
        assert warm is not None
        yield Clinic(warm, tmp_path_factory.mktemp("clinic"))
