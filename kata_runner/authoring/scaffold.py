"""A new kata, or a whole pack with one: a small one that works, for its author to change.

What is written is in `skeleton/`: each file as it will be, behind the suffix `.txt` so that no
tool takes it for one of ours. `NAME` and `PACKAGE` in paths, and `$words` within, are filled in.
"""

from __future__ import annotations

import keyword
import re
import string
import sys
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from kata_runner.library.builtin import PACK
from kata_runner.library.stub import make_stub
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.workspace.folder import OWN_CHAPTER, write_whole

_SKELETON = Path(__file__).parent / "skeleton"

# A solution that is called like one of these would hide it, or be taken for another file of a kata.
_MODULES = {
    *sys.stdlib_module_names,
    *("torch", "pytest", "hypothesis", "numpy", "matplotlib", "conftest"),
    *("kata_runner", "katas", "reference", "picture", "lab"),
}

_ROOMS = ("katas", "reference")

Files = Mapping[str, str]  # by their path, with slashes


def kata_files(name: str, katas: Iterable[Kata], chapter: str = "") -> dict[str, str]:
    """The files of a new kata, the last one of its chapter.

    Raises KataError where it cannot be called that.
    """
    katas = tuple(katas)
    check_name(name)
    for kata in katas:
        if kata.name == name:
            raise KataError(
                Text(
                    en="There is a kata called {name} already ({folder}). Choose another name.",
                    ja="{name} という kata はすでにあります（{folder}）。別の名前にしてください。",
                ).format(name=name, folder=kata.folder)
            )
    mates = [kata for kata in katas if kata.chapter == (chapter or OWN_CHAPTER.name)]
    order = max((10, *(kata.order // 10 * 10 + 10 for kata in mates)))
    title = name.replace("_", " ").capitalize()
    line = f'chapter = "{chapter}"' if chapter else '# chapter = "training"'
    files = _filled("kata", name=name, title=title, order=order, chapter=line)
    stub = make_stub(files[f"reference/{name}/{name}.py"])
    return {**files, f"katas/{name}/{name}.py": stub}


def pack_files(package: str, name: str, katas: Iterable[Kata]) -> dict[str, str]:
    """The files of a new pack, with one kata. Raises KataError where a name cannot be."""
    check_name(package)
    inside = kata_files(name, katas)
    files = _filled(
        "pack",
        name=name,
        package=package,
        distribution=package.replace("_", "-"),
        version=_runner_version(),
    )
    return {**files, **{f"src/{package}/{path}": text for path, text in inside.items()}}


def package_of(folder: Path) -> str:
    """What the package of a pack in this folder is called: `my-katas` holds `my_katas`."""
    return re.sub(r"[-. ]+", "_", folder.resolve().name).lower()


def check_name(name: str) -> None:
    """Raise KataError unless a file, a function and a folder may be called that."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name) or keyword.iskeyword(name):
        raise KataError(
            Text(
                en="{name} cannot be a name: take small letters a to z, digits and _, with a "
                "letter first, as in `running_mean`; Python's own words are taken.",
                ja="{name} は名前に使えません。英小文字と数字と _ だけを使い、英字で始めてください"
                "（例：`running_mean`）。Python の予約語も使えません。",
            ).format(name=repr(name))
        )
    if name in _MODULES or name.startswith("test_"):
        raise KataError(
            Text(
                en="{name} is the name of a module that Python or a check needs, and a file called "
                "{name}.py would be taken for it. Choose another name.",
                ja="{name} は Python やチェックが使うモジュールの名前なので、{name}.py という"
                "ファイルが取り違えられます。別の名前にしてください。",
            ).format(name=name)
        )


def lay_down(root: Path, files: Files) -> None:
    """Write the files; where one of their folders or files is there already, none of them.

    Raises KataError, which names it.
    """
    paths = [Path(path) for path in files]
    folders = {folder for path in paths for folder in path.parents if folder.parent.name in _ROOMS}
    there = [path for path in (*sorted(folders), *paths) if (root / path).exists()]
    if there:
        raise KataError(
            Text(
                en="{path} is there already, and nothing is overwritten. "
                "Choose another name, or move it away.",
                ja="{path} がすでにあり、上書きはしません。"
                "別の名前にするか、先に移動してください。",
            ).format(path=root / there[0])
        )
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        write_whole(root / path, text.encode())


def _filled(skeleton: str, **words: object) -> dict[str, str]:
    """The files of one skeleton, under their own names."""
    root = _SKELETON / skeleton
    files = {}
    for path in sorted(root.rglob("*.txt")):
        name = path.relative_to(root).as_posix().removesuffix(".txt")
        name = name.replace("NAME", str(words["name"]))
        name = name.replace("PACKAGE", str(words.get("package")))
        files[name] = string.Template(path.read_text(encoding="utf-8")).substitute(words)
    return files


def _runner_version() -> str:
    """The runner that the pack is made with, and so needs: `0.1` of 0.1.3."""
    try:
        return ".".join(version(PACK).split(".")[:2])
    except PackageNotFoundError:  # a clone that was never installed
        return "0.1"
