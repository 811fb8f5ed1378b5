"""Make the pictures of the READMEs and of the tasks again: `make generated`.

Each is what a learner gets from the command beside its name, for the reference; in a task, what
`kata plot` draws. They are drawn in fewer colours than a screen has, which nobody sees and which
makes the files small.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

from PIL import Image

from kata_runner.cli import main as kata
from kata_runner.drawing import passing
from kata_runner.library.folder import load_kata, load_katas
from kata_runner.model.language import LANGUAGES

PICTURES = {
    "xor": "plot xor",
    "dynamic_net": "plot dynamic_net",
    "graph": "graph dynamic_net",
    "seeds": "lab xor --seeds 1000",
    "edge": "lab linear_regression",
}
COLOURS = 96
HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NOTES = HERE / "made_from.json"  # for each picture, what its kata was when it was drawn


def file_name(name: str, language: str) -> str:
    """`xor.png` in English, `xor.ja.png` in Japanese: as the READMEs are called."""
    return f"{name}.png" if language == "en" else f"{name}.{language}.png"


def make(name: str, language: str, folder: Path) -> Path:
    """Run the command of one picture of the READMEs, and leave the picture in the folder."""
    return draw(PICTURES[name], folder / file_name(name, language), language)


def draw(command: str, path: Path, language: str) -> Path:
    """Run one command, and leave its picture in a file."""
    words = [*command.split(), "--solution", "reference", "--lang", language, "-o", str(path)]
    path.parent.mkdir(exist_ok=True)
    try:
        kata(words)
    except SystemExit as end:
        if end.code:
            raise
    with Image.open(path) as image:
        image.convert("RGB").quantize(COLOURS).save(path, optimize=True)
    return path


def commands() -> dict[Path, tuple[str, str]]:
    """Every picture that there has to be, with its command and its language."""
    found = {}
    for language in LANGUAGES:
        for name, command in PICTURES.items():
            found[HERE / file_name(name, language)] = command, language
        for task in load_katas(ROOT):
            path = task.folder / "pictures" / file_name(task.name, language)
            if f"pictures/{path.name}" in task.task(language).read_text(encoding="utf-8"):
                found[path] = f"plot {task.name}", language
    return found


def made_from(command: str) -> str:
    """What a picture depends on in its kata, as a hash: the same on every machine."""
    name = command.split()[1]
    kata, reference = ROOT / "katas" / name, ROOT / "reference" / name
    digest = hashlib.sha256(command.encode())
    for path in (kata / "picture.py", kata / "lab.py", reference / f"{name}.py"):
        digest.update(path.read_bytes() if path.is_file() else b"")
    digest.update(repr(load_kata(kata).title).encode())
    return digest.hexdigest()


def stale() -> dict[Path, tuple[str, str]]:
    """The pictures that are missing, or whose kata has changed since they were drawn."""
    notes = json.loads(NOTES.read_text(encoding="utf-8")) if NOTES.is_file() else {}
    return {
        path: (command, language)
        for path, (command, language) in commands().items()
        if not path.is_file() or notes.get(_key(path)) != made_from(command)
    }


def _key(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def main(arguments: list[str]) -> int:
    """Draw what is stale, or everything with `--all`; with `--check`, name it and fail."""
    found = commands() if "--all" in arguments else stale()
    if "--check" in arguments:
        for path in found:
            print(f"{_key(path)} is stale. `make generated` draws it.")
        return int(bool(found))
    passing.passes = lambda *asked, **more: True  # the reference does: `make test` sees to that
    for path, (command, language) in found.items():
        draw(command, path, language)
    notes = {_key(path): made_from(command) for path, (command, _) in commands().items()}
    NOTES.write_text(json.dumps(notes, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
