"""What teachers really have is read, and what is wrong with one of it costs nobody else."""

from __future__ import annotations

import io
import json
import os
import struct
import zipfile
from pathlib import Path

import pytest

from kata_runner.grading.found import find
from kata_runner.grading.names import Person
from kata_runner.grading.pieces import LARGEST
from kata_runner.grading.source import Unreadable
from kata_runner.grading.submissions import handed_by
from kata_runner.grading.ungradable import Ungradable
from kata_runner.model.grades import GradeStatus
from kata_runner.model.kata import KataError
from tests.engine.grading.conftest import lay, zipped

KATAS = ("xor", "first_tensors", "tensors")


def handed(root: Path):
    """What each person handed in, by name."""
    found = find(root, KATAS)
    return {person.name: handed_by(parts, KATAS) for person, parts in found.parts()}


def programs(root: Path):
    """The text of each program, by person and kata."""
    return {
        (name, answer.kata): answer.program().files[f"{answer.kata}.py"]
        for name, one in handed(root).items()
        for answer in one.answers
        if answer.problem is None
    }


EXPECTED = {("Jane Doe", "xor"): "a = 1\n", ("Ben", "xor"): "b = 2\n"}


@pytest.mark.parametrize(
    "files",
    [
        {"Jane Doe/xor.py": "a = 1\n", "Ben/homework/xor.py": "b = 2\n"},
        {"Jane Doe_xor.py": "a = 1\n", "Ben-xor (1).py": "b = 2\n"},
        {
            "Jane Doe_101_assignsubmission_file_/xor.py": "a = 1\n",
            "Ben_102_assignsubmission_file_/xor.py": "b = 2\n",
        },
        {
            "Jane Doe_101_assignsubmission_file_xor.py": "a = 1\n",
            "Ben_102_assignsubmission_file_xor.py": "b = 2\n",
        },
        {"Jane Doe_LATE_7_70_xor.py": "a = 1\n", "Ben_8_80_xor-2.py": "b = 2\n"},
        {
            "Jane Doe.zip": zipped({"katas/xor/xor.py": "a = 1\n"}),
            "Ben.zip": zipped({"xor.py": "b = 2\n"}),
        },
        {
            "assignment_5_export/submission_metadata.yml": "submission_1:\n  :submitters:\n"
            "  - :name: Jane Doe\n    :sid: '9'\n    :email: j@x.org\nsubmission_2:\n"
            "  :submitters:\n  - :name: Ben\n    :sid: ''\n",
            "assignment_5_export/submission_1/xor.py": "a = 1\n",
            "assignment_5_export/submission_2/xor.py": "b = 2\n",
        },
    ],
    ids=["folders", "files", "moodle", "moodle flat", "canvas", "a ZIP each", "gradescope"],
)
@pytest.mark.parametrize("is_zip", [False, True])
def test_every_layout_comes_to_the_same(tmp_path, files, is_zip):
    """Whose what is and which kata it solves, from a folder and from a ZIP of it."""
    root = tmp_path / "hand.zip" if is_zip else lay(tmp_path / "hand", files)
    if is_zip:
        root.write_bytes(zipped(files))
    assert programs(root) == EXPECTED


def test_clones_of_one_repository(tree):
    """What their folders begin with is no name, and only the katas' folders count."""
    files = {
        f"homework-1-{name}/{path}": text
        for name in ("jane", "ben", "aoi")
        for path, text in {
            ".git/config": "",
            "katas/xor/xor.py": f"# {name}\n",
            "katas/xor/test_xor.py": "",
            "katas/xor/helper.py": "h = 1\n",
            "reference/xor/xor.py": "no",
            "tests/test_it.py": "",
            "tool.py": "",
        }.items()
    }
    root = tree(files)
    assert programs(root) == {(name, "xor"): f"# {name}\n" for name in ("jane", "ben", "aoi")}
    one = handed(root)["jane"]
    assert one.answers[0].program().files == {"xor.py": "# jane\n", "helper.py": "h = 1\n"}
    assert not one.remarks


