"""Can a process be locked in on this system? It is tried, in a process that ends with that."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from kata_runner.isolation.folder import own_folder, remove_left
from kata_runner.isolation.kernel import CannotIsolate
from kata_runner.isolation.lock import check, lock_in
from kata_runner.model.language import Text

_HOME = str(Path(__file__).parents[2])

_FAILED = Text(
    en="A process could not be locked in here: {error}",
    ja="プロセスを隔離できませんでした：{error}",
)


@dataclass(frozen=True)
class Isolation:
    """What this system lacks for keeping a submission from everything else."""

    missing: Text | None = None  # without it no submission is executed in isolation
    weaker: Text | None = None  # it is isolated, but for this


def examine() -> Isolation:
    """Try it; that takes a tenth of a second."""
    try:
        check()
    except CannotIsolate as error:
        return Isolation(missing=error.text)
    command = [sys.executable, "-m", "kata_runner.isolation.examine"]
    tried = subprocess.run(command, cwd=_HOME, capture_output=True, text=True, check=False)
    remove_left(Path(tempfile.gettempdir()))
    try:
        told = {name: text and Text(**text) for name, text in json.loads(tried.stdout).items()}
        return Isolation(**told)
    except (ValueError, TypeError, AttributeError):
        (last,) = tried.stderr.splitlines()[-1:] or ["?"]
        return Isolation(missing=_FAILED.format(error=last))


def main() -> None:
    """Lock this process in, and say on its standard output what it lacked."""
    found = Isolation()
    try:
        own, weaker = own_folder()
        found = Isolation(weaker=weaker)
        lock_in(own, is_alone=weaker is None)
    except CannotIsolate as error:
        found = Isolation(missing=error.text)
    except OSError as error:
        found = Isolation(missing=_FAILED.format(error=error))
    print(json.dumps(asdict(found)))


if __name__ == "__main__":
    main()
