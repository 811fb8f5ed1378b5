"""Solutions that do not solve the kata but the check: none of them passes."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from tests.engine.verdicts.tricks import CHEATS, DATA, HARD_CODED, IMPORTS, NEURON

ROOT = Path(__file__).parents[3]
Judge = Callable[..., Verdict]


@pytest.mark.parametrize("kata", HARD_CODED)
def test_the_numbers_of_an_example_are_not_enough(judge: Judge, kata: str) -> None:
    """In no kata; `neuron_forward` stands among the cheats below."""
    verdict = judge(kata, IMPORTS + DATA + HARD_CODED[kata])
    assert verdict.status is Status.FAILED, verdict.output
    assert any(result.status is Status.PASSED for result in verdict.results)


@pytest.mark.parametrize("how", CHEATS)
def test_a_solution_that_cheats_does_not_pass(judge: Judge, how: str) -> None:
    """Whatever it does to what judges it, the verdict is no pass."""
    verdict = judge("neuron_forward", CHEATS[how])
    assert verdict.status in (Status.FAILED, Status.CRASHED), verdict.output


def test_a_call_kept_for_the_end_of_the_process_turns_no_failure_into_a_success(
    tmp_path: Path,
) -> None:
    """`atexit` runs after pytest's last word; the exit code is pytest's nevertheless."""
    solution = tmp_path / "neuron_forward.py"
    solution.write_text(
        IMPORTS
        + "import atexit, os\n"
        + "atexit.register(lambda: os._exit(0))\n"
        + NEURON.format(result="self.linear(x)")
    )
    command = [sys.executable, "-m", "pytest", "katas/neuron_forward", "-q", "--no-diagnosis"]
    done = subprocess.run(
        [*command, "--solution", str(solution)], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 1, done.stdout.decode()


def test_what_a_solution_replaces_is_named(judge: Judge) -> None:
    """The message says which function was replaced."""
    verdict = judge("neuron_forward", CHEATS["patches torch.allclose"])
    assert "`torch.allclose`" in verdict.output


def test_what_torch_itself_replaces_is_no_cheating(judge: Judge) -> None:
    """Importing `torch._dynamo`, as `torch.func` does, wraps `torch.manual_seed`."""
    neuron = NEURON.format(result="torch.tanh(self.linear(x))")
    verdict = judge("neuron_forward", IMPORTS + "import torch._dynamo\n" + neuron)
    assert verdict.status is Status.PASSED


def test_torchs_wrapper_hides_no_replacement(judge: Judge) -> None:
    """Another function in the same wrapper is a replacement like any other."""
    neuron = NEURON.format(result="torch.tanh(self.linear(x))")
    fake = "torch.manual_seed = torch._disable_dynamo(lambda seed: None)\n"
    verdict = judge("neuron_forward", IMPORTS + fake + neuron)
    assert verdict.status is Status.FAILED
    assert "`torch.manual_seed`" in verdict.output


@pytest.mark.parametrize(
    "patch, name",
    [
        ("torch.optim.SGD.step = lambda self: None", "torch.optim.SGD.step"),
        ("torch.optim.SGD.__init__ = lambda self, *a, **k: None", "torch.optim.SGD.__init__"),
        ("nn.Linear.forward = lambda self, x: x", "torch.nn.Linear.forward"),
        ("nn.Module.parameters = lambda self: iter(())", "torch.nn.Module.parameters"),
        ("nn.Linear.parameters = lambda self: iter(())", "torch.nn.Linear.parameters"),
        (
            "import torch.utils.data\ntorch.utils.data.DataLoader.__iter__ = None",
            "torch.utils.data.DataLoader.__iter__",
        ),
        (
            "torch.optim.SGD.step = torch.optim.Optimizer.profile_hook_step(lambda self: None)",
            "torch.optim.SGD.step",
        ),
    ],
)
def test_a_method_of_a_class_of_torch_that_is_replaced_is_named(
    judge: Judge, patch: str, name: str
) -> None:
    """Also where the rest of the solution is right."""
    neuron = NEURON.format(result="torch.tanh(x @ self.linear.weight.T + self.linear.bias)")
    verdict = judge("neuron_forward", IMPORTS + patch + "\n" + neuron)
    assert verdict.status is Status.FAILED
    assert f"`{name}`" in verdict.output


def test_an_optimizer_wraps_its_own_step_and_is_no_cheat(judge: Judge) -> None:
    """As PyTorch does when the first optimizer of a class is made."""
    neuron = NEURON.format(result="torch.tanh(self.linear(x))")
    made = "torch.optim.Adadelta([torch.ones(1)]).step()\nimport torch.utils.data\n"
    assert judge("neuron_forward", IMPORTS + made + neuron).status is Status.PASSED


def test_an_empty_file_does_not_pass(judge: Judge) -> None:
    """A file that defines nothing fails every check, and the missing name is said."""
    verdict = judge("neuron_forward", "")
    assert verdict.status is Status.FAILED
    assert "Neuron" in verdict.output