def test_the_folder_of_one_person(tree):
    """As an autograder gets it: files that are called as their kata, and nothing else."""
    assert programs(tree({"xor.py": "a = 1\n", "helper.py": ""})) == {("class", "xor"): "a = 1\n"}


def test_the_longest_name_of_a_kata_counts(tree):
    """`first_tensors` is not the `tensors` of somebody called first."""
    assert list(programs(tree({"ben_first_tensors.py": ""}))) == [("ben", "first_tensors")]


def test_a_group_hands_in_for_each_of_its_members(tree):
    """Gradescope names all of them."""
    metadata = "submission_1:\n  :submitters:\n  - :name: Jane\n    :sid: 1\n  - :name: Ben\n"
    root = tree({"submission_metadata.yml": metadata, "submission_1/xor.py": "a = 1\n"})
    assert {name for name, _ in programs(root)} == {"Jane", "Ben"}


def notebook(*sources: str) -> bytes:
    """A notebook with these cells of code, and one of text."""
    found = [{"cell_type": "code", "source": source.splitlines(True)} for source in sources]
    return json.dumps({"cells": [{"cell_type": "markdown", "source": "# no"}, *found]}).encode()


def test_the_cells_of_a_notebook_are_joined(tree):
    """What only a notebook understands becomes a comment, and the record says what was done."""
    root = tree({"jane/xor.ipynb": notebook("%pip install x\nimport torch", "a = 1")})
    program = handed(root)["jane"].answers[0].program()
    assert program.files["xor.py"] == "# %pip install x\nimport torch\n\na = 1\n"
    assert "notebook" in program.notes[0].en
    assert "2個" in program.notes[0].ja


def test_a_cell_that_says_so_is_the_file_of_a_kata(tree):
    """`%%kata NAME`, the last one of each that is not empty; the notebook may have any name."""
    cells = (
        "%%kata xor\na = 0",
        "play()",
        "\n%%kata --device sim xor\na = 1",
        "%%kata first_tensors\nb = 2",
        "%%kata xor\n\n",
    )
    root = tree({"jane/chapter 1.ipynb": notebook(*cells)})
    assert programs(root) == {("jane", "xor"): "a = 1", ("jane", "first_tensors"): "b = 2"}


def test_a_notebook_that_is_called_as_a_kata(tree):
    """What its cells say counts, and the record says that a cell was taken."""
    played = ("play()", "%%kata xor\na = 1", "play()")
    root = tree(
        {
            "jane/xor.ipynb": notebook(*played),
            "ben/xor.ipynb": notebook(*played, "%%kata first_tensors\nb = 2"),
            "aoi/xor.ipynb": notebook("%%kata first_tensors\nb = 2"),
            "eve/xor.ipynb": notebook("a = 1"),
        }
    )
    assert programs(root) == {
        ("jane", "xor"): "a = 1",
        ("ben", "xor"): "a = 1",
        ("ben", "first_tensors"): "b = 2",
        ("aoi", "first_tensors"): "b = 2",
        ("eve", "xor"): "a = 1\n",
    }
    (note,) = handed(root)["jane"].answers[0].program().notes
    assert note.en == "It was a notebook; its cell with %%kata xor was taken."
    assert "%%kata xor" in note.ja


@pytest.mark.parametrize(
    "data, text, said",
    [
        ("# é\n".encode("utf-16"), "# é\n", "UTF-16"),
        ("# é\n".encode("latin-1"), "# é\n", "Latin-1"),
        ("# coding: cp932\n# です\n".encode("cp932"), "# coding: utf-8\n# です\n", "Shift_JIS"),
        (b"\xef\xbb\xbfa = 1\r\n", "a = 1\n", None),
    ],
)
def test_other_encodings_are_converted(tree, data, text, said):
    """And the record says so."""
    program = handed(tree({"jane/xor.py": data}))["jane"].answers[0].program()
    assert program.files["xor.py"] == text
    assert [note.en for note in program.notes if said and said in note.en] or said is None


