"""A notebook as a person has one: a real kernel, in which cells are executed one after the other."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from jupyter_client.manager import start_new_kernel

from kata_runner.library.registry import registry

LOAD = "%load_ext kata_runner.notebook"
_PATIENCE = 120  # seconds for one cell


class Ran:
    """What one cell brought: all that is below it."""

    def __init__(self) -> None:
        self.printed = ""
        self.data: dict[str, dict[str, str]] = {}  # each output, by its place or its display_id

    def hear(self, message: dict[str, Any]) -> None:
        """Take a message of the kernel in, as a frontend does."""
        content = message["content"]
        match message["msg_type"]:
            case "stream":
                self.printed += content["text"]
            case "error":
                self.printed += "\n".join(content["traceback"])
            case "display_data" | "execute_result" | "update_display_data":
                place = content.get("transient", {}).get("display_id", str(len(self.data)))
                self.data[place] = content["data"]

    def of(self, kind: str) -> str:
        """Everything of one MIME type, put together."""
        return "\n".join(data.get(kind, "") for data in self.data.values())

    @property
    def html(self) -> str:
        """What a notebook shows."""
        return self.of("text/html")

    @property
    def words(self) -> str:
        """What a person reads of the HTML: without tags and style."""
        shown = re.sub(r"<style>.*?</style>", "", self.html, flags=re.DOTALL)
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", shown)).split())

    @property
    def text(self) -> str:
        """What is shown where there is no HTML, with what was printed."""
        return f"{self.of('text/plain')}{self.printed}"


class Notebook:
    """A notebook with a kernel; `run` executes a cell, whatever comes of it."""

    def __init__(self, home: Path, language: str) -> None:
        home.parent.mkdir(parents=True, exist_ok=True)
        self.home = home
        self.manager, self.client = start_new_kernel(
            kernel_name="python3",
            cwd=str(home.parent),
            env=os.environ
            | {
                "KATA_HOME": str(home),
                "KATA_LANG": language,
                "IPYTHONDIR": str(home.parent / "ipython"),
            },
        )

    def run(self, source: str) -> Ran:
        """Execute a cell."""
        ran = Ran()
        # An old ipykernel drops what comes in the moment after an error, as "Run all" wants it.
        self.client.execute_interactive(
            source, output_hook=ran.hear, timeout=_PATIENCE, stop_on_error=False
        )
        return ran

    def say(self, expression: str) -> str:
        """What an expression is in the kernel, as text."""
        return self.run(f"print({expression})").text.strip()

    def file(self, name: str) -> Path:
        """The learner's file of a kata."""
        return self.home / "katas" / name / f"{name}.py"

    def warm_pid(self) -> int:
        """The warm process of this kernel."""
        return int(self.say("get_ipython()._torch_katas._warm._process.pid"))

    def restart(self) -> None:
        """Have the kernel end itself, and start another one."""
        self.manager.restart_kernel()
        self.client.wait_for_ready(timeout=_PATIENCE)

    def kill(self) -> None:
        """Kill the kernel: there is nothing that it could do about it."""
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def close(self) -> None:
        """End the kernel."""
        self.client.stop_channels()
        self.manager.shutdown_kernel()


Open = Callable[..., Notebook]


@pytest.fixture(scope="session")
def notebooks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    """Open a notebook in a home of its own, with the extension loaded; it ends with the tests."""
    opened = []

    def open_one(language: str = "en") -> Notebook:
        one = Notebook(tmp_path_factory.mktemp("notebook") / "home", language)
        opened.append(one)
        one.run(LOAD)
        return one

    yield open_one
    for one in opened:
        one.close()


@pytest.fixture(scope="session")
def notebook(notebooks: Open) -> Notebook:
    """A notebook that many tests share."""
    return notebooks()


@pytest.fixture(scope="session")
def japanese(notebooks: Open) -> Notebook:
    """A notebook in Japanese, shared as well."""
    return notebooks("ja")


def reference(name: str) -> str:
    """The model solution of a kata."""
    path = registry().find(name).reference
    assert path is not None
    return path.read_text(encoding="utf-8")
