"""What a failing run is said to look like, held against collections of learners' code."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kata_runner.diagnosis import diagnose
from kata_runner.diagnosis.diagnose import (
    Signature,
    cached,
    content_key,
    matching,
    signature,
    store,
)
from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.model.story import Kind, Story
from kata_runner.model.verdict import CheckResult

# --- measured ------------------------------------------------------------------------------------


# All six take minutes: they are left to `make verify`, and these to every run of the tests.
QUICK = ("neuron_forward", "square_derivative", "mse_backward")
ALL = tuple(kata.name for kata in registry().katas)
over_katas = pytest.mark.parametrize(
    "katas",
    [
        pytest.param(QUICK, id="quick"),
        pytest.param(ALL, id="all", marks=pytest.mark.exhaustive),
    ],
)


@over_katas
def test_nine_of_ten_rewritten_mistakes_are_named_rightly(
    clinic: Any, katas: Sequence[str]
) -> None:
    """The same mistake written by somebody else is named, alone or among at most three."""
    rewritten = clinic.all("rewritten", katas)
    missed = [seen for seen in rewritten if seen.name not in seen.named or len(seen.named) > 3]
    print(f"{len(rewritten) - len(missed)} of {len(rewritten)} rewritten mistakes named rightly")
    print(*missed, sep="\n")
    assert not [str(seen) for seen in rewritten if seen.passed]
    assert len(missed) <= 0.1 * len(rewritten), "\n".join(map(str, missed))


@over_katas
def test_what_is_right_is_never_diagnosed(clinic: Any, katas: Sequence[str]) -> None:
    """No reference and no alternative fails, or looks like a mistake, on any device."""
    right = clinic.all("right", katas)
    assert right
    assert not [str(seen) for seen in right if seen.named or not seen.passed]


@over_katas
def test_mistakes_of_their_own_are_left_without_a_name(clinic: Any, katas: Sequence[str]) -> None:
    """Of solutions that are wrong in a way of their own, at most 5 % are called a known mistake."""
    own = clinic.all("own", katas)
    named = [seen for seen in own if seen.named]
    print(f"{len(named)} of {len(own)} mistakes of their own were given a name")
    print(*named, sep="\n")
    assert not [str(seen) for seen in own if seen.passed]
    assert len(named) <= 0.05 * len(own), "\n".join(map(str, named))


@over_katas
def test_of_two_mistakes_in_one_file_the_first_is_named(clinic: Any, katas: Sequence[str]) -> None:
    """Three times of four; and never the other one, nor a third."""
    seen = [pair for name in katas for pair in clinic.pairs_of(name)]
    named = [(pair, first) for pair, first in seen if pair.named]
    alone = sum(len(pair.named) == 1 for pair, _ in named)
    print(f"of {len(named)} of {len(seen)} pairs a mistake was named, of {alone} only the one")
    assert seen
    assert not [str(pair) for pair, first in named if not first & set(pair.named)]
    assert len(named) >= 0.75 * len(seen), "\n".join(str(pair) for pair, _ in seen)


def test_there_are_thirty_mistakes_of_their_own() -> None:
    """The collection is large enough for 5 % to mean something."""
    assert len(list((Path(__file__).parent / "own").glob("*/*.py"))) >= 30


@pytest.mark.parametrize("kata", registry().katas, ids=lambda kata: kata.name)
def test_each_known_mistake_has_a_rewriting(kata: Kata) -> None:
    """The collection is complete: a new wrong solution needs a rewriting of the same name."""
    folder = Path(__file__).parent / "rewritten" / kata.name
    assert {path.stem for path in folder.glob("*.py")} == {path.stem for path in kata.wrong}


# --- which mistake explains a run ----------------------------------------------------------------


def values(*numbers: float) -> dict[str, Any]:
    """What a check observed that got these values, and should have got others."""
    tensor = {"type": "Tensor", "shape": [len(numbers)], "values": list(numbers)}
    return {"kind": "values", "error": None, "observed": [tensor]}


def of_kind(kind: str, error: str | None = None) -> dict[str, Any]:
    """What is known of a check that was ended before it observed anything."""
    return {"kind": kind, "error": error, "observed": []}


CATALOGUE: dict[str, Signature] = {
    "doubled": {"test_a": values(2.0), "test_b": values(4.0)},
    "negated": {"test_a": values(-1.0), "test_b": values(-2.0)},
    "kept": {"test_c": values(7.0), "test_d": values(8.0)},
    "raising": {"test_b": of_kind("raised", "TypeError: no"), "test_d": of_kind("raised", "x")},
}


def test_an_equal_run_is_explained() -> None:
    """A mistake is named by what it makes of the values, not by which checks fail."""
    run = {"test_a": values(-1.0), "test_b": values(-2.0)}
    assert matching(run, CATALOGUE) == ["negated"]


def test_an_unknown_failure_is_not_explained() -> None:
    """Other values, another kind of difference, one check more or less: nothing is said."""
    for run in (
        {"test_a": values(2.0), "test_b": values(5.0)},
        {"test_a": values(2.0), "test_b": values(4.0) | {"kind": "dtype"}},
        {"test_a": values(2.0)},
        {"test_a": values(2.0), "test_b": values(4.0), "test_e": values(1.0)},
    ):
        assert matching(run, CATALOGUE) == []


def test_a_passing_run_is_not_explained() -> None:
    """Where nothing fails there is nothing to explain, not even by a mistake that does no harm."""
    assert matching({}, {**CATALOGUE, "harmless": {}}) == []


def test_mistakes_that_explain_a_run_equally_well_are_all_named() -> None:
    """Which one of them it is cannot be known from here."""
    catalogue = {**CATALOGUE, "twice": CATALOGUE["doubled"]}
    assert matching(CATALOGUE["doubled"], catalogue) == ["doubled", "twice"]


def test_of_two_mistakes_the_one_that_fails_first_is_named() -> None:
    """The learner mends that one, and the other is named in the next run."""
    run = {**CATALOGUE["doubled"], **CATALOGUE["kept"]}
    assert matching(run, CATALOGUE) == ["doubled"]
    run = {**CATALOGUE["kept"], **CATALOGUE["doubled"]}
    assert matching(run, CATALOGUE) == ["kept"]


def test_one_coincidence_is_no_mistake() -> None:
    """What is the same in only one of its three checks is not the first of two mistakes."""
    catalogue = {
        "kept": {name: values(1.0) for name in ("test_a", "test_b", "test_c")},
        "other": {"test_b": values(5.0), "test_c": values(5.0)},
    }
    run = {"test_a": values(1.0), "test_b": values(5.0), "test_c": values(5.0)}
    assert matching(run, catalogue) == []


def test_attachment_counts_where_it_is_what_differs() -> None:
    """Values are no others because the parameters are frozen as well."""
    attached, frozen = ({**values(2.0)["observed"][0], "requires_grad": on} for on in (True, False))
    catalogue = {"doubled": {"test_a": values(2.0) | {"observed": [attached]}}}
    run = {"test_a": values(2.0) | {"observed": [frozen]}}
    assert matching(run, catalogue) == ["doubled"]
    catalogue["doubled"]["test_a"]["kind"] = run["test_a"]["kind"] = "gradient"
    assert matching(run, catalogue) == []


def test_two_mistakes_may_meet_in_a_check() -> None:
    """What comes out there is neither's; each shows by itself in another check."""
    catalogue = {**CATALOGUE, "shifted": {"test_b": values(3.0), "test_c": values(5.0)}}
    run = {"test_a": values(2.0), "test_b": values(6.0), "test_c": values(5.0)}
    assert matching(run, catalogue) == ["doubled"]


