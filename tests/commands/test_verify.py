"""`kata verify`: what it finds in a sound kata, and in one in which everything is wrong at once."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kata_runner.authoring import findings, scaffold
from kata_runner.authoring.signatures import write
from kata_runner.cli import main
from kata_runner.library import builtin
from kata_runner.library.folder import load_kata
from kata_runner.library.registry import registry
from kata_runner.running.pool import local_pool

NAME = "double_it"


def verify(workspace: Path, *options: str, language: str = "en", name: str = NAME) -> Result:
    """Verify the one kata that was made in a workspace, or all of them where it has no name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(workspace)
        patch.setattr(findings, "MISTAKES", 2)  # the kata that `kata new` writes has two
        patch.setattr(findings, "RIGHT_ANSWERS", 1)
        patch.setenv("KATA_LANG", language)
        patch.delenv("KATA_WORKSPACE", raising=False)
        cache = [] if "--cache" in options else ["--no-cache"]
        names = [name] if name else []
        return CliRunner().invoke(main, ["verify", *cache, *names, *options])


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the kata that `kata new` writes."""
    root = tmp_path_factory.mktemp("sound")
    scaffold.lay_down(root, scaffold.kata_files(NAME, ()))
    with local_pool(1) as pool:
        write(load_kata(root / "katas" / NAME, root / "reference" / NAME), pool)
    return root


RIGHT = "def scale_rows(x, factors):\n    return x * factors.unsqueeze(1)\n"


def mistake(code: str, more: str = "") -> str:
    """A wrong solution with everything that its docstring has to say."""
    return f'"""\n{more}en: What happens.\nmend: What to do.\n\nja: 何が起きるか。\n直し方: 直し方。\n"""\n{code}'


@pytest.fixture(scope="module")
def ruined(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What is said of the same kata after everything that can go wrong did."""
    root = tmp_path_factory.mktemp("ruined")
    scaffold.lay_down(root, scaffold.kata_files(NAME, ()))
    task, reference = root / "katas" / NAME, root / "reference" / NAME

    def change(path: Path, old: str, new: str) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    change(task / "double_it.py", "Multiply each row", "Please write the function")
    change(task / "kata.toml", '["scale_rows"]', '["scale_rows", "absent"]')
    change(task / "kata.toml", "requires = []", 'requires = ["nowhere"]')
    change(task / "README.md", "<details>", "")
    change(task / "README.ja.md", "## 数学", "### 数学")
    change(task / "README.ja.md", "torch.tensor([10.0", "torch.tensor([20.0")
    change(task / "README.ja.md", "1列だけの行列", "ここは翻訳してよい")
    change(task / "README.md", "## Try it", "## Try this")
    (task / "notes.txt").write_text("mine")
    (reference / "old.py").write_text("")
    (reference / "wrong" / "notes.txt").write_text("mine")
    (reference / "wrong" / "scaled_in_place.py").unlink()
    wrong = {
        "right_after_all": mistake(RIGHT),
        "right_on_the_cpu": mistake(RIGHT.replace("factors.uns", "factors.cpu().uns")),
        "without_a_docstring": "def scale_rows(x, factors):\n    return x\n",
        "cannot_be_imported": mistake("raise ImportError('gone')\n"),
        "loops_for_ever": mistake("def scale_rows(x, factors):\n    while True: pass\n"),
        "eats_memory": mistake("def scale_rows(x, factors):\n    return bytearray(1 << 38)\n"),
        "ends_the_process": mistake("import os\nos.kill(os.getpid(), 9)\n"),
    }
    for name, text in wrong.items():
        (reference / "wrong" / f"{name}.py").write_text(text, encoding="utf-8")
    result = verify(root, "--json", "--limit", "1")
    assert result.exit_code == 1
    (report,) = json.loads(result.stdout)
    return report


@pytest.mark.parametrize(
    "language, words", [("en", "which checks caught what"), ("ja", "どのチェックが何を見つけたか")]
)
def test_a_sound_kata_has_no_finding(sound: Path, language: str, words: str) -> None:
    """Exit code 0, a row for each mistake with the checks that caught it, and a table."""
    result = verify(sound, language=language)
    assert result.exit_code == 0, result.output
    assert words in result.output
    nothing = "nothing of what is expected is left", "期待する値に関わるものは残っていません"
    assert any(said in result.output for said in nothing)
    rows = {
        line.split()[0]: line.split()[1:] for line in result.output.splitlines() if line.strip()
    }
    assert rows["scaled_in_place"] == ["·", "·", "x"]
    assert rows["scaled_the_columns"] == ["x", "x", "x"]
    assert rows[NAME].count("2/2") == 2


