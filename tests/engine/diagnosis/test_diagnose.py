"""From a failing run to the mistakes that are named, through the kata's own data."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kata_runner.diagnosis.diagnose import FILE, diagnose, signatures_of
from kata_runner.judging.resemblance import signature
from kata_runner.library.mistake import Finding
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.model.story import Kind, Listed, Place, Story
from kata_runner.model.verdict import CheckResult
from kata_runner.telling.mistakes import tell_mistakes

ENTRY = '"""\n{code}en: {effect}\nfix: {fix}\nja: 影響\n直し方: 直します。\n"""\n'


def failing(*numbers: float) -> list[CheckResult]:
    """One check that got these numbers."""
    seen = tuple({"type": "float", "value": number} for number in numbers)
    story = Story(kind=Kind.VALUES, sentence=Text("", ""), listed=Listed(Kind.VALUES, None, seen))
    return [CheckResult.failing(story, name="test_a", device="cpu")]


@pytest.fixture
def kata(tmp_path: Path) -> Kata:
    """A kata whose catalogue has two causes of one effect, and a mistake that looks different."""
    wrong = tmp_path / "reference" / "wrong"
    wrong.mkdir(parents=True)
    for name, code, effect in (
        ("no_step", "code: lacks step\n", "Nothing is updated."),
        ("uncalled", "code: uncalled step\n", "Nothing is updated."),
        ("twice", "", "It is doubled."),
    ):
        (wrong / f"{name}.py").write_text(
            ENTRY.format(code=code, effect=effect, fix=f"Fix {name}.")
        )
    same, other = signature(failing(1.5, 2.5)), signature(failing(3.0, 5.0))
    data = {"cpu": {"no_step": same, "uncalled": same, "twice": other}}
    (wrong.parent / FILE).write_text(json.dumps(data))
    return Kata(
        name="tiny",
        title=Text("", ""),
        level=1,
        order=1,
        topics=(),
        requires=(),
        defines=("f",),
        sources=(),
        folder=tmp_path,
        reference_folder=wrong.parent,
    )


def written(kata: Kata, source: str) -> Path:
    """The learner's file."""
    path = kata.folder / "tiny.py"
    path.write_text(source)
    return path


def named(kata: Kata, results: list[CheckResult], source: str = "", device: str = "cpu"):
    """What is named for a run of this source: each mistake with its line."""
    return [
        (found.mistake.name, found.place and found.place.number)
        for found in diagnose(kata, device, results, written(kata, source))
    ]


def said(found: list[Finding]) -> list[str]:
    """What a reader is told of it."""
    return [line.text for line in tell_mistakes(found, "en")]


SQUEEZED = """\
'''
en: The output is flat.
cause: `squeeze` removes the last dimension.
fix: Leave it out, or call `x.unsqueeze(1)` afterwards.
ja: 平らです。
原因: `squeeze` が次元を取り除きます。
直し方: 外します。
'''

def f(x):
    return x.squeeze()
"""


@pytest.mark.parametrize(
    "source, cause",
    [("def f(y):\n    return y.squeeze(-1)\n", True), ("def f(y):\n    return y[:, 0]\n", False)],
)
def test_a_cause_speaks_of_code_that_is_in_the_learners_file(kata: Kata, source: str, cause: bool):
    """Whoever came to the same effect by other means reads of the effect alone."""
    assert kata.reference_folder is not None
    (kata.reference_folder / "wrong" / "twice.py").write_text(SQUEEZED)
    found = diagnose(kata, "cpu", failing(3.0, 5.0), written(kata, source))
    assert ("  Likely cause: `squeeze` removes the last dimension." in said(found)) is cause
    assert ("Leave it out" in " ".join(said(found))) is cause
    assert "The output is flat." in said(found)


def test_the_learners_code_chooses_among_causes(kata: Kata):
    """What the code shows is named with its line; of what it speaks against, the effect is left."""
    assert named(kata, failing(1.5, 2.5), "x = 1\nopt.step\n") == [("uncalled", 2)]
    found = diagnose(kata, "cpu", failing(1.5, 2.5), written(kata, "opt.step()\n"))
    assert said(found) == ["", "Nothing is updated."]
    assert named(kata, failing(1.5, 2.5), "x = 1\n") == [("no_step", None)]
    assert named(kata, failing(1.5, 2.5), "def f(:") == [("no_step", None), ("uncalled", None)]


