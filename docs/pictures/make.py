"""Make the pictures of the READMEs again: `make pictures`, or `python docs/pictures/make.py [DIR]`.

Each is what a learner gets from the command beside its name, for the reference. They are drawn in
fewer colours than a screen has, which nobody sees and which makes the files small.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

from kata_runner.cli import main as kata
from kata_runner.drawing import pictures
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
    """Run one command, and leave its picture in the folder."""
    path = folder / file_name(name, language)
    words = [
        *PICTURES[name].split(),
        "--solution",
        "reference",
        "--lang",
        language,
        "-o",
        str(path),
    ]
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
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    pictures.passes = lambda kata, path: True  # the reference does: `make test` sees to that
    for language in LANGUAGES:
        for name in PICTURES:
            make(name, language, folder)


if __name__ == "__main__":
    main()