@pytest.mark.parametrize(
    "language, words",
    [("en", "`twice` is left: it makes x."), ("ja", "`twice` が残っています（it makes x）。")],
)
def test_what_is_left_in_blind_checks_is_told(
    sound: Path, tmp_path: Path, language: str, words: str
) -> None:
    """Also where a comment gives the reason: it is told with it, and is no finding."""
    root = tmp_path / "copy"
    shutil.copytree(sound, root)
    checks = root / "katas" / NAME / f"test_{NAME}.py"
    two_uses = """
# stays in blind checks: it makes x.
def twice(x):
    return 2 * x


@given(x=normal("N", "D"))
def test_ones_change_nothing(solution, x):
    factors = torch.ones(len(x), dtype=x.dtype, device=x.device)
    expect(solution.scale_rows(twice(x), factors)).close_to(twice(x))
"""
    checks.write_text(checks.read_text(encoding="utf-8") + two_uses, encoding="utf-8")
    result = verify(root, "--only", "reference", language=language)
    assert result.exit_code == 0, result.output
    assert words in result.output


@pytest.mark.sim
def test_each_seed_and_device_is_a_run_of_its_own(sound: Path) -> None:
    """Five files, three seeds, two devices; and nothing flickers."""
    result = verify(sound, "--json", "--seeds", "3", "--device", "cpu", "--device", "sim")
    assert result.exit_code == 0, result.output
    (report,) = json.loads(result.stdout)
    runs = {(run["solution"], run["seed"], run["device"]) for run in report["runs"]}
    assert len(runs) == len(report["runs"]) == 5 * 3 * 2
    assert report["caught_by"]["scaled_in_place"] == ["test_arguments_are_left_alone"]


