"""What a learner reads: in the order in which they need it, and nothing that is not theirs."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from .conftest import RIGHT, Bench

ROOT = Path(__file__).parents[3]


def in_order(text: str, *words: str) -> bool:
    """Do these stand in the text, each behind the one before?"""
    places = [text.find(word) for word in words]
    return -1 not in places and all(a < b for a, b in pairwise(places))


def test_the_report_of_a_wrong_value(bench: Bench) -> None:
    """Property, difference, both values, explanation, input, next step; nothing twice."""
    done = bench.solve(RIGHT.replace("2 * x", "3 * x"))
    assert in_order(
        done.text,
        "tiny  1 of 3 checks fails",
        "Required: For every x, double(x) is 2·x.",
        "  double(x): 2 of 2 values differ; the first at [0, 0]: got 0.3, expected 0.2",
        "    got       [[0.3, -0.18]]   (1, 2) float32",
        "    expected  [[0.2, -0.12]]   (1, 2) float32",
        "    → every value is 1.5 times the expected one",
        "  with",
        "    x = [[0.1, -0.06]]   (1, 2) float32",
        "1 failed, 2 passed",
        "Next: fix katas/tiny/tiny.py",
    )


KEYS = """\
from kata_runner.checks import expect, states


@states(en="Both are there.", ja="両方あります。")
def test_both(solution):
    expect({"w": solution.double(1)}, "f()").equal_to({"w": 2, "b": 3})
"""


def test_a_key_that_is_missing_shows_no_empty_dict(bench: Bench) -> None:
    """Only what differs is shown of a dict, and here nothing that came out does."""
    bench.write("katas/tiny/test_tiny.py", KEYS)
    done = bench.solve(RIGHT)
    assert in_order(done.text, "f(): got the keys ['w'], expected ['w', 'b']", "missing: 'b'")
    assert "{}" not in done.text


def test_the_report_of_an_exception_ends_in_the_learners_line(bench: Bench) -> None:
    """Their file and line as seen from here, however deep in torch it was raised."""
    done = bench.solve(RIGHT.replace("2 * x", "x @ x @ x  # oops"))
    assert in_order(
        done.text,
        "For every x, double(x) is 2·x.",
        "error: RuntimeError: ",
        "the inner sizes of a matrix product have to be equal: in (1, 2) @ (1, 2), 2 is not 1",
        "katas/tiny/tiny.py:2",
        "    return x @ x @ x  # oops",
        "  with",
    )


def test_an_exception_in_a_helper_shows_the_deepest_own_line(bench: Bench) -> None:
    """Where it went wrong, not where it began."""
    source = RIGHT.replace("2 * x", "helper(x)") + "\n\ndef helper(x):\n    return x.nope\n"
    done = bench.solve(source)
    assert in_order(done.text, "tiny.py:10", "    return x.nope")


@pytest.mark.parametrize("body", ["3 * x", "x @ x @ x"])
def test_no_frames_but_on_request(bench: Bench, body: str) -> None:
    """Nothing of ours, of pytest, of hypothesis or of torch, unless `--full-trace` asks for it."""
    wrong = RIGHT.replace("2 * x", body)
    done = bench.solve(wrong)
    for word in ("kata_runner", "_pytest", "hypothesis/", "site-packages", "Traceback", "expect("):
        assert word not in done.text.partition("checks fail")[2]
    full = bench.solve(wrong, "--full-trace")
    assert "kata_runner" in full.text.partition("FAILURES")[2]
    assert in_order(full.text, "For every x, double(x) is 2·x.", "expect(solution.double(x))")


@pytest.mark.parametrize(
    "source, said",
    [
        ("def double(x)\n", "syntax error: Python cannot read the file: expected ':'"),
        ("import torch_nope\n", "ModuleNotFoundError: No module named 'torch_nope'"),
        ("import sys\nsys.exit()\n", "exit: the solution tried to end the program"),
    ],
)
def test_a_file_that_cannot_be_imported_has_a_heading_of_its_own(
    bench: Bench, source: str, said: str
) -> None:
    """It is said once, and no check's sentence with it; a report of single checks has it for each."""
    done = bench.solve(source, "--junitxml=report.xml")
    place = f"tiny.py:{len(source.splitlines())}"
    assert in_order(
        done.text, "tiny  no check could run", "The file cannot be imported.", said, place
    )
    assert done.text.count(said) == 1
    assert done.text.count(place) == 2  # the last line says once more where to correct it
    for words in ("Half of 3", "Required", "Also failing", "as above"):
        assert words not in done.text
    assert (bench.root / "report.xml").read_text().count("The file cannot be imported.") == 3
    japanese = bench.run("katas/tiny", "--lang=ja")
    assert in_order(
        japanese.text, "tiny  チェックを実行できませんでした", "ファイルをインポートできません。"
    )