def test_a_mistake_that_would_break_more_is_not_named() -> None:
    """Also not as one of two: what it would break as well passes."""
    run = {"test_a": values(2.0), **CATALOGUE["kept"]}
    assert matching(run, CATALOGUE) == []


def test_checks_that_are_not_started_are_ignored() -> None:
    """Half of the file is written: a mistake there is named by the checks that reach it."""
    catalogue = {"doubled": {**CATALOGUE["doubled"], "test_z": values(1.0)}}
    for kind in ("not started", "missing"):
        run = {**CATALOGUE["doubled"], "test_z": of_kind(kind), "test_y": of_kind(kind)}
        assert matching(run, catalogue) == ["doubled"]
        assert matching({"test_z": of_kind(kind)}, catalogue) == []


def test_rounding_is_ignored() -> None:
    """Another order of summation changes the last digits."""
    run = {"test_a": values(2.0000004), "test_b": values(3.9999)}
    assert matching(run, CATALOGUE) == ["doubled"]


def test_nan_is_equal_to_nan() -> None:
    """A mistake that divides zero by zero is known again by it; no other value is like it."""
    catalogue = {"zero_by_zero": {"test_a": values(float("nan"), 1.0)}}
    assert matching({"test_a": values(float("nan"), 1.0)}, catalogue) == ["zero_by_zero"]
    assert matching({"test_a": values(1.0, 1.0)}, catalogue) == []


