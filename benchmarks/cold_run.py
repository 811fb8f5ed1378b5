"""What `pytest katas/neuron_forward` costs beyond the libraries it needs and the checks."""

from __future__ import annotations

import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

from benchmarks.measure import Ratio, python, seconds


def whole_run(kata: str, *options: str) -> tuple[float, float]:
    """Seconds of a whole pytest process on the reference, and of the checks inside it."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.xml")
        whole = seconds(
            python(
                *("-m", "pytest", f"katas/{kata}", "--solution", "reference", "-q"),
                *(f"--junitxml={report}", "-o", "junit_duration_report=call"),
                *options,
            )
        )
        cases = ET.parse(report).iter("testcase")  # noqa: S314  # we have just had it written
        return whole, sum(float(case.attrib["time"]) for case in cases)


def once() -> float:
    libraries = seconds(python("-c", "import torch, pytest, hypothesis"))
    whole, checks = whole_run("neuron_forward")
    return whole / (libraries + checks)


RATIOS = [
    Ratio(
        "pytest katas/neuron_forward / (import torch, pytest, hypothesis + its checks)",
        once,
        at_most=1.3,
    ),
]
