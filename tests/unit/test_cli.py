"""`kata` as a whole: languages, help, mistakes, exit codes, and what is imported."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from kata_runner import commands
from kata_runner.cli import COMMANDS, main
from kata_runner.commands._bilingual import Command
from kata_runner.library import registry as registry_module
from kata_runner.library.builtin import ROOT
from kata_runner.library.registry import registry
from kata_runner.model.language import Text
from kata_runner.screen.columns import width
from kata_runner.workspace.folder import NO_WORKSPACE


@pytest.fixture
def kata(monkeypatch):
    """Call `kata` in the clone, in English unless said otherwise."""
    monkeypatch.setenv("KATA_LANG", "en")
    monkeypatch.setenv("KATA_WORKSPACE", str(ROOT))
    return lambda *arguments, **options: CliRunner().invoke(main, arguments, **options)


def process(*arguments, code="", **environ):
    """`kata` in a process of its own, with its output as bytes."""
    script = code or "from kata_runner.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "KATA_LANG": "en", "PYTHONIOENCODING": "utf-8", **environ},
        check=False,
    )


# --- what is imported ----------------------------------------------------------------------------

_HEAVY = """
import sys
from kata_runner.cli import main
try:
    main()
finally:
    print("HEAVY", sorted({"torch", "pytest", "numpy", "hypothesis"} & set(sys.modules)))
"""


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--help"],
        ["list"],
        ["list", "--all"],
        ["list", "--json"],
        ["--version"],
        ["show"],
        ["hint", "xor", "--all"],
        ["solution", "xor"],
        ["reset", "xor"],
        ["next"],
        ["stats"],
        ["update"],
    ],
)
def test_showing_things_imports_nothing_heavy(arguments, tmp_path):
    """Neither torch nor pytest nor numpy nor hypothesis: these commands are instant."""
    from kata_runner.workspace.shipping import files_of, lay_down

    lay_down(tmp_path / "workspace", files_of(registry().katas))
    done = process(*arguments, code=_HEAVY, KATA_WORKSPACE=str(tmp_path / "workspace"))
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().splitlines()[-1] == "HEAVY []"


def test_a_command_is_imported_when_it_is_run():
    """And rich only where it prints."""
    code = _HEAVY.replace(
        '{"torch", "pytest", "numpy", "hypothesis"}',
        '{"rich.console", "kata_runner.commands.doctor", "kata_runner.commands.show"}',
    )
    assert process("list", code=code).stdout.decode().splitlines()[-1] == "HEAVY []"


# --- languages -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [["--lang", "ja", "list"], ["list", "--lang", "ja"], ["list", "--lang=ja"], ["--lang=ja"]],
)
def test_the_language_may_be_said_anywhere(kata, arguments):
    """Before the command's name and behind it."""
    assert "kata" in kata(*arguments).output
    assert re.search("[ぁ-ん]", kata(*arguments).output)


def test_the_last_language_wins(kata):
    """As with every other option."""
    assert "ニューロン" in kata("--lang", "en", "list", "--lang", "ja").output


@pytest.mark.parametrize(
    "environ, words",
    [
        ({"KATA_LANG": "ja"}, "使い方"),
        ({"KATA_LANG": "", "LC_ALL": "ja_JP.UTF-8"}, "使い方"),
        ({"KATA_LANG": "", "LC_ALL": "C"}, "Usage"),
        ({"KATA_LANG": "en", "LC_ALL": "ja_JP.UTF-8"}, "Usage"),
    ],
)
def test_else_the_environment_decides(kata, environ, words):
    """KATA_LANG first, then the locale."""
    assert kata("--help", env=environ).output.startswith(words)


@pytest.mark.parametrize(
    "arguments, environ",
    [(["--lang", "fr"], {"KATA_LANG": ""}), ([], {"KATA_LANG": "fr"}), ([], {"KATA_LANG": "jp"})],
)
def test_another_language_is_said_not_to_be_there(kata, arguments, environ):
    """A line in each language, the system's first: who writes KATA_LANG=jp reads Japanese."""
    for locale, first in (("C", "en or ja"), ("ja_JP.UTF-8", "en か ja")):
        result = kata(*arguments, env={"LC_ALL": locale, **environ})
        assert result.exit_code == 2
        assert first in result.stderr.splitlines()[0]
        assert "en か ja" in result.stderr


