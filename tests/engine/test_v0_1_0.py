"""What version 0.1.0 left behind works: a workspace, its progress, a pack.

`data/v0_1_0` was made by that version: `kata init` with two katas, one solved at the second
attempt, one not begun but for a hint; and its example pack. `dot_kata` is `.kata`.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
import types
from pathlib import Path

import pytest
from click.testing import CliRunner

from kata_runner.cli import main
from kata_runner.library import builtin
from kata_runner.library.mistake import read_mistake
from kata_runner.library.registry import Registry, collect
from kata_runner.model.request import Request, Show
from kata_runner.model.status import Status
from kata_runner.running.run import run
from kata_runner.workspace.progress import Progress

DATA = Path(__file__).parent / "data" / "v0_1_0"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The workspace, in a place of its own; the test is run in it."""
    root = tmp_path / "learn"
    shutil.copytree(DATA / "workspace", root)
    for path in root.glob("dot_*"):
        path.rename(root / path.name.replace("dot_", "."))
    monkeypatch.chdir(root)
    monkeypatch.setenv("KATA_LANG", "en")
    monkeypatch.delenv("KATA_WORKSPACE", raising=False)
    return root


def kata(*arguments: str) -> str:
    """Call `kata`; it has to succeed."""
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return result.output


def test_progress_is_read(workspace: Path) -> None:
    """What had passed has passed, the last run is known, and so are the hints."""
    runs = Progress(workspace).runs()
    assert [run.status for run in runs] == ["not started", "failed", "passed"]
    rows = json.loads(kata("list", "--json"))
    states = {row["name"]: row["state"] for row in rows if row["state"]}
    assert states.keys() == {"square_derivative", "xor"}
    assert states["square_derivative"] == "passed"
    assert "square_derivative has passed" in kata()
    assert "(2/3)" in kata("hint", "xor")


def test_update_keeps_what_the_learner_wrote(workspace: Path) -> None:
    """New katas come, untouched files are renewed, the solution stays and has still passed."""
    solution = workspace / "katas" / "square_derivative" / "square_derivative.py"
    before = solution.read_bytes()
    output = kata("update")
    assert solution.read_bytes() == before
    assert "katas/neuron_forward/neuron_forward.py" in output
    assert "katas/xor/README.md" in output
    listed = {row["name"]: row["state"] for row in json.loads(kata("list", "--json"))}
    assert listed["square_derivative"] == "passed"
    assert listed["neuron_forward"] == "not started"
    assert "up to date" in kata("update")


@pytest.mark.parametrize("updated", [False, True], ids=["as it was", "updated"])
def test_the_checks_run(workspace: Path, updated: bool, capfd: pytest.CaptureFixture[str]) -> None:
    """The solution of then passes the checks of then, and what is said is of today."""
    if updated:
        kata("update")
    result = CliRunner().invoke(main, ["test", "square_derivative", "--no-diagnosis"])
    last = Progress(workspace).runs()[-1]
    assert last.kata == "square_derivative"
    if not updated:
        assert result.exit_code == 0, capfd.readouterr().out
        assert last.status is Status.PASSED
    else:  # newer checks may ask for more; they run, all of them
        assert result.exit_code in (0, 1)
        assert last.complete


@pytest.fixture
def pack() -> Registry:
    """What the example pack of that version registers, beside the katas of this one."""
    init = DATA / "pack" / "src" / "example_pack" / "__init__.py"
    spec = importlib.util.spec_from_file_location("example_pack_of_0_1_0", init)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    assert isinstance(module, types.ModuleType)
    spec.loader.exec_module(module)
    return collect([(builtin.PACK, builtin), ("torch-katas-example", module)])


def test_a_pack_registers_its_kata(pack: Registry) -> None:
    """It is in the chapter of its pack, and its mistakes can be read: `mend:` is `fix:`."""
    assert pack.problems == ()
    softmax = pack.find("stable_softmax")
    assert softmax.chapter == pack.chapters[-1].name == "torch-katas-example"
    assert all(read_mistake(path).fix.ja for path in softmax.wrong)


def test_the_checks_of_a_pack_run(pack: Registry) -> None:
    """The reference passes, a mistake fails."""
    softmax = pack.find("stable_softmax")
    statuses = [
        run(
            softmax,
            Request.in_place(softmax, softmax.folder.parent.parent, path, show=Show()),
        ).status
        for path in (softmax.reference, softmax.wrong[0])
    ]
    assert statuses == [Status.PASSED, Status.FAILED]
