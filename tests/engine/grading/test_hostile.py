"""Names, files and values that somebody has chosen to do harm, or that do it by accident."""

from __future__ import annotations

import errno
import io
import json
import os
import random
import re
import time
import tracemalloc
import unicodedata
import zipfile
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt

import kata_runner.commands.grade as command
from kata_runner.cli import main
from kata_runner.grading.escape import cell, file_name, markdown, terminal
from kata_runner.grading.exports import every_export
from kata_runner.grading.found import find
from kata_runner.grading.insights import gather
from kata_runner.grading.insights_told import as_lines
from kata_runner.grading.names import Person, gradescope_people
from kata_runner.grading.pages import write_pages
from kata_runner.grading.plan import make_plan
from kata_runner.grading.programs import bare, differing, keep, kept
from kata_runner.grading.record import _signature, small
from kata_runner.grading.results import read_results, to_line
from kata_runner.grading.roster import read_roster
from kata_runner.grading.settings import read_names, write_names
from kata_runner.grading.shapes import shape
from kata_runner.grading.source import Unreadable, cells, decoded
from kata_runner.grading.submissions import Program, handed_by
from kata_runner.grading.told import tell_result, why
from kata_runner.library.registry import registry
from kata_runner.model.grades import GradeStatus, Result
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text
from kata_runner.model.story import Kind, Story
from kata_runner.model.verdict import CheckResult
from tests.engine.grading.conftest import lay
from tests.engine.grading.graded import JANE, XOR, graded
from tests.engine.grading.test_exports import rows
from tests.engine.grading.test_grade import Light

KATAS = registry().katas
NAMES = [kata.name for kata in KATAS]
HUGE = "h" * 1_000_000
VALUES = {
    "a string": {"type": "str", "value": HUGE},
    "a string in a list": {"type": "list", "items": [{"type": "str", "value": HUGE}]},
    "the name of a class": {"type": HUGE},
    "the name of a class in a list": {"type": "list", "items": [{"type": HUGE}]},
    "the keys of a dict": {"type": "dict", "keys": [HUGE], "items": [{"type": "int", "value": 1}]},
    "a dict": {
        "type": "dict",
        "keys": [str(i) for i in range(50_000)],
        "items": [{"type": "int", "value": i} for i in range(50_000)],
    },
}


def came_out(value, *, sentence: str = "it is not the same") -> CheckResult:
    """A check that failed because of this value."""
    story = Story(
        kind=Kind.TYPE,
        sentence=Text(sentence, sentence),
        label=Text("f(x)", "f(x)"),
        got=value,
        expected={"type": "float", "value": 1.0},
        observed=(value,),
        inputs={"x": value},
        printed=HUGE,
    )
    return CheckResult.failing(story, name="test_a", device="cpu")


def came_to(check: CheckResult) -> Result:
    """A result with this as its only check."""
    return Result(submission=JANE.name, kata=XOR.name, status=GradeStatus.FAILED, checks=(check,))


# --- values --------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", VALUES.values(), ids=[*VALUES])
def test_what_came_out_takes_little_room_and_can_be_told(value):
    """However much it is: a string shows how it begins, of everything else it is said what it is."""
    check = came_out(value)
    kept = replace(came_to(small(check)), signature=_signature([check]))
    line = json.dumps(kept.to_json())
    assert len(line) < 30_000
    read = Result.from_json(json.loads(line))
    for language in ("en", "ja"):
        told = [line.text for line in tell_result(read, [XOR], language)]
        assert not [text for text in told if "cannot be shown" in text or "表示できません" in text]


def test_a_signature_is_the_same_for_the_same_mistake():
    """Also where it is too large to be kept as it is."""
    one, same, other = (
        [came_out({"type": "str", "value": text})] for text in (HUGE, "h" * len(HUGE), HUGE + "!")
    )
    assert _signature(one) == _signature(same) != _signature(other)