@pytest.mark.parametrize(
    "name, data", [("xor.py", b"\x00\x01\x02"), ("xor.ipynb", b"{"), ("xor.ipynb", b"[" * 10**5)]
)
def test_what_is_no_program_is_unreadable(tree, name, data):
    """Bytes of something else, a notebook that is none."""
    (answer,) = handed(tree({f"jane/{name}": data}))["jane"].answers
    with pytest.raises(Unreadable):
        answer.program()


def test_two_files_that_differ_are_refused(tree):
    """Nobody knows which one is meant; two equal ones are one."""
    root = tree({"a/1/xor.py": "1", "a/2/xor.py": "2", "b/1/xor.py": "1", "b/2/xor.py": "1"})
    found = handed(root)
    (answer,) = found["a"].answers
    assert answer.problem.status is GradeStatus.REFUSED
    assert answer.problem.file == "1/xor.py, 2/xor.py"
    assert found["b"].answers[0].program().files == {"xor.py": "1"}


def test_of_two_files_with_the_same_name_the_whole_paths_are_said(tree):
    """Moodle may have two folders for one person."""
    jane = "Jane Doe_17_assignsubmission"
    one, other = f"{jane}_file/xor.py", f"{jane}_file_/xor.py"
    (answer,) = handed(tree({one: "1", other: "2", "tom/xor.py": "1"}))["Jane Doe"].answers
    assert answer.problem.file == f"{one}, {other}"


@pytest.mark.parametrize("name", ["xor.rar", "work.tar.gz", "xor.7Z"])
def test_an_archive_of_another_kind_is_named(tree, name):
    """It is not a file that belongs to no kata: what is in it may be the answer."""
    root = tree({f"jane/{name}": b"Rar!", "tom/xor.py": "1"})
    assert problems(root)["jane"] == (
        "refused",
        "Of archives only ZIP files are opened. Unpack it, and grade again.",
    )


def problems(root: Path) -> dict[str, tuple[str, str]]:
    """The first problem of each person who has one."""
    found = {}
    for name, one in handed(root).items():
        all_of_them = [*one.remarks, *(a.problem for a in one.answers if a.problem)]
        if all_of_them:
            found[name] = all_of_them[0].status.value, all_of_them[0].text.en
    return found


