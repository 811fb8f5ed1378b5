"""`kata list`."""

from __future__ import annotations

import json
import re
import shutil

import pytest

from kata_runner.library.registry import registry
from kata_runner.model.status import Status
from kata_runner.screen.columns import width
from kata_runner.workspace.progress import Progress, Run, State


def names_in(output):
    """The katas in an output, in order: a topic may have the same word, but not in a column."""
    known = [kata.name for kata in registry().katas]
    return [word for word in re.findall(r"(\w+)  ", output) if word in known]


def test_all_lists_every_kata_in_order(kata, workspace):
    """By chapter, with level, title, topics and state."""
    result = kata("list", "--all")
    assert result.exit_code == 0
    assert names_in(result.output) == [kata.name for kata in registry().katas]
    for words in ("level 3", "A network that learns XOR", "DataLoader", "not started"):
        assert words in result.output


def test_katas_are_grouped_by_chapter_with_progress(kata, workspace):
    """Each chapter says how many of its katas have passed."""
    record_pass(workspace, "neuron_forward")
    lines = kata("list", "--all").output.splitlines()
    chapters = registry().chapters
    count = sum(kata.chapter == "neuron" for kata in registry().katas)
    assert f"neuron  One neuron  1/{count}" in lines
    headings = [line.split()[0] for line in lines if line and not line.startswith(" ")]
    known = [chapter.name for chapter in chapters if chapter.name in headings]
    assert headings[: len(known)] == known


def test_what_is_far_away_takes_one_line(kata, workspace):
    """Chapters that are not begun are folded, but for the current and the next kata's."""
    output = kata("list").output
    assert "xor" not in names_in(output)
    assert "models  Models  0/" in output
    assert "kata list --all" in output
    (workspace.katas / "xor" / "xor.py").write_text("x = 1\n")
    output = kata("list").output
    assert "xor" in names_in(output)
    assert "dynamic_net" not in names_in(output)
    assert "kata list --all" not in kata("list", "--all").output


def test_the_levels_are_explained_where_they_are_shown(kata, workspace):
    """In one line, in the reader's language."""
    assert "1 first steps" in kata("list").output
    assert "5 expert" in kata("list", "--level", "4").output
    assert "1 はじめの一歩" in kata("list", "--lang", "ja").output


@pytest.mark.parametrize(
    "options, fits",
    [
        (["--chapter", "models"], lambda kata: kata.chapter == "models"),
        (["--chapter", "Models"], lambda kata: kata.chapter == "models"),
        (["--chapter", "モデル"], lambda kata: kata.chapter == "models"),
        (["--topic", "dataLOADER"], lambda kata: "DataLoader" in topics(kata)),
        (["--topic", "ataload"], lambda kata: "DataLoader" in topics(kata)),
        (["--level", "3"], lambda kata: kata.level == 3),
        (
            ["--level", "4", "--chapter", "models"],
            lambda kata: (kata.level, kata.chapter) == (4, "models"),
        ),
    ],
)
def test_the_list_can_be_narrowed(kata, workspace, options, fits):
    """By chapter (name or title), topic (or a part of it) and level; JSON as well."""
    wanted = [kata.name for kata in registry().katas if fits(kata)]
    assert names_in(kata("list", *options).output) == wanted
    assert [row["name"] for row in json.loads(kata("list", "--json", *options).output)] == wanted


def topics(kata):
    """The topics of a kata in English."""
    return [topic.en for topic in kata.topics]


@pytest.mark.parametrize(
    "options, words",
    [
        (["--chapter", "modles"], "models"),
        (["--chapter", "quantum"], "first_steps"),
        (["--topic", "DataLaoder"], "DataLoader"),
        (["--level", "4", "--chapter", "neuron"], "No kata fits"),
        (["--level", "9"], "from 1 to 5"),
    ],
)
def test_what_is_not_there_is_told_the_nearest(kata, workspace, options, words):
    """An error, with the nearest names or some of those there are."""
    result = kata("list", *options)
    assert result.exit_code == 2
    assert words in result.stderr
    assert kata("list", *options, "--lang", "ja").stderr != result.stderr