def test_exceptions_are_told_apart_by_what_they_say() -> None:
    """Checks that end before they observe anything say little: the words have to be the same."""
    catalogue = {"raising": {"test_a": of_kind("raised", "RuntimeError: a leaf")}}
    assert matching({"test_a": of_kind("raised", "RuntimeError: a leaf")}, catalogue) == ["raising"]
    assert matching({"test_a": of_kind("raised", "RuntimeError: shapes")}, catalogue) == []


def test_a_silent_failure_first_tells_little() -> None:
    """What raises may have any reason: as the first of two it has to explain all of its checks."""
    catalogue = {**CATALOGUE, "other": {"test_e": values(1.0)}}
    run = {**CATALOGUE["raising"], "test_e": values(1.0)}
    assert matching(run, catalogue) == ["raising"]
    run["test_d"] = of_kind("raised", "y")
    catalogue["other"]["test_d"] = run["test_d"]
    assert matching(run, catalogue) == []


def test_the_words_of_an_exception_are_the_same_for_every_size() -> None:
    """Where we have advice it stands for the words; where we have none, numbers do not count."""

    def said(words: str, relation: Text | None = None) -> str:
        story = Story(kind=Kind.RAISED, error="E", sentence=Text(words, words), relation=relation)
        result = CheckResult.failing(story, name="test_a", device="cpu")
        return signature([result])["test_a"]["error"]

    assert said("E: size (3, 4)") == said("E: size (12, 1)") != said("E: another thing")
    assert said("E: in sum", Text("sum first", "")) == said("E: in mean", Text("sum first", ""))


# --- the cache -----------------------------------------------------------------------------------


