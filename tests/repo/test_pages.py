"""What the pages say is so."""

from __future__ import annotations

import inspect
import os
import re
import shlex
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import kata_runner
from kata_runner import checks
from kata_runner.cli import COMMANDS
from kata_runner.library import hookspecs
from kata_runner.library.registry import registry
from kata_runner.workspace.shipping import files_of, lay_down
from tests.repo.pages import KATAS, ROOT, read

PAGES = (
    *("README.md", "README.ja.md", "CONTRIBUTING.md", "CHANGELOG.md"),
    *("docs/glossary.md", "docs/glossary.ja.md", "docs/japanese.md"),
    *("docs/teaching.md", "docs/teaching.ja.md"),
)
FORGOT_TANH = "reference/neuron_forward/wrong/forgot_tanh.py"
# Of what a command brings forth, or what stands for any name.
_NOT_FILES = re.compile(r"NAME|…|\*|my_pack|^\.venv|\.png$")


@pytest.mark.parametrize("file", PAGES)
def test_links_lead_somewhere(file):
    """Each link to a file of ours leads to one, and each to a heading to one that is there."""
    page = read(file)
    for link in page.links:
        target, _, heading = link.partition("#")
        if target.startswith(("https:", "http:", "mailto:")):
            continue
        assert (page.path.parent / target).exists(), link
        if heading:
            titles = re.findall(r"^#+ (.+)$", page.prose, re.MULTILINE)
            assert heading in {re.sub(r"[^\w\s-]", "", t).lower().replace(" ", "-") for t in titles}


@pytest.mark.parametrize("file", PAGES)
def test_no_path_is_invented(file):
    """Each path that a page names is there."""
    page = read(file)
    words = [word for line in page.command_lines for word in line]
    for word in words:
        if re.match(r"(katas|reference|kata_runner|tests|benchmarks|examples|\.ci)/", word):
            path = word.strip(",;:")
            assert _NOT_FILES.search(path) or (ROOT / path).exists(), word