@pytest.mark.parametrize(
    "options, english, japanese",
    [
        (["--chapter", "quantum"], "neuron (One neuron)", "neuron（ニューロン1つ）"),
        (["--chapter", "自動微"], "autograd (Autograd)", "autograd（自動微分）"),
        (["--topic", "matrix prodct"], "matrix product", "行列積"),
        (["--topic", "quantum"], "matrix product", "行列積"),
    ],
)
def test_what_there_is_instead_is_named_in_one_language(
    kata, workspace, options, english, japanese
):
    """Whichever language was typed: chapters by their name and title, topics as the list has them."""
    told = {
        language: kata("list", *options, "--lang", language).stderr for language in ("en", "ja")
    }
    assert english in told["en"]
    assert japanese in told["ja"]
    assert not re.search("[ぁ-んァ-ヶ一-龠]", told["en"].replace(options[1], ""))
    assert english not in told["ja"]


def test_the_list_speaks_japanese(kata, workspace):
    """Titles, chapters and states are in the reader's language."""
    result = kata("list", "--all", "--lang", "ja")
    assert "XOR を学習するネットワーク" in result.output
    assert "ニューロン1つ" in result.output
    assert "未着手" in result.output
    assert "not started" not in result.output


def test_wide_characters_are_aligned(kata, workspace):
    """The names begin in the same column on every line, whatever the language."""
    for language in ("en", "ja"):
        lines = kata("list", "--all", "--lang", language).output.splitlines()
        starts = {
            width(line[: line.index(name)])
            for line in lines
            for name in ("neuron_forward", "square_derivative", "xor", "dynamic_net")
            if f"{name} " in line
        }
        assert len(starts) == 1


def test_the_list_fits_into_80_columns(kata, workspace):
    """No line is broken by the terminal."""
    for language in ("en", "ja"):
        output = kata("list", "--all", "--lang", language, env={"COLUMNS": "80"}).output
        assert [line for line in output.splitlines() if width(line) > 80] == []


def test_json_is_for_programs(kata, workspace):
    """`--json` has everything, with states that do not depend on the language."""
    rows = json.loads(kata("list", "--json", "--lang", "ja").output)
    xor = next(row for row in rows if row["name"] == "xor")
    assert xor["title"] == {"en": "A network that learns XOR", "ja": "XOR を学習するネットワーク"}
    assert xor["level"] == 3
    assert xor["chapter"] == "training"
    assert xor["state"] == "not started"
    assert xor["pack"] == "torch-katas"
    assert xor["requires"] == ["evaluation"]
    assert "DataLoader" in xor["topics"]


def test_states_follow_the_learner(kata, workspace):
    """An edited file is in progress; one that passed has passed, until it is changed."""
    file = workspace.katas / "xor" / "xor.py"

    def state():
        rows = json.loads(kata("list", "--json").output)
        return next(row["state"] for row in rows if row["name"] == "xor")

    file.write_text("x = 1\n")
    assert state() == State.IN_PROGRESS
    record_pass(workspace, "xor")
    assert state() == State.PASSED
    file.write_text("x = 2\n")
    assert state() == State.CHANGED


def record_pass(workspace, name):
    """As if the checks of a kata had just passed on the learner's file."""
    import hashlib

    data = (workspace.katas / name / f"{name}.py").read_bytes()
    Progress(workspace.root).record(
        Run(
            kata=name,
            devices=("cpu",),
            status=Status.PASSED,
            sha256=hashlib.sha256(data).hexdigest(),
            seconds=0.1,
        )
    )


def test_a_broken_store_costs_one_line(kata, workspace):
    """Unreadable progress is said on stderr; the list is there all the same."""
    (workspace.root / ".kata" / "progress.sqlite").write_text("this is no database, " * 100)
    result = kata("list", "--all")
    assert result.exit_code == 0
    assert "progress.sqlite" in result.stderr
    assert "xor" in result.stdout


def test_outside_a_workspace_the_list_says_how_to_begin(kata, tmp_path, monkeypatch):
    """The katas are listed as not here, and stderr names `kata init`."""
    monkeypatch.chdir(tmp_path)
    result = kata("list")
    assert result.exit_code == 0
    assert "not here" in result.stdout
    assert "kata init" in result.stderr


def test_a_missing_kata_is_said_to_come_with_update(kata, workspace):
    """A kata that is installed but not laid down is listed, with the way to get it."""
    shutil.rmtree(workspace.katas / "xor")
    result = kata("list", "--all")
    assert "not here" in result.output
    assert "kata update" in result.output


def test_a_broken_kata_costs_one_line(kata, workspace):
    """A learner's own broken kata.toml is named on stderr, and every other kata is listed."""
    (workspace.katas / "mine").mkdir()
    (workspace.katas / "mine" / "kata.toml").write_text("level = ")
    result = kata("list", "--all")
    assert result.exit_code == 0
    assert len(result.stderr.splitlines()) == 1
    assert "mine" in result.stderr
    assert "dynamic_net" in result.stdout