def test_equal_failures_are_told_once(bench: Bench) -> None:
    """The checks after the first name it; a report that shows them one by one has it all."""
    source = "def double(x):\n    raise ValueError('no')\n\n\nhalf = double\n"
    done = bench.solve(source, "--junitxml=report.xml")
    assert done.text.count("ValueError: no") == 1
    assert done.text.count("    ValueError, as above") == 2
    assert in_order(done.text, "Half of 3 is 1.5.", "tiny.py:2", "double(x) is 2·x.", "as above")
    assert (bench.root / "report.xml").read_text().count("tiny.py:2") == 3
    full = bench.run("katas/tiny", "--full-trace")
    assert "as above" not in full.text
    elsewhere = source.replace("half = double", "def half(x):\n    raise ValueError('no')")
    done = bench.solve(elsewhere)
    assert in_order(done.text, "tiny.py:6", "(tiny.py:2)"), "another line is another failure"


@pytest.mark.parametrize("style", ["short", "long", "line", "native", "no", "auto"])
def test_the_style_of_tracebacks_does_not_matter(bench: Bench, style: str) -> None:
    """There are none: the story is told all the same."""
    done = bench.solve(RIGHT.replace("2 * x", "3 * x"), f"--tb={style}")
    assert ("expected  " in done.text) is (style != "no")
    assert "Crash" not in done.text
    assert "kata_runner" not in done.text.partition("fail")[2]


def test_what_was_printed_stands_below(bench: Bench) -> None:
    """That of the smallest failing input, not of every one that was tried."""
    done = bench.solve(RIGHT.replace("2 * x", "print('x is', x) or 3 * x"))
    assert in_order(done.text, "expected  ", "your code printed", "x is tensor([[ 0.1")
    assert done.text.count("x is tensor") == 1


def test_with_s_everything_is_printed_at_once(bench: Bench) -> None:
    """`pytest -s` lets the solution print as it goes."""
    done = bench.solve(RIGHT.replace("2 * x", "print('x is', x.shape) or 2 * x"), "-s")
    assert done.code == 0
    assert done.text.count("x is torch.Size") > 3


def test_a_pass_names_what_comes_next(bench: Bench) -> None:
    """The last line is for the reader, not for the statistics."""
    done = bench.solve(RIGHT)
    assert done.last_line.startswith("tiny: every check passed. Next: ")


def test_a_check_that_breaks_is_not_the_learners_mistake(bench: Bench) -> None:
    """Its author gets pytest's own report, the learner is told whose mistake it is."""
    checks = bench.root / "katas/tiny/test_tiny.py"
    text = checks.read_text().replace("def test_half(solution, x)", "def test_half(solutoin, x)")
    bench.write("katas/tiny/test_tiny.py", text)
    done = bench.solve(RIGHT)
    assert done.statuses["test_half"] == "failed"
    assert "fixture 'solutoin' not found" in done.text
    assert "This is not your mistake: a check of tiny is broken" in done.last_line


