"""Files as learners leave them: none passes that should not, none stops pytest, each is explained."""

from __future__ import annotations

import os

import pytest

from .conftest import CHECKS, RIGHT, STUB, Bench

BROKEN_DOUBLE = RIGHT.replace("return 2 * x", "{body}")
LIMIT = {"timed out": ["--limit=1"]}  # others may take their time on a busy machine


def with_double(body: str) -> str:
    """A right file but for the body of `double`, which may take several lines."""
    return BROKEN_DOUBLE.replace("{body}", body.replace("\n", "\n    "))


# --- what cannot even be executed ----------------------------------------------------------------


@pytest.mark.parametrize(
    "source, kind, words",
    [
        pytest.param(
            "def double(x)\n    return x\n",
            "broken",
            ["syntax error: Python cannot read the file: expected ':'", "tiny.py:1", "def double"],
            id="syntax error",
        ),
        pytest.param(
            "x = 1\n  y = 2\n", "broken", ["unexpected indent", "tiny.py:2"], id="indentation"
        ),
        pytest.param(
            "x =\u30001\n", "broken", ["full-width space", "tiny.py:1"], id="full-width space"
        ),
        pytest.param("n = input()\n", "raised", ["`input()` waits for the keyboard"], id="input"),
        pytest.param(
            "import torch_nope\n",
            "raised",
            ["ModuleNotFoundError: No module named 'torch_nope'", "import torch_nope"],
            id="import error",
        ),
        pytest.param(
            "a = [1]\nprint(a[3])\n",
            "raised",
            ["IndexError: list index out of range", "tiny.py:2", "print(a[3])"],
            id="exception",
        ),
        pytest.param(
            "import sys\nsys.exit(0)\n",
            "exited",
            ["exit: the solution tried to end the program", "sys.exit(0)"],
            id="exit",
        ),
        pytest.param(
            "import os\nos._exit(0)\n", "exited", ["tried to end the program"], id="hard exit"
        ),
        pytest.param(
            "import pytest\npytest.exit('bye', 0)\n", "raised", ["pytest.exit"], id="pytest.exit"
        ),
        pytest.param(
            "import pytest\npytest.skip('no', allow_module_level=True)\n",
            "raised",
            ["Skipped: no"],
            id="skip",
        ),
        pytest.param(
            "import unittest\nraise unittest.SkipTest('no')\n",
            "raised",
            ["SkipTest"],
            id="SkipTest",
        ),
        pytest.param(
            "while True:\n    pass\n",
            "timed out",
            ["time limit: stopped after 1 s", "never ends"],
            id="endless loop",
        ),
        pytest.param(
            "raise NotImplementedError\n", "not started", ["3 not started"], id="not started"
        ),
        pytest.param("", "missing", ["tiny.py does not define `double`"], id="empty"),
        pytest.param("\0", "broken", ["null bytes; save it as UTF-8"], id="null byte"),
        pytest.param("a = 1" + " + 1" * 9_000, "broken", ["nested too deeply"], id="long sum"),
        pytest.param("a = " + "-" * 9_000 + "1", "broken", ["nested too deeply"], id="minus"),
    ],
)
def test_a_file_that_cannot_be_executed(
    bench: Bench, source: str, kind: str, words: list[str]
) -> None:
    """Every check tells the same: what is wrong, and the learner's own line."""
    done = bench.solve(source, *LIMIT.get(kind, []))
    assert done.kinds == dict.fromkeys(CHECKS, kind)
    assert done.code == 1
    for word in words:
        assert word in done.text
    assert "Traceback" not in done.text
    assert "kata_runner" not in done.text
    assert done.last_line.startswith("Next: ")


@pytest.mark.parametrize(
    "raw, works",
    [
        (RIGHT.replace("2 * x", "2 * x  # 二倍").encode(), True),
        (b"\xef\xbb\xbf" + RIGHT.encode(), True),
        (RIGHT.replace("\n", "\r\n").encode(), True),
        (b"# -*- coding: shift_jis -*-\n# \x82\xa0\n" + RIGHT.encode(), True),
        (b"x = '\x82\xa0'\n" + RIGHT.encode(), False),
        (RIGHT.encode("utf-16"), False),
    ],
    ids=["utf-8", "byte order mark", "Windows", "declared", "undeclared", "utf-16"],
)
def test_a_file_in_another_encoding(bench: Bench, raw: bytes, works: bool) -> None:
    """What Python reads is fine; what it does not is told as such, not as a crash."""
    bench.stub.write_bytes(raw)
    done = bench.run("katas")
    assert done.kinds == dict.fromkeys(CHECKS, "" if works else "broken")
    assert ("UTF-8" in done.text) is not works
    assert "kata_runner" not in done.text


def test_a_file_that_is_not_there(bench: Bench) -> None:
    """The learner is told how to get a fresh one."""
    bench.stub.unlink()
    done = bench.run("katas")
    assert done.kinds == dict.fromkeys(CHECKS, "raised")
    assert "the file is not there; `kata reset` puts a fresh stub in its place" in done.text