@pytest.fixture
def no_other_katas(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A runner that brings no katas of its own: to verify all of them takes minutes."""
    monkeypatch.setattr(builtin, "ROOT", tmp_path / "nowhere")
    registry.cache_clear()
    yield
    registry.cache_clear()


@pytest.mark.usefixtures("no_other_katas")
def test_a_kata_that_cannot_be_read_is_no_success(sound: Path, tmp_path: Path) -> None:
    """Its name has gone from the table, so the exit code and a line have to tell."""
    root = tmp_path / "copy"
    shutil.copytree(sound, root)
    broken = root / "katas" / "broken"
    broken.mkdir()
    (broken / "kata.toml").write_text('title = "a"\ntitle = "b"\n')
    result = verify(root, name="")
    assert result.exit_code == 1
    assert NAME in result.stdout
    assert "kata.toml" in result.stderr


def test_checks_that_cannot_be_imported_say_why(sound: Path, tmp_path: Path) -> None:
    """Nothing passes, and the line tells what Python said."""
    root = tmp_path / "copy"
    shutil.copytree(sound, root)
    checks = root / "katas" / NAME / f"test_{NAME}.py"
    checks.write_text("expected = undefined_name\n" + checks.read_text(encoding="utf-8"))
    result = verify(root, "--seeds", "2")
    assert result.exit_code == 1
    lines = [line for line in result.output.splitlines() if "undefined_name" in line]
    assert len(lines) == 1  # the reference, once for both seeds; nothing else is run then
    assert all("--seed 0, 1" in line for line in lines)


def test_right_answers_come_first(sound: Path, tmp_path: Path) -> None:
    """Where one does not pass, that is said, and no mistake is run."""
    root = tmp_path / "copy"
    shutil.copytree(sound, root)
    wrong = root / "reference" / NAME / "right" / "not_right.py"
    wrong.write_text("def scale_rows(x, factors):\n    return x\n")
    result = verify(root, "--json")
    assert result.exit_code == 1
    (report,) = json.loads(result.stdout)
    said = "\n".join(finding["en"] for finding in report["findings"])
    assert "not_right.py: got failed on cpu, --seed 0, expected passed. test_worked_number" in said
    assert "nothing else was run" in said
    assert {run["kind"] for run in report["runs"]} == {"reference", "right"}


def test_one_entry_can_be_run_alone(sound: Path) -> None:
    """With every check; an entry that is not there is refused."""
    result = verify(sound, "--json", "--only", "wrong/scaled_in_place")
    assert result.exit_code == 0, result.output
    (report,) = json.loads(result.stdout)
    assert [Path(run["solution"]).stem for run in report["runs"]] == ["scaled_in_place"]
    result = verify(sound, "--only", "wrong/nobody")
    assert result.exit_code == 2
    assert "wrong/nobody" in result.stderr


def test_progress_is_told_in_a_pipe(sound: Path) -> None:
    """Beside the result, on standard error."""
    result = verify(sound, "--json", "--only", "wrong/scaled_in_place")
    assert f"{NAME} 1/1" in result.stderr


def test_what_was_proved_stays_proved(sound: Path, tmp_path: Path) -> None:
    """Until something changes that it depends on: then that is run again, and nothing else."""
    root = tmp_path / "copy"
    shutil.copytree(sound, root)
    kept = tmp_path / "proofs.jsonl"

    def proofs() -> int:
        done = verify(root, "--cache", str(kept))
        assert done.exit_code == 0, done.output
        return len(kept.read_text().splitlines())

    assert proofs() == 6  # five files, and the reference with its arguments written over
    assert proofs() == 6
    mistake_file = root / "reference" / NAME / "wrong" / "scaled_in_place.py"
    mistake_file.write_text(mistake_file.read_text() + "# another line\n")
    assert proofs() == 7
    readme = root / "katas" / NAME / "README.md"
    readme.write_text(readme.read_text() + "\n")
    assert proofs() == 7
    kept.write_text("[]\n{\n" + kept.read_text()[:40])  # cut off, and not ours
    assert proofs() == 3 + 6


@pytest.mark.parametrize(
    "old, new, words",
    [
        (
            "close_to(scaled)",
            "close_to(x * factors.unsqueeze(1))",
            "what test_each_row_has_its_own_factor expects of `scale_rows(x, factors)` changes",
        ),
        (
            "    expect(solution",
            "    solution.scale_rows(x, factors)\n    expect(solution",
            "test_each_row_has_its_own_factor uses a tensor again that it has handed over",
        ),
    ],
)
def test_what_a_solution_does_to_its_arguments_changes_no_other_check(
    sound: Path, tmp_path: Path, old: str, new: str, words: str
) -> None:
    """What is expected is computed from what no solution holds; a tensor is handed over once."""
    root = tmp_path / "copy"
    shutil.copytree(sound, root)
    checks = root / "katas" / NAME / f"test_{NAME}.py"
    before, name, after = checks.read_text().partition("def test_each_row")
    checks.write_text(before + name + after.replace(old, new, 1))
    result = verify(root, "--json")
    (report,) = json.loads(result.stdout)
    assert words in report["findings"][-1]["en"]  # before it: the signatures are stale


def test_a_check_looks_at_the_arguments_after_the_call(sound: Path, tmp_path: Path) -> None:
    """A solution that changes them would pass all others: it gives back what is right."""
    root = tmp_path / "copy"
    shutil.copytree(sound, root)
    checks = root / "katas" / NAME / f"test_{NAME}.py"
    handed = "scale_rows(x.clone(), factors.clone())"  # copies, which nobody sees again
    checks.write_text(checks.read_text().replace("scale_rows(*mine)", handed))
    (report,) = json.loads(verify(root, "--json").stdout)
    words = "no check notices when `scale_rows` changes its arguments"
    assert words in report["findings"][-1]["en"], report["findings"]


def test_signatures_are_written_only_where_they_differ(sound: Path, tmp_path: Path) -> None:
    """The last digits differ between processors: a change of one entry shows that entry alone."""
    root = tmp_path / "copy"
    shutil.copytree(sound, root)
    signatures = root / "reference" / NAME / "signatures.json"
    before = signatures.read_text()
    nearly, other = before.replace("640.0", "640.0001"), before.replace("640.0", "641.0")
    assert before not in (nearly, other)
    for text, after in ((nearly, nearly), (other, before)):
        signatures.write_text(text)
        assert verify(root, "--signatures").exit_code == 0
        assert signatures.read_text() == after


def test_every_mutant_is_caught_or_listed(sound: Path) -> None:
    """A small kata has few mutants, and its checks see them all."""
    result = verify(sound, "--json", "--mutants")
    assert result.exit_code == 0, result.output
    (report,) = json.loads(result.stdout)
    assert {run["status"] for run in report["runs"] if run["kind"] == "mutant"} == {"failed"}


@pytest.mark.parametrize(
    "words",
    [
        "double_it.py: not the stub that the reference generates",
        "kata.toml says that it defines `absent`",
        "requires 'nowhere', which is not there",
        "signatures.json: stale for",
        "README.md: got 2 hints",
        "README.md: these headings are missing: Try it.",
        "README.md: a task has no such headings: Try this.",
        "the two READMEs differ in their headings",
        "the two READMEs differ in their code blocks",
        f"katas/{NAME}/notes.txt: a kata has no such file",
        f"reference/{NAME}/old.py: a kata has no such file",
        f"reference/{NAME}/wrong/notes.txt: a kata has no such file",
        "right_after_all.py: got passed on cpu, --seed 0, expected failed",
        "right_on_the_cpu.py: got passed on cpu",
        "without_a_docstring.py",
        "no wrong solution is caught by test_arguments_are_left_alone",
    ],
)
def test_everything_that_is_wrong_is_found(ruined: dict[str, Any], words: str) -> None:
    """It stops at nothing, and says each thing in a line of its own, in both languages."""
    found = [finding for finding in ruined["findings"] if words in finding["en"]]
    assert len(found) == 1, ruined["findings"]
    assert found[0]["ja"] != found[0]["en"]
    assert "\n" not in found[0]["en"]


def test_nothing_else_is_found(ruined: dict[str, Any]) -> None:
    """One finding for each thing that was ruined."""
    assert len(ruined["findings"]) == 16, ruined["findings"]


@pytest.mark.parametrize(
    "name, status",
    [
        ("loops_for_ever", "timed out"),
        ("eats_memory", "failed"),
        ("ends_the_process", "crashed"),
        ("cannot_be_imported", "failed"),
    ],
)
def test_a_mistake_does_no_harm(ruined: dict[str, Any], name: str, status: str) -> None:
    """One that loops for ever, eats memory or kills itself is caught like any other."""
    (run,) = [run for run in ruined["runs"] if run["solution"].endswith(f"/{name}.py")]
    assert run["status"] == status
