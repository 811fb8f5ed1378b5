"""Solutions that do not solve the kata but the check."""

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
DATA = "from torch.utils.data import DataLoader, TensorDataset\n"
LINEAR = NEURON.format(result="self.linear(x)")  # a wrong answer

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
    "puts a name into a module of the runner": IMPORTS
    + "import kata_runner.judging.closeness as c\n"
    + "c.abs = lambda x: 0.0\n"
    + LINEAR,
    "changes the defaults of a function of the runner": IMPORTS
    + "import kata_runner.checking.expect as e\n"
    + "e.Expectation.close_to.__kwdefaults__ = dict(rtol=9.0, atol=9.0, requires_grad=None)\n"
    + LINEAR,
    "lets every context manager swallow what is raised": IMPORTS
    + "import contextlib\n"
    + "contextlib._GeneratorContextManager.__exit__ = lambda *a: True\n"
    + LINEAR,
    "returns an object whose class equals float": IMPORTS
    + """
class Meta(type):
    def __eq__(cls, other): return True
    def __hash__(cls): return hash(float)

class Yes(metaclass=Meta):
    def __eq__(self, other): return True
    shape = (1, 1)
"""
    + NEURON.format(result="Yes()"),
    "leaves a TorchFunctionMode on": IMPORTS
    + """
class Linear(torch.overrides.TorchFunctionMode):
    def __torch_function__(self, func, types, args=(), kwargs=None):
        if func in (torch.tanh, torch.Tensor.tanh):
            return args[0]
        return func(*args, **(kwargs or {}))

Linear().__enter__()
"""
    + LINEAR,
    "leaves a TorchDispatchMode on": IMPORTS
    + """
from torch.utils._python_dispatch import TorchDispatchMode

class Linear(TorchDispatchMode):
    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        if func is torch.ops.aten.tanh.default:
            return args[0].clone()
        return func(*args, **(kwargs or {}))

Linear().__enter__()
"""
    + LINEAR,
    "overrides an operator of torch": IMPORTS
    + "library = torch.library.Library('aten', 'IMPL')\n"
    + "for key in ('CPU', 'AutogradCPU'):\n"
    + "    library.impl('tanh', lambda x: x.clone(), key)\n"
    + LINEAR,
    "patches how a message is written": IMPORTS
    + """
import json
dumps = json.dumps

def lie(data, *a, **k):
    if isinstance(data, dict):
        if "result" in data:
            data = {**data, "result": {**data["result"], "status": "passed", "story": None}}
        data |= {name: 0 for name in ("end", "exit") if name in data}
    return dumps(data, *a, **k)

json.dumps = lie
"""
    + LINEAR,
    "becomes another program": IMPORTS
    + "import os, sys\n"
    + NEURON.format(result="os.execv(sys.executable, [sys.executable, '-c', ''])"),
}


# What no process can notice that judges what it executes; another one can.
FORGES = """
import json, os, stat, sys

def say(**message):
    for number in range(3, 200):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                os.write(number, json.dumps(message).encode() + b"\\n")
        except OSError:
            pass

def checks():
    frame = sys._getframe()
    while not hasattr(frame.f_locals.get("session"), "items"):
        frame = frame.f_back
    return [item.name for item in frame.f_locals["session"].items]

def pretend(name, **record):
    about = dict(name=name, device="cpu")
    result = dict(status="passed", seconds=0.0, cpu_seconds=0.0, states=None, story=None, line=1)
    record = {**about, "seed": 0, "examples": [], "story": None, **record}
    say(result=about | result, subject=dict(checks=len(checks())), record=record)

def leave(left_out=0):
    say(**{"end": 0, "left out": left_out})
    say(exit=0, output="")

def examples(value):
    return [dict(inputs={}, judgements=[dict(observed=value, passed=True)] * 9)] * 9
"""
FORGED = {
    "says that every check passed": """
for name in checks():
    pretend(name)
leave()
""",
    "says that one check passed and that the others were left out": """
pretend(checks()[0])
leave(len(checks()) - 1)
""",
    "records what it likes": """
for name in checks():
    value = {"type": "Tensor", "shape": [1, 1], "dtype": "float32", "device": "cpu",
             "requires_grad": True, "values": [float("nan")]}
    pretend(name, examples=examples(value))
leave()
""",
    "records what is no value": """
odd = [None, 3, [], {}, {"type": 3}, {"type": "Tensor"}, {"type": "{0.__class__}"},
       {"type": "Tensor", "shape": "x", "values": 3, "dtype": [], "device": {}},
       {"type": "list", "items": 3}, {"type": "dict", "keys": [[1]], "items": [3]}]
for i, name in enumerate(checks()):
    pretend(name, examples=examples(odd[i % len(odd)]))
leave()
""",
    "records checks that nobody knows": """
for name in checks():
    pretend(name, **{"name": [1]})
leave()
""",
}

FORGED = {how: IMPORTS + FORGES + forged + LINEAR for how, forged in FORGED.items()}


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