@pytest.fixture
def kata(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kata:
    """A copy of a kata with its catalogue, and a cache of its own."""
    monkeypatch.setenv("KATA_CACHE", str(tmp_path / "cache"))
    original = registry().find("square_derivative")
    assert original.reference_folder is not None
    shutil.copytree(original.folder, tmp_path / "katas")
    shutil.copytree(original.reference_folder, tmp_path / "reference")
    return replace(original, folder=tmp_path / "katas", reference_folder=tmp_path / "reference")


def test_what_was_stored_is_found_again(kata: Kata) -> None:
    """On the same device and under the same seed; nowhere else."""
    assert cached(kata, "cpu", 0) is None
    store(kata, "cpu", 0, CATALOGUE)
    assert cached(kata, "cpu", 0) == CATALOGUE
    assert cached(kata, "sim", 0) is None
    assert cached(kata, "cpu", 1) is None


@pytest.mark.parametrize(
    "changed",
    [
        lambda kata: kata.checks,
        lambda kata: kata.reference,
        lambda kata: kata.wrong[0],
    ],
    ids=["check", "reference", "wrong solution"],
)
def test_a_changed_file_never_meets_stale_signatures(
    kata: Kata, changed: Callable[[Kata], Path]
) -> None:
    """The key is made of the contents of whatever a signature depends on."""
    store(kata, "cpu", 0, CATALOGUE)
    before = content_key(kata, "cpu", 0)
    path = changed(kata)
    path.write_text(path.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    assert content_key(kata, "cpu", 0) != before
    assert cached(kata, "cpu", 0) is None


def test_a_new_wrong_solution_makes_another_key(kata: Kata) -> None:
    """The catalogue has grown, so it has to be run again."""
    before = content_key(kata, "cpu", 0)
    (kata.wrong[0].parent / "a_new_one.py").write_text("def square(x): return x\n")
    assert content_key(kata, "cpu", 0) != before


def test_what_checks_share_belongs_to_the_key(kata: Kata) -> None:
    """A pack keeps it beside the folder of its katas."""
    before = content_key(kata, "cpu", 0)
    assert kata.reference is not None
    (kata.reference.parents[2] / "shared.py").write_text("STEPS = 100\n")
    assert content_key(kata, "cpu", 0) != before


def test_an_edited_solution_keeps_the_key(kata: Kata) -> None:
    """What the learner writes has no part in the signatures of the catalogue."""
    before = content_key(kata, "cpu", 0)
    kata.stub.write_text("def square(x): return x\n")
    assert content_key(kata, "cpu", 0) == before


def test_an_unwritable_cache_costs_nothing(
    kata: Kata, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No diagnosis, no error, and no process that would compute what cannot be kept."""
    (tmp_path / "a file").touch()
    monkeypatch.setenv("KATA_CACHE", str(tmp_path / "a file" / "cache"))
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(diagnose.subprocess, "Popen", pytest.fail)
    store(kata, "cpu", 0, CATALOGUE)
    assert cached(kata, "cpu", 0) is None
    assert diagnose.diagnose(kata, "cpu", 0, [_failing([])]) == []


def _failing(observed: list[dict[str, Any]]) -> CheckResult:
    """A check that failed over values."""
    story = Story(kind=Kind.VALUES, sentence=Text("", ""), observed=tuple(observed))
    return CheckResult.from_json(
        json.loads(json.dumps(CheckResult.failing(story, name="test_a", device="cpu").to_json()))
    )


def test_signatures_are_prepared_once(kata: Kata, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything failed, by a process of lowest priority; not where they are there already."""
    started = []
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(diagnose.subprocess, "Popen", lambda command, **_: started.append(command))
    diagnose.prepare(kata, "cpu")
    diagnose.prepare(kata, "cpu")  # somebody is at it
    (command,) = started
    assert command[-3:] == [str(kata.folder), "cpu", "0"]
    diagnose.release()
    store(kata, "cpu", 0, CATALOGUE)
    diagnose.prepare(kata, "cpu")
    assert len(started) == 1


def test_a_broken_file_in_the_cache_is_as_good_as_none(kata: Kata, tmp_path: Path) -> None:
    """Somebody's disk was full."""
    store(kata, "cpu", 0, CATALOGUE)
    (file,) = (tmp_path / "cache").glob("*.json")
    file.write_text('{"doubled": ')
    assert cached(kata, "cpu", 0) is None


def test_a_diagnosis_from_the_cache_reads_the_mistake(kata: Kata) -> None:
    """The name leads to the file, whose docstring says what it is and how to mend it."""
    name = kata.wrong[0].stem
    store(kata, "cpu", 0, {name: {"test_a": values(2.0)}})
    results = [_failing(values(2.0)["observed"])]
    (mistake,) = diagnose.diagnose(kata, "cpu", 0, results)
    assert mistake.name == name
    assert mistake.fix.en
    assert mistake.fix.ja
