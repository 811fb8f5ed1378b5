"""`kata watch` in a real terminal: a pseudo-terminal of 80 by 24, real saves, real keys."""

import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fcntl import ioctl
from pathlib import Path

import pytest

from kata_runner.running.warm import socket_path

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0  # seconds; the machine may be busy
KATA = "katas/neuron_forward/neuron_forward.py"


@dataclass
class Terminal:
    """A program at a pseudo-terminal: what it printed, and keys for it."""

    process: subprocess.Popen[bytes]
    master: int
    slave: int
    seen: str = field(default="")

    def wait_for(self, words: str) -> str:
        """Read until `words` are there, and return what was printed up to now."""
        end = time.monotonic() + PATIENCE
        while words not in self._plain():
            if time.monotonic() > end:
                pytest.fail(f"{words!r} never came; the screen:\n{self._plain()}")
            self.read()
        return self._plain()

    def read(self) -> bool:
        """Take in what has been printed by now. False where there was nothing."""
        if not select.select([self.master], [], [], 0.1)[0]:
            return False
        self.seen += os.read(self.master, 65536).decode(errors="replace")
        return True

    def read_the_rest(self) -> None:
        """Take in what a process that has ended left to be read."""
        time.sleep(1)
        while self.read():
            pass

    def press(self, keys: str) -> None:
        """Type, and forget what was printed before."""
        self.seen = ""
        os.write(self.master, keys.encode())

    def settings(self) -> list[object]:
        """How the terminal is set: echo, line by line, …"""
        return termios.tcgetattr(self.slave)

    def _plain(self) -> str:
        return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", self.seen).replace("\r\n", "\n")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace with one kata that nobody has touched."""
    folder = tmp_path / "katas" / "neuron_forward"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "katas" / "neuron_forward", folder, ignore=ignored)
    (tmp_path / "pytest.ini").write_text(
        "[pytest]\naddopts = -p kata_runner.pytest_plugin --import-mode=importlib\n"
    )
    return tmp_path


@pytest.fixture
def watch(workspace: Path) -> Iterator[Callable[..., Terminal]]:
    """Start `kata watch` at a terminal in the workspace."""
    started: list[Terminal] = []

    def start(language: str = "en", **environment: str) -> Terminal:
        master, slave = pty.openpty()
        ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        process = subprocess.Popen(
            [sys.executable, "-m", "kata_runner.cli", "watch"],
            cwd=workspace,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env={**os.environ, "KATA_LANG": language, "CI": "1", "TERM": "xterm", **environment},
        )
        started.append(Terminal(process, master, slave))
        return started[-1]

    yield start
    for terminal in started:
        terminal.process.kill()
        terminal.process.wait()
        os.close(terminal.master)
        os.close(terminal.slave)


def save(workspace: Path, old: str, new: str) -> None:
    """Save the reference as the learner's file, with one change."""
    reference = (ROOT / "reference/neuron_forward/neuron_forward.py").read_text()
    (workspace / KATA).write_text(reference.replace(old, new))


def test_from_the_first_screen_to_the_last(workspace: Path, watch: Callable[..., Terminal]) -> None:
    """A save is checked, a failure is told, a pass stays, every key answers, `q` leaves."""
    terminal = watch()
    before = terminal.settings()
    screen = terminal.wait_for("q:quit")
    assert KATA in screen
    assert "save the file" in screen  # what to do here, not which command does it elsewhere

    terminal.seen = ""
    save(workspace, "torch.tanh(z)", "z")
    screen = terminal.wait_for("q:quit")
    assert "the output is tanh(1.0) = 0.7616" in " ".join(screen.split())
    assert "expected  [[0.761594]]" in screen
    assert "Next, in katas/neuron_forward/neuron_forward.py: Apply `torch.tanh`" in screen
    assert "Then save it. Hint: press h" in " ".join(screen.split())

    terminal.press("h")
    assert "Hint 1" in terminal.wait_for("q:quit")
    terminal.press("s")
    terminal.wait_for("(y/n)")
    terminal.press("y")
    assert "space: more (1/2)" in terminal.wait_for("q:quit")  # it is longer than 24 rows
    terminal.press(" ")
    assert "return torch.tanh(z)" in terminal.wait_for("q:quit")
    terminal.press("t")
    terminal.wait_for("q:quit")
    terminal.press("?")
    assert "one more hint" in terminal.wait_for("q:quit")
    terminal.press("l")
    screen = terminal.wait_for("Number, then Enter")
    assert "neuron_forward  in progress" in screen
    terminal.press("1\n")
    terminal.wait_for("q:quit")

    terminal.seen = ""
    save(workspace, "", "")
    screen = terminal.wait_for("q:quit")
    assert "every check passed" in screen
    assert "n: go on to the next kata" in screen

    terminal.press("q")
    assert terminal.process.wait(PATIENCE) == 0
    assert terminal.settings() == before


