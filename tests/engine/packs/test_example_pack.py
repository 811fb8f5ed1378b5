"""`pip install` of a pack is all it takes: the example, in a clean environment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from kata_runner.library import builtin

EXAMPLE = builtin.ROOT / "examples" / "pack"
NAME = "stable_softmax"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not EXAMPLE.is_dir(), reason="only a clone has the example"),
]


@pytest.fixture(scope="module")
def python(clean_python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment of its own into which pip has installed the pack.

    The wheel of torch-katas and what it depends on (also hatchling, which builds the pack) are
    borrowed through `.pth` files: torch is not copied, and other tests' environment stays clean.
    So it is shown that the pack works once installed; not that pip finds its dependencies.
    """
    folder = tmp_path_factory.mktemp("pack") / "venv"
    venv.create(folder, symlinks=os.name != "nt")
    python = folder / clean_python.relative_to(clean_python.parent.parent)
    (site,) = folder.glob("**/site-packages")
    (lent,) = clean_python.parent.parent.glob("**/site-packages")
    borrowed = (lent / "borrowed.pth").read_text(encoding="utf-8")
    (site / "borrowed.pth").write_text(f"{lent}\n{borrowed}", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python]
    install = ["install", "--quiet", "--no-deps", "--no-index", "--no-build-isolation", EXAMPLE]
    subprocess.run([*pip, *install], check=True)
    return python


def call(python: Path, folder: Path, module: str, *arguments: str) -> str:
    """What a module prints that is run in a folder; it has to succeed."""
    done = subprocess.run(
        [python, "-m", module, *arguments],
        cwd=folder,
        env={**os.environ, "KATA_LANG": "en", "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_it_is_listed_with_its_pack(python, tmp_path):
    """Installed, and there; for programs and for people."""
    listed = json.loads(call(python, tmp_path, "kata_runner.cli", "list", "--json"))
    (row,) = [row for row in listed if row["name"] == NAME]
    assert row["pack"] == "example-pack"
    assert len(listed) > 1
    assert "example-pack)" in call(python, tmp_path, "kata_runner.cli", "list", "--all")


def test_listing_it_imports_neither_torch_nor_pytest(python, tmp_path):
    """`kata list` stays instant with a pack beside."""
    code = (
        "import sys\n"
        "from kata_runner.library.registry import registry\n"
        f"assert {NAME!r} in [kata.name for kata in registry().katas]\n"
        "assert not {'torch', 'pytest', 'numpy'} & set(sys.modules)\n"
    )
    subprocess.run([python, "-c", code], cwd=tmp_path, check=True)


def test_a_workspace_holds_it(python, tmp_path):
    """`kata init` brings it, and pytest runs there as with any other."""
    call(python, tmp_path, "kata_runner.cli", "init", "learn")
    learn = tmp_path / "learn"
    assert (learn / "katas" / NAME / f"{NAME}.py").is_file()
    assert "5 passed" in call(
        python, learn, "pytest", f"katas/{NAME}", "--solution", "reference", "-q"
    )


def test_it_verifies(python, tmp_path):
    """Also where there is no workspace: from the package."""
    verified = json.loads(call(python, tmp_path, "kata_runner.cli", "verify", NAME, "--json"))
    assert [report["findings"] for report in verified] == [[]]


@pytest.mark.parametrize("where", ["in a workspace", "elsewhere"])
def test_its_checks_run_by_the_name_of_their_module(python, tmp_path, where):
    """`pytest --pyargs` checks any file; outside of a workspace the plugin has to be named."""
    plugin = ["-p", "kata_runner.pytest_plugin", "--import-mode=importlib"]
    if where == "in a workspace":
        plugin = []
        starter = builtin.ROOT / "kata_runner" / "workspace" / "starter" / "pytest.ini"
        (tmp_path / "pytest.ini").write_text(starter.read_text())
    (tmp_path / "mine.py").write_text(
        "import torch\n\ndef softmax(scores):\n    return scores.softmax(1)\n"
    )
    target = f"example_pack.katas.{NAME}.test_{NAME}"
    arguments = [*plugin, "--pyargs", target, "--solution", "mine.py", "-q"]
    assert "5 passed" in call(python, tmp_path, "pytest", *arguments)
