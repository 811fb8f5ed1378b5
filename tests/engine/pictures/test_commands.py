"""`kata plot`, `kata graph` and `kata lab`, as they are typed."""

from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path

import pytest

from kata_runner import cli
from kata_runner.drawing import figure, passing
from kata_runner.model.kata import Kata
from kata_runner.model.language import LANGUAGES
from kata_runner.screen import inline

ROOT = Path(__file__).parents[3]
Captured = pytest.CaptureFixture[str]


def kata(*words: object) -> int:
    """Run one command; its exit code."""
    with pytest.raises(SystemExit) as ended:
        cli.main([str(word) for word in words])
    return int(ended.value.code or 0)


# --- pictures ------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["plot", "graph"])
def test_a_picture_goes_into_the_file(tiny: Kata, tmp_path: Path, command: str) -> None:
    """`-o` names the file and, by its ending, the format."""
    path = tmp_path / "picture.svg"
    assert kata(command, "tiny", "-o", path) == 0
    assert b"<svg" in path.read_bytes()


def test_a_pipe_gets_a_file_called_after_the_kata(
    tiny: Kata, tmp_path: Path, capsys: Captured
) -> None:
    """Where no terminal can show it, the picture is in the current folder, and that is said."""
    assert kata("plot", "tiny") == 0
    assert (tmp_path / "tiny-plot.png").is_file()
    assert "tiny-plot.png" in capsys.readouterr().err


@pytest.mark.parametrize(
    "ignored", [ROOT / ".gitignore", ROOT / "kata_runner/workspace/starter/gitignore"]
)
def test_git_ignores_the_pictures_that_have_no_name_of_their_own(ignored: Path) -> None:
    """`kata plot xor` leaves nothing in a clone or a workspace that git would show."""
    lines = ignored.read_text(encoding="utf-8").splitlines()
    assert {"*-plot.png", "*-graph.png", "*-lab.png"} <= set(lines)


