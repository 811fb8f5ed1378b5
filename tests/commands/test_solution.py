"""`kata solution`."""

from __future__ import annotations

import ast
from dataclasses import replace

import pytest

from kata_runner.library import registry as registry_module
from kata_runner.library.registry import Registry, registry
from kata_runner.library.stub import without_markers


def test_the_reference_is_shown_without_markers(kata, workspace):
    """In a pipe it is the file, to the letter."""
    reference = registry().find("xor").reference
    output = kata("solution", "xor").output
    assert "SOLUTION" not in output
    assert output == without_markers(reference.read_text(encoding="utf-8"))


def test_it_is_in_the_readers_language(kata, workspace):
    """Docstrings and comments are Japanese; the code is the same."""
    japanese, english = (kata("solution", "xor", "--lang", lang).output for lang in ("ja", "en"))
    assert "README.ja.md" in japanese
    assert ast.dump(_bare(japanese)) == ast.dump(_bare(english))


def _bare(source):
    """The code of a program, without its docstrings."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(
            node
        ):
            del node.body[0]
    return tree


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("asked", ["en", "ja"])
def test_diff_is_about_the_code(kata, workspace, language, asked):
    """Docstrings in the other language are no difference."""
    (workspace.katas / "first_tensors" / "first_tensors.py").write_text(
        kata("solution", "first_tensors", "--lang", language).output, encoding="utf-8"
    )
    output = kata("solution", "first_tensors", "--diff", "--lang", asked).output
    assert len(output.splitlines()) == 1


def test_diff_goes_from_the_learners_file_to_the_reference(kata, workspace):
    """What is to go has a minus, what is to come a plus."""
    output = kata("solution", "neuron_forward", "--diff").output
    assert "\n-        raise NotImplementedError" in output
    assert "\n+        return torch.tanh(z)" in output
    assert "katas/neuron_forward/neuron_forward.py" in output


def test_diff_is_coloured_where_colours_are_wanted(kata, workspace):
    """Red goes, green comes; NO_COLOR wins."""
    colored = kata("solution", "xor", "--diff", env={"FORCE_COLOR": "1"}).output
    assert "\x1b[32m+" in colored
    assert "\x1b[31m-" in colored
    plain = kata("solution", "xor", "--diff", env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).output
    assert "\x1b" not in plain


@pytest.mark.parametrize("language, words", [("en", "is the same"), ("ja", "同じです")])
def test_no_difference_is_said(kata, workspace, language, words):
    """Whoever wrote the reference sees no empty screen."""
    reference = registry().find("xor").reference
    (workspace.katas / "xor" / "xor.py").write_text(
        without_markers(reference.read_text(encoding="utf-8")), encoding="utf-8"
    )
    assert words in kata("solution", "xor", "--diff", "--lang", language).output


def test_a_kata_without_a_reference_says_so(kata, workspace, monkeypatch):
    """A pack may have none."""
    bare = Registry(tuple(replace(one, reference_folder=None) for one in registry().katas))
    monkeypatch.setattr(registry_module, "registry", lambda: bare)
    result = kata("solution", "xor")
    assert result.exit_code == 2
    assert "without a reference" in result.stderr


def test_a_missing_file_of_the_learners_is_said(kata, workspace):
    """`--diff` needs a file to compare with."""
    (workspace.katas / "xor" / "xor.py").unlink()
    result = kata("solution", "xor", "--diff")
    assert result.exit_code == 2
    assert "xor.py" in result.stderr
