"""Gradescope: a file for each student, and an autograder that grades as this class was graded."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from kata_runner.grading.forms.each import as_json, files_of_json, language_of, remarks, said
from kata_runner.grading.told import STATUS
from kata_runner.library.builtin import PACK
from kata_runner.model.grades import Export, Grades, StudentGrades
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text

_AUTOGRADER = "gradescope-autograder"

_SETUP = """\
#!/usr/bin/env bash
# Runs once, when Gradescope builds the image. Python 3.11 or newer has to be in it.
set -euo pipefail
apt-get update
apt-get install -y python3 python3-venv
python3 -m venv /opt/katas
/opt/katas/bin/pip install {torch}
/opt/katas/bin/pip install {packs}
"""

# A submission that runs unsafely could write a result of its own: what is copied comes last.
_RUN = """\
#!/usr/bin/env bash
# Runs for each submission, in a container of its own. The reference is in there, too.
set -uo pipefail
autograder=${{AUTOGRADER:-/autograder}}
kata=${{KATA:-/opt/katas/bin/kata}}
results=$autograder/results/results.json

no_result() {{
  rm -rf "$results"
  cat >"$results" <<'RESULT'
{none}RESULT
}}

mkdir -p "$autograder/results"
no_result
graded=$(mktemp -d)
# In isolation where this machine can do it. Exit status 2: nothing was graded.
for unsafe in '' --unsafe; do
  "$kata" grade "$autograder/submission" --single --out "$graded/out" --to gradescope \\
    {options} $unsafe
  [ $? -eq 2 ] || break
done
cp "$graded"/out/gradescope/*/results.json "$graded/results.json" &&
  rm -rf "$results" && mv "$graded/results.json" "$results" || no_result
"""


def _write(grades: Grades, folder: Path) -> Sequence[Path]:
    def content(one: StudentGrades) -> Mapping[str, Any]:
        language = language_of(one, grades)
        tests = [
            {
                "name": f"{grade.result.kata}: {STATUS[grade.result.status].said(language)}",
                "score": grade.points,
                "max_score": grade.most,
                "status": "passed" if grade.is_pass else "failed",
                "output": said(grade, one, grades),
                "output_format": "text",
            }
            for grade in one.grades
        ]
        return {**_head(one.points, remarks(one, grades)), "tests": tests}

    made = list(files_of_json(grades, folder / "gradescope", "results.json", content))
    (folder / _AUTOGRADER).mkdir(exist_ok=True)
    return [*made, *_autograder(grades, folder / _AUTOGRADER)]


def _head(score: float, output: str) -> dict[str, Any]:
    return {
        "score": score,
        "output": output,
        "output_format": "text",  # never HTML: what is in it may come from a submission
        "stdout_visibility": "hidden",
    }


def _autograder(grades: Grades, folder: Path) -> Iterator[Path]:
    points = folder / "points.toml"
    points.unlink(missing_ok=True)  # of an earlier call
    if grades.options.points:
        points.write_text(grades.options.points, encoding="utf-8", newline="\n")
        yield points
    files = ", ".join(f"{kata.name}.py" for kata in grades.katas)
    none = _head(0, _NO_RESULT.format(files=files).said(grades.language))
    run = _RUN.format(none=as_json(none).decode(), options=" ".join(_options(grades)))
    torch = shlex.join(_torch(grades.options.device))
    setup = _SETUP.format(torch=torch, packs=shlex.join(_packs(grades.katas)))
    for name, text in (("setup.sh", setup), ("run_autograder", run)):
        file = folder / name
        file.write_text(text, encoding="utf-8", newline="\n")
        file.chmod(0o755)
        yield file


def _options(grades: Grades) -> Iterator[str]:
    """The options of `kata grade`, for a shell."""
    told = grades.options
    yield f"--katas {shlex.quote(','.join(kata.name for kata in grades.katas))}"
    yield f"--lang {grades.language}"
    yield f"--device {shlex.quote(told.device)}"
    if told.points:
        yield '--points "$autograder/source/points.toml"'
    if told.seed is not None:
        yield f"--seed {told.seed}"
    if told.limit is not None:
        yield f"--limit {told.limit:g}"


def _torch(device: str) -> list[str]:
    """The torch that graded; the CPU's build is a tenth of the others'."""
    on_cpu = device in ("cpu", "sim")
    index = ["--index-url", "https://download.pytorch.org/whl/cpu"] if on_cpu else []
    return [_pinned("torch"), *index]


def _packs(katas: Iterable[Kata]) -> list[str]:
    """The distributions that graded."""
    return [_pinned(name) for name in dict.fromkeys([PACK, *(kata.pack for kata in katas)]) if name]


def _pinned(name: str) -> str:
    try:
        return f"{name}=={version(name).partition('+')[0]}"
    except PackageNotFoundError:  # a clone that was never installed
        return name


_NO_RESULT = Text(
    en="Your work could not be graded, so this is 0 points for now. "
    "Did you hand in {files}? Then please tell your teacher.",
    ja="採点できなかったため、今のところ0点です。{files} を提出したか確認してください。"
    "提出してある場合は、先生に知らせてください。",
)

EXPORT = Export(
    "gradescope",
    Text(
        en="Gradescope's results.json, and an autograder",
        ja="Gradescope の results.json と採点環境",
    ),
    _write,
)
