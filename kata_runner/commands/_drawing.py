"""What `kata plot`, `kata graph` and `kata lab` share: whose file, where to, and what went wrong."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kata_runner.commands._bilingual import option
from kata_runner.commands._reader import Reader
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Language, Text
from kata_runner.model.story import Kind

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from kata_runner.drawing.pictures import SolutionFailed

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def drawing_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options that every command that draws has."""
    for add in reversed(_OPTIONS):
        function = add(function)
    return function


_OPTIONS: tuple[Decorator, ...] = (
    option(
        "--solution",
        metavar="stub|reference|PATH",
        about=Text(
            en="What is drawn instead of your file.", ja="自分のファイルの代わりに描くもの。"
        ),
    ),
    option(
        "-o",
        "--output",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        about=Text(
            en="Write the picture to a file: .png, .svg or .pdf.",
            ja="図をファイルに保存します（.png、.svg、.pdf）。",
        ),
    ),
    option(
        "--show",
        is_flag=True,
        about=Text(en="Open the picture in a window.", ja="図をウィンドウで開きます。"),
    ),
)

device_option = option(
    "--device",
    default="cpu",
    metavar="DEVICE",
    about=Text(
        en="Where tensors live: cpu, cuda, mps, sim, auto.",
        ja="テンソルを置くデバイス: cpu、cuda、mps、sim、auto。",
    ),
)
seed_option = option(
    "--seed",
    type=int,
    metavar="N",
    about=Text(en="Start from other random numbers.", ja="別の乱数から始めます。"),
)


def solution_path(kata: Kata, asked: str | None) -> Path:
    """The file that `--solution` names: the learner's, where it is left out."""
    if asked in (None, "stub"):
        return kata.stub
    if asked == "reference" and kata.reference is not None:
        return kata.reference
    path = Path(str(asked)).resolve()
    if not path.is_file():
        raise KataError(
            Text(
                en="--solution {path}: there is no such file.",
                ja="--solution {path}: そのようなファイルはありません。",
            ).format(path=asked)
        )
    return path


def chosen_device(kata: Kata, asked: str) -> str:
    """The device that `--device` names. Raises KataError where the kata is not about it."""
    from kata_runner.devices import choose_devices

    (device, *_) = choose_devices([asked])
    if not kata.runs_on(device):
        raise KataError(
            Text(
                en="{kata} is about {devices} only.",
                ja="{kata} は {devices} だけを対象とする kata です。",
            ).format(kata=kata.name, devices=", ".join(kata.devices))
        )
    return device


def picture(
    reader: Reader,
    kata: Kata,
    what: str,
    output: Path | None,
    show: bool,
    draw: Callable[[Figure, Language], bool | None],
    *,
    solution: str | None = None,
    device: str = "cpu",
) -> int:
    """Make a figure, have it drawn, bring it to the reader; the exit code.

    `draw` gives whether the solution passes its checks. Without `-o` and `--show` the picture
    goes into the terminal, and where that shows none, into a file called after the kata.
    """
    from kata_runner.drawing import pictures
    from kata_runner.screen import inline

    if output is not None:
        pictures.check_name(output)
    with pictures.style(reader.language) as (language, problem):
        if problem is not None:
            reader.warn(problem, fg="yellow")
        figure = pictures.new_figure(window=show)
        with told(reader, kata) as failed:
            passed = draw(figure, language)
            if passed is False:
                options = [f"--solution {shlex.quote(solution)}"] if solution else []
                options += [f"--device {device}"] if device != "cpu" else []
                command = " ".join([reader.call("test", kata), *options])
                reader.warn(_NOT_PASSING.format(command=command), fg="yellow")
        if failed:
            return 1
        how = inline.ability(os.environ, is_terminal=sys.stdout.isatty())
        if output is None and not show and how is inline.Ability.NONE:
            output = Path(f"{kata.name}-{what}.png")
        if output is not None:
            pictures.save(figure, output)
            written = Text(en="{path} is written.", ja="{path} に保存しました。")
            reader.warn(written.format(path=output))  # beside the JSON of `kata lab`, not in it
        elif not show:
            inline.show(figure, how)
            if how is inline.Ability.BLOCKS:
                reader.say(
                    _SHARPER.format(command=reader.call(what, kata), kata=kata.name), dim=True
                )
        if show:
            import matplotlib.pyplot as plt

            plt.show()
    return 0


_NOT_PASSING = Text(
    en="This solution does not pass its checks: `{command}` says why.",
    ja="この解答はチェックに合格していません。理由は `{command}` で確認できます。",
)
_SHARPER = Text(
    en="This is as sharp as this terminal shows it. As a file: {command} -o {kata}.png",
    ja="このターミナルで表示できるのはここまでです。ファイルに保存するには: "
    "{command} -o {kata}.png",
)


@contextmanager
def told(reader: Reader, kata: Kata) -> Iterator[list[SolutionFailed]]:
    """Tell of a solution that does not run, in its own lines; the list is then not empty."""
    from kata_runner.drawing.pictures import SolutionFailed

    failed: list[SolutionFailed] = []
    try:
        yield failed
    except SolutionFailed as error:
        failed.append(error)
        _tell(reader, kata, error)


def _tell(reader: Reader, kata: Kata, error: SolutionFailed) -> None:
    from kata_runner.telling.line import for_click
    from kata_runner.telling.story import tell

    story = error.story
    if story.kind is Kind.NOT_STARTED:
        heading = Text(en="There is nothing to draw yet.", ja="描けるものがまだありません。")
    elif story.place is None and story.kind is Kind.RAISED:
        heading = Text(
            en="What came out of the solution cannot be drawn; `{command}` says why.",
            ja="解答の結果を図にできません。理由は `{command}` で確認できます。",
        ).format(command=reader.call("test", kata))
    else:
        heading = Text(en="The solution does not run.", ja="解答を実行できません。")
    for line in tell(heading, story, reader.language, Path.cwd()):
        reader.warn(line.text, **for_click(line))
