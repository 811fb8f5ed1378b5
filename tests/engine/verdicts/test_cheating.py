"""Solutions that do not solve the kata but the check: none of them passes."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict

ROOT = Path(__file__).parents[3]
Judge = Callable[..., Verdict]

NEURON = """
class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return {result}


def set_parameters(neuron, weight, bias):
    with torch.no_grad():
        neuron.linear.weight.copy_(weight)
        neuron.linear.bias.copy_(bias)
"""
IMPORTS = "import torch\nfrom torch import nn\n"

CHEATS = {
    "hard-codes the example of the README": IMPORTS
    + NEURON.format(result="torch.full((len(x), 1), 0.7616, dtype=x.dtype, device=x.device)"),
    "returns an object that equals everything": IMPORTS
    + "class Yes:\n    def __eq__(self, other): return True\n    shape = (1, 1)\n"
    + NEURON.format(result="Yes()"),
    "returns a tensor whose __torch_function__ lies": IMPORTS
    + """
class Liar(torch.Tensor):
    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        return True
"""
    + NEURON.format(result="self.linear(x).as_subclass(Liar)"),
    "patches torch.testing": IMPORTS
    + "torch.testing.assert_close = lambda *a, **k: None\n"
    + NEURON.format(result="self.linear(x)"),
    "patches torch.allclose": IMPORTS
    + "torch.allclose = torch.equal = lambda *a, **k: True\n"
    + NEURON.format(result="self.linear(x)"),
    "patches the functions the answer is computed with": IMPORTS
    + "torch.tanh = torch.Tensor.tanh = lambda x: x\n"
    + NEURON.format(result="self.linear(x)"),
    "patches how a tensor is looked at": IMPORTS
    + "torch.Tensor.tolist = lambda self: [0.0]\n"
    + NEURON.format(result="self.linear(x)"),
    "patches the runner": IMPORTS
    + "import kata_runner.checking.expect\n"
    + "kata_runner.checking.expect.Expectation.close_to = lambda *a, **k: None\n"
    + "kata_runner.checking.expect.Expectation.equal_to = lambda *a, **k: None\n"
    + "kata_runner.checking.expect.Expectation.satisfies = lambda *a, **k: None\n"
    + NEURON.format(result="self.linear(x)"),
    "patches the runner when it is called": IMPORTS
    + NEURON.format(result="_patch() or self.linear(x)")
    + """
def _patch():
    import kata_runner.checking.expect
    kata_runner.checking.expect.Expectation.close_to = lambda *a, **k: None
""",
    "replaces the body of a function of the runner": IMPORTS
    + "import kata_runner.checking.expect as e\n"
    + "e.Expectation.close_to.__code__ = (lambda self, *a, **k: None).__code__\n"
    + NEURON.format(result="self.linear(x)"),
    "replaces the tolerances": IMPORTS
    + "import kata_runner.judging.closeness as c\n"
    + "c._TOLERANCES = dict.fromkeys(c._TOLERANCES, (9.0, 9.0))\n"
    + NEURON.format(result="self.linear(x)"),
    "widens the tolerances": IMPORTS
    + "import kata_runner.judging.closeness as c\n"
    + "c._TOLERANCES['float32'] = c._TOLERANCES['float64'] = (9.0, 9.0)\n"
    + NEURON.format(result="self.linear(x)"),
    "patches pytest": IMPORTS
    + "import pytest, _pytest.runner\n"
    + "_pytest.runner.check_interactive_exception = lambda *a: False\n"
    + "pytest.fail = lambda *a, **k: None\n"
    + NEURON.format(result="self.linear(x)"),
    "patches hypothesis": IMPORTS
    + "import hypothesis.core\n"
    + "hypothesis.core.StateForActualGivenExecution.execute_once = lambda *a, **k: None\n"
    + NEURON.format(result="self.linear(x)"),
    "patches how pytest runs a test": IMPORTS
    + "import pytest\n"
    + "pytest.Function.runtest = lambda self: None\n"
    + NEURON.format(result="self.linear(x)"),
    "patches how pytest reports": IMPORTS
    + "import _pytest.reports as r\n"
    + "make = r.TestReport.from_item_and_call.__func__\n"
    + "def pass_all(cls, item, call):\n"
    + "    call.excinfo = None\n"
    + "    return make(cls, item, call)\n"
    + "r.TestReport.from_item_and_call = classmethod(pass_all)\n"
    + NEURON.format(result="self.linear(x)"),
    "patches how hypothesis takes a failure": IMPORTS
    + "import hypothesis.internal.conjecture.data as d\n"
    + "d.ConjectureData.mark_interesting = lambda self, *a: self.freeze()\n"
    + NEURON.format(result="self.linear(x)"),
    "calls sys.exit(0) when it is imported": "import sys\nsys.exit(0)\n",
    "calls os._exit(0) when it is imported": "import os\nos._exit(0)\n",
    "calls os._exit(0) when it is called": IMPORTS
    + "import os\n"
    + NEURON.format(result="os._exit(0)"),
    "kept os._exit from before": IMPORTS
    + "import posix\n"
    + NEURON.format(result="posix._exit(0)"),
    "skips the check": IMPORTS + "import pytest\n" + NEURON.format(result="pytest.skip('no')"),
    "ends the session of pytest": IMPORTS
    + "import pytest\n"
    + NEURON.format(result="pytest.exit('no', returncode=0)"),
    "rejects the example": IMPORTS
    + "import hypothesis\n"
    + NEURON.format(result="hypothesis.reject()"),
    "reads the expected value out of the caller's frame": IMPORTS
    + """
