"""What `kata verify` says of a kata's files, without running any of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kata_runner.authoring import findings, scaffold
from kata_runner.library.folder import load_kata
from kata_runner.model.kata import Kata

Change = Callable[[Path, str, str], None]


@pytest.fixture
def kata(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kata:
    """A new kata, in a place where two mistakes are enough."""
    monkeypatch.setattr(findings, "MISTAKES", 2)
    monkeypatch.setattr(findings, "RIGHT_ANSWERS", 1)
    scaffold.lay_down(tmp_path, scaffold.kata_files("double_it", (), "training"))
    return load_kata(tmp_path / "katas" / "double_it", tmp_path / "reference" / "double_it")


def found(kata: Kata, *others: Kata) -> list[str]:
    """What is found, in English."""
    return [finding.en for finding in findings.static_findings(kata, [*others, kata])]


def change(path: Path, old: str, new: str) -> None:
    """Replace something in a file that is there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_new_kata_has_none(kata: Kata) -> None:
    """Files, task, place: everything is as it has to be."""
    assert found(kata) == []


def test_data_and_pictures_have_their_places(kata: Kata) -> None:
    """Japanese docstrings and signatures beside the reference, pictures beside the task."""
    assert kata.reference_folder is not None
    assert (kata.reference_folder / "docstrings.ja.toml").is_file()
    (kata.reference_folder / "signatures.json").touch()
    (kata.folder / "pictures").mkdir()
    assert found(kata) == []
    (kata.folder / "signatures.json").touch()
    assert "signatures.json: a kata has no such file" in found(kata)[0]


@pytest.mark.parametrize(
    "text, words",
    [
        (
            'module = "行ごとに掛けます。"',
            "no Japanese for `scale_rows`, `# (N, 1), one factor per",
        ),
        (None, "no Japanese for `module`, `scale_rows`"),
        ("module = ", "docstrings.ja.toml cannot be read: Invalid value"),
    ],
)
def test_what_a_japanese_reader_would_find_in_english(
    kata: Kata, text: str | None, words: str
) -> None:
    """Each docstring and comment of the reference has its Japanese; a shape needs none."""
    assert kata.reference_folder is not None
    path = kata.reference_folder / "docstrings.ja.toml"
    path.unlink() if text is None else path.write_text(text, encoding="utf-8")
    (finding,) = found(kata)
    assert words in finding
    assert "`# (N, D)`" not in finding


@pytest.mark.parametrize(
    "old, new, words",
    [
        ("## Mathematics\n", "", ["the two READMEs differ in their headings"]),
        ("## Links\n", "", ["are missing: Links", "differ in their headings"]),
        (
            "## Hints",
            "## More",
            ["these headings are missing: Hints", "no such headings: More"],
        ),
        ("## Try it", "## Going further", ["missing: Try it", "are not in order"]),
        ("## What you need", "### What you need", ["missing: What you need", "differ"]),
        ("## A worked number\n", "## Hints\n\n## A worked number\n", ["not in order", "differ"]),
    ],
)
def test_a_task_has_these_headings_in_this_order(
    kata: Kata, old: str, new: str, words: list[str]
) -> None:
    """Both languages alike; deeper headings are free."""
    change(kata.task("en"), old, new)
    told = found(kata)
    assert len(told) == len(words), told
    for line, part in zip(told, words, strict=True):
        assert part in line


def test_a_task_begins_with_an_introduction(kata: Kata) -> None:
    """What it is for, before anything else."""
    path = kata.task("ja")
    text = path.read_text(encoding="utf-8")
    title, _, rest = text.partition("\n")
    path.write_text(f"{title}\n\n## {rest.partition('## ')[2]}", encoding="utf-8")
    assert found(kata) == [f"{path}: there is no introduction below the title."]


@pytest.mark.parametrize("block, same", [("python", True), ("sh", True), ("text", False)])
def test_code_is_the_same_in_both_languages(kata: Kata, block: str, same: bool) -> None:
    """Text blocks may be translated: they are not typed in."""
    for language, word in (("en", "one"), ("ja", "別")):
        path = kata.task(language)
        path.write_text(
            f"{path.read_text(encoding='utf-8')}\n```{block}\n{word}\n```\n", encoding="utf-8"
        )
    assert any("code blocks" in line for line in found(kata)) == same


def test_only_off_the_cpu_is_no_rule_for_a_kata_of_the_cpu(kata: Kata) -> None:
    """It cannot even have such a mistake."""
    path = kata.wrong[0]
    change(path, '"""\nen:', '"""\nwrong: off the CPU only\nen:')
    assert found(kata) == []
    (line,) = found(replace(kata, devices=("cpu",)))
    assert f"{path}: says `wrong: off the CPU only`" in line
    assert found(replace(kata, devices=("cpu", "cuda"))) == []


def test_an_order_is_unique_within_its_chapter(kata: Kata) -> None:
    """Two chapters count by themselves."""
    other = replace(kata, name="other")
    assert "has the same order as other of the same chapter" in found(kata, other)[0]
    assert found(kata, replace(other, chapter="models")) == []


def test_what_is_required_comes_before(kata: Kata) -> None:
    """By chapter first, then by order."""
    needs = replace(kata, requires=("other",))
    other = replace(kata, name="other", chapter="neuron", order=1000)
    assert found(needs, other) == []
    told = [finding.en for finding in findings.static_findings(needs, [needs, other])]
    assert "requires 'other', which does not come before it" in told[0]


def test_a_chapter_is_described(kata: Kata) -> None:
    """A name that no chapters.toml has is a typing error; a pack's own name needs none."""
    assert "describes the chapter 'trainin'" in found(replace(kata, chapter="trainin"))[0]
    assert found(replace(kata, chapter="my-pack", pack="my-pack")) == []


@pytest.mark.parametrize(
    "old, new, words",
    [
        (
            "scale_rows(x, factors)).close_to(scaled)",
            "scale_rows(x, factors[:])).close_to(x * solution.scale_rows(x, factors))",
            "test_worked_number expects something that depends on `solution`",
        ),
        (
            "mine = [x.clone(), factors.clone()]",
            "mine = copies(x, factors)\n    before = copies(x, factors)",
            "blind checks still contain `copies`",
        ),
        (
            "    expect(solution.scale_rows(x, factors)).close_to(scaled)",
            "    result = expect(solution.scale_rows(x, factors))\n    result.close_to(scaled)",
            "test_double_it.py, line 16: call `close_to`",
        ),
    ],
)
def test_what_is_expected_can_be_taken_out(kata: Kata, old: str, new: str, words: str) -> None:
    """Else a class cannot be judged by blind checks."""
    helper = "\n\ndef copies(*tensors):\n    return [tensor.clone() for tensor in tensors]\n"
    change(kata.checks, "equal_to([x, factors])", "equal_to(before)")
    change(kata.checks, "    mine =", "    before = [x, factors]\n    mine =")
    text = kata.checks.read_text(encoding="utf-8").replace(old, new, 1)
    kata.checks.write_text(text + helper, encoding="utf-8")
    (finding,) = found(kata)
    assert words in finding