@pytest.mark.parametrize("value", [{"type": "str"}, {"type": "Tensor"}, {"type": "list"}, {}])
@pytest.mark.parametrize("form", ["pages", *every_export()[0]])
def test_a_result_that_cannot_be_told_costs_nobody_else(tmp_path: Path, form, value):
    """Everything else of the class is written, and the page says that something is missing."""
    grades = graded(JANE)
    (one,) = grades.students
    bad = replace(one.grades[1], result=came_to(came_out(value)))
    grades = replace(grades, students=(replace(one, grades=(one.grades[0], bad)),))
    if form == "pages":
        write_pages(grades, tmp_path / "pages")
        page = (tmp_path / "pages").glob("*.md").__next__().read_text(encoding="utf-8")
        assert "cannot be shown" in page
    else:
        assert every_export()[0][form].write(grades, tmp_path)


def test_the_reason_is_said_where_it_can_be():
    """It needs no value."""
    assert why(came_to(came_out({"type": "str"})), "en") == "f(x): it is not the same"


# --- files ---------------------------------------------------------------------------------------


def packed(method: int, files: dict[str, bytes]) -> bytes:
    """A ZIP of files that are packed in this way."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def named_as_they_are(names: list[str]) -> bytes:
    """A ZIP in which files are called so, whatever the standard library thinks of it."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name in names:
            info = zipfile.ZipInfo("x")
            info.filename = name
            archive.writestr(info, "a = 1\n" if name.endswith(".py") else "")
    return data.getvalue()


METHODS = [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]


@pytest.mark.parametrize("method", METHODS)
def test_whatever_is_broken_in_a_zip_costs_one_file(tmp_path, method):
    """Nothing else is raised than what is expected, and no name is in it: names may be hidden."""
    data = packed(method, {"Jane/xor.py": b"x = 1\n" * 50, "Ben/xor.py": b"y = 2\n" * 50})
    chance = random.Random(method)
    said = set()
    for _ in range(300):
        broken = bytearray(data)
        for _ in range(chance.choice((1, 2, 5))):
            broken[chance.randrange(len(broken))] = chance.choice((0, 1, 255, 10))
        (tmp_path / "class.zip").write_bytes(broken)
        try:
            found = find(tmp_path / "class.zip", NAMES)
        except KataError:
            continue
        for _, parts in found.parts():
            for part in parts:
                try:
                    part.piece.read()
                except (OSError, ValueError) as error:
                    said.add(str(error))
    assert not [text for text in said if "ane" in text or "xor" in text]


@pytest.mark.parametrize("method", METHODS[1:])
def test_a_few_bytes_do_not_become_gigabytes(tmp_path, method):
    """Also where a way of packing knows no end: here 100 MB that are said to be 100 bytes."""
    data = bytearray(packed(method, {"Jane/xor.py": bytes(100 << 20)}))
    at = data.rfind(b"PK\1\2")
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    (tmp_path / "class.zip").write_bytes(data)
    ((_, (part,)),) = find(tmp_path / "class.zip", NAMES).parts()
    tracemalloc.start()
    try:
        with pytest.raises(ValueError, match=r"broken|more is in it"):
            part.piece.read()
        assert tracemalloc.get_traced_memory()[1] < 90 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("method", METHODS)
def test_every_way_of_packing_is_read(tmp_path, method):
    """As it was handed in."""
    (tmp_path / "class.zip").write_bytes(packed(method, {"Jane/xor.py": b"x = 1\n" * 99}))
    ((_, (part,)),) = find(tmp_path / "class.zip", NAMES).parts()
    assert part.piece.read() == b"x = 1\n" * 99


def test_a_file_that_became_a_pipe_is_not_waited_for(tree):
    """Into which nobody writes."""
    root = tree({"Jane/xor.py": "x = 1\n"})
    ((_, (part,)),) = find(root, NAMES).parts()
    (root / "Jane/xor.py").unlink()
    os.mkfifo(root / "Jane/xor.py")
    with pytest.raises(ValueError, match="no file any more"):
        part.piece.read()


