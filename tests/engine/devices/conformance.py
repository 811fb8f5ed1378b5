"""What a device owes to PyTorch: operations that must work on it, and mistakes it must refuse.

Plain data, the same for `cpu`, `sim` and `cuda`. An operation gives a tensor, or plain values, or a
list of these; a mistake raises on every device but the CPU, with the words beside it. Run as a
program, with a device, this file prints what came of each as JSON: `sim` changes the process it is
enabled in, so the tests give every device a process of its own.
"""

from __future__ import annotations

import copy
import io
import json
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812  # its usual name
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

Operation = Callable[[str], Any]


def _x(device: str, *shape: int, seed: int = 0) -> Tensor:
    """Normal values, drawn on the CPU: the same on every device."""
    generator = torch.Generator().manual_seed(seed)
    return torch.randn(shape or (3, 2), generator=generator).to(device)


def _leaf(device: str, *shape: int, seed: int = 0) -> Tensor:
    return _x(device, *shape, seed=seed).requires_grad_()


def _net(device: str) -> nn.Sequential:
    torch.manual_seed(1)
    return nn.Sequential(nn.Linear(2, 4), nn.Sigmoid(), nn.Linear(4, 1)).to(device)


# --- operations -----------------------------------------------------------------------------------


def _in_place(d: str) -> Tensor:
    x = _x(d)
    x += 1
    x.mul_(x).clamp_(max=2).zero_() if x.sum() < -1e9 else x.sub_(_x(d, seed=1), alpha=0.5)
    return x


def _views(d: str) -> list[Any]:
    x = torch.zeros(2, 3, device=d)
    row, column, flat, turned = x[0], x[:, 1], x.view(-1), x.T
    row += 1
    column.mul_(3)
    flat[5] = 7
    turned[2, 0] = 9
    return [x, flat, turned.contiguous(), turned.is_contiguous(), x._base is None, row._base is x]


def _in_place_through_a_view(d: str) -> Tensor | None:
    w = _leaf(d)
    y = w * 1
    y[0] *= 5
    y.T[1].add_(w[:, 0])
    y.sum().backward()
    return w.grad


def _indexing(d: str) -> list[Any]:
    x = _x(d, 4, 3)
    there = torch.tensor([2, 0], device=d)
    return [x[1], x[:, -1], x[..., None], x[::2], x[there], x[[0, 3]], x[there, 1], x[2, 1].item()]


def _cpu_indices(d: str) -> list[Any]:
    x = _x(d, 4, 3)
    x[torch.tensor([1, 2])] = 0.5
    x[torch.tensor([0, 3]), torch.tensor([0, 0])] = torch.tensor(4.0)
    return [x, x[torch.tensor([3, 1])], x[torch.tensor([True, False, True, False])]]


def _masks(d: str) -> list[Any]:
    x = _x(d, 4, 3)
    y = x.clone()
    y[y < 0] = 0
    y[y > 1] = torch.tensor(1.0)
    z = x.masked_fill(x > 0, -1.0)
    return [x[x > 0], y, z, torch.where(x > 0, x, 0.0), torch.where(x > 0, x, z), x.nonzero()]


def _reductions(d: str) -> list[Any]:
    x = _x(d, 4, 3)
    top = x.topk(2, dim=1)
    most = x.max(dim=0)
    return [
        x.sum(),
        x.mean(0),
        x.std(),
        x.var(1),
        x.prod(),
        x.norm(),
        x.argmax(),
        most.values,
        most.indices,
        top.values,
        x.cumsum(0),
        x.sort(0).values,
        (x > 0).any(),
        x.logsumexp(1),
    ]


def _shapes(d: str) -> list[Any]:
    x = _x(d, 2, 3)
    return [
        torch.cat([x, x]),
        torch.stack([x, x], 1),
        x.reshape(3, 2),
        x.flatten(),
        x[None].squeeze(),
        x.expand(4, 2, 3),
        x.repeat(2, 1),
        x.permute(1, 0),
        *x.split(2, 1),
        *x.unbind(),
        x.flip(0),
        x.tril(),
        x.roll(1, 0),
        x.chunk(3, 1)[2],
    ]


def _factories(d: str) -> list[Any]:
    return [
        torch.zeros(2, device=d),
        torch.ones(2, 2, device=d),
        torch.full((2,), 3.5, device=d),
        torch.arange(5, device=d),
        torch.linspace(0, 1, 4, device=d),
        torch.eye(3, device=d),
        torch.tensor([[1.0, 2.0]], device=d),
        torch.as_tensor([1, 2], device=d),
        torch.empty(2, 0, device=d),
        torch.tril_indices(3, 3, device=d),
    ]