@pytest.mark.parametrize("line", ["wanted = x.half_of_it", "wanted = {}[x.shape]", "wanted = y"])
def test_an_exception_of_the_check_is_not_the_learners(bench: Bench, line: str) -> None:
    """It comes with the reference as well; a second one, of the learner's, is said all the same."""
    checks = bench.root / "katas/tiny/test_tiny.py"
    text = checks.read_text().replace(
        "    expect(solution.half(x))",
        f"    solution.half(x)\n    {line}\n    expect(solution.half(x))",
    )
    bench.write("katas/tiny/test_tiny.py", text)
    for solution in (RIGHT, RIGHT.replace("x / 2", "x / 3")):
        done = bench.solve(solution)
        assert done.kinds["test_half"] == "check"
        assert line in done.text
        assert "not in your file" not in done.text
    assert "This is not your mistake" not in done.last_line
    assert "This is not your mistake" in bench.solve(RIGHT).last_line


def test_an_exception_where_the_result_is_used_is_not_the_checks(bench: Bench) -> None:
    """The reference gives the check something that it can use."""
    checks = bench.root / "katas/tiny/test_tiny.py"
    bench.write("katas/tiny/test_tiny.py", checks.read_text().replace("half(x))", "half(x).T)"))
    done = bench.solve(RIGHT.replace("return x / 2", "x / 2"))
    assert done.kinds["test_half"] == "raised"
    assert "not in your file, but where a check calls it or uses its result" in done.text


def test_a_reader_without_a_next_kata_is_congratulated(bench: Bench) -> None:
    """Behind the last kata there is none to name."""
    data = (bench.root / "katas/tiny/kata.toml").read_text()
    bench.write("katas/tiny/kata.toml", data.replace("order = 1", "order = 1000"))
    assert bench.solve(RIGHT).code == 0


def test_a_debugger_stops_in_the_solution(bench: Bench) -> None:
    """`breakpoint()` works as anywhere: people look around for longer than the limit, and go on."""
    bench.stub.write_text(
        RIGHT.replace("x / 2\n", "x / 2\n").replace(
            "return 2 * x", "breakpoint()\n    return 2 * x"
        )
    )
    commands = b"import time; time.sleep(2); print('seen', x.shape[1])\n" + b"c\n" * 50
    done = bench.run_apart(
        "katas/tiny", "-k", "double", "--limit=1", "-p", "no:randomly", stdin=commands
    )
    assert "return 2 * x" in done.text
    assert "seen 2" in done.text
    assert "time limit" not in done.text


# --- a real kata ---------------------------------------------------------------------------------


def test_a_real_kata_goes_from_not_started_to_green(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """neuron_forward, as it is shipped, solved wrongly and solved rightly."""
    monkeypatch.chdir(ROOT)
    folder, reference = "katas/neuron_forward", ROOT / "reference" / "neuron_forward"
    config = ("-c", str(ROOT / "pyproject.toml"), "--rootdir", str(ROOT), "-p", "no:cacheprovider")
    wrong = bench.run(*config, folder, "--solution", str(reference / "wrong" / "forgot_tanh.py"))
    assert wrong.statuses["test_worked_number"] == "failed"
    assert "expected  " in wrong.text
    assert (
        "Next, in reference/neuron_forward/wrong/forgot_tanh.py: Apply `torch.tanh`"
        in wrong.last_line
    )
    right = bench.run(*config, folder, "--solution", "reference")
    assert set(right.statuses.values()) == {"passed"}
    assert right.last_line.startswith("neuron_forward: every check passed. Next: square_derivative")


@pytest.mark.parametrize("printed, more", [(7, 0), (8, 2)])
def test_what_is_left_out_is_counted(bench: Bench, printed: int, more: int) -> None:
    """A single line is not left out: to say so would take a line, too."""
    body = f"print('\\n'.join('again' for _ in range({printed}))) or 3 * x"
    told = bench.solve(RIGHT.replace("2 * x", body)).text
    assert told.count("again") >= printed - more
    assert ("more lines (" in told) == bool(more)


def test_a_warning_of_torch_is_left_out(bench: Bench) -> None:
    """Which of its sums divides by 0 shows in the values; the warning names a line of C++."""
    done = bench.solve(RIGHT.replace("2 * x", "3 * x + 0 * x[:1, 0].std()"))
    assert "1 of 3 checks fails" in done.text
    assert "UserWarning" not in done.text