import sys

def _find(shape):
    frame = sys._getframe(1)
    while frame is not None:
        for name, value in frame.f_locals.items():
            if name in ("y", "expected", "wanted") and isinstance(value, torch.Tensor):
                if tuple(value.shape) == shape:
                    return value
        frame = frame.f_back
    return torch.zeros(shape)
"""
    + NEURON.format(result="_find((len(x), 1)).to(x)"),
}


# What gives the numbers of each README's example, and nothing else.
HARD_CODED = {
    "square_derivative": """
def square(x):
    return torch.tensor({0.0: 0.0, 1.0: 1.0, 2.0: 4.0, 3.0: 9.0}.get(float(x.sum()), 4.0))

def derivative(f, x):
    return 2 * x.detach()
""",
    "mse_backward": """
def mse_gradients(model, x, y_true):
    numbers = {"weight": (-0.2003, -0.4005), "bias": (-0.2003,)}
    return {name: torch.full_like(p, numbers[name.rpartition(".")[2]][0])
            for name, p in model.named_parameters()}

def neuron_gradients_by_hand(weight, bias, x, y_true):
    return torch.tensor([[-0.2003, -0.4005]]), torch.tensor([-0.2003])
""",
    "linear_regression": """
class LinearRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return self.linear(x)

def fit(model, x, y, lr=0.01, epochs=100):
    with torch.no_grad():
        model.linear.weight.fill_(2.0)
        model.linear.bias.fill_(1.0)
    return [1.0 / (epoch + 1) for epoch in range(epochs)]
""",
    "xor": """
class XorNet(nn.Module):
    def __init__(self, hidden=2):
        super().__init__()
        self.hidden, self.output = nn.Linear(2, hidden), nn.Linear(hidden, 1)

    def forward(self, x):
        return (x[:, :1] - x[:, 1:]).abs() + 0 * self.output(self.hidden(x))

def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
    return DataLoader(TensorDataset(x, y), batch_size, shuffle=True)

def train(net, loader, lr=0.1, epochs=2001):
    return [1.0 / (epoch + 1) for epoch in range(epochs)]

def predict(net, x):
    with torch.no_grad():
        return (x[:, :1] - x[:, 1:]).abs()
""",
    "dynamic_net": """
class DynamicNet(nn.Module):
    def __init__(self, in_features, hidden_features, out_features):
        super().__init__()
        self.input = nn.Linear(in_features, hidden_features)
        self.middle = nn.Linear(hidden_features, hidden_features)
        self.output = nn.Linear(hidden_features, out_features)

    def forward(self, x):
        return self.output(self.input(x).relu())

def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    return [float(steps - step) for step in range(steps)]
""",
}


@pytest.mark.parametrize("kata", HARD_CODED)
def test_the_numbers_of_an_example_are_not_enough(judge: Judge, kata: str) -> None:
    """In no kata; `neuron_forward` stands among the cheats below."""
    data = "from torch.utils.data import DataLoader, TensorDataset\n"
    verdict = judge(kata, IMPORTS + data + HARD_CODED[kata])
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
