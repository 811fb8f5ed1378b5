"""What this machine has: the names and the memory of its devices."""

from __future__ import annotations

import os
import platform
from pathlib import Path

from kata_runner.model.language import Text


def about_device(kind: str, number: int) -> tuple[str | Text, int | None]:
    """The name and the memory (bytes) of a device of a kind; nothing of what a pack brings."""
    import torch

    match kind:
        case "cuda":
            about = torch.cuda.get_device_properties(number)
            return about.name, about.total_memory
        case "mps":
            return platform.machine(), torch.mps.recommended_max_memory()
        case "cpu":
            return _processor(), _memory()
        case "sim":
            return Text(en="simulated, on the CPU", ja="CPU 上のシミュレーション"), _memory()
        case _:
            return "", None


def _processor() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def _memory() -> int | None:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError):  # Windows
        return None
