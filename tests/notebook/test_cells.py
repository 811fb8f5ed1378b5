"""`%%kata NAME`: the cell is the solution file, checked elsewhere, and told of below it."""

from __future__ import annotations

import os
import shutil
import threading
import time
from pathlib import Path

import pytest

from kata_runner.library.registry import registry
from kata_runner.library.stub import for_a_cell, shipped_stub
from kata_runner.model.language import LANGUAGES
from kata_runner.model.status import Status
from kata_runner.workspace.current import _TOGETHER
from kata_runner.workspace.progress import Progress
from tests.notebook.conftest import LOAD, Notebook, reference

SLOPE = "first_slope"
TENSORS = "first_tensors"
CHECKS = registry().find(SLOPE).checks.read_text("utf-8").count("\ndef test_")  # of first_slope
ALL_PASSED = f"{CHECKS} checks passed"


def wrong(name: str, mistake: str) -> str:
    """A classic mistake of the catalogue, as a whole program."""
    from kata_runner.workspace.repair import program_with

    kata = registry().find(name)
    (path,) = [path for path in kata.wrong if path.stem == mistake]
    return program_with(kata, path, "en")


def copies(notebook: Notebook, name: str) -> list[str]:
    """The versions that are kept beside a kata's file, the oldest first."""
    folder = notebook.file(name).parent
    return [path.read_text("utf-8") for path in sorted(folder.glob(f"{name}.*.py"))]


def test_a_failing_cell_is_told_in_html_and_in_text(notebook):
    """The property, both values as tables, the mistake and what to do; the checks ran elsewhere."""
    ran = notebook.run(f"%%kata {TENSORS}\n" + wrong(TENSORS, "dtype_left_to_the_list"))
    for said in (ran.words, ran.text):
        assert "Whole numbers in the list become float32 as well" in said
        assert "not of float32" in said
        assert 'kata.hint("first_tensors")' in said
    assert "<table><tr><td>3</td><td>1</td><td>2</td></tr></table>" in ran.html
    assert "<details>" in ran.html
    assert notebook.say("'torch' in __import__('sys').modules") == "False"


def test_a_small_change_that_works_is_shown_below_the_cell(notebook):
    """Where no known mistake fits, and in the lines of the cell."""
    ran = notebook.run(f"%%kata {SLOPE}\n{reference(SLOPE)}".replace("return ", "return 3 / ", 1))
    for said in (ran.words, ran.text):
        assert "Tried out: with this change, every check passes." in said
        assert "- return 3 / " in " ".join(said.split())


def test_a_passing_cell_is_kept_and_recorded(notebook):
    """The file is the cell, the card names functions, and the progress knows of the pass."""
    ran = notebook.run(f"%%kata {SLOPE}\n{reference(SLOPE)}")
    assert ALL_PASSED in ran.words
    assert 'kata.plot("first_slope")' in ran.words
    assert notebook.file(SLOPE).read_text("utf-8") == reference(SLOPE)
    *_, run = Progress(notebook.home).runs(SLOPE)
    assert run.status is Status.PASSED
    assert "passed" in notebook.run("kata.status()").words


def test_the_stub_never_replaces_what_was_written(japanese):
    """As "Run all" in a fresh copy of the notebook would; the saved solution is checked."""
    kata = registry().find(SLOPE)
    solution = "# 自分の解答\n" + reference(SLOPE)
    japanese.run(f"%%kata {SLOPE}\n{solution}")
    stubs = [shipped_stub(kata, language) for language in LANGUAGES]
    earlier = 'def slope(f, x):\n    """Of an earlier version."""\n    raise NotImplementedError\n'
    for cell in (*stubs, *map(for_a_cell, filter(None, stubs)), earlier, "\n"):
        ran = japanese.run(f"%%kata {SLOPE}\n{cell}")
        assert japanese.file(SLOPE).read_text("utf-8") == solution
        assert "以前に保存した解答" in ran.words
        assert f"{CHECKS}個のチェックに合格" in ran.words


def test_an_empty_cell_leaves_a_fresh_file_as_it_came(notebook):
    """A cell is a stub that does not say where the task is; in a clone, Git sees no change."""
    name = "second_derivative"
    kata = registry().find(name)
    fresh = notebook.file(name).read_text("utf-8")
    assert fresh == shipped_stub(kata, "en")
    ran = notebook.run(f"%%kata {name}\n{for_a_cell(fresh)}")
    assert "not started yet" in ran.words
    assert notebook.file(name).read_text("utf-8") == fresh