def test_kata_lang_decides_in_which_language_an_option_is_refused(kata):
    """`KATA_LANG=ja kata --lang fr` answers in Japanese, whatever the system speaks."""
    result = kata("--lang", "fr", env={"KATA_LANG": "ja", "LC_ALL": "C"})
    assert result.stderr.startswith("言語は")


def test_the_version_is_told(kata):
    """With what a report about a fault needs beside it."""
    output = kata("--version").output
    assert re.fullmatch(r"torch-katas \d\S+, torch \d\S+, Python 3\.\d+\.\d+\n", output)


# --- help ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language, words", [("en", "Exit codes:"), ("ja", "終了コード:")])
def test_help_tells_every_command_and_the_exit_codes(kata, language, words):
    """In the reader's language, in 80 columns."""
    output = kata("--help", "--lang", language, env={"COLUMNS": "80"}).output
    assert words in output
    for name in COMMANDS:
        assert f"\n  {name}" in output
    assert [line for line in output.splitlines() if width(line) > 80] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_in_both_languages(kata, name):
    """`--help` behind any command says the whole of it, and nothing of it in English for ja."""
    english, japanese = (
        kata(name, "--help", "--lang", language, env={"COLUMNS": "80"}) for language in ("en", "ja")
    )
    assert english.exit_code == japanese.exit_code == 0
    assert english.output.startswith(f"Usage: kata {name} ")
    assert japanese.output.startswith(f"使い方: kata {name} ")
    assert [line for line in japanese.output.splitlines() if width(line) > 80] == []
    command = import_module(f"kata_runner.commands.{name}").command
    assert isinstance(command, Command)
    for param in command.params:
        assert param.param_type_name == "argument" or isinstance(param.about, Text)


def test_every_file_of_a_command_is_a_command():
    """A file with a command in it, and `COMMANDS` without it, is a mistake."""
    files = {path.stem for path in Path(commands.__path__[0]).glob("*.py")}
    assert {name for name in files if not name.startswith("_")} == set(COMMANDS)


def test_placeholders_are_in_the_readers_language(kata):
    """What takes the place of a name, a file or a number of seconds; what is typed stays as it is."""
    for arguments, english, japanese in (
        (["lab"], "[NAME]", "[名前]"),
        (["lab"], "--vary NAME=V,V", "--vary 名前=値,値"),
        (["plot"], "-o, --output FILE", "-o, --output ファイル"),
        (["test"], "stub|reference|PATH", "stub|reference|パス"),
        (["grade"], "SUBMISSIONS", "提出物"),
        ([], "[COMMAND] [ARGS]...", "[コマンド] [引数]..."),
    ):
        assert english in kata(*arguments, "--help", "--lang", "en").output
        output = kata(*arguments, "--help", "--lang", "ja").output
        assert japanese in output
        assert english not in output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_placeholder_has_its_japanese(kata, name):
    """None is left in capital letters, but N for a number, and what is called so elsewhere."""
    output = kata(name, "--help", "--lang", "ja", env={"COLUMNS": "100"}).output
    known = {"N", "KATA", "LANG", "JSON", "CSV", "TOML", "ZIP", "CI", "UTF"}
    assert set(re.findall(r"(?<![a-zA-Z])[A-Z]{2,}(?![a-zA-Z])", output)) <= known