def test_paths_that_say_the_same_in_more_words(tmp_path):
    """`./` in front, two slashes, folders of Windows: they are whose they are."""
    names = ["./Jane/xor.py", "Ben//xor.py", "Aoi/./xor.py", "homework\\", "Mio\\", "Mio\\xor.py"]
    (tmp_path / "class.zip").write_bytes(named_as_they_are(names))
    found = find(tmp_path / "class.zip", NAMES)
    assert [person.name for person in found.people()] == ["Aoi", "Ben", "Jane", "Mio"]
    assert not len(found.nobodys)


def test_one_file_by_two_paths_is_refused(tmp_path):
    """As two of one name are."""
    (tmp_path / "class.zip").write_bytes(named_as_they_are(["Jane/xor.py", "Jane/./xor.py"]))
    ((_, (part,)),) = find(tmp_path / "class.zip", NAMES).parts()
    assert part.piece.is_attack


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_what_is_no_text_is_none_in_any_encoding(encoding):
    """And text is read in all of them."""
    assert decoded("x = 1  # あ\n".encode(encoding)).text == "x = 1  # あ\n"
    with pytest.raises(Unreadable):
        decoded("x = 1\x00\n".encode(encoding))


def test_a_module_of_a_long_name_costs_nothing_but_itself(tmp_path):
    """No file system takes it; the solution beside it is judged."""
    names = ["Jane/xor.py", f"Jane/{'m' * 300}.py"]
    (tmp_path / "class.zip").write_bytes(named_as_they_are(names))
    ((_, parts),) = find(tmp_path / "class.zip", NAMES).parts()
    (answer,) = handed_by(parts, NAMES).answers
    assert list(answer.program().files) == ["xor.py"]


def test_a_notebook_of_lists_fills_no_memory():
    """Ten million empty ones are 30 MB as text and most of a gigabyte in memory."""
    with pytest.raises(Unreadable, match="too much"):
        cells(b'{"cells": [' + b"[]," * 10_000_000 + b"[]]}")
    picture = json.dumps(
        {"cells": [{"cell_type": "code", "source": "x = 1", "outputs": ["A" * 10**7]}]}
    )
    assert cells(picture.encode()) == ["x = 1"]


# --- people --------------------------------------------------------------------------------------


def test_what_somebody_calls_themselves_in_moodle_is_no_number(tree):
    """The number at the end of a folder is Moodle's, whatever the name in front looks like."""
    name = "Ben_102_assignsubmission_file_"
    root = tree({f"{name}_101_assignsubmission_file_/xor.py": "", f"{name}/xor.py": ""})
    assert {(one.name, one.id) for one in find(root, NAMES).people()} == {
        (name, "101"),
        ("Ben", "102"),
    }


def test_names_of_bytes_that_no_encoding_explains(tree):
    """Two of them are two people."""
    root = tree({"Ben/xor.py": ""})
    for byte in (b"\xfe", b"\xff"):
        folder = root / os.fsdecode(b"J" + byte + b"ne")
        folder.mkdir()
        (folder / "xor.py").write_text("")
    assert [one.name for one in find(root, NAMES).people()] == ["Ben", "J�fene", "J�ffne"]


def test_a_name_of_spaces_takes_no_time():
    """In Gradescope's list of people."""
    began = time.monotonic()
    said = f"submission_1:\n  - :name: 'a{' ' * 100_000}b'\n    :sid: ' 7 '\n"
    assert gradescope_people(said)["submission_1"][0].name.split() == ["a", "b"]
    assert time.monotonic() - began < 1


def test_somebody_called_katas(tree):
    """Nobody else's work becomes theirs."""
    root = tree({"katas/xor.py": "", "Ben/xor.py": ""})
    assert [one.name for one in find(root, NAMES).people()] == ["Ben", "katas"]


def roster_of(tmp_path: Path, text: str):
    """The roster with these lines."""
    (tmp_path / "roster.csv").write_text(text, encoding="utf-8")
    return read_roster(tmp_path / "roster.csv")


