"""What the files of a kata show without running any of it: one finding per line.

Every rule about them is here, with its threshold, so that packs are held to the same.
"""

from __future__ import annotations

import ast
import contextlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kata_runner.authoring.expectations import blind_findings
from kata_runner.authoring.mutants import EQUIVALENT_FILE
from kata_runner.library.chapters import CHAPTERS_FILE, load_chapters
from kata_runner.library.mistake import read_mistake
from kata_runner.library.parsing import parse
from kata_runner.library.registry import registry
from kata_runner.library.stub import make_stub
from kata_runner.library.translation import FILE as DOCSTRINGS
from kata_runner.library.translation import untranslated, words_of
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import LANGUAGES, Language, Text
from kata_runner.workspace.folder import OWN_CHAPTER

MISTAKES = 10  # at least, under wrong/
RIGHT_ANSWERS = 5  # at least, under right/
HINTS = 3  # at least, in <details>


@dataclass(frozen=True)
class Heading:
    """A heading of level 2 that a task has, or may have."""

    en: tuple[str, ...]  # what it can be called
    ja: tuple[str, ...]
    needed: bool = True

    def names(self, language: Language) -> tuple[str, ...]:
        """In one language, the usual one first."""
        return self.ja if language == "ja" else self.en


HEADINGS = (  # in this order
    Heading(("What you need",), ("必要な知識",)),
    Heading(("What to write",), ("実装するもの", "実装する関数")),
    Heading(("Mathematics",), ("数学",), needed=False),
    Heading(("A worked number",), ("数値例",), needed=False),
    Heading(("Try it",), ("試してみよう",)),
    Heading(("Hints",), ("ヒント",)),
    Heading(("Going further",), ("発展",), needed=False),
    Heading(("Links",), ("参考リンク",)),  # where kata.toml has sources
)

_TASK_FILES = {"README.md", "README.ja.md", "kata.toml", "picture.py", "lab.py", "pictures"}
_REFERENCE_FILES = {"wrong", "right", EQUIVALENT_FILE, DOCSTRINGS, "signatures.json"}


def static_findings(kata: Kata, known: Sequence[Kata]) -> Iterator[Text]:
    """What is wrong with the files of a kata; `known` are all katas in order, this one included."""
    yield from _file_findings(kata)
    yield from _catalogue_findings(kata)
    yield from blind_findings(kata)
    yield from _stub_findings(kata)
    yield from _translation_findings(kata)
    yield from _task_findings(kata)
    yield from _place_findings(kata, known)


def _file_findings(kata: Kata) -> Iterator[Text]:
    if not kata.checks.is_file():
        yield Text(en=f"{kata.checks}: not there.", ja=f"{kata.checks}: ありません。")
    listed = _TASK_FILES | {kata.stub.name, kata.checks.name}
    yield from _unlisted(kata.folder, listed)
    if kata.reference_folder is not None:
        yield from _unlisted(kata.reference_folder, _REFERENCE_FILES | {kata.stub.name})
        for kind, files in (("wrong", kata.wrong), ("right", kata.right)):
            yield from _unlisted(kata.reference_folder / kind, {path.name for path in files})


def _catalogue_findings(kata: Kata) -> Iterator[Text]:
    for files, least, what in (
        (kata.wrong, MISTAKES, Text("wrong/: {n} mistakes", "wrong/ の間違いが{n}個です")),
        (kata.right, RIGHT_ANSWERS, Text("right/: {n} right answers", "right/ の正解が{n}個です")),
    ):
        if len(files) < least:
            said = what.format(n=len(files))
            yield Text(
                en=f"{kata.name}: {said.en}; a kata has at least {least}.",
                ja=f"{kata.name}: {said.ja}（{least}個以上必要です）。",
            )
    if kata.devices != ("cpu",):
        return
    for path in kata.wrong:
        with contextlib.suppress(KataError):  # a broken docstring is a finding of its own
            if read_mistake(path).off_cpu_only:
                yield Text(
                    en=f"{path}: says `wrong: off the CPU only`, and the kata is about the CPU only.",
                    ja=f"{path}: CPU だけの kata に `wrong: off the CPU only` は使えません。",
                )