# --- mistakes ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments, english, japanese",
    [
        (["lst"], "Did you mean `list`?", "`list` のことですか"),
        (["qqqq"], "There is no command `qqqq`", "というコマンドはありません"),
        (["show", "xr"], "Did you mean 'xor'?", "'xor' のことですか"),
        (["show", "qqqq"], "There is no kata called 'qqqq'", "という kata はありません"),
        (["new"], "NAME is missing", "名前を指定してください"),
        (["show", "xor", "again"], "more than `kata show` takes", "余分な引数"),
        (["list", "--jsn"], "Did you mean `--json`?", "`--json` のことですか"),
        (["--wrong"], "There is no option --wrong", "というオプションはありません"),
        (["init"], "DIR is missing", "フォルダーを指定してください"),
        (["grade"], "SUBMISSIONS is missing", "提出物を指定してください"),
        (["insights", "."], "needs a file, and this is a folder", "結果にはファイルを指定して"),
        (["plot", "-o", "."], "-o needs a file", "-o にはファイルを指定してください"),
        (["insights", "nowhere"], "No such file", "ファイルまたはフォルダーがありません"),
        (["test", "xor", "--seed", "x"], "--seed needs a whole number", "--seed には整数を"),
        (["test", "xor", "--limit", "0"], "--limit needs a number above 0", "0 より大きい数を"),
        (["verify", "--seeds", "0"], "a whole number from 1 on", "1 以上の整数を"),
        (["test", "xor", "--seed"], "--seed needs a value", "--seed の後に値が必要です"),
    ],
)
def test_a_wrong_call_is_one_clear_line(kata, arguments, english, japanese):
    """On stderr, in the reader's language, with exit code 2."""
    for language, words in (("en", english), ("ja", japanese)):
        result = kata("--lang", language, *arguments)
        assert result.exit_code == 2
        assert words in result.stderr
        assert len(result.stderr.splitlines()) == 1
        assert result.stdout == ""


def test_what_is_broken_among_the_packs_stops_nothing(kata, monkeypatch):
    """One line each on stderr, in the reader's language; the list is there."""
    problems = (Text("Pack a is broken.", "a が壊れています。"), Text("So is b.", "b もです。"))
    broken = replace(registry(), problems=problems)
    monkeypatch.setattr(registry_module, "registry", lambda: broken)
    result = kata("list", "--all", "--lang", "ja")
    assert result.exit_code == 0
    assert result.stderr.splitlines() == ["a が壊れています。", "b もです。"]
    assert "xor" in result.stdout


# --- terminals and pipes -------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [["list"], ["show", "xor"], ["solution", "xor", "--diff"]])
def test_a_pipe_gets_no_colours(arguments):
    """Unless FORCE_COLOR asks for them, and NO_COLOR does not forbid them."""
    assert b"\x1b" not in process(*arguments).stdout
    assert b"\x1b" in process(*arguments, FORCE_COLOR="1").stdout
    assert b"\x1b" not in process(*arguments, FORCE_COLOR="1", NO_COLOR="1").stdout


def test_a_terminal_without_japanese_gets_no_traceback():
    """What it cannot show is at worst a question mark."""
    for arguments in (["list"], ["show", "xor"], ["--help"]):
        done = process(*arguments, "--lang", "ja", PYTHONIOENCODING="ascii")
        assert done.returncode == 0, done.stderr
        assert done.stdout


@pytest.mark.parametrize("encoding", ["cp932", "ascii"])
def test_a_task_is_readable_in_every_encoding(encoding):
    """Windows pipes Japanese as cp932, which has no ᵀ: nothing becomes a question mark."""
    there = process("show", "mse_backward").stdout.decode()
    done = process("show", "mse_backward", PYTHONIOENCODING=encoding)
    assert done.stdout.decode(encoding).count("?") == there.count("?")


def test_a_reader_that_stops_reading_gets_no_traceback():
    """`kata show xor | head -1`."""
    with subprocess.Popen(
        [sys.executable, "-c", "from kata_runner.cli import main; main()", "show", "xor"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as running:
        running.stdout.close()
        assert b"Traceback" not in running.stderr.read()


def test_without_a_workspace_exit_code_and_message_are_those_of_wrong_usage(tmp_path):
    """In a process as a shell would start it."""
    done = subprocess.run(
        [sys.executable, "-c", "from kata_runner.cli import main; main()"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "KATA_LANG": "en"},
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == NO_WORKSPACE.en + "\n"


def test_a_shell_completes_commands_and_katas():
    """click's own completion, for names of commands and of katas."""
    environ = {"_KATA_COMPLETE": "bash_complete"}
    code = "import sys; sys.argv = ['kata']; from kata_runner.cli import main; main()"
    done = process(code=code, **environ, COMP_WORDS="kata so", COMP_CWORD="1")
    assert b"solution" in done.stdout
    done = process(code=code, **environ, COMP_WORDS="kata show x", COMP_CWORD="2")
    assert b"xor" in done.stdout
