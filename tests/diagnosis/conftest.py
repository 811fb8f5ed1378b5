"""Diagnoses of whole collections of solutions, made once a session by a warm process of its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from kata_runner.diagnosis.diagnose import Signature, matching, signature
from kata_runner.diagnosis.signatures import compute
from kata_runner.library.mistake import read_mistake
from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata
from kata_runner.model.verdict import Status
from kata_runner.running.child import Request
from kata_runner.running.run import run
from kata_runner.running.warm import WarmProcess, private_warm_process

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


@dataclass(frozen=True)
class Diagnosed:
    """A solution that was run, whether it passed, and what mistakes it looks like."""

    kata: str
    kind: str  # rewritten, own, right
    name: str
    device: str
    passed: bool
    named: tuple[str, ...]

    def __str__(self) -> str:
        """One line of a list: what it is and what was made of it."""
        said = " or ".join(self.named) or "nothing"
        return f"{self.kind}/{self.kata}/{self.name} on {self.device}: {said}"


class Clinic:
    """Runs solutions of every kata and diagnoses them against the kata's catalogue."""

    def __init__(self, warm: WarmProcess, scratch: Path) -> None:
        self._warm = warm
        self._scratch = scratch
        self.of = cache(self._of)  # each kata's collection is run once
        self.pairs_of = cache(self._pairs_of)
        self._catalogue = cache(self._computed)

    def all(self, kind: str, katas: Sequence[str]) -> list[Diagnosed]:
        """What was made of every solution of one kind, over some katas."""
        return [seen for name in katas for seen in self.of(name) if seen.kind == kind]

    def _of(self, name: str) -> list[Diagnosed]:
        kata = registry().find(name)
        assert kata.reference is not None
        elsewhere = {path.stem for path in kata.wrong if read_mistake(path).off_cpu_only}
        jobs = [
            ("rewritten", path, "sim" if path.stem in elsewhere else "cpu")
            for path in sorted((HERE / "rewritten" / name).glob("*.py"))
        ]
        jobs += [("own", path, "cpu") for path in sorted((HERE / "own" / name).glob("*.py"))]
        jobs += [
            ("right", path, device)
            for path in (kata.reference, *kata.right)
            for device in ("cpu", "sim" if elsewhere else "cpu")
        ]
        devices = sorted({device for _, _, device in jobs})
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda device: self._catalogue(kata, device), devices))
            return list(pool.map(lambda job: self._diagnosed(kata, *job), dict.fromkeys(jobs)))

    def _pairs_of(self, name: str, count: int = 8) -> list[tuple[Diagnosed, set[str]]]:
        """Two mistakes of other definitions in one file, and those of them that fail first."""
        kata = registry().find(name)
        catalogue = self._catalogue(kata, "cpu")
        order = list(_definitions(kata.checks))
        pairs = [
            (a, b)
            for a, b in combinations([path for path in kata.wrong if path.stem in catalogue], 2)
            if not _definitions(a).keys() & _definitions(b).keys()
        ]
        seen = []
        for a, b in Random(0).sample(pairs, min(count, len(pairs))):
            both = self._scratch / f"{a.stem}+{b.stem}.py"
            texts = [path.read_text(encoding="utf-8") for path in (a, b)]
            both.write_text("\n\n".join(texts), encoding="utf-8")
            first = {path.stem: min(map(order.index, catalogue[path.stem])) for path in (a, b)}
            earliest = {name for name, place in first.items() if place == min(first.values())}
            seen.append((self._diagnosed(kata, "pair", both, "cpu"), earliest))
        return seen

    def _computed(self, kata: Kata, device: str) -> dict[str, Signature]:
        self._warm.ensure()
        return compute(kata, device, 0, self._warm.path)

    def _diagnosed(self, kata: Kata, kind: str, path: Path, device: str) -> Diagnosed:
        request = Request(
            folder=str(kata.folder),
            root=str(ROOT),
            solution=str(path if kind == "right" else self._whole(kata, kind, path)),
            devices=(device,),
            diagnosis=False,
        )
        self._warm.ensure()
        verdict = run(kata, request, warm_socket=self._warm.path)
        seen = signature(verdict.results)
        named = matching(seen, self._catalogue(kata, device))
        passed = verdict.status is Status.PASSED
        return Diagnosed(kata.name, kind, path.stem, device, passed, tuple(named))

    def _whole(self, kata: Kata, kind: str, path: Path) -> Path:
        """The file that a learner would have: the reference's text with the changed one behind it."""
        assert kata.reference is not None
        whole = self._scratch / kind / path.stem / kata.stub.name
        whole.parent.mkdir(parents=True, exist_ok=True)
        texts = [text.read_text(encoding="utf-8") for text in (kata.reference, path)]
        whole.write_text("\n\n".join(texts), encoding="utf-8")
        return whole


def _definitions(path: Path) -> dict[str, ast.stmt]:
    """What a file defines at its top level, by name, in order."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        node.name: node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)
    }


@pytest.fixture(scope="session")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    """Where every collection is run at most once."""
    with private_warm_process() as warm:
        assert warm is not None
        yield Clinic(warm, tmp_path_factory.mktemp("clinic"))
