"""Make the pictures of the READMEs and of the tasks again: `make pictures`.

Each is what a learner gets from the command beside its name, for the reference; in a task, what
`kata plot` draws. They are drawn in fewer colours than a screen has, which nobody sees and which
makes the files small.
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from kata_runner.cli import main as kata
from kata_runner.drawing import passing
from kata_runner.library.registry import registry
from kata_runner.model.language import LANGUAGES

PICTURES = {
    "xor": "plot xor",
    "dynamic_net": "plot dynamic_net",
    "graph": "graph dynamic_net",
    "seeds": "lab xor --seeds 1000",
    "edge": "lab linear_regression",
}
COLOURS = 96


def file_name(name: str, language: str) -> str:
    """`xor.png` in English, `xor.ja.png` in Japanese: as the READMEs are called."""
    return f"{name}.png" if language == "en" else f"{name}.{language}.png"


def make(name: str, language: str, folder: Path) -> Path:
    """Run the command of one picture of the READMEs, and leave the picture in the folder."""
    return draw(PICTURES[name], folder / file_name(name, language), language)


def draw(command: str, path: Path, language: str) -> Path:
    """Run one command, and leave its picture in a file."""
    words = [*command.split(), "--solution", "reference", "--lang", language, "-o", str(path)]
    try:
        kata(words)
    except SystemExit as end:
        if end.code:
            raise
    with Image.open(path) as image:
        image.convert("RGB").quantize(COLOURS).save(path, optimize=True)
    return path


def main() -> None:
    """All of them, in both languages."""
    passing.passes = lambda *asked, **more: True  # the reference does: `make test` sees to that
    for language in LANGUAGES:
        for name in PICTURES:
            make(name, language, Path(__file__).parent)
        for task in registry().katas:
            folder = task.folder / "pictures"
            if folder.is_dir():  # its task shows what `kata plot` draws
                draw(f"plot {task.name}", folder / file_name(task.name, language), language)


if __name__ == "__main__":
    main()