def _like(d: str) -> list[Any]:
    x = _x(d)
    made = [
        torch.zeros_like(x),
        torch.ones_like(x),
        torch.full_like(x, 2),
        x.new_zeros(2),
        x.new_tensor([1.0, 2.0]),
        x.new_full((2,), 3),
        x.new_ones(2, dtype=torch.int64),
    ]
    return [*made, *[t.device == x.device for t in [*made, torch.empty_like(x), x.new_empty(2)]]]


def _random(d: str) -> list[Any]:
    torch.manual_seed(7)
    return [
        torch.randn(3, device=d),
        torch.rand(2, 2, device=d),
        torch.randint(10, (4,), device=d),
        torch.randperm(6, device=d),
        torch.bernoulli(torch.full((5,), 0.5, device=d)),
        torch.randn_like(torch.ones(2, device=d)),
        torch.ones(3, device=d).multinomial(2),
        torch.empty(3, device=d).uniform_(-1, 1),
        torch.normal(0.0, 1.0, (2,), device=d),
    ]


def _seeded(d: str) -> list[bool]:
    torch.manual_seed(3)
    first = torch.randn(4, device=d)
    torch.manual_seed(3)
    return [
        torch.equal(first, torch.randn(4, device=d)),
        torch.equal(first, torch.randn(4, device=d)),
    ]


def _fork_rng(d: str) -> bool:
    torch.manual_seed(3)
    with torch.random.fork_rng():
        first = torch.randn(4, device=d)
    return torch.equal(first, torch.randn(4, device=d))


def _generator(d: str) -> list[Any]:
    generator = torch.Generator(device=d).manual_seed(5)
    same = isinstance(generator, torch.Generator) and generator.device.type == d
    return [
        same,
        torch.randn(3, generator=generator, device=d),
        torch.randperm(4, generator=generator, device=d),
    ]


def _initialised(d: str) -> list[Any]:
    torch.manual_seed(2)
    w = torch.empty(4, 3, device=d)
    return [
        f(w).clone()
        for f in (
            nn.init.xavier_uniform_,
            nn.init.kaiming_normal_,
            nn.init.zeros_,
            nn.init.orthogonal_,
            nn.init.trunc_normal_,
        )
    ]


def _module_made_there(d: str) -> list[Any]:
    torch.manual_seed(2)
    linear = nn.Linear(3, 2, device=d)
    return [linear.weight, linear(_x(d, 4, 3)), linear.weight.device.type == d]


def _default_device(d: str) -> list[Any]:
    with torch.device(d):
        inside = [torch.ones(2), nn.Linear(2, 2).weight, torch.tensor(1.0)]
    torch.set_default_device(d)
    inside.append(torch.arange(3) + torch.zeros(3))
    torch.set_default_device(None)
    return [*[t.device.type == d for t in inside], torch.ones(1).is_cpu, inside[-1]]


def _dropout(d: str) -> list[Any]:
    torch.manual_seed(4)
    layer, x = nn.Dropout(0.5), _leaf(d, 4, 3)
    y = layer(x)
    y.sum().backward()
    return [y, x.grad, layer.eval()(x)]


def _backward(d: str) -> list[Any]:
    w, x = _leaf(d, 1, 2), _x(d, seed=1)
    loss = (torch.tanh(x @ w.T) - 1).pow(2).mean()
    loss.backward()
    loss = (x * w).sum()
    loss.backward()
    return [loss, w.grad, w.grad is not None and w.grad.device == w.device]


def _grad(d: str) -> list[Any]:
    x = _leaf(d)
    (slope,) = torch.autograd.grad((x**3).sum(), x, create_graph=True)
    (bend,) = torch.autograd.grad(slope.sum(), x)
    (pulled,) = torch.autograd.grad(x.exp(), x, grad_outputs=_x(d, seed=2))
    return [slope, bend, pulled, x.grad is None]


def _hooks(d: str) -> list[Any]:
    seen: list[Tensor] = []
    x, net = _leaf(d), _net(d)
    x.register_hook(lambda g: seen.append(g) or g * 2)  # type: ignore[func-returns-value]  # None or
    net[0].register_forward_hook(lambda module, args, out: seen.append(out.detach()))
    net[0].register_full_backward_hook(lambda module, into, out: seen.append(out[0]))
    net(x).sum().backward()
    return [*seen, x.grad]


class _Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, x: Tensor) -> Tensor:
        ctx.save_for_backward(x)
        return x**3

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> Tensor:  # type: ignore[override]  # one output
        (x,) = ctx.saved_tensors
        return 3 * x**2 * gradient


def _own_function(d: str) -> Tensor | None:
    x = _leaf(d)
    _Cube.apply(x).sum().backward()  # type: ignore[no-untyped-call]  # so is PyTorch's
    return x.grad