def test_a_name_without_letters_is_nobody_elses(tmp_path):
    """A dash where an address or a number is missing names nobody."""
    roster = roster_of(tmp_path, "name,id,email\nJane,-,-\n!!!,1,\n")
    for person in (Person("🙂"), Person("..."), Person("x", "-"), Person("x", "", "-")):
        assert roster.find(person) is None


@pytest.mark.parametrize("one, other", [("やまざき", "やまさき"), ("ハハ", "パパ"), ("की", "कि")])
def test_marks_that_make_another_letter(tmp_path, one, other):
    """In Latin they are accents; elsewhere they tell people from each other."""
    roster = roster_of(tmp_path, f"name\n{one}\n")
    assert roster.find(Person(other)) is None
    for form in ("NFC", "NFD"):
        assert roster.find(Person(unicodedata.normalize(form, one))) is not None
    assert roster_of(tmp_path, "name\nRené\n").find(Person("rene")) is not None


def test_a_thousand_people_of_one_name(tmp_path):
    """Each gets a name of their own, in about the time of a thousand others."""
    began = time.monotonic()
    roster = roster_of(tmp_path, "name\n" + "Jane\n" * 3_000)
    assert len({student.name for student in roster.students}) == 3_000
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    "text", ["name," + "x" * 200_000 + "\na,b\n", "\x9b31mcolour,\u202ehat\n1,2\n", "a," * 100_000]
)
def test_a_first_line_that_is_none(tmp_path, text):
    """It is told in a few words that command nothing."""
    with pytest.raises(KataError) as caught:
        roster_of(tmp_path, text)
    assert len(caught.value.text.en) < 1_500
    assert not {"\x9b", "\u202e"} & set(caught.value.text.en)


# --- without names -------------------------------------------------------------------------------


def test_the_order_of_numbers_is_not_that_of_names(tree):
    """Rows come by number, and a number says nothing of a name."""
    people = [f"{letter}a" for letter in "ABCDEFGHIJKLMNOPQRST"]
    root = tree({f"{name}/xor.py": f"# {name}\n" for name in people})
    plan = make_plan(find(root, NAMES), None, KATAS, None, names={})
    shown = [student.name for student in plan.students.values()]
    assert shown == sorted(shown)
    assert [plan.names[number] for number in shown] != people
    assert [job.student.name for job in plan.jobs] == shown


def test_the_table_of_names_comes_back_as_it_was(tmp_path):
    """Whatever a name looks like: the same people get the same numbers the next time."""
    names = ["'Bob", "Bob", "=1+1", "'=1+1", "a\tb", "a\nb", "\u202ex", "-;=1", "あ", "\ud800", ""]
    table = {f"{i:03}": name for i, name in enumerate(names, 1)}
    write_names(tmp_path / "out", table)
    assert read_names(tmp_path / "out") == table
    file = tmp_path / "out-names.csv"
    assert file.stat().st_mode & 0o77 == 0
    for row in rows(file):
        assert not [c for c in row if re.search(r"(^|[;\n]) *[=+\-@]", c)]


NAMED = {  # every place where a name may be
    "Jane Tanaka/xor.py": "# passed\n",
    "Tanaka B/by tanaka/xor.py": "# failed\n",
    "Tanaka C/tanaka 1/xor.py": "# passed\n",
    "Tanaka C/tanaka 2/xor.py": "# failed\n",
    "Tanaka D/tanakaxor.py": "# passed\n",
    "Tanaka D/xorr.py": "# passed\n",
    "Tanaka E/tanaka.zip": "no ZIP",
    "Tanaka F/tanaka.ipynb": "no notebook",
    "Tanaka G/xor.py": b"\0",
    "tanaka_h_xor.py": "# crashed\n",
    "essay by Tanaka.pdf": "no kata",
    "tanaka.zip": "no ZIP",
    "xor.py": "nobody's, in a folder that is called as all of it",
}


