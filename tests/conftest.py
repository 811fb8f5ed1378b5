"""What tests all over the project share: a wheel, and an environment with nothing but it."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from kata_runner.devices import available

# No process in the background outlives the tests, and none takes the time that they need.
os.environ["CI"] = "1"
# The tests start some hundreds of processes. Where nothing compiled is kept, as in many containers,
# each of them would compile everything again: more than a quarter of the time of a cold run.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

ROOT = Path(__file__).resolve().parent.parent

pytest_plugins = ["pytester"]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What takes minutes, or heavy real parts, runs only where it is asked for: `-m exhaustive`, as
    in `make verify-tests`; `-m real`, as in `make test-real`.
    """
    for name in ("exhaustive", "real"):
        if name not in config.option.markexpr:
            left_out = [item for item in items if item.get_closest_marker(name)]
            config.hook.pytest_deselected(items=left_out)
            items[:] = [item for item in items if item not in left_out]


def pytest_runtest_setup(item: pytest.Item) -> None:
    """An old PyTorch has no simulated device: what is about it (`sim`) is left out there."""
    if item.get_closest_marker("sim") is not None and "sim" not in available():
        pytest.skip("this PyTorch has no simulated device")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that this working tree makes."""
    return build("wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def clean_python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a new environment into which the wheel is installed, and no clone.

    What the wheel depends on is borrowed from the environment of the tests: torch is not copied.
    Its commands (`kata`, `pytest` as `python -m pytest`) lie beside it.
    """
    folder = tmp_path_factory.mktemp("clean") / "venv"
    venv.create(folder, symlinks=os.name != "nt")
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run(
        [*pip, "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)],
        check=True,
    )
    # A path in a .pth file is searched, but the .pth files in it are not followed: the editable
    # install of this clone stays out.
    (site,) = folder.glob("**/site-packages")
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def build(target: str, folder: Path) -> Path:
    """Make a wheel or an sdist of the working tree."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (made,) = folder.iterdir()
    return made