def test_a_thousand_files_for_one_kata_are_not_read(tree):
    """To compare them would take minutes."""
    files = {f"{i}/xor.py": "#" * 100_000 for i in range(1_000)}
    assert problems(tree({"many.zip": zipped(files)}))["many"][0] == "refused"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_one_name_twice_in_a_zip(tree):
    """One reader would see the first of them, another one the last."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for text in ("1", "2"):
            archive.writestr("xor.py", text)
    status, said = problems(tree({"twice.zip": data.getvalue()}))["twice"]
    assert (status, "two files of this name" in said) == ("refused", True)


def test_bad_zips_cost_their_owner_alone(tree):
    """Empty, broken, cut short, encrypted, climbing out, a link, a bomb: a line each, Ben is graded."""
    climbing = zipped({"../../xor.py": "x"})
    link = zipfile.ZipInfo("xor.py")
    link.external_attr = 0o120777 << 16
    whole = zipped({"xor.py": "a = 1\n" * 100})
    locked = bytearray(zipped({"xor.py": "a = 1"}))
    for mark, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):  # the bit that says it is encrypted
        locked[locked.index(mark) + at] |= 1
    root = tree(
        {
            "empty.zip": zipped({}),
            "nothing.zip": b"",
            "broken.zip": b"PK\3\4 no",
            "cut.zip": whole[:-30],
            "locked.zip": bytes(locked),
            "climbing.zip": climbing,
            "link.zip": zipped({link: "/etc/passwd"}),
            "bomb.zip": zipped({"xor.py": b"#" * (LARGEST + 1)}),
            "Ben.zip": zipped({"xor.py": "b = 2\n"}),
        }
    )
    found = problems(root)
    assert {name: status for name, (status, _) in found.items()} == {
        **dict.fromkeys(("empty", "nothing", "broken", "cut", "locked"), "unreadable"),
        **dict.fromkeys(("climbing", "link", "bomb"), "refused"),
    }
    assert "out of the ZIP" in found["climbing"][1]
    assert programs(root) == {("Ben", "xor"): "b = 2\n"}


def test_a_zip_that_lies_about_its_size_is_not_unpacked(tree):
    """No more is read than was said."""
    data = bytearray(zipped({"xor.py": b"#" * (4 * LARGEST)}))
    at = data.index(b"PK\1\2") + 24
    data[at : at + 4] = struct.pack("<I", 10)
    (answer,) = handed(tree({"liar.zip": bytes(data)}))["liar"].answers
    with pytest.raises(Unreadable):
        answer.program()


def test_too_many_files_in_a_zip_are_not_looked_at(tree):
    """A list of a hundred thousand names is a bomb as well."""
    root = tree({"many.zip": zipped({f"{i}.txt": "" for i in range(2_001)})})
    assert problems(root)["many"][0] == "refused"


def test_nobody_hands_in_for_somebody_else(tree):
    """What a student calls a file, or puts into it, never stands for what the platform says."""
    root = tree(
        {
            "Ben_102_assignsubmission_file_Jane_101_assignsubmission_file_xor.py": "b",
            "Ben_102_assignsubmission_file_/submission_metadata.yml": "Ben_102_assignsubmission_file_:"
            "\n  :submitters:\n  - :name: Jane\n    :sid: 101\n",
        }
    )
    assert list(find(root, KATAS).people()) == [Person("Ben", "102")]
    root = tree({"ben/submission_metadata.yml": "ben:\n  - :name: Jane\n", "ben/xor.py": "b"})
    assert Person("Jane") not in find(root, KATAS).people()


def test_in_canvas_nobody_names_a_file_as_moodle_would(tree):
    """The end of the name is the student's own choice, and would hand in for anybody."""
    root = tree(
        {
            "doejane_101_5001_xor.py": "a = 1\n",
            "ben_102_5002_x_101_assignsubmission_file_xor.py": "b = 2\n",
        }
    )
    assert list(find(root, KATAS).people()) == [Person("ben", "102"), Person("doejane", "101")]


def test_in_moodle_a_folder_of_the_only_one_names_nobody_else(tmp_path):
    """Where one person has handed in, their folder is none that Moodle put around all."""
    inside = "Ben_102_assignsubmission_file_/Jane_101_assignsubmission_file_/xor.py"
    root = tmp_path / "hand.zip"
    root.write_bytes(zipped({inside: "b = 2\n"}))
    assert programs(root) == {("Ben", "xor"): "b = 2\n"}


def test_names_and_folders_without_end(tree):
    """They cost their owner, and no time."""
    root = tree({"long.zip": zipped({"-1" * 30_000 + "x.py": ""}), "Ben/xor.py": "b = 2\n"})
    (root / "deep" / "/".join("d" * 300)).mkdir(parents=True)
    found = problems(root)
    assert {name: status for name, (status, _) in found.items()} == {
        "long": "refused",
        "deep": "refused",
    }
    assert programs(root) == {("Ben", "xor"): "b = 2\n"}


def test_a_notebook_of_a_million_lines_is_no_program(tree):
    """And is not searched for longer than it takes to read it."""
    (answer,) = handed(tree({"a/xor.ipynb": notebook("\n" * (LARGEST + 1))}))["a"].answers
    with pytest.raises(Unreadable, match="longer"):
        answer.program()


