"""The child that is forked ahead: it has collected what was asked for last."""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata
from kata_runner.model.record import CheckRecord, ExampleRecord, Judgement
from kata_runner.model.request import Request, Show
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.running.apart import judging, observing, passes_apart
from kata_runner.running.run import passes, run
from kata_runner.running.transport import Cold, Warm
from kata_runner.running.warm import WarmProcess, private_warm_process


@pytest.fixture(scope="module")
def warm() -> Iterator[WarmProcess]:
    """A warm process whose spare child no other test disturbs."""
    with private_warm_process() as process:
        assert process is not None
        process.ensure()
        yield process


@pytest.fixture
def kata(tmp_path: Path) -> Kata:
    """A kata in a folder of its own, which a test may edit."""
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    return _laid_in(tmp_path, "first_tensors")


def _laid_in(root: Path, name: str) -> Kata:
    kata = registry().find(name)
    shutil.copytree(kata.folder, root / "katas" / name)
    return kata.laid_in(root / "katas" / name)


def _request(kata: Kata, solution: Path | None = None) -> Request:
    return Request.in_place(
        kata, kata.folder.parent.parent, solution or kata.reference, show=Show(columns=80)
    )


def _ask_twice(warm: WarmProcess, kata: Kata) -> Verdict:
    """The verdict of the spare child, which has collected the checks of `kata`."""
    verdict, is_from_spare = _ask(warm, kata)
    deadline = time.monotonic() + 60
    while not is_from_spare:
        assert time.monotonic() < deadline, "no spare child has answered"
        time.sleep(1)
        verdict, is_from_spare = _ask(warm, kata)
    return verdict


def _ask(warm: WarmProcess, kata: Kata, solution: Path | None = None) -> tuple[Verdict, bool]:
    """A verdict, and whether the child that was there before it gave it."""
    assert warm._process is not None
    there, messages = _children(warm._process.pid), []
    verdict = run(kata, _request(kata, solution), Warm(warm), messages.append)
    return verdict, messages[0]["pid"] in there


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _told(verdict: Verdict) -> list[tuple[str, str, object]]:
    return [(result.name, result.status.value, result.story) for result in verdict.results]


def test_it_comes_to_the_same_verdict(warm: WarmProcess, kata: Kata) -> None:
    """What was collected ahead is judged as a process of its own judges it."""
    kata.stub.write_text(registry().find(kata.name).wrong[0].read_text())
    cold = run(kata, _request(kata), Cold())
    assert _told(_ask_twice(warm, kata)) == _told(cold)


def test_it_executes_the_file_as_it_is_when_somebody_asks(warm: WarmProcess, kata: Kata) -> None:
    """A save after the checks were collected counts."""
    mine = kata.stub.with_name("mine.py")
    reference = registry().find(kata.name).reference
    assert reference is not None
    mine.write_text(reference.read_text())
    for _ in range(2):
        assert _ask(warm, kata, mine)[0].status is Status.PASSED
        time.sleep(1.5)
    mine.write_text("1 / 0\n")
    assert _ask(warm, kata, mine)[0].status is Status.FAILED


def test_edited_checks_are_collected_again(warm: WarmProcess, kata: Kata) -> None:
    """Checks that were edited after the child had collected them are not the old ones."""
    count = len(_ask_twice(warm, kata).results)
    time.sleep(1.5)
    checks = kata.folder / f"test_{kata.name}.py"
    checks.write_text(checks.read_text() + "\n\ndef test_one_more(solution):\n    pass\n")
    assert len(_ask(warm, kata)[0].results) == count + 1


def test_another_kata_is_another_child(warm: WarmProcess, kata: Kata, tmp_path: Path) -> None:
    """Who moves on to the next kata gets its verdict, and then a child that expects that one."""
    _ask_twice(warm, kata)
    time.sleep(1.5)
    other = _laid_in(tmp_path, "products")
    assert _ask(warm, other)[0].kata == "products"
    assert _ask_twice(warm, other).status is Status.PASSED


def test_a_file_that_was_missing_is_found(warm: WarmProcess, kata: Kata) -> None:
    """An error of the collection is not kept for the next one who asks."""
    mine = kata.stub.with_name("mine.py")
    assert "mine.py" in _ask(warm, kata, mine)[0].output
    time.sleep(1.5)
    reference = registry().find(kata.name).reference
    assert reference is not None
    mine.write_text(reference.read_text())
    assert _ask(warm, kata, mine)[0].status is Status.PASSED


