"""What a verdict below a cell takes, beside the same verdict on the command line."""

from __future__ import annotations

import atexit
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.measure import ENVIRONMENT, Failed, NotHere, Ratio, python, seconds
from kata_runner.library.registry import registry
from kata_runner.running.warm import WarmProcess, is_possible, socket_path
from kata_runner.workspace.shipping import files_of, lay_down

NAME = "neuron_forward"


@cache
def _workspace() -> Path:
    """A workspace in which the kata is solved, with a warm process as `kata watch` keeps one."""
    if not is_possible():
        raise NotHere("this system cannot fork")
    folder = tempfile.TemporaryDirectory()
    root, kata = Path(folder.name, "home"), registry().find(NAME)
    lay_down(root, files_of(registry().katas))
    assert kata.reference is not None  # noqa: S101  # for the type checker
    solution = kata.reference.read_text(encoding="utf-8")
    (root / "katas" / NAME / f"{NAME}.py").write_text(solution, encoding="utf-8")
    warm = WarmProcess(socket_path(root))
    warm.ensure()
    atexit.register(folder.cleanup)
    atexit.register(warm.close)
    return root


@cache
def _kernel() -> Any:
    """A kernel with the extension loaded, on the same workspace."""
    try:
        from jupyter_client.manager import start_new_kernel
    except ModuleNotFoundError:
        raise NotHere("jupyter_client is not installed") from None
    environment = ENVIRONMENT | {"KATA_HOME": str(_workspace())}
    manager, client = start_new_kernel(
        kernel_name="python3", env=environment, cwd=str(_workspace())
    )
    atexit.register(manager.shutdown_kernel)
    client.execute_interactive("%load_ext kata_runner.notebook")
    client.execute_interactive(f"%kata {NAME}")
    return client


def _cell() -> float:
    """From sending the cell until it is done, with all that is shown below it."""
    shown: list[str] = []

    def hear(message: dict[str, Any]) -> None:
        shown.append(str(message["content"].get("data", "")))

    start = time.perf_counter()
    _kernel().execute_interactive(f"%kata {NAME}", output_hook=hear)
    took = time.perf_counter() - start
    if "checks passed" not in "".join(shown):
        raise Failed("the cell did not pass")
    return took


def cell_over_command() -> float:
    _kernel()
    time.sleep(1.5)  # a learner thinks; the warm processes get ready meanwhile
    cell = _cell()
    time.sleep(1.5)
    command = python("-m", "kata_runner.cli", "test", NAME)
    return cell / seconds(command, _workspace())


RATIOS = [
    Ratio("a verdict below a cell / kata test with a warm process", cell_over_command, at_most=1.2)
]