def test_links_and_pipes_are_not_followed(tree, tmp_path):
    """Neither to a file nor to a folder."""
    secret = lay(tmp_path / "secret", {"xor.py": "no"})
    root = tree({"a/x.txt": "", "b/x.txt": "", "c/x.txt": "", "Ben/xor.py": "b = 2\n"})
    (root / "a/xor.py").symlink_to(secret / "xor.py")
    (root / "b/katas").symlink_to(secret)
    os.mkfifo(root / "c/xor.py")
    assert {name: status for name, (status, _) in problems(root).items()} == {
        **dict.fromkeys("abc", "refused")
    }
    assert programs(root) == {("Ben", "xor"): "b = 2\n"}


def test_a_file_for_no_kata(tree):
    """A line where nothing else is there to be graded; a module beside a solution is none."""
    root = tree({"jane/essay.pdf": "", "aoi/homework.py": "", "ben/xor.py": "", "ben/help.py": ""})
    assert {name: text for name, (_, text) in problems(root).items()} == {
        "jane": "No kata is called like this file.",
        "aoi": "No kata is called like this file.",
    }


def test_a_misspelt_file_beside_a_right_one(tree):
    """It is no module of that one: the kata that it is meant for would be missing without a word."""
    (path, _) = max((name, -len(name)) for name in KATAS if name != "xor")
    root = tree({"ben/xor.py": "", f"ben/{path[:-2]}{path[-1]}{path[-2]}.py": ""})
    (text,) = [text for name, (_, text) in problems(root).items() if name == "ben"]
    assert text == f"No kata is called like this file. Is it meant for {path}?"


def test_a_file_that_names_nobody(tree):
    """Among files that do."""
    found = find(tree({"jane_xor.py": "", "xor.py": ""}), KATAS)
    assert [piece.path for piece in found.nobodys.values()] == ["xor.py"]


def test_a_folder_that_may_not_be_read(tree, monkeypatch):
    """It costs nobody else. (An ordinary user tries it for real in tests/real.)"""
    root = tree({"jane/xor.py": "", "ben/xor.py": "b = 2\n"})
    real = os.scandir

    def scandir(path):
        if Path(path).name == "jane":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert problems(root)["jane"] == ("unreadable", "It cannot be read: Permission denied.")
    assert programs(root) == {("ben", "xor"): "b = 2\n"}


def test_the_folder_of_one_person_whatever_is_in_it(tree):
    """Where somebody says so: also an empty one, and files of any name."""
    for files in ({"a/xor.py": "1", "b_first_tensors.py": "2"}, {"essay.txt": ""}):
        assert [p.name for p in find(tree(files), KATAS, is_single=True).people()] == ["class"]


@pytest.mark.parametrize("name", ["none.zip", "essay.txt"])
def test_submissions_that_are_none(tmp_path, name):
    """Neither a folder nor a ZIP: that is another word than was meant, in one sentence."""
    (tmp_path / "essay.txt").write_text("no ZIP")
    with pytest.raises(KataError, match="neither a folder nor a ZIP") as caught:
        find(tmp_path / name, KATAS)
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    "data, words",
    [
        (b"", "broken, or no ZIP"),
        (b"<html>Log in first</html>", "broken, or no ZIP"),
        (zipped({"a/xor.py": "a = 1\n"})[:-30], "broken, or no ZIP"),
        (zipped({}), "without any file"),
    ],
)
def test_a_class_in_a_zip_that_holds_nothing(tmp_path, data, words):
    """The command was right, and nothing could be graded."""
    (tmp_path / "class.zip").write_bytes(data)
    with pytest.raises(Ungradable, match=words) as caught:
        find(tmp_path / "class.zip", KATAS)
    assert caught.value.exit_code == 1


def test_japanese_names_in_the_zip_of_an_old_windows(tmp_path):
    """They were written in Shift_JIS, which no ZIP says of itself."""
    info = zipfile.ZipInfo("x" * 4 + "_xor.py")
    data = zipped({info: "a = 1\n"}).replace(b"xxxx", "青井".encode("cp932"))
    (tmp_path / "c.zip").write_bytes(data)
    assert list(find(tmp_path / "c.zip", KATAS).people()) == [Person("青井")]
