"""Japanese is written as docs/japanese.md says, as far as a test can see."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator

import pytest

from tests.repo.pages import ROOT

# What is not written, and what is.
WORDS = {
    "文法エラー": "構文エラー",
    "強制終了": "終了",
    "局所的最小値": "局所最小値",
    "局所解": "局所最小値",
    "模範解答": "解答例",
    "隠れユニット": "隠れ層のユニット",
    "安定性の端": "安定限界",
    "曲がり具合": "曲率",
    "隔たり": "差",
    r"(?<!データ)ローダー": "データローダー",
    r"学習(対象の|する|できる)パラメータ": "学習可能なパラメータ",
    r"端末": "ターミナル",
    r"(?<![ァ-ヶー])葉(?!（リーフ）|テンソル)": "葉（リーフ）テンソル",
    "答えてもらう": "求める",
    "標本": "データ",
    "形状": "形",
    "順番": "順序",
    "メモリー": "メモリ",
    r"オプティマイザ(?!ー)": "オプティマイザー",
    "(?<!ー)モメンタム": "モーメンタム",
    "通常の(SGD|勾配降下法)": "単純な",
}
# Signs as they are not set, and why.
SIGNS = {
    r"\d [個回つ件行列本番倍種桁通](?![一-龠])": "a number and its counter are not separated",
    r"\d+(\.\d+)? %": "no space before %",
    r"\*\*[^*\n]*[）」]\*\*[^\s、。，．：（）「」*]": "`**` after a bracket is not set in bold",
    r"[ぁ-んァ-ヶ一-龠][,.!?](?![\w])": "half-width punctuation",
    r"(?<!原因)(?<!直し方)(?<=[ぁ-んァ-ヶー一-龠）]): ": "half-width colon",
    r"[ぁ-んァ-ヶ一-龠] ?\((?=[ぁ-んァ-ヶ一-龠])": "half-width brackets",
}
_JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")

Sentence = tuple[str, str]  # where it is, and what it says


def _pages() -> Iterator[Sentence]:
    """Every page, line by line, without code."""
    for path in sorted(ROOT.rglob("*.ja.md")):
        if path.relative_to(ROOT).parts[0].startswith((".", "tests")):
            continue
        text = re.sub(
            r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
        )
        for line in text.splitlines():
            yield path.relative_to(ROOT).as_posix(), line


def _programs() -> Iterator[Sentence]:
    """The Japanese of every `Text`, `states`, `say` and `expect`, and of each mistake."""
    for folder in ("kata_runner", "katas", "reference", "examples"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            where = path.relative_to(ROOT).as_posix()
            tree = ast.parse(path.read_text(encoding="utf-8"))
            docstring = ast.get_docstring(tree) or ""
            if _JAPANESE.search(docstring):
                yield from ((where, line) for line in docstring.splitlines())
            parts = {
                id(p) for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for p in n.values
            }
            for node in ast.walk(tree):
                if id(node) not in parts and isinstance(node, ast.Constant | ast.JoinedStr):
                    said = _said(node)
                    if _JAPANESE.search(said) and ast.get_docstring(tree, clean=False) != said:
                        yield f"{where}:{node.lineno}", said


def _said(node: ast.Constant | ast.JoinedStr) -> str:
    """A string; of one with values in it, a word in each of their places."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    return "".join(_said(part) if isinstance(part, ast.Constant) else "X" for part in node.values)


def _data() -> Iterator[Sentence]:
    """The Japanese docstrings and comments of the references, titles, what was learned, terms."""
    for folder in ("katas", "reference", "examples"):
        for path in sorted((ROOT / folder).rglob("*.toml")):
            data = tomllib.loads(path.read_text(encoding="utf-8"))
            for line in _strings(data):
                yield path.relative_to(ROOT).as_posix(), line


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for item in value.values():
                yield from _strings(item)
        case list():
            for item in value:
                yield from _strings(item)


def _sentences() -> list[Sentence]:
    found = [*_pages(), *_programs(), *_data()]
    return [(where, _prose(line)) for where, line in found if _JAPANESE.search(line)]


def _prose(line: str) -> str:
    """Without what is typed, where a link leads, and what begins a line of a list or a hint."""
    return re.sub(r"`[^`]*`|\]\([^)]*\)|https?://\S+|<[^>]*>", "X", line)


SENTENCES = _sentences()


@pytest.mark.parametrize("word", WORDS)
def test_one_word_for_one_thing(word):
    """Each word that is not used has one that is."""
    found = [f"{where}: {said}" for where, said in SENTENCES if re.search(word, said)]
    assert not found, f"{WORDS[word]}\n" + "\n".join(found)


@pytest.mark.parametrize("sign", SIGNS)
def test_signs_and_spaces(sign):
    """As a Japanese publisher sets them."""
    found = [f"{where}: {said}" for where, said in SENTENCES if re.search(sign, said)]
    assert not found, f"{SIGNS[sign]}\n" + "\n".join(found)


@pytest.mark.parametrize(
    "page", sorted(ROOT.glob("katas/*/README.ja.md")), ids=lambda p: p.parent.name
)
def test_a_link_to_a_page_in_english_says_so(page):
    """A reader knows before they follow it."""
    links = re.findall(
        r"^- \[.*\]\(https://docs\.pytorch\.org.*$", page.read_text("utf-8"), re.MULTILINE
    )
    assert [link for link in links if "英語" not in link] == []


def test_no_minus_that_python_does_not_know():
    """U+2212 is a syntax error when somebody copies it: it is nowhere between backticks."""
    for path in sorted(ROOT.rglob("*.md")):
        if path.relative_to(ROOT).parts[0].startswith((".", "tests")):  # tests/data is history
            continue
        code = re.findall(
            r"^```.*?^```|`[^`\n]*`", path.read_text("utf-8"), re.MULTILINE | re.DOTALL
        )
        assert not [one for one in code if "−" in one], path


def test_the_style_sheet_names_each_word():
    """What the test does not let through is in docs/japanese.md, with the word to use."""
    sheet = (ROOT / "docs" / "japanese.md").read_text(encoding="utf-8")
    for word, better in WORDS.items():
        assert better in sheet, better
        assert re.search(word, sheet), word