def _graph_questions(d: str) -> list[Any]:
    on_cpu = _leaf("cpu")
    moved, own = on_cpu.to(d), _leaf(d)
    with torch.no_grad():
        still = own * 2
    with torch.inference_mode():
        inferred = own * 2
    return [
        on_cpu.is_leaf,
        own.is_leaf,
        moved is on_cpu or not moved.is_leaf,
        own.detach().is_leaf,
        still.requires_grad,
        inferred,
        (own * 2).grad_fn is not None,
        own.detach().requires_grad,
    ]


def _moves_are_differentiable(d: str) -> list[Any]:
    x = _leaf("cpu")
    (x.to(d) * 2).cpu().pow(2).sum().backward()
    y = _leaf(d)
    (y.cpu() * 3).to(d).sum().backward()
    return [x.grad, y.grad, y.grad is not None and y.grad.device == y.device]


def _moves(d: str) -> list[Any]:
    x = _x("cpu")
    y = x.to(d, non_blocking=True)
    z = torch.zeros(3, 2, device=d)
    z.copy_(x)
    back = torch.zeros(3, 2)
    back.copy_(y)
    return [
        y,
        z,
        back,
        y.to(d) is y,
        y.cpu().is_cpu,
        x.to(y).device == y.device,
        y.to(torch.float64),
        y.to("cpu", torch.int32),
        y.double().cpu(),
        torch.zeros(2, 2, device=d).copy_(x[0]),
    ]


def _names(d: str) -> list[Any]:
    x = _x(d)
    return [
        x.device.type == d,
        x.device == torch.device(x.device),
        x.is_cpu == (d == "cpu"),
        torch.device(d).type == d,
        x.device == _x(d).device,
        x.get_device() in (-1, 0),
        type(x) is Tensor,
        isinstance(x, Tensor),
        type(nn.Parameter(x)) is nn.Parameter,
    ]


def _plain_values(d: str) -> list[Any]:
    x = _x(d)
    return [
        x[0, 0].item(),
        x.tolist(),
        float(x.sum()),
        int(torch.tensor(3, device=d)),
        len(x),
        bool((x == x).all()),
        [row.sum().item() for row in x],
        x.shape,
        x.stride(),
        x.numel(),
    ]


def _printed(d: str) -> list[str]:
    x, p = _leaf(d, 2), nn.Parameter(_x(d, 2))
    texts = [
        repr(x),
        str(x * 2),
        f"{x.sum():.3f}",
        repr(p),
        repr(torch.zeros(0, device=d)),
        repr(_net(d)),
    ]
    return [text.replace(f", device='{x.device}'", "") for text in texts]


def _module_to(d: str) -> list[Any]:
    net = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3))
    before = list(net.parameters())
    net.to(d)
    kept = [p is q for p, q in zip(before, net.parameters(), strict=True)]
    kinds = [
        isinstance(p, nn.Parameter) and p.is_leaf and p.device.type == d for p in net.parameters()
    ]
    there = [b.device.type == d for b in net.buffers()]
    doubled = net.double()(_x(d).double())
    home = {p.device.type for p in net.cpu().float().parameters()}
    # The graph of `doubled` still knows the parameters, and they move all the same.
    return [
        all(kept),
        all(kinds),
        all(there),
        doubled.dtype == torch.float64,
        home == {"cpu"},
        [name for name, _ in net.named_parameters()],
    ]


def _module_moved_after_training(d: str) -> list[Any]:
    net = _net(d)
    loss = net(_x(d)).sum()
    loss.backward()
    net.cpu()
    gradient = net[0].weight.grad
    return [loss, net[0].weight, gradient is not None and gradient.is_cpu, gradient]


def _optimizer_made_before_the_move(d: str) -> list[Any]:
    net = nn.Linear(2, 1, bias=False)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    with torch.no_grad():
        net.weight.fill_(1)
    net.to(d)
    net(_x(d)).sum().backward()
    optimizer.step()
    return [net.weight]


def _trained(optimizer: Callable[[Any], torch.optim.Optimizer]) -> Operation:
    def train(d: str) -> list[Any]:
        net, losses = _net(d), []
        steps = optimizer(net.parameters())
        for step in range(6):
            loss = F.mse_loss(net(_x(d, 8, 2, seed=step)), _x(d, 8, 1, seed=step + 50))
            steps.zero_grad()
            loss.backward()
            steps.step()
            losses.append(loss.item())
        return [losses, *net.parameters()]

    return train


def _clipped_and_scheduled(d: str) -> list[Any]:
    net = _net(d)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    schedule = torch.optim.lr_scheduler.StepLR(optimizer, 1, 0.5)
    net(_x(d)).sum().backward()
    norm = nn.utils.clip_grad_norm_(net.parameters(), 0.5)
    optimizer.step()
    schedule.step()
    return [norm, *net.parameters(), schedule.get_last_lr()]