# --- what goes wrong when it is called -----------------------------------------------------------


@pytest.mark.parametrize(
    "body, kind, words",
    [
        pytest.param(
            "while True:\n    pass",
            "timed out",
            ["stopped after 1 s", "tiny.py:"],
            id="endless loop",
        ),
        pytest.param(
            "while True:\n    try:\n        x + x\n    except:\n        pass",
            "timed out",
            ["stopped after 1 s"],
            id="endless loop that swallows everything",
        ),
        pytest.param("import sys; sys.exit(0)", "exited", ["SystemExit: 0"], id="exit"),
        pytest.param("import os; os._exit(0)", "exited", ["SystemExit: 0"], id="hard exit"),
        pytest.param(
            "import os; __import__(os.name)._exit(0)",
            "exited",
            ["SystemExit: 0"],
            id="by the system",
        ),
        pytest.param("import pytest; pytest.exit('bye', 0)", "raised", ["bye"], id="pytest.exit"),
        pytest.param("import pytest; pytest.skip('no')", "raised", ["Skipped: no"], id="skip"),
        pytest.param("import pytest; pytest.xfail('no')", "raised", ["no"], id="xfail"),
        pytest.param(
            "import unittest; raise unittest.SkipTest('no')", "raised", ["SkipTest"], id="SkipTest"
        ),
        pytest.param(
            "import hypothesis; hypothesis.assume(False)", "raised", [], id="rejected input"
        ),
        pytest.param("raise NotImplementedError", "not started", ["1 not started"], id="untouched"),
        pytest.param(
            "import torch\n@torch.compile(fullgraph=True, backend='eager')\ndef f(x):\n"
            "    raise NotImplementedError\nreturn f(x)",
            "not started",
            ["1 not started"],
            id="untouched inside torch.compile",
        ),
        pytest.param(
            "import torch; return torch.ones(2) ^ 2",
            "raised",
            ["error: NotImplementedError", "write `x ** 2`"],
            id="what torch has not implemented",
        ),
        pytest.param("raise KeyError('x')", "raised", ["error: KeyError: 'x'"], id="exception"),
        pytest.param("return double(x)", "raised", ["RecursionError"], id="recursion"),
        pytest.param("return None", "type", ["got None, expected a tensor"], id="nothing returned"),
        pytest.param(
            "return 2 ** 20_000",
            "type",
            ["got an int of more than 308 digits, expected a tensor"],
            id="an int that is too long to print",
        ),
        pytest.param(
            "class E(Exception):\n    __str__ = None\nraise E",
            "raised",
            ["error: E"],
            id="unprintable",
        ),
    ],
)
def test_a_function_that_goes_wrong(bench: Bench, body: str, kind: str, words: list[str]) -> None:
    """Only the checks that call it are affected, and it never passes."""
    done = bench.solve(with_double(body), *LIMIT.get(kind, []))
    after = kind if kind == "timed out" else ""  # nobody waits for the check after a time-out
    assert done.kinds == {"test_double": kind, "test_half": after, "test_half_of_three": ""}
    assert done.code == 1
    for word in words:
        assert word in done.text
    assert "INTERNALERROR" not in done.text


DEEP = {
    "elif": "if 0:\n    pass\n" + "elif 0:\n    pass\n" * 2_000,
    "sum": "a = 1" + " + 1" * 1_500,
    "a shorter sum": "a = 1" + " + 1" * 200,
    "calls": "def f():\n    return f\nf" + "()" * 1_500,
    "lambda": "a = " + "lambda: " * 500 + "1",
}


@pytest.mark.parametrize("code", DEEP.values(), ids=DEEP)
def test_code_that_is_nested_too_deeply_to_be_looked_into(bench: Bench, code: str) -> None:
    """The story is what came out; the rest of the file, and a small change, are not looked for."""
    done = bench.solve(with_double("return 3 * x") + code + "\n", "--try=1")
    assert done.kinds == {"test_double": "values", "test_half": "", "test_half_of_three": ""}
    assert done.code == 1
    assert "INTERNALERROR" not in done.text
    assert done.last_line.startswith("Next: fix katas/tiny/tiny.py")


def test_a_flood_of_output_does_not_drown_the_report(bench: Bench) -> None:
    """The beginning of what was printed is shown, once, below what matters."""
    done = bench.solve(with_double("print('blub ' * 1_000_000)\nreturn x"))
    assert done.statuses["test_double"] == "failed"
    assert "your code printed" in done.text
    assert 100 < done.text.count("blub") < 1000
    assert len(done.text) < 20_000


def test_a_missing_name_blocks_only_its_checks(bench: Bench) -> None:
    """A misspelt one is pointed at."""
    done = bench.solve(RIGHT.replace("def double", "def doubel"))
    assert done.kinds == {"test_double": "missing", "test_half": "", "test_half_of_three": ""}
    assert "missing name: tiny.py does not define `double`" in done.text
    assert "there is a `doubel`: is it spelled as in the task?" in done.text


