"""Write the notebooks again: `make generated`, or with `--check` only compare.

There is one for each chapter and language: `notebooks/en/training.ipynb`. Of each kata it has the
task, a cell with the stub, a cell to play in, the picture, and the hints, folded.
"""

from __future__ import annotations

import doctest
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from kata_runner.library.chapters import load_chapters
from kata_runner.library.folder import load_katas
from kata_runner.library.stub import for_a_cell, shipped_stub
from kata_runner.library.task import with_pictures
from kata_runner.model.chapter import Chapter, in_order, with_unwritten
from kata_runner.model.kata import Kata
from kata_runner.model.language import LANGUAGES, Language, Text
from kata_runner.telling.cells import page_in_a_cell

ROOT = Path(__file__).resolve().parents[1]
FOLDER = "notebooks"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
REPOSITORY = PROJECT["tool"]["torch-katas"]["repository"]

_TRY_IT = Text(en="## Try it", ja="## 試してみよう")
_HINTS = Text(en="## Hints", ja="## ヒント")
_SUMMARY = re.compile(r"^<summary>.*</summary>$", re.MULTILINE)
_SNIPPET = re.compile(r"`([^`]+)`")
_PYTHON = re.compile(r"^```python\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)


def notebooks() -> Iterator[tuple[Path, str]]:
    """Each notebook of this tree: its path, and what is in it."""
    katas = list(load_katas(ROOT))
    chapters = with_unwritten(load_chapters(ROOT / "katas"), katas)
    by_name = {chapter.name: chapter for chapter in chapters}
    found = [
        (by_name[name], list(mine))
        for name, mine in groupby(in_order(katas, chapters), key=lambda kata: kata.chapter)
    ]
    for language in LANGUAGES:
        for i, (chapter, mine) in enumerate(found):
            following = found[i + 1][0] if i + 1 < len(found) else None
            notebook = make(chapter, mine, following, language)
            nbformat.validate(notebook)
            yield path_of(chapter, language), nbformat.writes(notebook, indent=1) + "\n"


def path_of(chapter: Chapter, language: Language) -> Path:
    """Where the notebook of a chapter is."""
    return ROOT / FOLDER / language / f"{chapter.name}.ipynb"


def make(
    chapter: Chapter, katas: Sequence[Kata], following: Chapter | None, language: Language
) -> NotebookNode:
    """The notebook of one chapter."""
    cells = [
        new_markdown_cell(_begin(chapter, katas, language), id="begin"),
        new_code_cell(_install(language), id="install"),
    ]
    for kata in katas:
        cells += _kata(kata, language)
    cells.append(new_markdown_cell(_end(following, language), id="end"))
    cells.append(new_code_cell("kata.status()", id="status"))
    metadata = {
        "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
        "language_info": {"name": "python"},
        "colab": {"provenance": []},
    }
    return new_notebook(cells=cells, metadata=metadata)


def _kata(kata: Kata, language: Language) -> Iterator[NotebookNode]:
    task = page_in_a_cell(with_pictures(kata.task(language).read_text(encoding="utf-8"), kata))
    before, try_it, rest = task.partition(f"\n{_TRY_IT.said(language)}\n")
    playing, hints, rest = rest.partition(f"\n{_HINTS.said(language)}\n")
    stub = for_a_cell(shipped_stub(kata, language) or "")
    yield new_markdown_cell(before.strip(), id=f"{kata.name}-task")
    yield new_code_cell(f"%%kata {kata.name}\n{stub.rstrip()}", id=f"{kata.name}-cell")
    yield new_markdown_cell((try_it + playing).strip(), id=f"{kata.name}-try")
    yield new_code_cell(
        _play(playing, kata, language),
        id=f"{kata.name}-play",
        # "Run all" goes on behind it while nothing is written yet.
        metadata={"tags": ["raises-exception"]},
    )
    if kata.companion("picture") is not None:
        yield new_code_cell(f'kata.plot("{kata.name}")', id=f"{kata.name}-picture")
    yield new_markdown_cell(_with_code((hints + rest).strip()), id=f"{kata.name}-hints")


def _with_code(page: str) -> str:
    """The titles of hints are HTML, in which JupyterLab shows backticks as they are."""
    return _SUMMARY.sub(lambda found: _SNIPPET.sub(r"<code>\1</code>", found[0]), page)


def _play(section: str, kata: Kata, language: Language) -> str:
    """The example of "Try it", up to the first result: the learner goes on from there."""
    lines = [_PLAY.said(language)]
    found = _PYTHON.search(section)
    examples = doctest.DocTestParser().get_examples(found["code"]) if found else []
    for example in examples:
        lines.append(example.source.rstrip())
        if example.want:
            break
    if not examples:
        lines.append(f"from {kata.name} import {', '.join(kata.defines)}")
    return "\n".join(lines)


# --- what is around the katas --------------------------------------------------------------------


def _begin(chapter: Chapter, katas: Sequence[Kata], language: Language) -> str:
    path = path_of(chapter, language).relative_to(ROOT).as_posix()
    colab = REPOSITORY.replace("https://github.com/", "https://colab.research.google.com/github/")
    name = Text(en="**{title}** (`{name}`)", ja="**{title}**（`{name}`）")
    names = "\n".join(
        f"{i}. {name.format(title=kata.title, name=kata.name).said(language)}"
        for i, kata in enumerate(katas, 1)
    )
    return _BEGIN.said(language).format(
        badge=f"[![Open in Colab](https://colab.research.google.com/assets/colab-badge.svg)]"
        f"({colab}/blob/main/{path})",
        title=chapter.title.said(language),
        about=chapter.about.said(language),
        names=names,
        kata=katas[0].name,
    )


def _install(language: Language) -> str:
    return _INSTALL.said(language).format(repository=REPOSITORY)


def _end(following: Chapter | None, language: Language) -> str:
    if following is None:
        return _LAST.said(language)
    link = f"[{following.title.said(language)}]({following.name}.ipynb)"
    return _ONWARD.said(language).format(link=link)


_BEGIN = Text(
    en="""\
{badge}

# {title}

{about}

{names}

## How it works

1. Run the next cell. (Click it, then press Shift+Enter.)
2. Read a task. Then fill in the cell below it that begins with `%%kata`, and run it. The cell is \
your solution file: it is saved and checked, and you see below it what holds and what does not yet.
3. Run it again after each change. You need not write everything first.

Lines that begin with `>>>` are examples: they show what Python answers. To try one, copy it into \
any other cell. Where a task speaks of the file `{kata}.py`, it means the cell that begins with \
`%%kata {kata}`.

Stuck? The hints are folded below each task. `kata` in a cell of its own lists all functions.

<details>
<summary>In Colab: keep your work, use a GPU</summary>

What is not in your Google Drive is deleted when the session ends. The next cell has three lines that \
keep your files in your Drive; remove the `# ` in front of them. Then save the notebook itself, too: \
*File → Save a copy in Drive*.

For a GPU, choose *Runtime → Change runtime type*, run the cells again, and write `--device cuda` \
behind the name: `%%kata {kata} --device cuda`. Without a GPU, `--device sim` simulates one.

</details>""",
    ja="""\
{badge}

# {title}

{about}

{names}

## 使い方

1. 次のセルを実行します（セルをクリックして Shift+Enter）。
2. 課題を読み、その下の `%%kata` で始まるセルに答えを書いて実行します。セルが解答のファイルです。\
実行すると保存され、チェックの結果がセルの下に表示されます。
3. 書き換えるたびに、もう一度実行します。一度に全部を書く必要はありません。

`>>>` で始まる行は例で、続く行は Python の出力です。試すには、ほかのセルにコピーして実行します。\
課題に出てくるファイル `{kata}.py` は、`%%kata {kata}` で始まるセルのことです。

困ったときは、各課題の下にある折りたたまれたヒントを開いてください。セルに `kata` とだけ書いて実行すると、使える関数の一覧が表示されます。

<details>
<summary>Colab の場合：ファイルの保存と GPU</summary>

Google ドライブの外にあるファイルは、セッションが終わると消えます。次のセルに、ファイルをドライブに保存するための行が3つあります。\
先頭の `# ` を消してください。ノートブック自体も、「ファイル」メニューの「ドライブにコピーを保存」で保存しておきます。

GPU を使うには、「ランタイム」メニューの「ランタイムのタイプを変更」で GPU を選び、セルを実行し直してから、\
`%%kata {kata} --device cuda` のように指定します。GPU がなくても、`--device sim` で模擬のデバイスを使えます。

</details>""",
)
_INSTALL = Text(
    en="""\
# Run this cell first. In Colab it installs the katas, which takes about a minute.
import importlib.util
import os

os.environ["KATA_LANG"] = "en"

# To keep your files in your Google Drive, remove the "# " of these three lines.
# from google.colab import drive
# drive.mount("/content/drive")
# os.environ["KATA_HOME"] = "/content/drive/MyDrive/torch-katas"

if importlib.util.find_spec("kata_runner") is None:
    %pip install --quiet "torch-katas[notebook,plots] @ git+{repository}"
%reload_ext kata_runner.notebook""",
    ja="""\
# はじめにこのセルを実行します。Colab では kata のインストールに1分ほどかかります。
import importlib.util
import os

os.environ["KATA_LANG"] = "ja"

# ファイルを Google ドライブに保存するには、次の3行の先頭の "# " を消します。
# from google.colab import drive
# drive.mount("/content/drive")
# os.environ["KATA_HOME"] = "/content/drive/MyDrive/torch-katas"

if importlib.util.find_spec("kata_runner") is None:
    %pip install --quiet "torch-katas[notebook,plots] @ git+{repository}"
%reload_ext kata_runner.notebook""",
)
_PLAY = Text(
    en="# Try your solution here, once you have filled in the cell above and run it.",
    ja="# 上のセルに答えを書いて実行したら、ここで自分の解答を試せます。",
)
_ONWARD = Text(en="The next chapter: {link}", ja="次の章：{link}")
_LAST = Text(en="This was the last chapter.", ja="これが最後の章です。")


def main(arguments: list[str]) -> int:
    """Write what is stale and remove what has no chapter; with `--check`, name it and fail."""
    wanted = dict(notebooks())
    there = set((ROOT / FOLDER).glob("*/*.ipynb"))
    stale = [
        path
        for path, text in wanted.items()
        if path not in there or path.read_text(encoding="utf-8") != text
    ]
    left = sorted(there - set(wanted))
    if "--check" in arguments:
        for path in [*stale, *left]:
            print(f"{path.relative_to(ROOT)} is stale. `make generated` writes the notebooks.")
        return int(bool(stale or left))
    for path in left:
        path.unlink()
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[path], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
