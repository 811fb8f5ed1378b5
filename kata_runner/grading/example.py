"""A class that never was, made from the catalogue: to try everything before the real one comes."""

from __future__ import annotations

import csv
import io
import json
import random
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from kata_runner.authoring.mutants import mutants
from kata_runner.library.program import laid_over
from kata_runner.library.stub import make_stub, without_markers
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text

ZIP, ROSTER = "submissions.zip", "roster.csv"
_COLUMNS = (
    *("Identifier", "Full name", "Email address", "Status", "Grade", "Maximum Grade"),
    *("Grade can be changed", "Last modified (grade)", "Feedback comments"),
)


def write_example(folder: Path, katas: Sequence[Kata], people: int, seed: int = 0) -> None:
    """A ZIP as Moodle hands it out, and its grading worksheet.

    Half of the answers are right, most others are mistakes of the catalogue, a few are nobody's yet;
    and some of what people hand in cannot be graded. Raises KataError where the files are there.
    """
    there = [name for name in (ZIP, ROSTER) if (folder / name).exists()]
    if there:
        raise KataError(_THERE.format(path=folder / there[0]))
    folder.mkdir(parents=True, exist_ok=True)
    draw = random.Random(seed)
    names = [f"Student {number:02}" for number in range(1, people + 1)]
    with zipfile.ZipFile(folder / ZIP, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, name in enumerate(names, 1):
            place = f"{name}_{1000 + number}_assignsubmission_file_"
            for path, data in _handed_in(number, katas, draw):
                archive.writestr(zipfile.ZipInfo(f"{place}/{path}"), data)
        stranger = zipfile.ZipInfo("Student 00_999_assignsubmission_file_/notes.txt")
        archive.writestr(stranger, "…")
    _write_roster(folder / ROSTER, names)


def _write_roster(file: Path, names: Sequence[str]) -> None:
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        rows = csv.writer(opened)
        rows.writerow(_COLUMNS)
        for number, name in enumerate(names, 1):
            email = f"student{number:02}@example.org"
            who = [f"Participant {1000 + number}", name, email, "Submitted for grading"]
            rows.writerow([*who, "", "100.00", "Yes", "-", ""])


def _handed_in(
    number: int, katas: Sequence[Kata], draw: random.Random
) -> Iterator[tuple[str, bytes]]:
    """The files of one student."""
    for kata in katas:
        source = _answer(kata, draw)
        if number == 3:
            yield f"{kata.name}.ipynb", _notebook(source)
        elif number == 4:
            yield f"{kata.name}.py", ("# Übung\n" + source).encode("latin-1", "replace")
        elif number == 5:
            yield "homework.zip", b"PK\x03\x04 cut off"
            return
        elif number == 6:
            yield f"old/{kata.name}.py", make_stub(_reference(kata)).encode()
            yield f"new/{kata.name}.py", source.encode()
        elif number == 7:
            return
        elif number == 8:
            yield "homework.zip", _zipped({f"{k.name}.py": _answer(k, draw) for k in katas})
            return
        else:
            yield f"{kata.name}.py", source.encode()


def _answer(kata: Kata, draw: random.Random) -> str:
    """One answer, as people give them."""
    reference = _reference(kata)
    kind = draw.choices(("right", "wrong", "other", "stub"), (50, 33, 12, 5))[0]
    if kind == "stub":
        return make_stub(reference)
    if kind == "other":
        changed = list(mutants(reference))[:12]
        if changed:
            # Few of them are made by many, as in a class.
            return changed[min(draw.randrange(len(changed)), draw.randrange(len(changed)))].source
    paths = kata.wrong if kind == "wrong" else kata.right
    if not paths or (kind == "right" and draw.random() < 0.5):
        return without_markers(reference)
    path = paths[min(draw.randrange(len(paths)), draw.randrange(len(paths)))]
    return without_markers(laid_over(reference, path.read_text(encoding="utf-8")))


def _reference(kata: Kata) -> str:
    if kata.reference is None:
        raise KataError(_NO_REFERENCE.format(kata=kata.name))
    return kata.reference.read_text(encoding="utf-8")


def _notebook(source: str) -> bytes:
    cells = [{"cell_type": "code", "source": part} for part in source.split("\n\n\n")]
    return json.dumps({"cells": cells, "nbformat": 4, "nbformat_minor": 5, "metadata": {}}).encode()


def _zipped(files: dict[str, str]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return data.getvalue()


_THERE = Text(
    en="{path} is there already, and nothing is overwritten. Name another folder.",
    ja="{path} がすでにあり、上書きはしません。別のフォルダーを指定してください。",
)
_NO_REFERENCE = Text(
    en="{kata} has no reference, so no answers can be made for it.",
    ja="{kata} には解答例がないので、提出物を作れません。",
)