def _unlisted(folder: Path, listed: set[str]) -> Iterator[Text]:
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name not in listed and not path.name.startswith((".", "__pycache__")):
            yield Text(
                en=f"{path}: a kata has no such file; move or delete it.",
                ja=f"{path}: kata にこのファイルは要りません。移すか消してください。",
            )


def _stub_findings(kata: Kata) -> Iterator[Text]:
    if kata.reference is None or not kata.reference.is_file():
        yield Text(
            en=f"{kata.name}: there is no reference (reference/{kata.name}/{kata.name}.py).",
            ja=f"{kata.name}: 解答例がありません（reference/{kata.name}/{kata.name}.py）。",
        )
        return
    try:
        text = make_stub(kata.reference.read_text(encoding="utf-8"))
        defined = _defined(parse(text))
    except (SyntaxError, ValueError) as error:
        yield Text(en=f"{kata.reference}: {error}.", ja=f"{kata.reference}: {error}。")
        return
    if not kata.stub.is_file() or kata.stub.read_text(encoding="utf-8") != text:
        yield Text(
            en=f"{kata.stub}: not the stub that the reference generates; `kata reset {kata.name}` "
            "writes it.",
            ja=f"{kata.stub}: 解答例から作られるスタブと違います。`kata reset {kata.name}` で"
            "作り直せます。",
        )
    for name in kata.defines:
        if name not in defined:
            yield Text(
                en=f"{kata.stub}: kata.toml says that it defines `{name}`, and it does not.",
                ja=f"{kata.stub}: kata.toml にある `{name}` が定義されていません。",
            )


def _translation_findings(kata: Kata) -> Iterator[Text]:
    """What a Japanese reader would find in English in the stub or the solution."""
    if kata.reference is None or kata.reference_folder is None:
        return
    path = kata.reference_folder / DOCSTRINGS
    try:
        reference = kata.reference.read_text(encoding="utf-8")
        missing = list(untranslated(reference, words_of(kata)))
    except KataError as error:
        yield error.text
        return
    except (OSError, SyntaxError, ValueError) as error:  # also what is no UTF-8
        yield Text(en=f"{kata.reference}: {error}.", ja=f"{kata.reference}: {error}。")
        return
    if missing:
        names = ", ".join(f"`{name}`" for name in missing)
        yield Text(
            en=f"{path}: has no Japanese for {names}.",
            ja=f"{path}: 次の日本語がありません：{names}。",
        )


def _defined(tree: ast.Module) -> set[str]:
    return {
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    }


def _task_findings(kata: Kata) -> Iterator[Text]:
    texts = {}
    for language in LANGUAGES:
        path = kata.task(language)
        if not path.is_file():
            yield Text(en=f"{path}: not there.", ja=f"{path}: ありません。")
            continue
        texts[language] = path.read_text(encoding="utf-8")
        hints = texts[language].count("<details>")
        if hints < HINTS:
            yield Text(
                en=f"{path}: got {hints} hints in <details> blocks, expected {HINTS}.",
                ja=f"{path}: <details> のヒントが{hints}個です（{HINTS}個必要です）。",
            )
        yield from _heading_findings(path, texts[language], language, links=bool(kata.sources))
    if len(texts) == len(LANGUAGES):
        if headings(texts["en"]) != headings(texts["ja"]):
            yield Text(
                en=f"{kata.folder}: the two READMEs differ in their headings.",
                ja=f"{kata.folder}: 2つの README の見出しがそろっていません。",
            )
        if code_blocks(texts["en"]) != code_blocks(texts["ja"]):
            yield Text(
                en=f"{kata.folder}: the two READMEs differ in their code blocks.",
                ja=f"{kata.folder}: 2つの README のコードがそろっていません。",
            )


