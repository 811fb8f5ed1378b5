"""The notebooks that are made from the katas, executed as "Run all" does."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import nbformat
import pytest
from nbclient import NotebookClient

from kata_runner.library.registry import registry
from kata_runner.library.stub import is_shipped
from tests.notebook.conftest import reference
from tests.repo.pages import ROOT

FOLDER = ROOT / "notebooks"
CHAPTERS = sorted(path.stem for path in FOLDER.glob("en/*.ipynb"))


def katas(notebook: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    """The cells that are solution files."""
    return [cell for cell in notebook.cells if cell.source.startswith("%%kata ")]


def read(language: str, *chapters: str) -> nbformat.NotebookNode:
    """The notebooks of some chapters, one behind the other."""
    first, *others = (
        nbformat.read(FOLDER / language / f"{chapter}.ipynb", nbformat.NO_CONVERT)
        for chapter in chapters
    )
    for other in others:
        first.cells += other.cells
    return first


def executed(
    notebook: nbformat.NotebookNode, home: Path, monkeypatch: pytest.MonkeyPatch, *, solved: bool
) -> nbformat.NotebookNode:
    """A notebook after "Run all", with the stubs or with every solution filled in."""
    for cell in katas(notebook) if solved else ():
        name = cell.source.split()[1]
        cell.source = f"%%kata {name}\n{reference(name)}"
    monkeypatch.setenv("KATA_HOME", str(home))
    monkeypatch.setenv("IPYTHONDIR", str(home.parent / "ipython"))
    resources = {"metadata": {"path": str(home.parent)}}
    NotebookClient(notebook, timeout=300, resources=resources).execute()
    return notebook


def without_pictures(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The same, but for the cells that take seconds each."""
    notebook.cells = [cell for cell in notebook.cells if not cell.id.endswith("-picture")]
    return notebook


def html(cell: nbformat.NotebookNode) -> str:
    """What is shown below a cell."""
    return "".join(output.get("data", {}).get("text/html", "") for output in cell.outputs)


def errors(notebook: nbformat.NotebookNode) -> list[str]:
    """The exceptions in a notebook."""
    return [
        output["ename"]
        for cell in notebook.cells
        for output in cell.get("outputs", ())
        if output["output_type"] == "error"
    ]


def test_every_cell_of_every_solved_notebook_runs(tmp_path, monkeypatch):
    """Each kata passes, and the example below it works with the saved solution."""
    notebook = without_pictures(read("en", *CHAPTERS))
    done = executed(notebook, tmp_path / "home", monkeypatch, solved=True)
    assert errors(done) == []
    for cell in katas(done):
        assert "✗" not in html(cell), cell.source
        assert "✓" in html(cell), cell.source


def test_an_empty_notebook_runs_to_its_end(tmp_path, monkeypatch):
    """As by "Run all" in a fresh one: nothing has started, and nothing is broken."""
    notebook = without_pictures(read("ja", "tensors"))
    done = executed(notebook, tmp_path / "home", monkeypatch, solved=False)
    assert set(errors(done)) <= {"NotImplementedError"}
    for cell in katas(done):
        assert "未着手" in html(cell), cell.source


@pytest.mark.real
@pytest.mark.parametrize("solved", [True, False], ids=["solved", "empty"])
@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_each_notebook_runs_by_itself_with_its_pictures(
    chapter, language, solved, tmp_path, monkeypatch
):
    """In a kernel of its own, in both languages; the pictures take their time."""
    done = executed(read(language, chapter), tmp_path / "home", monkeypatch, solved=solved)
    pictures = [cell for cell in done.cells if cell.id.endswith("-picture")]
    assert all("image/png" in str(cell.outputs) for cell in pictures) or not solved
    assert set(errors(done)) <= (set() if solved else {"NotImplementedError"})


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_notebook_holds_the_whole_task_in_both_languages(chapter):
    """The same cells in both; hints stay folded, and nothing tells the reader to use a terminal."""
    both = english, japanese = read("en", chapter), read("ja", chapter)
    assert [cell.id for cell in english.cells] == [cell.id for cell in japanese.cells]
    for notebook in both:
        nbformat.validate(notebook)
        text = "\n".join(c.source for c in notebook.cells if c.cell_type == "markdown")
        assert text.count("<details>") == 3 * len(katas(notebook)) + 1
        for word in ("pytest katas/", "`kata watch`", "--vary", "```sh", "](pictures/"):
            assert word not in text
        # JupyterLab shows backticks there as they are.
        assert not re.search(r"<summary>[^\n]*`", text)
        for cell in katas(notebook):
            magic, _, stub = cell.source.partition("\n")
            assert "README" not in stub
            assert is_shipped(registry().find(magic.split()[1]), stub)
        install = notebook.cells[1].source
        # A reader who runs it again may have changed where the files are to be.
        assert install.endswith("%reload_ext kata_runner.notebook")
        assert f"git+{maker().REPOSITORY}" in install


def test_a_stale_notebook_is_found(tmp_path, monkeypatch, capsys):
    """One that was changed, one that is missing, and one whose chapter is no more."""
    make = maker()
    monkeypatch.setattr(make, "ROOT", tmp_path)
    wanted = {tmp_path / "notebooks/en/one.ipynb": "1", tmp_path / "notebooks/ja/one.ipynb": "1"}
    monkeypatch.setattr(make, "notebooks", lambda: iter(wanted.items()))
    assert make.main([]) == 0
    assert make.main(["--check"]) == 0
    (tmp_path / "notebooks/en/old.ipynb").write_text("")
    (tmp_path / "notebooks/en/one.ipynb").write_text("2")
    (tmp_path / "notebooks/ja/one.ipynb").unlink()
    assert make.main(["--check"]) == 1
    assert capsys.readouterr().out.count("is stale") == 3
    assert make.main([]) == 0
    assert make.main(["--check"]) == 0


def maker() -> ModuleType:
    """`docs/notebooks.py`."""
    spec = importlib.util.spec_from_file_location("notebooks", ROOT / "docs" / "notebooks.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
