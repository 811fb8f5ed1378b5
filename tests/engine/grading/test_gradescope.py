"""The autograder for Gradescope, executed as Gradescope executes it: by bash, in its folders."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from kata_runner.grading.exports import every_export
from kata_runner.model.grades import Options
from tests.engine.grading.graded import FIRST, JANE, graded

assert FIRST.reference is not None
RIGHT = FIRST.reference.read_text(encoding="utf-8")
REAL = f'exec "{sys.executable}" -m kata_runner.cli "$@"'


def autograder(folder: Path, **more: Any) -> dict[str, str]:
    """An autograder for one kata, laid into the folder that is Gradescope's; its files by name."""
    for name in ("submission", "source"):
        (folder / name).mkdir(exist_ok=True)
    grades = replace(graded(JANE), katas=(FIRST,), **more)
    files = every_export()[0]["gradescope"].write(grades, folder)
    found = [file for file in files if file.parent.name == "gradescope-autograder"]
    (folder / "gradescope-autograder").rename(folder / "source")
    return {file.name: (folder / "source" / file.name).read_text("utf-8") for file in found}


def run(folder: Path, kata: str) -> dict[str, Any]:
    """What Gradescope reads afterwards. `kata` is the command of that name, for a shell."""
    command = folder / "kata"
    command.write_text(f'#!/bin/sh\necho "$@" >>"{folder}/asked"\n{kata}\n', encoding="utf-8")
    command.chmod(0o755)
    script = folder / "source" / "run_autograder"
    environ = {**os.environ, "AUTOGRADER": str(folder), "KATA": str(command)}
    subprocess.run([script], env=environ, check=False, timeout=120)
    told: dict[str, Any] = json.loads((folder / "results" / "results.json").read_text("utf-8"))
    return told


def asked(folder: Path) -> list[str]:
    """The command lines of `kata`."""
    return (folder / "asked").read_text("utf-8").splitlines()


@pytest.mark.slow
def test_it_grades_as_the_class_was_graded(tmp_path):
    """With the points, the seed and the limit that `kata grade` was given."""
    options = Options(points="points = 2.5\n", seed=0, limit=20.0)
    autograder(tmp_path, options=options)
    (tmp_path / "submission" / "first_tensors.py").write_text(RIGHT, encoding="utf-8")
    told = run(tmp_path, REAL)
    assert (told["score"], told["tests"][0]["max_score"]) == (2.5, 2.5)
    assert told["tests"][0]["status"] == "passed"
    assert "--seed 0 --limit 20" in asked(tmp_path)[0]


def test_nothing_was_handed_in(tmp_path):
    """The student reads that, beside 0 points."""
    autograder(tmp_path, language="ja")
    told = run(tmp_path, REAL)
    assert told["score"] == 0
    assert told["tests"][0]["name"] == "first_tensors: 未提出"


def test_an_option_that_was_not_given_is_not_passed_on(tmp_path):
    """A class with a seed of its own does not tell it; points of an earlier call are gone."""
    autograder(tmp_path, options=Options(points="points = 2"))
    (tmp_path / "source").rename(tmp_path / "gradescope-autograder")
    assert set(autograder(tmp_path)) == {"setup.sh", "run_autograder"}
    run(tmp_path, "exit 1")
    (line,) = asked(tmp_path)
    assert "--device cpu" in line
    assert not {"--seed", "--points", "--limit"} & set(line.split())


FORGED = 'echo \'{"score": 100}\' >"$AUTOGRADER/results/results.json"'


@pytest.mark.parametrize("language, word", [("en", "teacher"), ("ja", "先生")])
@pytest.mark.parametrize("kata", ["exit 2", "kill -9 $$", f"{FORGED}; exit 139"])
def test_where_grading_comes_to_nothing_it_is_said(tmp_path, kata, language, word):
    """A crash is 0 points and a sentence without paths, also if a submission wrote a result."""
    autograder(tmp_path, language=language)
    told = run(tmp_path, kata)
    assert told["score"] == 0
    assert word in told["output"]
    assert "first_tensors.py" in told["output"]
    assert "/" not in told["output"]


def test_submissions_are_isolated_where_they_can_be(tmp_path):
    """`--unsafe` only after `kata grade` has refused; what it then writes is taken."""
    autograder(tmp_path)
    graded_it = 'mkdir -p "$5/gradescope/x"; echo \'{"score": 1}\' >"$5/gradescope/x/results.json"'
    refuses = f'case "$*" in *--unsafe*) {graded_it};; *) exit 2;; esac'
    assert run(tmp_path, refuses) == {"score": 1}
    assert [line.endswith("--unsafe") for line in asked(tmp_path)] == [False, True]
    (tmp_path / "asked").unlink()
    assert run(tmp_path, graded_it) == {"score": 1}
    assert [line.endswith("--unsafe") for line in asked(tmp_path)] == [False]


def test_the_image_gets_what_graded_here(tmp_path):
    """The same versions; the CPU's build of torch, unless the class was graded on a GPU."""
    setup = autograder(tmp_path)["setup.sh"]
    assert f" torch-katas=={version('torch-katas')}\n" in setup
    assert f" torch=={version('torch').partition('+')[0]} --index-url" in setup
    (tmp_path / "source").rename(tmp_path / "gradescope-autograder")
    on_gpu = autograder(tmp_path, options=Options(device="cuda"))["setup.sh"]
    assert "--index-url" not in on_gpu
    subprocess.run(["bash", "-n", tmp_path / "source" / "setup.sh"], check=True)