def test_a_window_is_opened_by_the_process_that_draws(
    tiny: Kata, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It shows the figure as long as somebody looks; the file is written before that."""
    (tmp_path / "backend_in_a_test.py").write_text(
        "from pathlib import Path\n"
        "from matplotlib.backends.backend_agg import FigureCanvasAgg as FigureCanvas\n"
        "from matplotlib.backend_bases import FigureManagerBase as FigureManager\n"
        "def show(block=None):\n"
        "    Path('shown').write_bytes(Path('picture.png').read_bytes())\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("MPLBACKEND", "module://backend_in_a_test")
    assert kata("plot", "tiny", "--show", "-o", "picture.png") == 0
    assert (tmp_path / "shown").is_file()


# --- solutions that go wrong ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "lines, told",
    [
        ("while True: pass", "stopped after 1 s"),
        ("import sys; sys.exit(3)", "tried to end the program"),
        ("import os; os._exit(3)", "ended before it was done (exit code 3)"),
        ("import torch; return torch.zeros(1 << 34)", "allocate memory"),
    ],
)
def test_a_solution_that_goes_wrong_gives_one_message_and_costs_no_picture(
    tiny: Kata, tmp_path: Path, capsys: Captured, lines: str, told: str
) -> None:
    """The command survives, its exit code is 1, and the picture of before is still there."""
    path = tmp_path / "mine.py"
    path.write_text(f"def double(x):\n    {lines}\n")
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"of before")
    assert kata("plot", "tiny", "--solution", path, "-o", picture, "--limit", 1) == 1
    said = capsys.readouterr().err
    assert told in said
    assert "os._exit" in lines or "mine.py:2" in said
    assert picture.read_bytes() == b"of before"
    assert {found.name for found in tmp_path.glob("*pic*")} == {"picture.png"}


@pytest.mark.parametrize("command", ["graph", "lab"])
def test_the_others_tell_of_the_solution_in_the_same_way(
    tiny: Kata, tmp_path: Path, capsys: Captured, command: str
) -> None:
    """Also where it raises only while it trains."""
    path = tmp_path / "mine.py"
    path.write_text("def double(x):\n    return 1 / 0\n")
    assert kata(command, "tiny", "--solution", path) == 1
    said = capsys.readouterr().err
    assert said.startswith("The solution does not run.\n")
    assert "mine.py:2" in said


def test_what_a_solution_prints_goes_beside_the_result_and_a_flood_is_cut(
    tiny: Kata, tmp_path: Path, capsys: Captured
) -> None:
    """Standard output is the command's own."""
    path = tmp_path / "mine.py"
    path.write_text("print('hello\\n' * 1_000_000)\ndef double(x):\n    return 2 * x\n")
    assert kata("lab", "tiny", "--solution", path, "--json") == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["kata"] == "tiny"
    assert said.err.startswith("hello") and len(said.err) < 2_100


# --- which solution, which device ----------------------------------------------------------------


def test_the_stub_is_the_one_that_is_shipped(tiny: Kata, capsys: Captured) -> None:
    """`--solution stub` means what it means to pytest, whatever the learner has written."""
    assert kata("lab", "tiny", "--solution", "stub") == 1
    assert "nothing to train" in capsys.readouterr().err


def test_a_kata_without_a_reference_says_so(tiny: Kata, capsys: Captured) -> None:
    """As pytest does."""
    (tiny.folder.parents[1] / "reference/tiny/tiny.py").unlink()
    object.__setattr__(tiny, "reference_folder", None)
    assert kata("plot", "tiny", "--solution", "reference") == 2
    assert "tiny has none" in capsys.readouterr().err


def test_the_advice_is_about_the_same_solution_and_device(
    tiny: Kata, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """What the reader copies checks what was drawn."""
    monkeypatch.setattr(passing, "passes", lambda *asked, **more: False)
    assert kata("graph", "tiny", "--solution", "reference", "--device", "cpu") == 0
    assert "`kata test --solution reference --device cpu`" in capsys.readouterr().err


def test_without_an_option_the_device_is_the_one_of_the_environment(
    tiny: Kata, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """As for pytest: `KATA_DEVICE`."""
    monkeypatch.setenv("KATA_DEVICE", "abacus")
    assert kata("plot", "tiny") == 2
    assert "abacus" in capsys.readouterr().err


def test_the_checks_decide_what_is_said_and_the_progress_hears_nothing(
    tiny: Kata, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """A solution that fails is drawn and said to fail; a picture is no attempt."""
    monkeypatch.undo()
    monkeypatch.setattr("kata_runner.library.registry.registry", lambda: _only(tiny))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = -p kata_runner.pytest_plugin\n")
    tiny.stub.write_text("def double(x):\n    return x\n")
    assert kata("plot", "tiny", "--lang", "en") == 0
    assert "does not pass its checks: `kata test`" in capsys.readouterr().err
    assert passing.passes(tiny, tiny.reference or tiny.stub) is True
    assert not list(tmp_path.rglob("progress*"))


def _only(kata: Kata) -> object:
    from kata_runner.library.registry import Registry

    return Registry((kata,), ())


# --- the lab -------------------------------------------------------------------------------------


def test_the_lab_speaks_json(tiny: Kata, tmp_path: Path, capsys: Captured) -> None:
    """What diverged is null: the output is JSON in the strict sense."""
    path = tmp_path / "mine.py"
    path.write_text("def double(x):\n    return 2 * x if x < 1 else float('inf')\n")
    assert (
        kata("lab", "tiny", "--solution", path, "--seeds", 1, "--vary", "lr=0.5,2", "--json") == 0
    )
    tame, wild = json.loads(capsys.readouterr().out)["settings"]
    assert tame["final"] == [1.0] and wild["final"] == [None]
    assert tame["way"] == "one by one"


def test_the_lab_shows_a_picture_and_a_table_that_splits_no_entry(
    tiny: Kata, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """`0.5 (2.0 %)` stays in one line, in a narrow terminal too."""
    monkeypatch.setenv("COLUMNS", "30")
    assert kata("lab", "tiny", "-o", tmp_path / "picture.svg") == 0
    said = capsys.readouterr().out
    assert "0.5 (2.0 %)" in said and "1.0 (98.0 %)" in said
    assert "trainings ran one by one" in said
    assert b"<svg" in (tmp_path / "picture.svg").read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize(
    "language, way, setting",
    [
        ("en", "4 trainings ran as one", "momentum: momentum"),
        ("ja", "4回分の学習をまとめて行いました", "momentum：モーメンタム"),
    ],
)
def test_the_lab_says_what_was_varied_and_that_all_ran_as_one(
    capsys: Captured, language: str, way: str, setting: str
) -> None:
    """In the reader's language, and in words that fit where there is no network."""
    vary = ["--vary", "lr=0.01", "--vary", "momentum=0,0.5", "--vary", "steps=5"]
    words = ["momentum", "--solution", "reference", "--seeds", "2", "--lang", language]
    assert kata("lab", *words, *vary) == 0
    said = capsys.readouterr().out
    assert way in said
    assert setting in said.splitlines()
    assert "network" not in said and "ネットワーク" not in said


def test_the_help_of_the_lab_says_what_is_trained(capsys: Captured) -> None:
    """Nothing is drawn from the file: it is trained."""
    assert kata("lab", "-h", "--lang", "en") == 0
    assert "What is trained instead of your file." in capsys.readouterr().out


# --- what is not there ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        ["plot", "tinny"],
        ["plot", "tiny", "-o", "picture.bmp"],
        ["plot", "tiny", "-o", "nowhere/picture.png"],
        ["plot", "tiny", "--solution", "nowhere.py"],
        ["plot", "tiny", "--limit", "0"],
        ["lab", "tiny", "--seeds", "0"],
    ],
)
def test_wrong_usage_gives_exit_code_2(tiny: Kata, words: list[str]) -> None:
    """And one line that says what is wrong."""
    assert kata(*words) == 2


def test_a_kata_without_an_experiment_says_so(tiny: Kata, capsys: Captured) -> None:
    """In plain words, with the file that it would take."""
    (tiny.folder / "lab.py").unlink()
    assert kata("lab", "tiny") == 2
    assert "tiny has no experiment: there is no `lab.py`" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["plot", "graph", "lab"])
def test_without_matplotlib_it_is_said_what_to_install(
    tiny: Kata, monkeypatch: pytest.MonkeyPatch, capsys: Captured, command: str
) -> None:
    """One line, before anything is trained; also where only a table is asked for."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    assert kata(command, "tiny") == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "pip install 'torch-katas[plots]'" in line


@pytest.mark.parametrize(
    "line, told",
    [
        ("raise ImportError('libcgraph.so.8: cannot open')", "cannot load it: libcgraph.so.8"),
        ("raise ModuleNotFoundError('no', name='pygraphviz')", "not installed"),
        ("raise ModuleNotFoundError('no numpy', name='numpy')", "cannot load it: no numpy"),
    ],
)
def test_a_library_that_cannot_be_loaded_is_not_called_missing(
    tiny: Kata,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Captured,
    line: str,
    told: str,
) -> None:
    """A system library that PyGraphviz needs is another trouble than PyGraphviz itself."""
    (tmp_path / "pygraphviz.py").write_text(line)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert kata("graph", "tiny") == 2
    assert told in capsys.readouterr().err


# --- the terminal --------------------------------------------------------------------------------


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
    tmp_path: Path, capsys: Captured, how: inline.Ability
) -> None:
    """The picture arrives, in whatever form."""
    empty = figure.new_figure()
    empty.subplots()
    figure.save(empty, tmp_path / "picture.png")
    inline.show((tmp_path / "picture.png").read_bytes(), how)
    assert len(capsys.readouterr().out) > 500


MAKE = runpy.run_path(str(ROOT / "docs/pictures/make.py"))
FIRST, *OTHERS = MAKE["PICTURES"]


@pytest.mark.parametrize(
    "name", [FIRST, *(pytest.param(name, marks=pytest.mark.exhaustive) for name in OTHERS)]
)
def test_a_picture_of_the_readmes_is_a_small_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """`make generated` makes it; some take seconds, and are left to `make verify-tests`."""
    monkeypatch.chdir(ROOT)
    MAKE["make"](name, "en", tmp_path)
    assert (tmp_path / f"{name}.png").stat().st_size < 150_000


def test_the_pictures_of_the_readmes_are_those_that_are_made() -> None:
    """Every one that is there, and no other."""
    names = {
        MAKE["file_name"](name, language) for name in MAKE["PICTURES"] for language in LANGUAGES
    }
    there = {path.name for path in (ROOT / "docs/pictures").glob("*.png")}
    assert names == {name for name in there if not name.startswith("notebook")}  # a browser's