def _heading_findings(
    path: Path, markdown: str, language: Language, *, links: bool
) -> Iterator[Text]:
    """Exactly these headings of level 2, in this order; below them, whatever the task needs."""
    introduction, *found = re.split(r"^## +", _prose(markdown), flags=re.MULTILINE)
    titles = [section.partition("\n")[0].strip() for section in found]
    known = [heading.names(language) for heading in HEADINGS]
    needed = [h.names(language) for h in HEADINGS if h.needed and (links or h != HEADINGS[-1])]
    missing = [names[0] for names in needed if not set(names).intersection(titles)]
    unknown = [title for title in titles if not any(title in names for names in known)]
    places = [i for title in titles for i, names in enumerate(known) if title in names]
    said = ", ".join(names[0] for names in known)
    if missing:
        names = ", ".join(missing)
        yield Text(
            en=f"{path}: these headings are missing: {names}.",
            ja=f"{path}: 次の見出しがありません：{names}。",
        )
    if unknown:
        names = ", ".join(unknown)
        yield Text(
            en=f"{path}: a task has no such headings: {names}. There are: {said}.",
            ja=f"{path}: 課題文に使えない見出しがあります：{names}。使える見出し：{said}。",
        )
    if sorted(set(places)) != places:
        yield Text(
            en=f"{path}: the headings are not in order. The order is: {said}.",
            ja=f"{path}: 見出しの順序が違います。正しい順序：{said}。",
        )
    if not introduction.partition("\n")[2].strip():
        yield Text(
            en=f"{path}: there is no introduction below the title.",
            ja=f"{path}: 題名の後に導入文がありません。",
        )


def headings(markdown: str) -> list[int]:
    """The levels of the headings, in order: the same in every language."""
    return [len(marks) for marks in re.findall(r"^(#+) ", _prose(markdown), flags=re.MULTILINE)]


def _prose(markdown: str) -> str:
    return re.sub(r"^```.*?^```", "", markdown, flags=re.MULTILINE | re.DOTALL)


def code_blocks(markdown: str) -> list[str]:
    """The fenced blocks of code, in order: the same in every language.

    Of a `text` block (a formula, a table) only the place: it may hold words.
    """
    blocks = re.findall(r"^```.*?^```", markdown, flags=re.MULTILINE | re.DOTALL)
    return ["```text" if block.startswith("```text\n") else block for block in blocks]


def _place_findings(kata: Kata, known: Sequence[Kata]) -> Iterator[Text]:
    places = {other.name: place for place, other in enumerate(known)}
    for name in kata.requires:
        if name not in places:
            yield Text(
                en=f"{kata.name}: requires {name!r}, which is not there.",
                ja=f"{kata.name}: requires にある {name!r} がありません。",
            )
        elif places[name] >= places.get(kata.name, len(known)):
            # Places that rise along `requires` leave no room for a circle.
            yield Text(
                en=f"{kata.name}: requires {name!r}, which does not come before it "
                "(`chapter`, `order`).",
                ja=f"{kata.name}: requires の {name!r} が、順序（chapter と order）で前にありません。",
            )
    same = [
        other.name
        for other in known
        if (other.chapter, other.order, other.pack) == (kata.chapter, kata.order, kata.pack)
        and other.name != kata.name
    ]
    if same:
        yield Text(
            en=f"{kata.name}: has the same order as {', '.join(same)} of the same chapter.",
            ja=f"{kata.name}: 同じ章の {', '.join(same)} と order が同じです。",
        )
    yield from _chapter_findings(kata)


def _chapter_findings(kata: Kata) -> Iterator[Text]:
    """A chapter that kata.toml names is described; without one it is called as the pack."""
    try:
        beside = load_chapters(kata.folder.parent)
    except KataError as error:
        yield error.text
        return
    described = {chapter.name for chapter in (*registry().chapters, *beside) if chapter.about.en}
    if kata.chapter not in {*described, kata.pack, OWN_CHAPTER.name}:
        yield Text(
            en=f"{kata.name}: no {CHAPTERS_FILE} describes the chapter {kata.chapter!r}.",
            ja=f"{kata.name}: 章 {kata.chapter!r} を説明する {CHAPTERS_FILE} がありません。",
        )