@pytest.mark.parametrize("rest", ["", "\n", "\n\n  \n"])
def test_a_cell_of_its_first_line_alone_says_how_to_fill_it(notebook, japanese, rest):
    """Somebody typed `%%kata NAME` and ran it: our sentence in their language, not IPython's."""
    name = "broadcasting"
    for ran, said in (
        (notebook.run(f"%%kata {name}{rest}"), "This cell is empty"),
        (japanese.run(f"%%kata {name}{rest}"), "このセルは空なので"),
    ):
        for shown in (ran.words, ran.text):
            assert said in shown
            assert f'kata.edit("{name}")' in shown
        assert "cell magic" not in ran.text
    assert "xr" in notebook.run(f"%%kata xr{rest}").text


def test_a_version_that_is_replaced_is_kept_beside_the_file(notebook):
    """From anywhere else, or one that has passed; attempts of this kernel are not."""
    name = "square_derivative"
    editor = "# from an editor\n" + reference(name)
    notebook.file(name).write_text(editor, encoding="utf-8")
    ran = notebook.run(f"%%kata {name}\n{reference(name)}")
    assert "kept in" in ran.words
    assert copies(notebook, name) == [editor]
    for i in range(2):
        ran = notebook.run(f"%%kata {name}\n# attempt {i}\n{wrong(name, 'not_detached')}")
    assert sorted(copies(notebook, name)) == sorted([editor, reference(name)])
    assert "kept in" not in ran.words


def test_a_solution_in_two_cells_is_explained(notebook):
    """The second one replaces the first: what it lacks now is named, and the first is kept."""
    first, second = reference(SLOPE).split("def two_slopes")
    notebook.run(f"%%kata {SLOPE}\n{first}")
    ran = notebook.run(f"%%kata {SLOPE}\nimport torch\n\n\ndef two_slopes{second}")
    assert "A cell is the whole file" in ran.words
    assert first.strip() in map(str.strip, copies(notebook, SLOPE))


def test_a_helper_in_another_cell_is_explained(notebook):
    """The checked cell stands by itself."""
    notebook.run("def helper(t):\n    return t")
    cell = reference(SLOPE).replace("return ", "helper(x)\n    return ")
    ran = notebook.run(f"%%kata {SLOPE}\n{cell}")
    assert "helper is defined in another cell" in ran.words


@pytest.mark.parametrize(
    "line, told",
    [
        ("raise SystemExit(3)", "tried to end the program"),
        ("input('?')", "input()"),
        ("print('<b>' * 100_000); raise ValueError('<script>alert(1)</script>')", "alert(1)"),
        ("1 +", "syntax error"),
        ("import os; os.kill(os.getpid(), 9)", "died"),
    ],
)
def test_whatever_a_cell_does_the_kernel_lives(notebook, line, told):
    """It ends, asks, floods or dies elsewhere; what it says is text and no HTML."""
    notebook.run("here = 'still here'")
    cell = f"import torch\n\n\ndef slope(f, x):\n    {line}\n"
    ran = notebook.run(f"%%kata {SLOPE} --limit 20\n{cell}")
    assert told in ran.words
    assert "<script>" not in ran.html
    assert "<b>" not in ran.html
    assert len(ran.html) < 100_000
    assert notebook.say("here") == "still here"


def test_a_renamed_class_is_named(notebook):
    """As on the command line."""
    cell = reference("xor").replace("XorNet", "XORNet")
    ran = notebook.run(f"%%kata xor\n{cell}")
    assert "XorNet" in ran.words
    assert "is it spelled as in the task" in ran.words


@pytest.mark.parametrize(
    "line, told",
    [
        ("%kata first_slop", "'first_slope'"),
        ("%kata first_slope --nothing", "not understood: %kata first_slope --nothing"),
        ("%kata first_slope --device cuda:9", "'cuda:9' is not available"),
        ("%kata first_slope -k nothing_is_called_so", f"{CHECKS} deselected"),
        ("kata.show('xr')", "'xor'"),
    ],
)
def test_what_is_typed_wrongly_costs_one_line(notebook, line, told):
    """The nearest name is suggested."""
    ran = notebook.run(line)
    assert told in ran.text
    assert "Traceback" not in ran.text
    assert "\x1b" not in ran.html + ran.of("text/plain")


