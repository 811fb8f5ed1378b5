"""What a solution leaves behind in torch: it is named, put back, and harms no other check."""

from __future__ import annotations

import pytest
import torch

from .conftest import RIGHT, Bench

CHANGES = {
    "torch.set_grad_enabled(False)": "torch.set_grad_enabled",
    "torch.set_default_dtype(torch.float64)": "torch.set_default_dtype",
    "torch.set_default_device('meta')": "torch.set_default_device",
    "torch._C._set_deterministic_algorithms(True)": "torch.use_deterministic_algorithms",
    "torch.set_anomaly_enabled(True)": "torch.set_anomaly_enabled",
    "torch.set_num_threads(3)": "torch.set_num_threads",
    "torch.utils._python_dispatch.TorchDispatchMode().__enter__()": "TorchDispatchMode",
    "torch.overrides.BaseTorchFunctionMode().__enter__()": "TorchFunctionMode",
    "nn.modules.module.register_module_forward_hook(print)": "register_global_forward_hook",
    "nn.modules.module.register_module_full_backward_hook(print)": "register_global_backward_hook",
}
HALF = "def half(x):\n    return x / 2\n"


@pytest.mark.parametrize("change, name", CHANGES.items(), ids=CHANGES.keys())
def test_a_setting_that_stays_changed_is_named_and_put_back(
    bench: Bench, change: str, name: str
) -> None:
    """The check that calls `double` fails for it; the one that does not, passes."""
    text = (
        "import torch\nimport torch.overrides\nimport torch.utils._python_dispatch\nfrom torch import nn\n"
        f"\ndef double(x):\n    y = 2 * x\n    {change}\n    return y\n\n{HALF}"
    )
    done = bench.solve(text, "--lang=en")
    assert done.statuses == {
        "test_half_of_three": "passed",
        "test_double": "failed",
        "test_half": "passed",
    }
    (story,) = [result["story"] for result in done.results if result["story"]]
    assert story["kind"] == "tampered"
    assert name in story["sentence"]["en"]
    assert torch.is_grad_enabled()
    assert torch.ones(1).dtype == torch.float32
    assert torch.ones(1).device.type == "cpu"


def test_a_change_for_a_while_is_fine(bench: Bench) -> None:
    """`with torch.no_grad()`, and a default that is set back."""
    text = (
        "import torch\n\ndef double(x):\n    torch.set_default_dtype(torch.float64)\n"
        "    with torch.no_grad(), torch.device('meta'):\n        y = 2 * x\n"
        f"    torch.set_default_dtype(torch.float32)\n    return y\n\n{HALF}"
    )
    assert set(bench.solve(text).statuses.values()) == {"passed"}


@pytest.mark.sim
def test_a_solution_is_executed_afresh_on_each_device(bench: Bench) -> None:
    """What it remembers of one device is not there on the next."""
    text = "seen = set()\n" + RIGHT.replace(
        "    return 2 * x", "    seen.add(x.device)\n    return 2 * x if len(seen) == 1 else None"
    )
    done = bench.solve(text, "--device=cpu", "--device=sim")
    assert len(done.results) == 6
    assert set(done.statuses.values()) == {"passed"}