@pytest.mark.parametrize("file", PAGES)
def test_every_command_exists(file):
    """`kata …` and `make …` in the pages are commands that there are, with options they have."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for words in read(file).command_lines:
        match words:
            case ["kata", command, *rest] if re.fullmatch(r"[a-z]+", command):
                assert command in COMMANDS, words
                assert not [w for w in rest if w in COMMANDS and w not in KATAS], words
            case ["make", target, *_]:
                assert re.search(rf"^{target}:", makefile, re.MULTILINE), words


@pytest.mark.parametrize("file", ["README.md", "README.ja.md"])
def test_the_two_commands_stand_at_the_top(file):
    """They are the first thing that can be typed."""
    assert read(file).blocks[0].text == "make start\nmake test\n"


@pytest.mark.parametrize(
    "locale, words", [("ja_JP.UTF-8", "解答例が"), ("C", "the reference of every kata passes")]
)
def test_the_first_command_speaks_the_learners_language(locale, words):
    """`make start` says what it is doing in the language that everything else is in."""
    env = {**os.environ, "KATA_LANG": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": locale}
    command = ["make", "--dry-run", "start"]
    said = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=True).stdout
    assert words in said.decode()


def test_the_public_interface_for_checks_is_told():
    """The table in CONTRIBUTING.md and `kata_runner.checks` name the same, arguments included."""
    told = read("CONTRIBUTING.md").section("### What a check may use").column(0)
    names = [match[1] for cell in told if (match := re.match(r"`(\w+)\(", cell))]
    assert sorted(names) == sorted(checks.__all__)
    for cell in told:
        found = re.match(r"`\.?(\w+)\(([^`]*)\)`", cell)
        assert found is not None, cell
        owner = checks.expect(0).__class__ if cell.startswith("`.") else checks
        known = inspect.signature(getattr(owner, found[1])).parameters
        for argument in re.findall(r"(?:^|, )\*?(\w+)", found[2]):
            assert argument in known or any(p.kind is p.VAR_KEYWORD for p in known.values()), cell


def test_the_public_interface_for_packs_is_told():
    """Everything in `kata_runner.__all__` stands in CONTRIBUTING.md, and nothing more."""
    section = read("CONTRIBUTING.md").section("### What a pack may import")
    names = {snippet for snippet in section.snippets if re.fullmatch(r"\w+", snippet)}
    assert names - {"kata_runner"} == set(kata_runner.__all__)


def test_every_hook_is_told_with_each_of_its_arguments():
    """The table of hooks and the specifications are the same."""
    section = read("CONTRIBUTING.md").section("### Hooks")
    told = {
        hook.strip("`"): re.findall(r"`(\w+)`", arguments)
        for hook, arguments in zip(section.column(0), section.column(1), strict=True)
    }
    specified = {
        name: list(inspect.signature(function).parameters)
        for name, function in vars(hookspecs).items()
        if inspect.isfunction(function) and hasattr(function, f"{hookspecs.PROJECT}_spec")
    }
    assert told == specified


def test_the_examples_in_contributing_are_real():
    """The check and the docstring that are shown are those in the tree."""
    blocks = [block.text for block in read("CONTRIBUTING.md").blocks if block.language == "python"]
    shown = next(block for block in blocks if "@states" in block)
    _, _, check = shown.partition("\n\n\n")
    assert check in (ROOT / "katas/neuron_forward/test_neuron_forward.py").read_text("utf-8")
    docstring = next(block for block in blocks if "直し方" in block)
    assert (ROOT / FORGOT_TANH).read_text("utf-8").startswith(docstring)


def test_the_pack_in_contributing_registers_its_katas(tmp_path):
    """The module that is shown, in a folder with a kata, hands that kata over."""
    blocks = [block.text for block in read("CONTRIBUTING.md").blocks if block.language == "python"]
    code = next(block for block in blocks if "kata_register" in block)
    shutil.copytree(ROOT / "katas/xor", tmp_path / "katas/xor")
    namespace = {"__file__": str(tmp_path / "__init__.py")}
    exec(code, namespace)
    assert [kata.name for kata in namespace["kata_register"]()] == ["xor"]


CONTRIBUTING = [
    line
    for block in read("CONTRIBUTING.md").blocks
    if block.language == "sh"
    for line in block.text.splitlines()
    if "my_pack" not in line  # tests/packs/test_example_pack.py runs that one for a real pack
]


@cache
def made(*targets: str) -> str:
    """What `make` would do."""
    command = ["make", "--dry-run", *targets]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("line", CONTRIBUTING)
def test_the_commands_of_contributing_run(line):
    """Each does what the page says: a mistake that is looked at fails, everything else is fine.

    What `make test` runs by itself is not run a second time.
    """
    word, *rest = shlex.split(line)
    if re.search(rf"/{re.escape(line)}$", made("test"), re.MULTILINE):
        return
    modules = {"kata": "kata_runner.cli", "pytest": "pytest", "mypy": "mypy"}
    if word == "make":  # what it would do; doing it would test these tests
        assert made(*rest)
        return
    if word in modules:
        command = [sys.executable, "-m", modules[word], *rest]
    else:
        command = [str(Path(sys.executable).with_name(word)), *rest]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == (1 if "/wrong/" in line else 0), done.stdout + done.stderr


_FIRST = "katas/first_tensors/first_tensors.py"


def _nothing(root: Path) -> None:
    """The file is as it was shipped."""


def _one_function(root: Path) -> None:
    text = (root / _FIRST).read_text(encoding="utf-8")
    new = text.replace("raise NotImplementedError", "return torch.tensor(numbers)", 1)
    (root / _FIRST).write_text(new, encoding="utf-8")


def _everything(root: Path) -> None:
    reference = registry().find("first_tensors").reference
    (root / _FIRST).write_text(reference.read_text(encoding="utf-8"), encoding="utf-8")


@pytest.mark.parametrize(
    "file, heading, language",
    [("README.md", "## Your first kata", "en"), ("README.ja.md", "## はじめての kata", "ja")],
)
@pytest.mark.parametrize(
    "write, block",
    [(_nothing, 1), (_one_function, 2), (_everything, 3)],
    ids=["nothing", "one function", "everything"],
)
def test_the_screens_in_the_readmes_are_real(tmp_path, file, heading, language, write, block):
    """From the line of the checks to the last one: word for word, but for the seconds."""
    lay_down(tmp_path, files_of(registry().katas, language))
    write(tmp_path)
    shown = read(file).section(heading).blocks[block].text
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "katas/first_tensors", "--lang", language),
            *("-p", "no:randomly", "-p", "no:cacheprovider"),
        ],
        cwd=tmp_path,
        env={**os.environ, "COLUMNS": "80", "KATA_LANG": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    _, _, printed = done.stdout.rpartition("items\n\n")
    assert _timeless(shown) == _timeless(printed)


def _timeless(screen: str) -> str:
    return re.sub(r"=+ (.+) in [\d.]+s =+", r"\1", screen).rstrip()