def test_a_magic_below_another_line_is_told_where_to_go(japanese):
    """IPython takes it for a line of its own there; a beginner puts a comment above it."""
    ran = japanese.run(f"# 自分の答え\n%%kata {SLOPE}\nx = 1")
    assert "セルの1行目" in ran.text
    assert "not found" not in ran.text


def test_a_name_may_be_in_quotes(notebook):
    """As it is for the functions."""
    notebook.run(f"%%kata {SLOPE}\n{reference(SLOPE)}")
    assert ALL_PASSED in notebook.run(f'%kata "{SLOPE}"').words


def test_a_folder_that_is_gone_is_told_and_made_again(notebooks):
    """As a drive that is no longer there: one sentence, and loading once more lays it down."""
    notebook = notebooks()
    shutil.rmtree(notebook.home)
    ran = notebook.run(f"%%kata {SLOPE}\n{reference(SLOPE)}")
    assert "first_slope.py cannot be written" in ran.text
    assert "Traceback" not in ran.text
    notebook.run("%reload_ext kata_runner.notebook")
    assert ALL_PASSED in notebook.run(f"%%kata {SLOPE}\n{reference(SLOPE)}").words


def test_options_are_those_of_the_command_line(notebook):
    """`-k` runs a part, which is no pass of the kata; `--seed` draws other inputs."""
    notebook.run(f"%%kata {SLOPE}\n{reference(SLOPE)}")
    ran = notebook.run(f"%kata {SLOPE} -k two_slopes")
    assert "without -k" in ran.words
    ran = notebook.run(f"%kata {SLOPE} --device cpu --seed 5")
    assert ALL_PASSED in ran.words
    ran = notebook.run(f'%kata "{SLOPE}" -k "two_slopes or slope" --device "cpu"')
    assert ALL_PASSED in ran.words


def test_the_device_of_the_environment_counts_in_cells_too(notebook):
    """KATA_DEVICE sets one for good, and the CPU is never used in its place."""
    notebook.run("import os\nos.environ['KATA_DEVICE'] = 'nowhere'")
    ran = notebook.run(f"%%kata {SLOPE}\n{reference(SLOPE)}")
    notebook.run("del os.environ['KATA_DEVICE']")
    assert "nowhere" in ran.text
    assert ALL_PASSED not in ran.words


def test_half_a_character_in_a_cell_is_named(notebook):
    """Some editors paste it: nothing is written, and one sentence says where it is."""
    notebook.run(f"%%kata {SLOPE}\n{reference(SLOPE)}")
    ran = notebook.run(f"get_ipython().run_cell_magic('kata', '{SLOPE}', 'x = \"\\ud800\"')")
    assert "half a character" in ran.text
    assert "Traceback" not in ran.text
    assert notebook.file(SLOPE).read_text("utf-8") == reference(SLOPE)


@pytest.mark.sim
def test_another_device_is_checked_in_a_notebook_too(notebook):
    """What holds the device is the warm process, not the kernel."""
    notebook.run(f"%%kata {SLOPE}\n{reference(SLOPE)}")
    ran = notebook.run(f"%kata {SLOPE} --device sim")
    assert ALL_PASSED in ran.words


def test_without_a_name_the_current_kata_is_meant(notebook):
    """As `kata test` takes it; the verdict says which one that is."""
    time.sleep(_TOGETHER.total_seconds())  # one that runs sooner says less: it may be "Run all"
    notebook.run(f"%%kata {SLOPE}\n{reference(SLOPE)}")
    for cell in ("%kata --seed 5", f"%%kata\n{reference(SLOPE)}"):
        ran = notebook.run(cell)
        assert ALL_PASSED in ran.words
        for said in (ran.words, ran.text):
            assert "No name was given: this is your current kata" in said
        assert f"<code>{SLOPE}</code>" in ran.html


