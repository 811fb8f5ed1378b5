"""`kata test [NAME…]`: what `pytest katas/NAME` does, with the same options."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import click

from kata_runner.commands._bilingual import Command, option
from kata_runner.commands._reader import Reader
from kata_runner.commands._record import tell_json
from kata_runner.devices import from_environment
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.model.status import Status


@click.command(
    cls=Command,
    context_settings={"ignore_unknown_options": True},
    options_metavar="[OPTIONS]",
    about=Text(
        en="Check katas: those that are named, else the current one.",
        ja="kata をチェックします。名前を省くと、今の kata をチェックします。",
    ),
    more=Text(
        en="Every other option goes to pytest as it is: -x, -v, --lf, -n 2, --pdb, …",
        ja="そのほかのオプションは、そのまま pytest に渡します（-x、-v、--lf、-n 2、--pdb など）。",
    ),
)
@click.argument("words", metavar="[NAME]...", nargs=-1, type=click.UNPROCESSED)
@option(
    "--all",
    "everything",
    is_flag=True,
    about=Text(en="Check every kata.", ja="すべての kata をチェックします。"),
)
@option(
    "--device",
    multiple=True,
    metavar="DEVICE",
    about=Text(
        en="Where tensors live: cpu, cuda, mps, sim, auto, all. Repeatable.",
        ja="テンソルを置くデバイス：cpu、cuda、mps、sim、auto、all。何度でも指定できます。",
    ),
)
@option(
    "--solution",
    metavar="stub|reference|PATH",
    about=Text(
        en="What is checked instead of your file.", ja="自分のファイルの代わりに調べるもの。"
    ),
)
@option(
    "--seed",
    type=int,
    metavar="N",
    about=Text(
        en="Draw other inputs (0 draws always the same).",
        ja="別の入力で試します（0 ならいつも同じ入力です）。",
    ),
)
@option(
    "--limit",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    about=Text(
        en="Time after which a check is stopped (30).",
        ja="1つのチェックを止めるまでの秒数（30）。",
    ),
)
@option(
    "-k",
    "expression",
    metavar="EXPRESSION",
    about=Text(en="Only checks whose names fit it.", ja="名前が式に合うチェックだけを実行します。"),
)
@option(
    "--json",
    "as_json",
    is_flag=True,
    about=Text(
        en="For programs: the record that `kata grade` writes, a line for each kata and device.",
        ja="プログラム向け：`kata grade` と同じ記録を、kata とデバイスごとに1行で出力します。",
    ),
)
@option(
    "--cold",
    is_flag=True,
    about=Text(
        en="In a process of its own, also while `kata watch` runs.",
        ja="`kata watch` の実行中でも、別のプロセスで実行します。",
    ),
)
@click.pass_context
def command(
    ctx: click.Context,
    words: tuple[str, ...],
    everything: bool,
    device: tuple[str, ...],
    solution: str | None,
    seed: int | None,
    limit: float | None,
    expression: str | None,
    as_json: bool,
    cold: bool,
) -> int:
    """Find out what is meant, and run it."""
    reader: Reader = ctx.obj
    katas, rest = _sort(reader, words)
    if everything:
        katas = [kata for kata in reader.katas if reader.workspace.holds(kata)]
    if not katas:
        kata = reader.current() if reader.workspace else None
        if kata is None:
            reader.say(
                Text(
                    en="You have passed every kata. `kata test --all` checks them all again.",
                    ja="すべての kata に合格しています。"
                    "`kata test --all` で、もう一度すべてをチェックできます。",
                )
            )
            return 0
        katas = [kata]
    if solution not in (None, "stub", "reference"):
        # The checks run in the workspace, but the path was typed in this folder.
        path = Path(solution).absolute()
        solution = str(path) if path.is_file() else solution
    more = ["-k", expression, *rest] if expression is not None else rest
    if as_json:
        return tell_json(reader, katas, device, solution, seed, limit, more, cold=cold)
    if not cold and _WARM_TOO.issuperset(rest):
        code = _run_warm(reader, katas, device, solution, seed, limit, more)
        if code is not None:
            return code
    options = [f"--device={name}" for name in device]
    options += [
        f"--{name}={value}"
        for name, value in (("solution", solution), ("seed", seed), ("limit", limit))
        if value is not None
    ]
    return _run_pytest(reader, katas, [*options, *more])


# Options of pytest that a warm run takes as well; what needs other plugins or the terminal does not.
_WARM_TOO = {"-q", "-qq", "-v", "-vv", "--no-diagnosis", "--full-trace"}


def _run_warm(
    reader: Reader,
    katas: Sequence[Kata],
    devices: Sequence[str],
    solution: str | None,
    seed: int | None,
    limit: float | None,
    more: Sequence[str],
) -> int | None:
    """The same by the warm process of this workspace. None where no such process is alive."""
    from kata_runner.running import warm

    socket_path = warm.socket_path(reader.workspace.root) if warm.is_possible() else None
    connection = warm.connect(socket_path) if socket_path else None
    if connection is None or socket_path is None:
        return None
    connection.close()
    from kata_runner.model.request import TRIES, Request, Show
    from kata_runner.running.run import run
    from kata_runner.running.transport import Warm
    from kata_runner.telling.line import for_click
    from kata_runner.telling.repair import tell_ended
    from kata_runner.workspace.announce import announce
    from kata_runner.workspace.repair import after

    code, transport = 0, Warm(socket_path, lambda text: reader.warn(text, fg="yellow"))
    devices = devices or from_environment()
    for kata in katas:
        request = Request.in_place(
            kata,
            reader.workspace.root,
            solution,
            devices=tuple(devices) or ("cpu",),
            seeds=(seed or 0,),
            limit=limit or 30.0,
            language=reader.language,
            show=Show(
                color=reader.has_color,
                columns=shutil.get_terminal_size().columns,
                diagnosis=True,
                tries=0.0 if "--no-diagnosis" in more else TRIES,
                options=tuple(more),
            ),
        )
        verdict = run(kata, request, transport)
        click.echo(verdict.output, nl=False, color=reader.has_color)
        for problem in announce(verdict, reader.workspace.root):
            reader.say(problem, fg="yellow")
        for line in tell_ended(after(verdict, kata, reader.workspace.root), reader.language):
            reader.say(line.text, **for_click(line))
        if verdict.status is not Status.PASSED:
            # Where not one check ran, pytest was asked for something that is not there.
            code = max(code, 1 if verdict.results else 2)
    return code


def _run_pytest(reader: Reader, katas: Sequence[Kata], options: Sequence[str]) -> int:
    """Run the checks of some katas in the workspace, and hand on what pytest came to."""
    import subprocess

    from kata_runner.model.request import Here
    from kata_runner.running.process import python

    root = reader.workspace.root
    folders = [Here(folder=str(kata.folder), root=str(root)).checks for kata in katas]
    # As `python -m` would not: a file of the workspace that is called torch.py is not imported.
    arguments = python("kata_runner.serving.typed", *folders, *options)
    done = subprocess.run(  # no shell is in between
        arguments,
        cwd=root,
        env={**os.environ, "KATA_LANG": reader.language},
        check=False,
    )
    if done.returncode < 0:
        from kata_runner.running.endings import why_died

        why = why_died("sim" if "--device=sim" in options else "cpu")
        reader.warn(_DIED.format(signal=-done.returncode), fg="red")
        reader.warn(why, fg="red")
    return _EXIT_CODES.get(done.returncode, 1)


_DIED = Text(
    en="The process that ran the checks died (signal {signal}) in the middle of the check that "
    "stands last above:",
    ja="最後に表示されたチェックの途中で、プロセスが終了しました（シグナル {signal}）。",
)


# pytest's: no check failed; some did; it was used wrongly; there was nothing to check.
_EXIT_CODES = {0: 0, 1: 1, 4: 2, 5: 2}


def _sort(reader: Reader, words: Sequence[str]) -> tuple[list[Kata], list[str]]:
    """The katas among the words, and what is left for pytest.

    What stands before the first option has to be a kata. Behind an option of pytest, nobody but
    pytest knows whether a word is its value: there a word is a kata if one is called so.
    """
    katas: list[Kata] = []
    rest: list[str] = []
    for word in words:
        if word.startswith("-"):
            rest.append(word)
            continue
        try:
            kata = reader.find_here(word)
        except KataError:
            if not rest:
                raise
            rest.append(word)
        else:
            katas.append(kata)
    return katas, rest
