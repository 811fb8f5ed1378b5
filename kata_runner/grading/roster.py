"""Who is in the class: a CSV file as grade books hand it out, or one written by hand."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kata_runner.grading.escape import terminal
from kata_runner.grading.names import Person
from kata_runner.grading.shelf import Shelf
from kata_runner.grading.source import Unreadable, decoded
from kata_runner.model.grades import Student
from kata_runner.model.kata import KataError
from kata_runner.model.language import LANGUAGES, Language, Text
from kata_runner.model.reasons import why

# What Moodle's grading worksheet, Canvas's grade book, Gradescope's roster and people call columns.
_COLUMNS = {
    "name": ("full name", "name", "student", "氏名", "名前", "姓名"),
    "first": ("first name", "firstname", "given name"),
    "last": ("last name", "lastname", "surname", "family name"),
    "id": ("identifier", "id", "sid", "student id", "sis user id", "学籍番号"),
    "email": ("email address", "email", "e-mail", "メールアドレス"),
    "login": ("sis login id", "username", "login", "user", "github", "github username", "account"),
    "language": ("lang", "language", "言語"),
}
_SEPARATORS = ",;\t"  # where a comma is in every number, spreadsheets write semicolons
_SHOWN, _LONGEST = 30, 500  # columns, and characters of them, in a message
_POINTS_POSSIBLE = "points possible"  # a row of Canvas's that is nobody


@dataclass(frozen=True)
class Roster:
    """The students of a class in order, and the columns of the file that named them."""

    students: tuple[Student, ...] = ()
    columns: tuple[str, ...] = ()
    possible: Mapping[str, str] = field(default_factory=dict)  # Canvas's points, by column
    _by_key: Mapping[str, Student | None] = field(default_factory=dict)

    def find(self, person: Person) -> Student | None:
        """Who of the class it is; None where nobody is, or where several could be."""
        if (number := _key(person.id)) and (found := self._by_key.get(f"#{number}")):
            return found
        for said in (person.email, person.name):
            for key in _keys(said):
                if found := self._by_key.get(key):
                    return found
        return None


def read_roster(path: Path) -> Roster:
    """The roster in a file. Raises KataError where it is none."""
    try:
        text = decoded(path.read_bytes()).text
    except OSError as error:
        raise KataError(_CANNOT.format(path=path, why=why(error))) from None
    except Unreadable as error:
        raise KataError(_CANNOT.format(path=path, why=error.text)) from None
    separator = max(_SEPARATORS, key=lambda each: _fit(text, each))
    try:
        rows = _rows(text, separator)
        columns = _columns(rows)
        known = _known(columns)
        if not known.keys() & {"name", "id", "email", "login", "last"}:
            shown = terminal(", ".join(columns[:_SHOWN])[:_LONGEST]) or "-"
            raise KataError(_NO_COLUMN.format(path=path, columns=shown))
        given = [{name: row.get(name) or "" for name in columns} for row in rows]
    except csv.Error as error:
        raise KataError(_CANNOT.format(path=path, why=error)) from None
    possible: Mapping[str, str] = {}
    found = []
    for row in given:
        if _name(row, known).lower() == _POINTS_POSSIBLE:
            possible = row
        elif student := _student(row, known):
            found.append(student)
    students = [*unique(lambda: iter(found))]
    return Roster(tuple(students), tuple(columns), possible, _index(students))


def of_person(person: Person) -> Student:
    """Somebody as a student, where there is no roster."""
    return Student(name=person.name, full_name=person.name, id=person.id, email=person.email)


def unique(students: Callable[[], Iterable[Student]]) -> Iterator[Student]:
    """The same, with their numbers behind names that several have. They are asked for twice."""
    seen: Shelf[tuple[str], int] = Shelf()
    counted: Shelf[tuple[str], int] = Shelf()
    for student in students():
        seen[(student.name,)] = (seen.get((student.name,)) or 0) + 1
    taken: Shelf[tuple[str], None] = Shelf()
    for student in students():
        name = student.name
        if seen[(name,)] > 1:
            name = f"{name} ({student.id or student.email or student.login})".replace(" ()", "")
        base, count = name, counted.get((name,)) or 1  # from where the last of this name ended
        while (name,) in taken:
            count += 1
            name = f"{base} #{count}"
        counted[(base,)] = count
        taken[(name,)] = None
        yield replace(student, name=name)


def _rows(text: str, separator: str) -> csv.DictReader[str]:
    return csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)


def _columns(rows: csv.DictReader[str]) -> list[str]:
    return [column for column in rows.fieldnames or () if column]


def _fit(text: str, separator: str) -> tuple[int, int]:
    """How many columns of the first line we know with this separator, and how many there are."""
    try:
        columns = _columns(_rows(text, separator))
    except csv.Error:
        return 0, 0
    return len(_known(columns)), len(columns)


def _known(columns: Iterable[str]) -> dict[str, str]:
    """Which column says what."""
    by_name = {column.strip().lower(): column for column in reversed(list(columns))}
    return {
        what: by_name[name]
        for what, names in _COLUMNS.items()
        for name in reversed(names)
        if name in by_name
    }


def _name(row: Mapping[str, str], known: Mapping[str, str]) -> str:
    """The full name in a row; Canvas has "Points Possible" in one that is nobody's."""
    first, last, name = (row.get(known.get(what, ""), "") for what in ("first", "last", "name"))
    return name.strip() or f"{first.strip()} {last.strip()}".strip()