def test_the_printed_time_is_without_the_waiting(warm: WarmProcess, kata: Kata) -> None:
    """Pytest's last line says what the checks took, not since when a child has waited."""
    _ask_twice(warm, kata)
    time.sleep(3)
    verdict, is_from_spare = _ask(warm, kata)
    assert is_from_spare
    (seconds,) = re.findall(r" in ([\d.]+)s", verdict.output)
    assert float(seconds) < 2


def test_only_the_spare_child_rehearses_with_torch() -> None:
    """The warm process makes no layer, lest its children hang; the rehearsal makes some."""
    said = subprocess.run(
        [sys.executable, "-c", _COUNT_LAYERS], capture_output=True, text=True, check=True
    ).stdout.split()
    assert said[0] == "0"
    assert int(said[1]) > 0


_COUNT_LAYERS = """
import torch
from kata_runner.serving import rehearsal

made, make = [], torch.nn.Linear.__init__
def counted(self, *arguments, **options):
    made.append(self)
    make(self, *arguments, **options)
torch.nn.Linear.__init__ = counted

rehearsal.warm_up()
print(len(made))
rehearsal.rehearse()
print(len(made))
"""


def test_the_spare_child_ends_with_the_warm_process() -> None:
    """Whoever closes a warm process leaves no process behind."""
    with private_warm_process() as warm:
        assert warm is not None
        warm.ensure()
        assert warm._process is not None
        deadline = time.monotonic() + 60
        while not (spare := _children(warm._process.pid)):
            assert time.monotonic() < deadline, "there is no spare child"
            time.sleep(0.1)
    deadline = time.monotonic() + 20
    while Path(f"/proc/{spare[0]}").exists():
        assert time.monotonic() < deadline, "the spare child is still there"
        time.sleep(0.1)


def test_a_proof_collects_edited_checks_again(warm: WarmProcess, kata: Kata) -> None:
    """The child that collects for many files is not asked any more where its checks were edited."""
    asked = Request.in_place(kata, kata.folder.parent.parent, kata.reference)
    count = len(passes(kata, asked, Warm(warm))["cpu", 0].results)
    checks = kata.folder / f"test_{kata.name}.py"
    checks.write_text(checks.read_text() + "\n\ndef test_one_more(solution):\n    pass\n")
    assert len(passes(kata, asked, Warm(warm))["cpu", 0].results) == count + 1


def test_files_of_a_proof_know_nothing_of_each_other(warm: WarmProcess, kata: Kata) -> None:
    """What one of them prints or changes is not seen in the run of the next one."""
    assert kata.reference is not None
    loud = kata.stub.with_name("loud.py")
    loud.write_text(
        "import os, sys, torch\nos.write(1, b'first')\ntorch.first = sys.first = True\n"
        + kata.reference.read_text()
    )
    quiet = kata.stub.with_name("quiet.py")
    quiet.write_text(
        "import sys, torch\nassert not hasattr(torch, 'first') and not hasattr(sys, 'first')\n"
        + kata.reference.read_text()
    )
    root = kata.folder.parent.parent
    first, second = (
        passes(kata, Request.in_place(kata, root, path), Warm(warm))["cpu", 0]
        for path in (loud, quiet)
    )
    assert "first" in first.output
    assert second.status is Status.PASSED
    assert "first" not in second.output


def test_proofs_of_many_katas_leave_few_children(warm: WarmProcess) -> None:
    """Of those that have collected, the last four stay; also the spare one may be there."""
    assert warm._process is not None
    for kata in registry().katas[:6]:
        asked = Request.in_place(kata, kata.folder.parent.parent, kata.reference)
        assert passes(kata, asked, Warm(warm))["cpu", 0].status is Status.PASSED
    deadline = time.monotonic() + 20
    while len(_children(warm._process.pid)) > 5:
        assert time.monotonic() < deadline, "children are left"
        time.sleep(0.1)


