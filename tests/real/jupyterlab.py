"""A real JupyterLab in a real browser, operated by mouse and keyboard.

`python -m tests.real.jupyterlab` takes the pictures of the READMEs.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tests.repo.pages import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

_PATIENCE = 120  # seconds
_QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"),
    *("--disable-component-update", "--no-first-run"),
)


def missing() -> str | None:
    """What is not on this machine, and how to get it; None where everything is."""
    for package in ("jupyterlab", "playwright"):
        if importlib.util.find_spec(package) is None:
            return f"{package} is not installed: pip install jupyterlab playwright"
    if browser() is None:
        return "Chromium is not installed: apt install chromium"
    return None


def browser() -> str | None:
    """Chromium, as the system brings it."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Lab:
    """One notebook in JupyterLab."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def run(self, begins: str, source: str | None = None, *, until: str) -> Locator:
        """Type a cell anew, run it, wait for words below it; what is below it."""
        cell = self.page.locator(".jp-Notebook .jp-CodeCell", has_text=begins).first
        cell.scroll_into_view_if_needed()
        cell.locator(".cm-content").click()
        if source is not None:
            self.page.keyboard.press("Control+a")
            self.page.keyboard.press("Delete")
            self.page.keyboard.insert_text(source)
        self.page.keyboard.press("Control+Enter")
        below = cell.locator(".jp-OutputArea")
        below.get_by_text(until).first.wait_for(timeout=_PATIENCE * 1000)
        below.scroll_into_view_if_needed()
        return below


@contextlib.contextmanager
def open_notebook(folder: Path, language: str, *, dark: bool, height: int = 1000) -> Iterator[Lab]:
    """The first chapter's notebook in JupyterLab, with a home and settings of its own."""
    from playwright.sync_api import sync_playwright

    shutil.copytree(ROOT / "notebooks", folder / "notebooks")
    settings = folder / "settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    theme = {"theme": "JupyterLab Dark" if dark else "JupyterLab Light"}
    (settings / "themes.jupyterlab-settings").write_text(json.dumps(theme))
    quiet = {"fetchNews": "false", "checkForUpdates": False}
    (settings / "notification.jupyterlab-settings").write_text(json.dumps(quiet))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "HOME")
    server = subprocess.Popen(
        [
            *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"),
            *(f"--port={port}", "--IdentityProvider.token=", f"--ServerApp.root_dir={folder}"),
        ],
        env=os.environ
        | {name: str(folder / name.lower()) for name in own}
        | {"JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"), "KATA_HOME": str(folder / "home")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}/api")
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=browser(), args=_QUIET)
            page = chromium.new_page(viewport={"width": 1100, "height": height})
            page.goto(f"http://127.0.0.1:{port}/lab/tree/notebooks/{language}/first_steps.ipynb")
            page.locator(".jp-Notebook .jp-CodeCell").first.wait_for(timeout=_PATIENCE * 1000)
            dialogue = page.locator(".jp-Dialog button.jp-mod-accept")  # which kernel?
            with contextlib.suppress(Exception):
                dialogue.first.click(timeout=3000)
            page.keyboard.press("Control+b")  # the list of files away
            yield Lab(page)
            chromium.close()
    finally:
        server.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(15)
        server.kill()


def _wait_for(address: str) -> None:
    for _ in range(_PATIENCE * 2):
        with contextlib.suppress(OSError):
            urllib.request.urlopen(address).close()
            return
        time.sleep(0.5)
    raise TimeoutError(address)


def take_pictures() -> None:
    """`docs/pictures/notebook.png` and `notebook.ja.png`: a cell with a mistake, and its verdict."""
    from tempfile import TemporaryDirectory

    from PIL import Image

    cell = (
        "%%kata first_tensors\nimport torch\n\n\ndef from_list(numbers):\n"
        "    return torch.tensor(numbers)\n"
    )
    for language, until, name in (
        ("en", "Next:", "notebook.png"),
        ("ja", "次は", "notebook.ja.png"),
    ):
        with (
            TemporaryDirectory() as folder,
            open_notebook(Path(folder), language, dark=False, height=1200) as lab,
        ):
            lab.run("load_ext", until="kata")
            lab.run("%%kata first_tensors", cell, until=until)
            below = lab.page.locator(".jp-Notebook .jp-CodeCell", has_text="%%kata").first
            path = ROOT / "docs" / "pictures" / name
            below.screenshot(path=str(path))
            with Image.open(path) as image:
                image.convert("RGB").quantize(96).save(path, optimize=True)


if __name__ == "__main__":
    take_pictures()