def _batches(d: str) -> list[Any]:
    torch.manual_seed(9)
    rows = TensorDataset(_x("cpu", 6, 2), torch.arange(6))
    out = []
    for x, y in DataLoader(rows, batch_size=4, shuffle=True):
        out += [x.to(d, non_blocking=True) * 2, y.to(d)]
    return out


def _batches_that_live_there(d: str) -> list[Any]:
    return [x for (x,) in DataLoader(TensorDataset(_x(d, 5, 2)), batch_size=2)]


def _state_dict(d: str) -> list[Any]:
    net, other = _net(d), nn.Sequential(nn.Linear(2, 4), nn.Sigmoid(), nn.Linear(4, 1))
    other.load_state_dict(net.state_dict())
    net.load_state_dict({name: value.cpu() + 1 for name, value in net.state_dict().items()})
    return [
        all(v.device.type == d for v in net.state_dict().values()),
        *other.parameters(),
        *net.parameters(),
    ]


def _optimizer_state(d: str) -> list[Any]:
    net = _net(d)
    optimizer = torch.optim.Adam(net.parameters(), lr=0.1)
    net(_x(d)).sum().backward()
    optimizer.step()
    again = torch.optim.Adam(net.parameters(), lr=0.1)
    again.load_state_dict(copy.deepcopy(optimizer.state_dict()))
    again.step()
    return list(net.parameters())


def _deepcopy(d: str) -> list[Any]:
    x, net = _leaf(d), _net(d)
    (x * 2).sum().backward()
    y, twin = copy.deepcopy(x), copy.deepcopy(net)
    pair = copy.deepcopy([x.detach().T, x.detach()[1]])
    with torch.no_grad():
        x.zero_()
        net[0].weight.zero_()
    return [y, y.grad, y.requires_grad, *twin.parameters(), *pair, y.device == x.device]


def _saved(d: str) -> list[Any]:
    file = io.BytesIO()
    torch.save({"x": _x(d), "row": _x(d)[1], "net": _net(d).state_dict()}, file)
    out: list[Any] = []
    for place in (None, "cpu", d):
        file.seek(0)
        loaded = torch.load(file, map_location=place)
        out += [
            loaded["x"].device.type == (place or d),
            loaded["x"] + 1,
            loaded["row"],
            loaded["net"]["0.weight"],
        ]
    return out


def _func(d: str) -> list[Any]:
    x, net = _x(d, 4, 2), _net(d)
    parameters = dict(net.named_parameters())

    def loss(p: dict[str, Tensor], row: Tensor) -> Tensor:
        return torch.func.functional_call(net, p, (row[None],)).pow(2).sum()

    slopes = torch.func.grad(loss)(parameters, x[0])
    each = torch.func.vmap(torch.func.grad(loss), in_dims=(None, 0))(parameters, x)
    return [
        *slopes.values(),
        *[g.detach() for g in each.values()],
        torch.func.jacrev(torch.sin)(x[0]),
        torch.func.hessian(lambda v: (v**3).sum())(x[0]),
    ]


def _out(d: str) -> list[Any]:
    x, full, small = _x(d), torch.empty(3, 2, device=d), torch.empty(0, device=d)
    same = torch.add(x, 1, out=full)
    torch.mul(x, 2, out=small)
    return [same is full, full, small, small.shape]


def _inner_data(d: str) -> list[Any]:
    p = nn.Parameter(_x(d))
    p.data.add_(1)
    p.data = torch.ones(2, 2, device=d)
    x = torch.zeros(4, device=d)
    x.detach()[0] = 5
    return [p, p.shape, x, x.resize_(2, 2), x.clone().data_ptr() != x.data_ptr(), p.grad is None]


def _buffers(d: str) -> list[Any]:
    torch.manual_seed(0)
    layer = nn.BatchNorm1d(2).to(d)
    y = layer(_x(d, 5, 2))
    y.pow(2).sum().backward()
    return [y, *layer.buffers(), layer.weight.grad, layer.eval()(_x(d, 5, 2))]


def _scalars_from_the_cpu(d: str) -> list[Any]:
    x, s = _x(d), torch.tensor(2.0)
    y = x * s + torch.tensor(1)
    y.add_(s).fill_(s)
    x[0] = s
    return [
        x + s,
        s - x,
        x / s,
        x.clamp(max=s),
        x > s,
        torch.where(x > 0, x, s),
        y,
        x,
        x.lerp(x + 1, s),
    ]


def _through_numpy(d: str) -> list[Any]:
    array = _x(d).cpu().numpy()
    return [torch.from_numpy(array * 2).to(d), np.asarray(_x(d).cpu()).tolist()]