def _student(row: Mapping[str, str], known: Mapping[str, str]) -> Student | None:
    said = {what: row[column].strip() for what, column in known.items()}
    name = _name(row, known)
    number = re.sub(r"^(Participant|参加者) ?", "", said.get("id", ""))  # Moodle's worksheet
    key = name or said.get("login") or said.get("email") or number
    if not key:
        return None
    language: Language | None = next(
        (one for one in LANGUAGES if said.get("language", "").lower().startswith(one)), None
    )
    return Student(
        name=key,
        full_name=name,
        id=number,
        email=said.get("email", ""),
        login=said.get("login", ""),
        language=language,
        row=row,
    )


def _index(students: Iterable[Student]) -> dict[str, Student | None]:
    """The students by all that may name them; None where two are called the same."""
    found: dict[str, Student | None] = {}
    for student in students:
        number = _key(student.id)
        keys = {f"#{number}"} if number else set()
        for said in (student.name, student.full_name, student.id, student.email, student.login):
            keys.update(_keys(said))
        for key in keys:
            found[key] = None if found.get(key, student) is not student else student
    return found


def _keys(said: str) -> Iterator[str]:
    """What a name may be written like in a file name: `Doe, Jane` as `janedoe` and `doejane`."""
    ways = [said]
    words = said.replace(",", " ").split()
    if "@" in said:
        ways.append(said.partition("@")[0])
    elif len(words) > 1:
        ways += ["".join(words[1:] + words[:1]), "".join(words[-1:] + words[:-1])]
    # A dash in place of an address is nobody's name.
    yield from filter(None, map(_key, ways))


def _key(said: str) -> str:
    """Letters and digits alone, without accents and case."""
    plain = unicodedata.normalize("NFKD", said).casefold()
    return unicodedata.normalize("NFC", "".join(filter(_counts, plain)))


def _counts(character: str) -> bool:
    """Is it of a name? Accents are not; the marks of other scripts make other letters."""
    if "\u0300" <= character <= "\u036f":
        return False
    return character.isalnum() or unicodedata.category(character) in ("Mn", "Mc")


_CANNOT = Text(
    en="The roster {path} cannot be read: {why}", ja="名簿 {path} を読み込めません：{why}"
)
_NO_COLUMN = Text(
    en="The roster {path} needs a first line with the names of its columns, and among them name, "
    "id, email or login. It has: {columns}.",
    ja="名簿 {path} の1行目には列の名前が必要です。name、id、email、login のどれかを入れてください。"
    "今の列：{columns}。",
)