@pytest.mark.parametrize("way", ["a class", "a class with a roster", "one person"])
def test_no_name_is_anywhere(tmp_path, monkeypatch, way):
    """Neither in what is written and how it is called, nor on the screen; but in the table."""
    (tmp_path / "roster.csv").write_text("name,email\nJane Tanaka,tanaka@x.org\nTanaka Z,\n")
    root = lay(tmp_path / "tanaka", {f"tanaka/{name}": text for name, text in NAMED.items()})
    (root / "tanaka/tanaka-link.py").symlink_to(tmp_path / "roster.csv")
    monkeypatch.setattr(command, "pool_of", lambda *_, **__: lambda: nullcontext(Light()))
    words = ["grade", str(root), "--katas", "xor", "--seed", "0", "--unsafe", "--anonymous"]
    words += ["--title", "homework"]
    words += ["--single"] if way == "one person" else []
    words += [f"--roster={tmp_path / 'roster.csv'}"] if "roster" in way else []
    for form in every_export()[0]:
        words += ["--to", form]
    done = CliRunner().invoke(main, [*words, "--out", str(tmp_path / "out")])
    assert done.exit_code in {0, 1}, done.output
    assert "tanaka" not in done.output.lower()
    written = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert {"results.jsonl", "grades.csv"} <= {path.name for path in written}
    for path in written:
        assert "tanaka" not in str(path.relative_to(tmp_path)).lower()
        assert "tanaka" not in path.read_text(encoding="utf-8", errors="replace").lower(), path
    if way != "one person":
        told = read_names(tmp_path / "out")
        assert {"./tanaka/xor.py", "Jane Tanaka"} <= set(told.values())
        refused = read_results(tmp_path / "out/results.jsonl")
        assert {result.submission for result in refused} <= set(told)


@pytest.mark.parametrize(
    "text", ["number,name\nx,Jane\n", "number;name\n001;Jane\n", "n,n\n1,a\n01,b\n"]
)
def test_a_table_of_names_that_somebody_changed(tmp_path, text):
    """It is said; new numbers for everybody would give results to others."""
    (tmp_path / "out-names.csv").write_text(text)
    with pytest.raises(KataError, match="out-names"):
        read_names(tmp_path / "out")


@pytest.mark.parametrize(
    "language, words",
    [
        ("en", "class may not be read: Permission denied."),
        ("ja", "class を読み込めません：アクセス権がありません。"),
    ],
)
def test_submissions_that_may_not_be_read(tmp_path, monkeypatch, language, words):
    """One line says so; root, who may read everything, is not asked."""
    (tmp_path / "class").mkdir()
    real = os.scandir

    def scandir(path="."):
        if Path(path).name == "class":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return real(path)

    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["--lang", language, "grade", "class", "--unsafe"])
    assert done.exit_code == 2
    assert done.stderr.splitlines()[-1] == words
    assert not (tmp_path / "class-graded").exists()


def test_a_kill_leaves_the_table_of_names_whole(tmp_path, monkeypatch):
    """It is there before the new one, or the new one is."""
    write_names(tmp_path / "out", {"001": "Jane"})
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        write_names(tmp_path / "out", {"001": "Jane", "002": "Ben"})
    assert read_names(tmp_path / "out") == {"001": "Jane"}


# --- what is written -----------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["Jane;=cmd|' /C calc'!A0;", "a\n=1+1", "x; @SUM(1)", "x;＝1"])
def test_a_semicolon_starts_no_formula(text):
    """Some spreadsheets take it for the end of a cell, and then a line for the end of a row."""
    assert not re.search(r"(^|[;\n]) *[=+\-@＝]", cell(text))
    assert cell("a; b") == "a; b"


@pytest.mark.parametrize(
    "one, other", [("Jane", "jane"), ("JANE", "jane"), ("ﬁ", "fi"), ("é", "É")]
)
def test_no_two_files_that_some_system_takes_for_one(one, other):
    """By case, or by the width and the ties of letters."""
    a, b = (unicodedata.normalize("NFKC", file_name(name)).casefold() for name in (one, other))
    assert a != b