def _compared(d: str) -> list[Any]:
    x = _x(d)
    torch.testing.assert_close(x, x.clone())
    return [
        torch.equal(x, x.clone()),
        torch.allclose(x, x + 1e-9),
        torch.isclose(x, x + 1),
        x.eq(x),
    ]


def _recurrent(make: Callable[[], nn.RNNBase]) -> Operation:
    def run(d: str) -> list[Any]:
        torch.manual_seed(0)
        layer, x = make().to(d), _leaf(d, 2, 4, 2)
        y, hidden = layer(x)
        y.sum().backward()
        return [y, hidden, x.grad, *[p.grad for p in layer.parameters()]]

    return run


def _packed(d: str) -> list[Any]:
    torch.manual_seed(0)
    layer = nn.LSTM(2, 3).to(d)
    packed = nn.utils.rnn.pack_padded_sequence(_x(d, 4, 2, 2), [4, 2])
    y, lengths = nn.utils.rnn.pad_packed_sequence(layer(packed)[0])
    return [y, lengths]


def _cells(d: str) -> list[Any]:
    torch.manual_seed(0)
    x, gru, lstm = _x(d, 2, 3), nn.GRUCell(3, 3).to(d), nn.LSTMCell(3, 3).to(d)
    return [gru(gru(x)), *lstm(x, lstm(x))]


def _layer(make: Callable[[], nn.Module], *shape: int) -> Operation:
    def run(d: str) -> list[Any]:
        torch.manual_seed(0)
        layer, x = make().to(d), _leaf(d, *shape)
        y = layer(x)
        (y * _x(d, *y.shape, seed=8)).sum().backward()
        return [y, x.grad, *[p.grad for p in layer.parameters()]]

    return run


def _loss(
    function: Callable[[Tensor, Tensor], Tensor], target: Callable[[str], Tensor]
) -> Operation:
    def run(d: str) -> list[Any]:
        x = _leaf(d, 4, 3)
        loss = function(x, target(d))
        loss.backward()
        return [loss, x.grad]

    return run


def _classes(d: str) -> Tensor:
    return torch.tensor([0, 2, 1, 1], device=d)


def _both_ways(function: Callable[..., Tensor], *shapes: tuple[int, ...]) -> Operation:
    """A function and its gradient, at normal values of these shapes."""

    def run(d: str) -> list[Any]:
        inputs = [_leaf(d, *shape, seed=i) for i, shape in enumerate(shapes or ((3, 2),))]
        out = function(*inputs)
        (out * _x(d, *out.shape, seed=9)).sum().backward()
        return [out, *[x.grad for x in inputs]]

    return run


