"""NumPy is not needed, and nobody is warned that it is missing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_without_numpy_a_run_shows_no_warning(tmp_path: Path) -> None:
    """Torch warns when it is imported; the learner can do nothing about it, and need not."""
    (tmp_path / "numpy.py").write_text("raise ModuleNotFoundError('none', name='numpy')\n")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "katas/neuron_forward", "--solution=stub", "--no-record"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "not started" in done.stdout
    assert "NumPy" not in done.stdout + done.stderr
