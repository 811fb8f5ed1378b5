"""A class is graded for real, by the commands that the page for teachers shows."""

from __future__ import annotations

import contextlib
import csv
import json
import os
import shlex
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import validate

import kata_runner.commands.grade as command
from kata_runner.cli import main
from kata_runner.grading.results import SCHEMA, read_results
from kata_runner.grading.settings import settle
from kata_runner.isolation.examine import Isolation, examine
from kata_runner.library.registry import registry
from kata_runner.model.grades import GradeStatus
from kata_runner.model.language import Text
from kata_runner.running.pool import PoolError
from kata_runner.workspace.shipping import files_of, lay_down
from tests.engine.grading.conftest import lay
from tests.repo.pages import read

PAGE = read("docs/teaching.md")
LINES = [line for b in PAGE.blocks if b.language == "sh" for line in b.text.splitlines()]
POINTS = next(block.text for block in PAGE.blocks if block.language == "toml")
# A class small enough for a test; every other line runs as it is.
SMALL = " --people 12 --katas first_tensors"


def kata(line: str, folder: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """A command line, as a teacher types it."""
    word, *rest = shlex.split(line)
    assert word == "kata"
    if rest[0] == "grade" and "--unsafe" not in rest and _cannot_isolate():
        rest.append("--unsafe")
    return subprocess.run(
        [sys.executable, "-m", "kata_runner.cli", *rest],
        cwd=folder,
        env={**os.environ, "KATA_LANG": "en", **environ},
        capture_output=True,
        text=True,
        check=False,
    )


@cache
def _cannot_isolate() -> bool:
    """Does the page say that `--unsafe` is needed on a system like this?"""
    return examine().missing is not None


@pytest.fixture(scope="module")
def taught(tmp_path_factory):
    """The folder of a teacher who has typed every line of the page, and what each line came to."""
    folder = tmp_path_factory.mktemp("teacher")
    (folder / "points.toml").write_text(POINTS)
    done = {}
    for line in LINES:
        is_first = line.startswith("kata class example")
        done[line] = kata(line + SMALL if is_first else line, folder)
        if is_first:
            _add_a_mistake_without_a_name(folder / "homework/submissions.zip")
    return folder, done


def _add_a_mistake_without_a_name(file: Path) -> None:
    """By somebody who had handed in nothing."""
    reference = registry().find("first_tensors").reference.read_text(encoding="utf-8")
    wrong = reference.replace("torch.zeros(rows, columns)", "torch.full((rows, columns), 41.5)")
    assert wrong != reference
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("Student 07_1007_assignsubmission_file_/first_tensors.py", wrong)


@pytest.mark.parametrize("line", LINES)
def test_every_line_of_the_page_runs(taught, line):
    """Grading says by its status that there was something that could not be graded."""
    done = taught[1][line]
    assert done.returncode == (1 if line.startswith("kata grade") else 0), done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_what_the_page_promises_is_there(taught):
    """Grades in Moodle's columns, a page for each student, results, the picture."""
    folder, done = taught
    graded = folder / "homework/graded"
    with (graded / "moodle.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 12
    assert {"0", "100"} <= {row["Grade"] for row in rows}
    assert len(list((graded / "pages").glob("*.html"))) == 12
    found = {(r.submission, r.kata): r for r in read_results(graded / "results.jsonl")}
    assert found["Student 03", "first_tensors"].file == "first_tensors.ipynb"
    assert found["Student 05", "first_tensors"].status is GradeStatus.UNREADABLE
    assert found["Student 06", "first_tensors"].status is GradeStatus.REFUSED
    assert found["Student 07", "first_tensors"].status is GradeStatus.FAILED
    assert found["Student 00", None].status is GradeStatus.REFUSED
    assert any(result.diagnosis for result in found.values()), "under a seed of the class's own"
    assert (folder / "homework/insights.svg").read_bytes().startswith(b"<?xml")
    assert "image/svg+xml" in (folder / "homework/insights.html").read_text(encoding="utf-8")
    names = (folder / "homework/blind-names.csv").read_text(encoding="utf-8-sig")
    assert "Student 01" in names
    for file in (folder / "homework/blind").rglob("*"):
        assert file.is_dir() or b"Student" not in file.read_bytes()
    as_mistake = next(out for line, out in done.items() if "--as-mistake" in line)
    assert as_mistake.stdout.startswith('"""en: …')
    assert "torch.full((rows, columns), 41.5)" in as_mistake.stdout
    assert "def count_up" not in as_mistake.stdout


def test_the_same_lines_in_japanese():
    """The page says the same in both languages."""
    japanese = read("docs/teaching.ja.md")
    assert [b.text for b in japanese.blocks if b.language == "sh"] == [
        b.text for b in PAGE.blocks if b.language == "sh"
    ]
    assert japanese.levels == PAGE.levels


def call(*arguments: str) -> tuple[int, str]:
    """A command within this process, for what runs no submission."""
    done = CliRunner().invoke(main, [*arguments, "--lang", "en"])
    return done.exit_code, done.output


@pytest.mark.parametrize(
    "options, words",
    [
        (("--unsafe", "--katas", "xorr"), "Did you mean 'xor'"),
        (("--unsafe", "--chapter", "none"), "no kata of a chapter none"),
        (("--unsafe", "--to", "excel"), "no form excel"),
        (("--unsafe", "--roster", "none.csv"), "cannot be read"),
        (("--unsafe", "--device", "abacus"), "abacus"),
        (
            ("--unsafe", "--device", "cuda:99"),
            "The device 'cuda:99' is not available. Available: cpu",
        ),
        (("--device", "all", "--cluster", "tcp://127.0.0.1:9"), "which device of the cluster's"),
    ],
)
def test_used_wrongly(tree, tmp_path, options, words):
    """Status 2, one sentence, and nothing is written."""
    code, said = call("grade", str(tree({"a/xor.py": ""})), "--out", str(tmp_path / "o"), *options)
    assert (code, words in said) == (2, True), said
    assert not (tmp_path / "o").exists()


def test_a_class_that_was_begun_on_a_device_that_is_not_here(tree, tmp_path):
    """One sentence for all of them, also where `--device` is not given again."""
    out = tmp_path / "o"
    out.mkdir()
    settle(out, seed=0, device="cuda:99")
    root = tree({f"{name}/first_tensors.py": f"x = '{name}'" for name in ("a", "b")})
    code, said = call("grade", str(root), "--unsafe", "--out", str(out))
    assert code == 2
    assert said.count("cuda:99") == 1
    assert "Available: cpu" in said


def test_a_broken_zip(tmp_path):
    """Status 1, one sentence, and what was graded before stays."""
    out = lay(tmp_path / "o", {"results.jsonl": "before"})
    (tmp_path / "class.zip").write_bytes(b"PK\3\4 no")
    code, said = call("grade", str(tmp_path / "class.zip"), "--unsafe", "--out", str(out))
    assert (code, said.count("\n")) == (1, 1)
    assert "class.zip is broken, or no ZIP at all. Download" in said
    assert (out / "results.jsonl").read_text() == "before"


def test_a_cluster_that_is_lost_in_the_middle(tree, tmp_path, monkeypatch):
    """Status 1, one sentence; one that was never there is status 2."""

    class Lost:
        size = 1

        def passes(self, kata, request, *, apart=False):
            raise PoolError(Text("The cluster is gone.", "ありません。"))

    @contextlib.contextmanager
    def never_there():
        raise PoolError(Text("There is no cluster.", "ありません。"))
        yield

    root, out = tree({"a/first_tensors.py": "x = 1"}), tmp_path / "o"
    for pool, words, status in (
        (
            lambda: contextlib.nullcontext(Lost()),
            "The cluster is gone. What was graded is kept.",
            1,
        ),
        (never_there, "There is no cluster.", 2),
    ):
        monkeypatch.setattr(command, "pool_of", lambda *_, pool=pool, **__: pool)
        code, said = call("grade", str(root), "--unsafe", "--seed=0", "--out", str(out))
        assert (code, said.splitlines()[-1]) == (status, words), said


def test_nothing_like_a_kata(tree, tmp_path):
    """Nobody is graded for an empty folder."""
    code, said = call("grade", str(tree({"a/b.txt": ""})), "--unsafe", "--out", str(tmp_path / "o"))
    assert (code, "nothing in there is called like a kata" in said) == (2, True)


def test_two_at_once_do_not_meet(tree, tmp_path):
    """The second one is told, and touches nothing."""
    from kata_runner.grading.results import alone

    (tmp_path / "o").mkdir()
    with alone(tmp_path / "o"):
        code, said = call(
            "grade", str(tree({"a/xor.py": ""})), "--unsafe", "--out", str(tmp_path / "o")
        )
    assert (code, "Another `kata grade` is at work" in said) == (2, True)


def test_a_name_that_would_command_the_terminal(tree, tmp_path):
    """It is shown in the summary, not obeyed."""
    root = tree({"a\x1b[2Jb/first_tensors.ipynb": "{"})
    done = kata(
        f"kata grade {root} --unsafe --seed 0 --katas first_tensors --out {tmp_path / 'o'}",
        tmp_path,
    )
    assert done.returncode == 1
    assert "\x1b" not in done.stdout + done.stderr


def test_one_that_hangs_floods_or_dies_costs_nobody_else(tree, tmp_path):
    """Each costs its own limit; a right answer among them passes."""
    right = registry().find("first_tensors").reference.read_text(encoding="utf-8")
    root = tree(
        {
            "hangs/first_tensors.py": "while True: pass\n" + right,
            "dies/first_tensors.py": "import os\nos._exit(0)\n" + right,
            "floods/first_tensors.py": "print('x' * 1000, end='')\n" * 5_000 + "raise ValueError\n",
            "kills/first_tensors.py": "import os, signal\nos.killpg(0, signal.SIGKILL)\n" + right,
            "works/first_tensors.py": right,
        }
    )
    out = tmp_path / "o"
    done = kata(f"kata grade {root} --unsafe --seed 0 --limit 1 --out {out}", tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    found = {result.submission: result for result in read_results(out / "results.jsonl")}
    assert {name: result.status.value for name, result in found.items()} == {
        "hangs": "timed out",
        "dies": "failed",  # the attempt to end the process is noticed
        "floods": "failed",
        "kills": "crashed",
        "works": "passed",
    }
    assert len((out / "results.jsonl").read_bytes()) < 200_000


def test_a_learner_gets_the_same_record(tmp_path):
    """`kata test --json`: a line for each kata, as the schema says."""
    lay_down(tmp_path, files_of([registry().find("first_tensors")]))
    wrong = "def blank(rows, columns):\n    return None\n"
    lay(tmp_path, {"katas/first_tensors/first_tensors.py": wrong})
    done = kata("kata test first_tensors --json --cold", tmp_path)
    assert done.returncode == 1, done.stderr
    told = json.loads(done.stdout)
    schema = json.loads(SCHEMA.read_text())
    validate(told, schema)
    assert (told["kata"], told["status"], told["submission"]) == ("first_tensors", "failed", "")


def test_where_nothing_can_be_isolated_nothing_is_run(tree, monkeypatch, tmp_path):
    """`kata grade` says what this system lacks, and what `--unsafe` means."""
    lacks = Isolation(missing=Text("This kernel has no Landlock.", "Landlock がありません。"))
    monkeypatch.setattr("kata_runner.grading.judge.examine", lambda: lacks)
    code, said = call("grade", str(tree({"a/xor.py": ""})), "--out", str(tmp_path / "o"))
    assert code == 2
    assert "This kernel has no Landlock." in said
    assert "--unsafe" in said
    assert not (tmp_path / "o").exists()