_PAIR = ((3, 2), (3, 2))
OPERATIONS: list[tuple[str, Operation]] = [
    ("add", _both_ways(lambda a, b: a + b, *_PAIR)),
    ("subtract, broadcasting", _both_ways(lambda a, b: a - b, (3, 2), (2,))),
    ("multiply", _both_ways(lambda a, b: a * b, *_PAIR)),
    ("divide", _both_ways(lambda a, b: a / b, *_PAIR)),
    ("numbers of Python", _both_ways(lambda a: 2 * a**2 - 1 / (3 + a))),
    ("matrix product", _both_ways(lambda a, b: a @ b.T, *_PAIR)),
    ("matrix times vector", _both_ways(lambda a, b: a @ b, (3, 2), (2,))),
    ("batched product", _both_ways(torch.bmm, (2, 3, 4), (2, 4, 2))),
    ("einsum", _both_ways(lambda a, b: torch.einsum("ij,kj->ik", a, b), *_PAIR)),
    ("dot", _both_ways(torch.dot, (5,), (5,))),
    ("linear", _both_ways(F.linear, (3, 2), (4, 2), (4,))),
    ("linear on three dimensions", _both_ways(F.linear, (2, 3, 2), (4, 2), (4,))),
    ("tanh", _both_ways(torch.tanh)),
    ("sigmoid", _both_ways(torch.sigmoid)),
    ("relu", _both_ways(torch.relu)),
    ("gelu and silu", _both_ways(lambda a: F.gelu(a) + F.silu(a) + F.leaky_relu(a))),
    ("softmax", _both_ways(lambda a: a.softmax(1))),
    ("log softmax", _both_ways(lambda a: a.log_softmax(1))),
    ("exp, log, sqrt, sin", _both_ways(lambda a: (a.exp() + 1).log() + a.abs().sqrt() + a.sin())),
    ("clamp, minimum, maximum", _both_ways(lambda a, b: a.clamp(-1, 1) + a.maximum(b), *_PAIR)),
    ("mean and sum over a dimension", _both_ways(lambda a: a.mean(1) * a.sum(1))),
    ("standard deviation", _both_ways(lambda a: (a - a.mean(0)) / a.std(0))),
    (
        "gather and scatter",
        lambda d: [
            _x(d, 4, 3).gather(1, _classes(d)[:, None]),
            torch.zeros(4, 3, device=d).scatter_(1, _classes(d)[:, None], 1.0),
            _x(d, 4, 3).index_select(0, _classes(d)),
            F.one_hot(_classes(d), 3),
        ],
    ),
    ("reductions", _reductions),
    ("shapes", _shapes),
    (
        "integers and types",
        lambda d: [
            torch.arange(6, device=d) // 4 % 2,
            torch.arange(3, device=d).float() / 2,
            torch.arange(3, device=d) == torch.tensor([0, 2, 2], device=d),
            _x(d).half(),
            _x(d) > 0,
            ~(_x(d) > 0),
            _x(d).long() & 1,
            _x(d).bool().sum(),
            torch.tensor([1 + 2j], device=d).conj() * 2,
        ],
    ),
    ("in place", _in_place),
    ("views see in-place changes", _views),
    ("gradients through a changed view", _in_place_through_a_view),
    ("indexing", _indexing),
    ("indices on the CPU", _cpu_indices),
    ("masks", _masks),
    ("factories", _factories),
    ("factories like another tensor", _like),
    ("random numbers", _random),
    ("the same seed, the same numbers", _seeded),
    ("fork_rng", _fork_rng),
    ("a generator", _generator),
    ("initialisation", _initialised),
    ("a module made on the device", _module_made_there),
    ("the default device", _default_device),
    ("dropout", _dropout),
    ("backward", _backward),
    ("autograd.grad, twice", _grad),
    ("hooks", _hooks),
    ("an own autograd function", _own_function),
    ("is_leaf, no_grad, inference_mode", _graph_questions),
    ("moves are differentiable", _moves_are_differentiable),
    ("moves and copies", _moves),
    ("names and kinds", _names),
    ("plain values", _plain_values),
    ("printing", _printed),
    ("module.to", _module_to),
    ("module.cpu after training", _module_moved_after_training),
    ("an optimizer made before the move", _optimizer_made_before_the_move),
    ("SGD", _trained(lambda p: torch.optim.SGD(p, lr=0.1))),
    ("SGD with momentum", _trained(lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9))),
    ("SGD, foreach", _trained(lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, foreach=True))),
    ("SGD, fused", _trained(lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, fused=True))),
    ("Adam", _trained(lambda p: torch.optim.Adam(p, lr=0.1))),
    ("Adam, foreach", _trained(lambda p: torch.optim.Adam(p, lr=0.1, foreach=True))),
    *[
        (f"{optimizer.__name__} as it comes", _trained(optimizer))
        for optimizer in (
            *(torch.optim.Adadelta, torch.optim.Adagrad, torch.optim.Adamax, torch.optim.AdamW),
            *(torch.optim.ASGD, torch.optim.NAdam, torch.optim.RAdam, torch.optim.RMSprop),
            torch.optim.Rprop,
        )
    ],
    ("clipping and a schedule", _clipped_and_scheduled),
    ("batches moved to the device", _batches),
    (
        "pinned batches",
        lambda d: [x.to(d) for x in DataLoader(_x("cpu", 4, 2), 2, pin_memory=True)],
    ),
    ("batches that live on the device", _batches_that_live_there),
    ("to the CPU without blocking", lambda d: _x(d).to("cpu", non_blocking=True)),
    ("state_dict", _state_dict),
    ("an optimizer's state", _optimizer_state),
    ("deepcopy", _deepcopy),
    ("save and load", _saved),
    ("torch.func", _func),
    ("out=", _out),
    (".data, detach, resize_", _inner_data),
    ("batch norm", _buffers),
    ("numbers from the CPU without dimensions", _scalars_from_the_cpu),
    ("through NumPy and back", _through_numpy),
    ("comparisons", _compared),
    ("mean squared error", _loss(F.mse_loss, lambda d: _x(d, 4, 3, seed=1))),
    ("cross entropy", _loss(F.cross_entropy, _classes)),
    (
        "binary cross entropy",
        _loss(F.binary_cross_entropy_with_logits, lambda d: (_x(d, 4, 3, seed=1) > 0).float()),
    ),
    (
        "smooth L1 and Huber",
        _loss(
            lambda a, b: F.smooth_l1_loss(a, b) + F.huber_loss(a, b), lambda d: _x(d, 4, 3, seed=1)
        ),
    ),
    ("embedding", _both_ways(lambda a: F.embedding(_classes(str(a.device)), a), (3, 2))),
    ("layer norm", _layer(lambda: nn.LayerNorm(4), 3, 4)),
    ("convolution", _layer(lambda: nn.Conv2d(2, 3, 3, padding=1), 2, 2, 5, 5)),
    ("convolution in one dimension", _layer(lambda: nn.Conv1d(2, 3, 2), 2, 2, 5)),
    ("transposed convolution", _layer(lambda: nn.ConvTranspose2d(2, 3, 2), 1, 2, 4, 4)),
    ("pooling", _layer(lambda: nn.Sequential(nn.MaxPool2d(2), nn.AvgPool2d(2)), 1, 2, 8, 8)),
    ("RNN", _recurrent(lambda: nn.RNN(2, 3, batch_first=True))),
    ("GRU", _recurrent(lambda: nn.GRU(2, 3, bidirectional=True))),
    ("LSTM of two layers", _recurrent(lambda: nn.LSTM(2, 3, 2, batch_first=True))),
    ("LSTM over sequences of other lengths", _packed),
    ("recurrent cells, step by step", _cells),
    ("attention", _both_ways(F.scaled_dot_product_attention, (2, 4, 3), (2, 4, 3), (2, 4, 3))),
    (
        "attention with several heads",
        _both_ways(F.scaled_dot_product_attention, (2, 2, 4, 3), (2, 2, 4, 3), (2, 2, 4, 3)),
    ),
    (
        "a transformer layer",
        _layer(lambda: nn.TransformerEncoderLayer(4, 2, 8, 0.0, batch_first=True), 2, 3, 4),
    ),
    (
        "linear algebra",
        lambda d: [
            torch.linalg.inv(_x(d, 3, 3)),
            torch.linalg.solve(_x(d, 3, 3), _x(d, 3)),
            torch.linalg.det(_x(d, 3, 3)),
            torch.linalg.eigvalsh(_x(d, 3, 3) @ _x(d, 3, 3).T),
            torch.linalg.lstsq(_x(d, 5, 2), _x(d, 5, 1)).solution,
        ],
    ),
]