def test_a_long_failure_names_only_what_a_notebook_has(notebook):
    """All of it is folded in the HTML; the text is short, and `-v` shows the rest of it."""
    cell = "def slope(f, x):\n    for i in range(40):\n        print('line', i)\n"
    ran = notebook.run(f"%%kata {SLOPE}\n{cell}")
    assert "-v" not in ran.words
    assert "line 39" in ran.words
    assert "(-v shows all)" in ran.text
    assert "line 39" not in ran.text
    assert "<details>" in ran.html
    ran = notebook.run(f"%kata {SLOPE} -v")
    assert "-v" not in ran.text
    assert "line 39" in ran.text
    assert "<details>" not in ran.html
    assert "<details open>" in ran.html


def test_a_cell_that_python_cannot_read_is_told_as_such(notebook):
    """No check has run, so no property is required; the line is that of the cell."""
    ran = notebook.run(f"%%kata {SLOPE}\nimport torch\n\ndef slope(f, x)\n    return 1\n")
    assert "Required" not in ran.words
    assert "The file cannot be imported." in ran.words
    assert "correct line 4 of the cell" in ran.words


# --- the process beside the kernel ---------------------------------------------------------------

_TELLS = "import os\n\n\ndef slope(f, x):\n    raise ValueError(f'parent {os.getppid()}')\n"


def is_warm(notebook: Notebook) -> bool:
    """Does a cell run in a child of this kernel's own warm process?"""
    ran = notebook.run(f"%%kata {SLOPE}\n{_TELLS}")
    return f"parent {notebook.warm_pid()}" in ran.text


def test_every_verdict_is_warm_whatever_happens_to_the_kernel(notebook, tmp_path):
    """Another folder, another path, a package that is installed meanwhile: as `%pip install`."""
    site = tmp_path / "site-packages"
    site.mkdir()
    assert is_warm(notebook)
    first = notebook.warm_pid()
    assert is_warm(notebook)
    assert notebook.warm_pid() == first
    notebook.run(f"%cd {tmp_path}")
    notebook.run(f"import sys; sys.path.insert(0, {str(site)!r})")
    assert is_warm(notebook)
    (site / "new_package").mkdir()
    assert is_warm(notebook)
    assert notebook.warm_pid() != first
    assert not is_alive(first)


def test_the_stop_button_leaves_nothing_behind(notebook, tmp_path):
    """One line and no traceback; the process of the endless loop is gone, the next run is warm."""
    pid = tmp_path / "pid"
    loop = (
        "import os, pathlib\n\n\ndef slope(f, x):\n"
        f"    pathlib.Path({str(pid)!r}).write_text(str(os.getpid()))\n    while True: pass\n"
    )

    def stop() -> None:
        while not pid.exists() or not pid.read_text():
            time.sleep(0.05)
        notebook.manager.interrupt_kernel()

    threading.Thread(target=stop).start()
    ran = notebook.run(f"%%kata {SLOPE}\n{loop}")
    assert ran.printed.strip() == "Stopped."
    assert not is_alive(int(pid.read_text()))
    assert is_warm(notebook)


def test_the_warm_process_ends_with_the_kernel(tmp_path):
    """After a restart, which the kernel knows of, and after a kill, of which it knows nothing."""
    notebook = Notebook(tmp_path / "home", "en")
    for end in (notebook.restart, notebook.kill):
        notebook.run(LOAD)
        assert is_warm(notebook)
        pid = notebook.warm_pid()
        end()
        assert not is_alive(pid)


def test_unloading_takes_everything_away(notebook):
    """The magic, what reads cells, the functions and the process; loading brings them again."""
    assert is_warm(notebook)
    pid = notebook.warm_pid()
    transformers = "len(get_ipython().input_transformers_cleanup)"
    loaded = int(notebook.say(transformers))
    notebook.run("%unload_ext kata_runner.notebook")
    assert int(notebook.say(transformers)) == loaded - 1
    assert not is_alive(pid)
    assert "not found" in notebook.run(f"%kata {SLOPE}").text
    assert "NameError" in notebook.run("kata").text
    notebook.run(LOAD)
    assert "%%kata" in notebook.run("kata").text
    assert int(notebook.say(transformers)) == loaded


def is_alive(pid: int) -> bool:
    """Is the process there after a moment in which it may end?"""
    for _ in range(50):
        try:
            os.kill(pid, 0)
            if Path(f"/proc/{pid}/stat").read_text().split()[2] == "Z":
                return False
        except (ProcessLookupError, FileNotFoundError):
            return False
        time.sleep(0.1)
    return True