def test_half_a_solution_is_told_apart(bench: Bench) -> None:
    """What is not started yet is counted as such, beside what is wrong and what is right."""
    done = bench.solve(STUB.replace("raise NotImplementedError", "return 3 * x", 1))
    assert done.statuses == {
        "test_double": "failed",
        "test_half": "not started",
        "test_half_of_three": "not started",
    }
    assert "1 failed, 2 not started" in done.text
    assert done.lines[-2].startswith("n = not started")
    assert "n = " not in bench.solve(RIGHT).text
    assert done.last_line.startswith("Next: fix katas/tiny/tiny.py")


def test_an_untouched_stub_is_not_wrong(bench: Bench) -> None:
    """It does not pass, no failure is shown, and the last line says where to begin."""
    done = bench.run("katas")
    assert done.code == 1
    assert "3 not started" in done.text
    assert "FAILURES" not in done.text
    assert "failed" not in done.text
    assert done.last_line == (
        "Next: read katas/tiny/README.md, write your answer into katas/tiny/tiny.py, "
        "and run this again."
    )


def test_a_solution_that_changes_its_mind(bench: Bench) -> None:
    """What is right only now and then is told as what it was when it was wrong."""
    source = "CALLS = []\n" + with_double("CALLS.append(x)\nreturn (2 + len(CALLS) % 2) * x")
    done = bench.solve(source)
    assert done.statuses["test_double"] == "failed"
    assert "INTERNALERROR" not in done.text
    assert "expected  " in done.text
    assert "Flaky" not in done.text


WORKERS = """\
import torch
from torch.utils.data import DataLoader, Dataset


class Rows(Dataset):
    def __init__(self, rows):
        self.rows = rows

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        return 2 * self.rows[i]


def double(x):
    loader = DataLoader(
        Rows(x), batch_size=2, num_workers=1, multiprocessing_context="spawn"
    )
    return torch.cat(list(loader))
"""


def test_workers_that_are_not_forked_import_the_file(bench: Bench) -> None:
    """As they do on macOS and Windows: a Dataset of the learner's own reaches them."""
    checks = bench.root / "katas/tiny/test_tiny.py"
    text = checks.read_text().replace("@given(x=", "@given(examples=2, x=")
    bench.write("katas/tiny/test_tiny.py", text)
    bench.write("katas/tiny/tiny.py", WORKERS)
    done = bench.run_apart("katas/tiny", "-k", "double")
    assert done.code == 0, done.text


def test_what_is_beside_the_file_can_be_imported(bench: Bench) -> None:
    """Each kata finds its own; a file with the name of a part of Python does no harm."""
    for kata, factor in (("tiny", 2), ("small", 3)):
        for name in ("kata.toml", "README.md", "README.ja.md"):
            text = (bench.root / "katas/tiny" / name).read_text()
            bench.write(f"katas/{kata}/{name}", text.replace("order = 1", f"order = {factor}"))
        text = (
            (bench.root / "katas/tiny/test_tiny.py").read_text().replace("2 * x", f"{factor} * x")
        )
        bench.write(f"katas/{kata}/test_{kata}.py", text)
        source = "from helper import times\n\n\ndef double(x):\n    return times(x)\n"
        bench.write(f"katas/{kata}/{kata}.py", source)
        bench.write(f"katas/{kata}/helper.py", f"def times(x):\n    return {factor} * x\n")
        bench.write(f"katas/{kata}/random.py", "raise ValueError\n")
    done = bench.run_apart("katas", "-k", "double", "-p", "no:randomly")
    assert done.code == 0, done.text


def test_nothing_of_a_solution_is_left_when_its_checks_are_done(bench: Bench) -> None:
    """Neither its folder in the path, nor its module and those beside it: pytest goes on to other tests."""
    bench.write("katas/tiny/helper.py", "def times(x):\n    return 2 * x\n")
    bench.write(
        "test_other.py",
        "import sys\n\n\ndef test_nothing_is_left():\n"
        "    assert not [folder for folder in sys.path if folder.endswith('tiny')]\n"
        "    assert not {'helper', 'tiny'} & set(sys.modules)\n",
    )
    bench.write(
        "katas/tiny/tiny.py", "from helper import times\n\n\ndef double(x):\n    return times(x)\n"
    )
    done = bench.run("katas/tiny", "test_other.py", "-k", "double or left")
    assert done.code == 0, done.text


@pytest.mark.skipif(not hasattr(os, "fork"), reason="workers are forked")
def test_a_solution_may_have_processes_of_its_own(bench: Bench) -> None:
    """A DataLoader's workers end by `os._exit`, which is nobody's cheating there."""
    body = (
        "from torch.utils.data import DataLoader\n"
        "return 2 * torch.cat(list(DataLoader(list(x), batch_size=2, num_workers=1)))"
    )
    done = bench.solve("import torch\n\n\n" + with_double(body), "-k", "double")
    assert (done.code, done.statuses) == (0, {"test_double": "passed"})
    assert done.text.count("1 passed") == 1