# --- mistakes -------------------------------------------------------------------------------------

_SAME = "Expected all tensors to be on the same device"
_TWO = _SAME + ", but found at least two devices, {device} and cpu!"
_NUMPY = "can't convert {device} device type tensor to numpy. Use Tensor.cpu() to copy the tensor to host memory first."


def _constant_in_forward(d: str) -> Tensor:
    class Shift(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.shift = torch.ones(2)  # neither a parameter nor a buffer: `.to` leaves it behind

        def forward(self, x: Tensor) -> Tensor:
            return x + self.shift

    return Shift().to(d)(_x(d))  # type: ignore[no-any-return]  # Module.__call__ is Any


def _gradient_from_elsewhere(d: str) -> None:
    w = _leaf(d)
    w.grad = torch.zeros(3, 2)


def _attention_across(d: str) -> Tensor:
    query, key = _x(d, 2, 2, 4, 3), _x("cpu", 2, 2, 4, 3)
    return F.scaled_dot_product_attention(query, key, key)


def _mask_to_fill(d: str) -> Tensor:
    return _x(d).masked_fill_(_x("cpu") > 0, 0.0)


def _stepped(d: str) -> None:
    net, batch = _net(d), next(iter(DataLoader(TensorDataset(_x("cpu", 4, 2)))))
    net(batch[0])


MISTAKES: list[tuple[str, Operation, str]] = [
    ("adding a CPU tensor", lambda d: _x(d) + _x("cpu"), _TWO),
    ("adding to a CPU tensor", lambda d: _x("cpu") + _x(d), _TWO),
    ("adding in place", lambda d: _x(d).add_(_x("cpu")), _TWO),
    ("adding in place to a CPU tensor", lambda d: _x("cpu").add_(_x(d)), _TWO),
    ("one element is not a number", lambda d: _x(d) * torch.ones(1), _TWO),
    ("comparing elements", lambda d: _x(d) > _x("cpu"), _TWO),
    ("torch.where", lambda d: torch.where(_x(d) > 0, _x(d), _x("cpu")), _SAME),
    ("torch.equal", lambda d: torch.equal(_x(d), _x("cpu")), _SAME),
    ("torch.allclose", lambda d: torch.allclose(_x(d), _x("cpu")), _SAME),
    ("a product of matrices", lambda d: _x(d) @ _x("cpu").T, _SAME),
    ("a product with a CPU matrix before", lambda d: _x("cpu") @ _x(d).T, _SAME),
    ("a batch left on the CPU", _stepped, _SAME),
    ("a model left on the CPU", lambda d: nn.Linear(2, 1)(_x(d)), _SAME),
    ("an LSTM left on the CPU", lambda d: nn.LSTM(2, 3)(_x(d)), ""),
    (
        "a hidden state left on the CPU",
        lambda d: nn.GRU(2, 3).to(d)(_x(d), torch.zeros(1, 3)),
        "",
    ),
    ("attention to a CPU tensor", _attention_across, ""),
    ("a target left on the CPU", lambda d: F.mse_loss(_x(d), _x("cpu")), _TWO),
    ("classes left on the CPU", lambda d: F.cross_entropy(_x(d, 4, 3), _classes("cpu")), _SAME),
    ("one class left on the CPU", lambda d: F.cross_entropy(_x(d, 3), torch.tensor(1)), _SAME),
    ("a constant made in __init__", _constant_in_forward, _TWO),
    ("torch.cat", lambda d: torch.cat([_x(d), _x("cpu")]), _SAME),
    ("torch.stack", lambda d: torch.stack([_x("cpu"), _x(d)]), _SAME),
    ("out= on the CPU", lambda d: torch.add(_x(d), 1, out=torch.empty(3, 2)), _SAME),
    ("embedding CPU indices", lambda d: F.embedding(_classes("cpu"), _x(d, 3, 2)), _SAME),
    (
        "gathering with CPU indices",
        lambda d: _x(d, 4, 3).gather(1, _classes("cpu")[:, None]),
        _SAME,
    ),
    ("index_select with CPU indices", lambda d: _x(d).index_select(0, torch.tensor([1])), _SAME),
    (
        "a CPU tensor, indexed from the device",
        lambda d: _x("cpu", 4, 3)[_classes(d)],
        "indices should be either on cpu",
    ),
    (
        "assigning CPU values to a selection",
        lambda d: _x(d, 4, 3).index_put_((_classes(d),), _x("cpu", 4, 3)),
        _SAME,
    ),
    ("filling by a CPU mask", _mask_to_fill, ""),
    ("convolving with CPU weights", lambda d: F.conv1d(_x(d, 1, 1, 4), _x("cpu", 1, 1, 2)), ""),
    (".numpy()", lambda d: _x(d).numpy(), _NUMPY),
    ("np.asarray", lambda d: np.asarray(_x(d)), _NUMPY),
    ("a function of NumPy", lambda d: np.tanh(_x(d)), _NUMPY),
    ("a gradient on the CPU", _gradient_from_elsewhere, "gradient with device type 'cpu'"),
    ("a seed gradient on the CPU", lambda d: (_leaf(d) * 2).backward(_x("cpu")), ""),
    (
        "a CPU generator",
        lambda d: torch.randn(2, device=d, generator=torch.Generator()),
        "device type for generator but found 'cpu'",
    ),
    (
        "a generator of a device that is not there",
        lambda d: torch.Generator("cpu" if d == "cpu" else f"{d}:99"),
        "",
    ),
    (
        "assert_close",
        lambda d: torch.testing.assert_close(_x(d), _x("cpu")),
        "The values for attribute 'device' do not match",
    ),
    ("momentum kept on the CPU", lambda d: torch.zeros(3, 2).mul_(0.9).add_(_x(d)), _TWO),
    ("a step with a CPU gradient", lambda d: _leaf(d).detach().sub_(0.1 * _x("cpu")), _TWO),
    ("vmap over both", lambda d: torch.func.vmap(torch.add)(_x(d), _x("cpu")), _SAME),
    (
        "a device that is not there",
        lambda d: torch.ones(2, device="cpu" if d == "cpu" else f"{d}:99"),
        "invalid device ordinal",
    ),
]


# --- as a program ---------------------------------------------------------------------------------


def _plain(value: Any) -> Any:
    """What JSON can hold: all of a tensor but its device, and every bit of its numbers."""
    if isinstance(value, Tensor):
        kind = f"{value.dtype} {tuple(value.shape)}"
        numbers = value.detach().cpu().resolve_conj()
        return [
            kind,
            torch.view_as_real(numbers).tolist() if numbers.is_complex() else numbers.tolist(),
        ]
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value if isinstance(value, (bool, int, float, str)) else repr(value)


def outcome(operation: Operation, device: str) -> dict[str, Any]:
    """What an operation gives on a device, or the kind and the words of what it raises."""
    try:
        return {"value": _plain(operation(device))}
    except Exception as error:  # noqa: BLE001  # whatever it is, it is the answer
        return {"error": type(error).__name__, "words": str(error)}


def outcomes(device: str) -> dict[str, dict[str, Any]]:
    """The outcome of every operation and of every mistake, by its name."""
    torch.set_num_threads(1)
    everything = [*OPERATIONS, *[(name, function) for name, function, _ in MISTAKES]]
    return {name: outcome(function, device) for name, function in everything}


if __name__ == "__main__":
    if sys.argv[1] == "sim":
        from kata_runner.devices import sim

        sim.enable()
    json.dump(outcomes(sys.argv[1]), sys.stdout)