def test_a_system_that_cannot_write_a_name(monkeypatch):
    """A file is called otherwise there."""
    monkeypatch.setattr(os, "fsencode", lambda name: name.encode("ascii"))
    assert re.fullmatch("student-[0-9a-f]{16}", file_name("山田"))


def test_what_nobody_sees_is_shown():
    """But not the joiners, without which Persian and some pictures are written wrongly."""
    hidden = "\u200b\u2060\xad\u2028\u2029\u180e\ufff9\U000e0041\u3164\u115f\u202e\x85"
    assert not set(terminal(hidden)) & set(hidden)
    assert terminal("علی\u200cرضا 👩\u200d🔬") == "علی\u200cرضا 👩\u200d🔬"


def test_a_name_is_no_link(tmp_path):
    """Neither as Markdown has it, nor as a reader that looks for addresses does."""
    name = "https://evil.example @all a@evil.example www.evil.example [l](javascript:x) ![i](//e)"
    page = MarkdownIt("commonmark").render(f"# {markdown(name)}")
    assert "<a" not in page
    assert not re.search(r"(?<!\\)[:@.]", markdown(name))
    assert "<img" not in page
    assert "https://evil.example @all a@evil.example" in page


def test_a_line_of_results_is_one_line_for_everybody():
    """Also for who splits a text at every end of a line that Unicode knows."""
    told = Result(submission="a\u2028b\u2029c\x85d", kata="xor", status=GradeStatus.PASSED)
    line = to_line(told).decode()
    assert len(line.splitlines()) == 1
    assert json.loads(line)["submission"] == told.submission


def test_the_name_of_who_grades_is_not_a_students(tmp_path, monkeypatch):
    """A desktop has a USERNAME; only Classroom 50's runner says whose the work is."""
    monkeypatch.delenv("CLASSROOM", raising=False)
    monkeypatch.setenv("USERNAME", "teacher")
    (file,) = every_export()[0]["classroom50"].write(graded(JANE), tmp_path)
    assert json.loads(file.read_text())["owner"] == "jane"


# --- insights ------------------------------------------------------------------------------------

UNSPEAKABLE = {
    "a number of 6,000 digits": f"x = 0x{'F' * 5_000}\n",
    "a backslash in an f-string": "x = f\"{a!r:{'\\\\n'}}\"\n",
    "depth": f"x = {'-' * 900}1\n",
    "half a character": "x = '\\ud800'\n",
}


@pytest.mark.parametrize("code", UNSPEAKABLE.values(), ids=[*UNSPEAKABLE])
def test_a_program_that_python_cannot_write_stops_no_insights(code):
    """It is nobody's example, and equal to nothing."""
    for told in (bare(code), shape(code + "y = 1\n" * 200), differing(code, "a = 1\n")):
        assert told is None or isinstance(told, str)


def test_a_program_of_a_million_characters_is_not_looked_at():
    """It would take seconds, and there may be many."""
    began = time.monotonic()
    code = f"x = [{'[],' * 300_000}]\n"
    assert bare(code) is shape(code) is differing(code, "a = 1\n") is None
    assert time.monotonic() - began < 1


def test_an_example_has_no_endless_line():
    """A program may be one line of a million characters."""
    (insight,) = gather([came_to(came_out({"type": "int", "value": 1}))])
    lines = [line.text for line in as_lines([insight], "en", lambda group: f"x = {HUGE!r}\n")]
    assert max(map(len, lines)) < 300


def test_a_program_is_kept_whole_or_not_at_all(tmp_path, monkeypatch):
    """What a kill left is not taken for it, and the results name no other file."""
    program = Program({"xor.py": "x = 1\n"}, "xor.py", ())
    with monkeypatch.context() as killed:
        killed.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            keep(tmp_path, program)
    assert kept(tmp_path, program.sha256) is None
    keep(tmp_path, program)
    assert kept(tmp_path, program.sha256) == "x = 1\n"
    (tmp_path / "secret.py").write_text("no")
    assert kept(tmp_path, "../secret") is None