def test_a_function_that_is_still_missing_is_named(
    workspace: Path, watch: Callable[..., Terminal]
) -> None:
    """Where all that is written is right, the next line to write is."""
    terminal = watch()
    terminal.wait_for("q:quit")
    terminal.seen = ""
    save(workspace, "return torch.tanh(z)  # (N, 1)", "raise NotImplementedError")
    lines = (workspace / KATA).read_text().splitlines()
    number = lines.index("        raise NotImplementedError") + 1
    screen = " ".join(terminal.wait_for("q:quit").split())
    assert f"write what is still missing at {KATA}:{number}, and save it." in screen


def test_in_japanese_without_colour(workspace: Path, watch: Callable[..., Terminal]) -> None:
    """Everything is said in Japanese, and NO_COLOR leaves no colour in it."""
    terminal = watch("ja", NO_COLOR="1")
    terminal.wait_for("終")
    terminal.seen = ""
    save(workspace, "torch.tanh(z)", "z")
    screen = terminal.wait_for("次は ")
    assert "出力は tanh(1.0) =\n0.7616 です。" in screen
    assert not re.search(r"\x1b\[[0-9;]*m", terminal.seen)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_the_terminal_is_given_back(watch: Callable[..., Terminal], number: int) -> None:
    """However it is ended, the terminal is set as it was before."""
    terminal = watch()
    before = terminal.settings()
    terminal.wait_for("q:quit")
    assert terminal.settings() != before
    os.kill(terminal.process.pid, number)
    assert terminal.process.wait(PATIENCE) in (130, 128 + number)
    assert terminal.settings() == before


def test_ctrl_c_leaves_an_empty_screen(watch: Callable[..., Terminal]) -> None:
    """It ends the program and what runs in its background, and nobody prints a traceback."""
    terminal = watch()
    terminal.wait_for("q:quit")
    time.sleep(2)  # the warm process is there, or on its way
    os.killpg(terminal.process.pid, signal.SIGINT)  # as the terminal does it
    assert terminal.process.wait(PATIENCE) == 130
    terminal.read_the_rest()
    assert terminal.seen.rpartition("\x1b[H")[2].strip() == ""


def test_leaving_in_the_midst_of_a_run_leaves_nothing_behind(
    workspace: Path, watch: Callable[..., Terminal]
) -> None:
    """`q` right after a save: no traceback, and no process that goes on."""
    terminal = watch()
    terminal.wait_for("q:quit")
    save(workspace, "torch.tanh(z)", "z")
    time.sleep(0.15)
    terminal.press("q")
    assert terminal.process.wait(PATIENCE) == 0
    terminal.read_the_rest()
    assert "Traceback" not in terminal.seen
    running = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True)
    assert not [line for line in running.stdout.splitlines() if str(socket_path(workspace)) in line]


def test_a_warm_process_that_cannot_start_costs_only_time(
    workspace: Path, watch: Callable[..., Terminal]
) -> None:
    """The cold way serves until there is one."""
    (workspace / "sitecustomize.py").write_text(
        "import sys\nif any('kata_runner.serving.warm' in word for word in sys.orig_argv): raise SystemExit(1)\n"
    )
    terminal = watch(PYTHONPATH=str(workspace))
    terminal.wait_for("q:quit")
    terminal.seen = ""
    save(workspace, "", "")
    assert "every check passed" in terminal.wait_for("q:quit")


def test_without_a_terminal_it_says_so(workspace: Path) -> None:
    """In a pipe there is nobody to press keys: one line, exit code 2."""
    done = subprocess.run(
        [sys.executable, "-m", "kata_runner.cli", "watch", "--lang", "en"],
        cwd=workspace,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "`kata watch` needs a terminal" in done.stderr