def test_a_class_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither submissions nor the blind checks that were collected once for many of them."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    kata = registry().find("first_tensors")
    assert kata.reference is not None
    with private_warm_process() as process:
        assert process is not None
        way = Warm(process)
        for path, wanted in ((kata.reference, Status.PASSED), (kata.wrong[0], Status.FAILED)) * 2:
            verdict = passes_apart(kata, Request.travelling(kata, path), way, way)["cpu", 0]
            assert verdict.status is wanted
        assert process._process is not None
        collected = _children(process._process.pid)
        assert (
            2 <= len(collected) <= 3
        )  # of blind and of whole checks; also a spare one may be there
    deadline = time.monotonic() + 20
    while [path for path in tmp_path.iterdir() if path.name.startswith("tmp")]:
        assert time.monotonic() < deadline, [*tmp_path.iterdir()]
        time.sleep(0.1)


def test_a_judge_of_many_judges_each_by_itself(warm: WarmProcess) -> None:
    """A wrong answer takes nothing from the next one, nor does a record that makes no sense."""
    kata = registry().find("first_tensors")
    assert kata.reference is not None
    way = Warm(warm)
    records = {}
    for path in (kata.reference, kata.wrong[0]):
        asked = Request.travelling(kata, path)
        observed = passes(kata, observing(kata, asked), way)["cpu", 0]
        records[path] = observed.record
    nonsense = tuple(
        CheckRecord(
            name=one.name,
            device=one.device,
            seed=one.seed,
            examples=tuple(
                ExampleRecord(
                    inputs={},
                    judgements=tuple(replace(j, observed={"type": "Tensor"}) for j in e.judgements),
                )
                for e in one.examples
            ),
        )
        for one in records[kata.reference]
    )
    asked = Request.travelling(kata, kata.reference)
    for record, wanted in (
        (records[kata.reference], Status.PASSED),
        (records[kata.wrong[0]], Status.FAILED),
        (nonsense, Status.FAILED),
        ((), Status.CRASHED),
        (records[kata.reference], Status.PASSED),
    ):
        verdict = passes(kata, judging(kata, asked, record), way)["cpu", 0]
        assert (verdict.status, verdict.complete) == (wanted, True), verdict.output


def test_a_run_that_dies_is_heard_of_at_once(warm: WarmProcess) -> None:
    """Also the first one of its kata, for which the process was forked that has collected."""
    kata = registry().find("broadcasting")
    dies = Request(
        kata=kata.name, files={"a.py": "import os\nos.kill(os.getpid(), 9)\n"}, main="a.py"
    )
    began = time.monotonic()
    verdict = passes_apart(kata, dies, Warm(warm), Warm(warm))["cpu", 0]
    assert verdict.status is Status.CRASHED
    assert time.monotonic() - began < 30


_SLOW = """\
from kata_runner.checks import expect, given, one_of, states

@states(en="f is three.", ja="f は3です。")
@given(x=one_of(1.0), examples=1)
def test_f(solution, x):
    expect(solution.f(x)).satisfies(
        lambda it: sum(1 for _ in range(it)) == 3, en="It is three.", ja="3です。"
    )
"""


def test_an_answer_that_takes_years_to_judge_costs_nobody_else(
    warm: WarmProcess, tmp_path: Path
) -> None:
    """The judge is ended, and the next one judges who comes after."""
    kata = registry().find("first_slope")
    shutil.copytree(kata.folder, tmp_path / "katas" / kata.name)
    kata = replace(kata, folder=tmp_path / "katas" / kata.name, reference_folder=tmp_path)
    kata.checks.write_text(_SLOW, encoding="utf-8")
    (tmp_path / "first_slope.py").write_text("def f(x):\n    return 3\n", encoding="utf-8")
    asked = Request.travelling(kata, tmp_path / "first_slope.py", limit=0.5)

    def judged(value: int) -> Status:
        seen = Judgement(observed={"type": "int", "value": value})
        example = ExampleRecord(inputs={}, judgements=(seen,))
        record = CheckRecord(name="test_f", device="cpu", seed=0, examples=(example,))
        verdict = passes(kata, judging(kata, asked, [record]), Warm(warm))["cpu", 0]
        return verdict.status

    assert judged(3) is Status.PASSED
    assert judged(10**12) in (Status.TIMED_OUT, Status.CRASHED)
    assert judged(3) is Status.PASSED
