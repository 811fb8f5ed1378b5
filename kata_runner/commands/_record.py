"""`kata test --json`: the record of a learner's own runs, for programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from kata_runner.commands._reader import Reader
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.model.status import Status


def tell_json(
    reader: Reader,
    katas: Sequence[Kata],
    devices: Sequence[str],
    solution: str | None,
    seed: int | None,
    limit: float | None,
    more: Sequence[str],
    *,
    cold: bool,
) -> int:
    """The record of each run, as `kata grade` writes it. Whose work it is stays empty."""
    if more:
        raise KataError(_NOT_WITH_JSON.format(words=" ".join(more)))
    from kata_runner.devices import choose_devices, from_environment
    from kata_runner.diagnosis.diagnose import diagnose
    from kata_runner.grading.record import of_learner
    from kata_runner.grading.results import to_line
    from kata_runner.judging.resemblance import SEED
    from kata_runner.library.registry import found_backends
    from kata_runner.model.request import Request
    from kata_runner.running import warm
    from kata_runner.running.run import passes
    from kata_runner.running.transport import Cold, Warm
    from kata_runner.running.versions import kata_version, versions
    from kata_runner.workspace.announce import announce

    code, root = 0, reader.workspace.root
    devices = devices or from_environment()
    chosen = choose_devices(tuple(devices) or ("cpu",), found_backends()[0])
    transport = Cold() if cold or not warm.is_possible() else Warm(warm.socket_path(root))
    for kata in katas:
        request = Request.in_place(
            kata,
            root,
            solution,
            devices=tuple(device for device in chosen if kata.runs_on(device)),
            seeds=(seed or SEED,),
            limit=limit or 30.0,
            language=reader.language,
        )
        file = Path(solution) if solution else kata.stub
        for (device, drawn), verdict in passes(kata, request, transport).items():
            is_known = drawn == SEED and verdict.status is not Status.PASSED
            findings = diagnose(kata, device, verdict.results, file) if is_known else []
            result = of_learner(
                kata,
                verdict,
                findings,
                submission="",
                file=file.name,
                device=device,
                seed=drawn,
                versions=versions(),
                kata_version=kata_version(kata),
            )
            click.echo(to_line(result), nl=False)
            for problem in announce(verdict, root):
                reader.warn(problem, fg="yellow")
            if verdict.status is not Status.PASSED:
                code = max(code, 1 if verdict.results else 2)
    return code


_NOT_WITH_JSON = Text(
    en="With --json, {words} has no meaning: a record is about a whole kata.",
    ja="--json と {words} は一緒に使えません。記録は kata 全体についてのものです。",
)
