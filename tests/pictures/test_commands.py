"""`kata plot`, `kata graph` and `kata lab`, as they are typed."""

from __future__ import annotations

import json
import runpy
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kata_runner import cli
from kata_runner.drawing import pictures
from kata_runner.model.kata import Kata
from kata_runner.model.language import LANGUAGES
from kata_runner.screen import inline

ROOT = Path(__file__).parents[2]


def kata(*words: object) -> int:
    """Run one command; its exit code."""
    with pytest.raises(SystemExit) as ended:
        cli.main([str(word) for word in words])
    return int(ended.value.code or 0)


@pytest.mark.parametrize("command", ["plot", "graph"])
def test_a_picture_goes_into_the_file(command: str, tmp_path: Path) -> None:
    """`-o` names the file and, by its ending, the format."""
    path = tmp_path / "picture.svg"
    assert kata(command, "square_derivative", "--solution", "reference", "-o", path) == 0
    assert b"<svg" in path.read_bytes()


def test_a_pipe_gets_a_file_called_after_the_kata(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no terminal can show it, the picture lies in the current folder."""
    monkeypatch.setenv("KATA_WORKSPACE", str(ROOT))
    monkeypatch.chdir(tmp_path)
    assert kata("plot", "square_derivative", "--solution", "reference") == 0
    assert (tmp_path / "square_derivative-plot.png").is_file()


@pytest.mark.parametrize("command", ["plot", "graph", "lab"])
def test_a_solution_that_raises_gives_its_line_and_exit_code_1(
    find: Callable[[str], Kata],
    write: Callable[[Kata, str], Path],
    capsys: pytest.CaptureFixture[str],
    command: str,
) -> None:
    """The learner sees their own line."""
    path = write(find("xor"), "\ndef train(net, loader, lr=0.1, epochs=2001):\n    return 1 / 0\n")
    assert kata(command, "xor", "--solution", path, "--lang", "en") == 1
    told = capsys.readouterr().err
    assert "return 1 / 0" in told
    assert "xor.py:" in told


@pytest.mark.parametrize(
    "words",
    [
        ["plot", "xer"],
        ["plot", "xor", "-o", "picture.bmp"],
        ["plot", "xor", "--solution", "nowhere.py"],
        ["plot", "xor", "--device", "nothing"],
        ["lab", "neuron_forward"],
        ["lab", "xor", "--vary", "nothing=1"],
        ["lab", "xor", "--seeds", "0"],
    ],
)
def test_wrong_usage_gives_exit_code_2(words: list[str]) -> None:
    """And one line that says what is wrong."""
    assert kata(*words) == 2


def test_the_lab_speaks_json(capsys: pytest.CaptureFixture[str]) -> None:
    """What diverged is null: the output is JSON in the strict sense."""
    words = ["linear_regression", "--solution", "reference", "--vary", "lr=0.01,1", "--json"]
    assert kata("lab", *words) == 0
    data = json.loads(capsys.readouterr().out)
    tame, wild = data["settings"]
    assert tame["final"][0] == pytest.approx(3.12, abs=0.1)
    assert wild["final"] == [None]
    assert tame["way"] == "one by one"


def test_the_lab_says_which_way_was_taken(capsys: pytest.CaptureFixture[str]) -> None:
    """As one, or one by one."""
    words = ["xor", "--solution", "reference", "--seeds", "2", "--vary", "epochs=5", "--lang", "en"]
    assert kata("lab", *words) == 0
    assert "trained as one" in capsys.readouterr().out
    assert kata("lab", *words, "--one-by-one") == 0
    assert "one by one" in capsys.readouterr().out


@pytest.mark.parametrize(
    "environ, expected",
    [
        ({"KITTY_WINDOW_ID": "1"}, inline.Ability.KITTY),
        ({"TERM_PROGRAM": "iTerm.app"}, inline.Ability.ITERM),
        ({"TERM_PROGRAM": "iTerm.app", "TMUX": "1"}, inline.Ability.BLOCKS),
        ({"TERM": "xterm-256color"}, inline.Ability.BLOCKS),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, inline.Ability.NONE),
        ({"TERM": "dumb"}, inline.Ability.NONE),
    ],
)
def test_a_terminal_shows_what_it_can(environ: dict[str, str], expected: inline.Ability) -> None:
    """By what it tells of itself; a pipe shows nothing."""
    assert inline.ability(environ, is_terminal=True) is expected
    assert inline.ability(environ, is_terminal=False) is inline.Ability.NONE


@pytest.mark.parametrize("how", [inline.Ability.KITTY, inline.Ability.ITERM, inline.Ability.BLOCKS])
def test_every_way_into_the_terminal_writes_something(
    capsys: pytest.CaptureFixture[str], how: inline.Ability
) -> None:
    """The picture arrives, in whatever form."""
    figure = pictures.new_figure()
    figure.subplots()
    inline.show(figure, how)
    assert len(capsys.readouterr().out) > 500


@pytest.mark.slow
def test_the_pictures_of_the_readmes_are_those_that_the_command_makes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`make generated` makes every picture that is there, and no other, each a small file."""
    monkeypatch.chdir(ROOT)
    module = runpy.run_path(str(ROOT / "docs/pictures/make.py"))
    for name in module["PICTURES"]:
        module["make"](name, "en", tmp_path)
        assert (tmp_path / f"{name}.png").stat().st_size < 150_000
    names = {
        module["file_name"](name, language) for name in module["PICTURES"] for language in LANGUAGES
    }
    assert names == {path.name for path in (ROOT / "docs/pictures").glob("*.png")}


@pytest.mark.parametrize("command", ["plot", "graph", "lab"])
def test_without_matplotlib_it_is_said_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """One line, before anything is trained; also where only a table is asked for."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    assert kata(command, "xor", "--solution", "reference", "--lang", "en") == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "pip install 'torch-katas[plots]'" in line