def test_what_looks_like_nothing_known_has_no_name(kata: Kata):
    """Silence is better than a guess."""
    assert named(kata, failing(7.0, 8.0)) == []


@pytest.mark.parametrize("own, said", [(True, [("twice", None)]), (False, [])])
def test_an_exception_alone_is_known_by_a_line_of_the_learners(kata: Kata, own: bool, said: Any):
    """One that comes from somewhere else may be the mistake of a check."""
    place = Place(str(kata.folder / "tiny.py"), 1, "x = 1") if own else None
    error = Story(kind=Kind.RAISED, error="TypeError", sentence=Text("no", ""), place=place)
    run = [CheckResult.failing(error, name="test_a", device="cpu")]
    data = {"cpu": {"twice": signature(run)}}
    assert kata.reference_folder is not None
    (kata.reference_folder / FILE).write_text(json.dumps(data))
    assert named(kata, run) == said


def test_another_device_is_compared_with_what_is_known(kata: Kata):
    """Where nothing looks different there, the CPU's signatures count."""
    assert named(kata, failing(3.0, 5.0), device="cuda") == [("twice", None)]


@pytest.mark.parametrize("text", ["[]", "{", '{"cpu": {"gone": {}}}'])
def test_broken_data_costs_the_diagnosis_and_nothing_else(kata: Kata, text: str):
    """So does a mistake that is no longer there."""
    assert kata.reference_folder is not None
    (kata.reference_folder / FILE).write_text(text)
    assert named(replace(kata), failing(3.0, 5.0)) == []
    assert isinstance(signatures_of(kata, "cpu"), dict)


def test_mistakes_of_which_the_same_is_said_are_said_once(kata: Kata):
    """Two entries with the same texts are one to the reader."""
    assert kata.reference_folder is not None
    for name in ("no_step", "uncalled"):
        entry = ENTRY.format(code="", effect="Nothing is updated.", fix="Fix it.")
        (kata.reference_folder / "wrong" / f"{name}.py").write_text(entry)
    assert named(kata, failing(1.5, 2.5), "x = 1\n") == [("no_step", None)]


@pytest.mark.parametrize(
    "source, names",
    [
        ("def f(x):\n    return x.roll(2)\n", ["by_roll"]),
        ("def f(x):\n    return x.flip(0)\n", ["by_flip"]),
        ("def f(x):\n    return x[::-1]\n", ["by_flip", "by_roll"]),
    ],
)
def test_of_several_causes_those_are_said_that_the_file_has_something_of(
    kata: Kata, source: str, names: list[str]
):
    """What sets an entry apart from the reference: where nothing of it is in the file, it is out."""
    folder = kata.reference_folder
    assert folder is not None
    (folder / "tiny.py").write_text("def f(x):\n    return x\n")
    for how in ("flip", "roll"):
        entry = ENTRY.format(code="", effect="The order is another one.", fix=f"Fix by {how}.")
        (folder / "wrong" / f"by_{how}.py").write_text(
            f"{entry}\ndef f(x):\n    turned = x.{how}(0)\n    return turned\n"
        )
    same = signature(failing(1.5, 2.5))
    (folder / FILE).write_text(json.dumps({"cpu": {"by_flip": same, "by_roll": same}}))
    assert [name for name, _ in named(kata, failing(1.5, 2.5), source)] == names


def test_a_mistake_accounts_only_for_checks_that_observed_the_same(kata: Kata):
    """Its name is said below one of them: what else fails may have a reason of its own."""
    kata.checks.write_text(
        "def test_a(solution):\n    solution.f()\n\n\n"
        "def test_b(solution):\n    solution.f()\n    solution.g()\n"
    )
    (there,) = signature(failing(3.0, 5.0)).values()
    data = {"cpu": {"twice": {"test_a": there, "test_b": there}}}
    (kata.reference_folder / FILE).write_text(json.dumps(data))
    (b,) = failing(7.0, 9.0)
    (found,) = diagnose(
        kata, "cpu", [*failing(3.0, 5.0), replace(b, name="test_b")], written(kata, "")
    )
    assert (found.mistake.name, found.checks) == ("twice", ("test_a",))
