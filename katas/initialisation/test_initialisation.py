"""Checks for `initialisation`: the weights that a network starts from, and what they do to its values."""

import torch
from torch import nn

from kata_runner.checks import (
    Text,
    dtypes,
    expect,
    given,
    normal,
    one_of,
    sizes,
    states,
    with_state,
)

SAME, OTHER = (
    Text(en="same object", ja="同じオブジェクト"),
    Text("another object", "別のオブジェクト"),
)
LEAF, NO_LEAF = Text(en="leaf", ja="葉（リーフ）テンソル"), Text("not a leaf", "計算の結果")
TRAINABLE, FROZEN = Text(en="trainable", ja="学習可能"), Text(en="frozen", ja="固定")

# Enough weights for a standard deviation that chance moves by less than one percent.
WIDE = {"D": sizes(100, 150), "H": sizes(220, 130), "G": sizes(90, 180), "K": sizes(120, 60)}


def network(device, dtype, D, H, G, K):
    """Three linear layers: before ReLU, before tanh, and the last. All their numbers are 7."""
    model = nn.Sequential(
        nn.Linear(D, H), nn.ReLU(), nn.Linear(H, G), nn.Tanh(), nn.Linear(G, K)
    ).to(device=device, dtype=dtype)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.fill_(7.0)
    return model


def weights(model):
    """The weights of its linear layers, as they are now."""
    return [part.weight.detach().clone() for part in model if isinstance(part, nn.Linear)]


# --- initialise_


@states(
    en="After initialise_, the weights of a layer before ReLU have the standard deviation "
    "√(2 / inputs), and those of any other layer √(1 / inputs).",
    ja="initialise_ の後、重みの標準偏差は、直後に ReLU がある層では √(2 / 入力の個数)、"
    "それ以外の層では √(1 / 入力の個数) です。",
)
@given(**WIDE, dtype=dtypes(), examples=4)
def test_spread_of_the_weights(solution, device, D, H, G, K, dtype):
    wanted = [(2 / D) ** 0.5, (1 / H) ** 0.5, (1 / G) ** 0.5]
    model = network(device, dtype, D, H, G, K)
    solution.initialise_(model)
    expect(
        [weight.std().item() for weight in weights(model)],
        en="the standard deviations of the weights: before ReLU, before tanh, the last layer",
        ja="重みの標準偏差（ReLU の前、tanh の前、最後の層）",
    ).close_to(wanted, rtol=0.06, atol=0.0)


@states(
    en="A ReLU that is the last part of the model counts as well: the layer before it gets "
    "√(2 / inputs).",
    ja="モデルの最後の部品が ReLU の場合も同じです。その前の層では √(2 / 入力の個数) になります。",
)
@given(D=sizes(100, 150), H=sizes(220, 130), examples=2)
def test_relu_may_be_the_last_part(solution, device, D, H):
    wanted = (2 / D) ** 0.5
    model = nn.Sequential(nn.Linear(D, H), nn.ReLU()).to(device)
    solution.initialise_(model)
    expect(
        model[0].weight.std().item(),
        en="the standard deviation of the weights in nn.Sequential(nn.Linear(D, H), nn.ReLU())",
        ja="nn.Sequential(nn.Linear(D, H), nn.ReLU()) の重みの標準偏差",
    ).close_to(wanted, rtol=0.06, atol=0.0)


@states(
    en="It is the very next part that counts: a layer before another linear layer gets √(1 / inputs), "
    "also if a ReLU comes later.",
    ja="数えるのは直後の部品だけです。直後が線形層なら、その後に ReLU があっても、√(1 / 入力の個数) です。",
)
@given(D=sizes(100, 150), H=sizes(220, 130), K=sizes(120, 90), examples=2)
def test_only_the_next_part_decides(solution, device, D, H, K):
    wanted = [(1 / D) ** 0.5, (2 / H) ** 0.5]
    model = nn.Sequential(nn.Linear(D, H), nn.Linear(H, K), nn.ReLU()).to(device)
    solution.initialise_(model)
    expect(
        [weight.std().item() for weight in weights(model)],
        en="the standard deviations of the weights in "
        "nn.Sequential(nn.Linear(D, H), nn.Linear(H, K), nn.ReLU())",
        ja="nn.Sequential(nn.Linear(D, H), nn.Linear(H, K), nn.ReLU()) の重みの標準偏差",
    ).close_to(wanted, rtol=0.06, atol=0.0)


@states(
    en="One ReLU object may be in several places: each layer before it gets √(2 / inputs).",
    ja="同じ ReLU のオブジェクトが何か所にあってもかまいません。その前の層は、どれも √(2 / 入力の個数) です。",
)
@given(D=sizes(100, 150), H=sizes(220, 130), K=sizes(120, 90), examples=2)
def test_one_relu_before_several_layers(solution, device, D, H, K):
    wanted = [(2 / D) ** 0.5, (2 / H) ** 0.5]
    relu = nn.ReLU()
    model = nn.Sequential(nn.Linear(D, H), relu, nn.Linear(H, K), relu).to(device)
    solution.initialise_(model)
    expect(
        [weight.std().item() for weight in weights(model)],
        en="the standard deviations of the weights in "
        "nn.Sequential(nn.Linear(D, H), relu, nn.Linear(H, K), relu)",
        ja="nn.Sequential(nn.Linear(D, H), relu, nn.Linear(H, K), relu) の重みの標準偏差",
    ).close_to(wanted, rtol=0.06, atol=0.0)


@states(
    en="After initialise_, the weights of each layer have the mean 0.",
    ja="initialise_ の後、各層の重みの平均は 0 です。",
)
@given(**WIDE, examples=3)
def test_mean_of_the_weights(solution, device, D, H, G, K):
    model = network(device, torch.float32, D, H, G, K)
    solution.initialise_(model)
    expect(
        [weight.mean().item() * weight.shape[1] ** 0.5 for weight in weights(model)],
        en="the means of the weights, each multiplied by √(inputs)",
        ja="重みの平均に √(入力の個数) を掛けた値",
    ).close_to([0.0, 0.0, 0.0], atol=0.08)


@states(
    en="After initialise_, every bias is 0; layers without a bias are allowed.",
    ja="initialise_ の後、すべてのバイアスは 0 です。バイアスのない層があってもかまいません。",
)
@given(D=sizes(3, 1), H=sizes(4, 2), K=sizes(2, 5), without=one_of("", "0.bias", "2.bias"))
def test_biases_are_zero(solution, device, D, H, K, without):
    wanted = {
        name: torch.zeros(size, device=device) for name, size in (("0.bias", H), ("2.bias", K))
    }
    wanted.pop(without, None)
    model = nn.Sequential(
        nn.Linear(D, H, bias=without != "0.bias"),
        nn.ReLU(),
        nn.Linear(H, K, bias=without != "2.bias"),
    ).to(device)
    solution.initialise_(model)
    found = {name: p for name, p in model.state_dict().items() if name.endswith("bias")}
    expect(found, en="the biases after initialise_(model)", ja="initialise_(model) の後のバイアス").equal_to(
        wanted
    )  # fmt: skip


@states(
    en="Each unit of a layer gets weights of its own.",
    ja="層の中のユニットは、それぞれ違う重みになります。",
)
# With so many numbers, no two rows or columns are equal by chance, even if each is one of two numbers.
@given(D=sizes(50, 60), H=sizes(60, 50), examples=3)
def test_units_differ(solution, device, D, H):
    model = nn.Sequential(nn.Linear(D, H), nn.ReLU()).to(device)
    solution.initialise_(model)
    rows = {tuple(row) for row in model[0].weight.tolist()}
    columns = {tuple(column) for column in model[0].weight.T.tolist()}
    expect(
        {"rows": len(rows), "columns": len(columns)},
        en="how many different rows and columns the weight has",
        ja="重みの、互いに異なる行と列の個数",
    ).equal_to({"rows": H, "columns": D})


@states(
    en="Each call draws new weights, and each layer its own, even where layers have the same sizes.",
    ja="呼び出すたびに新しい重みになります。層の大きさが同じでも、重みは層ごとに違います。",
)
@given(D=sizes(8, 7), examples=3)
def test_weights_are_drawn_again(solution, device, D):
    model = nn.Sequential(nn.Linear(D, D), nn.ReLU(), nn.Linear(D, D), nn.ReLU()).to(device)
    solution.initialise_(model)
    first = weights(model)
    solution.initialise_(model)
    second = weights(model)
    others = (
        (Text(en="the second layer's", ja="2つ目の層の重み"), first[1]),
        (Text(en="the second call's", ja="2回目の呼び出しの重み"), second[0]),
    )
    same = [name for name, table in others if torch.equal(first[0], table)]
    expect(
        same,
        en="which weights equal those of the first layer after the first call",
        ja="1回目の呼び出しの後の、1つ目の層の重みと等しいもの",
    ).equal_to([])


@states(
    en="The weights follow PyTorch's seed: after the same torch.manual_seed, they are the same.",
    ja="重みは PyTorch のシードで決まります。同じ torch.manual_seed の後では、同じ重みになります。",
)
@given(D=sizes(4, 3), seed=one_of(5, 11), examples=2)
def test_weights_follow_the_seed(solution, device, D, seed):
    found = []
    for _ in range(2):
        model = nn.Sequential(nn.Linear(D, D), nn.ReLU()).to(device)
        torch.manual_seed(seed)
        solution.initialise_(model)
        found.append(weights(model)[0])
    expect(
        torch.equal(*found),
        en="whether the weights are equal after the same torch.manual_seed",
        ja="同じ torch.manual_seed の後の重みが等しいか",
    ).equal_to(True)


@states(
    en="The model keeps its parameters: the same objects as before, trainable or frozen as before, and "
    "in the same dtype.",
    ja="モデルのパラメータは同じオブジェクトのままです。学習可能か固定されているかも、dtype も変わりません。",
)
@given(D=sizes(4, 3), frozen=one_of(False, True), dtype=dtypes(), examples=4)
def test_parameters_stay_the_same_objects(solution, device, D, frozen, dtype):
    model = nn.Sequential(nn.Linear(D, 2), nn.ReLU(), nn.Linear(2, 1)).to(device, dtype)
    model[0].weight.requires_grad_(not frozen)
    before = dict(model.named_parameters())
    wanted = {name: [SAME, LEAF, TRAINABLE, str(dtype)] for name in before}
    if frozen:
        wanted["0.weight"] = [SAME, LEAF, FROZEN, str(dtype)]
    solution.initialise_(model)
    found = {
        name: [
            SAME if p is before.get(name) else OTHER,
            LEAF if p.is_leaf else NO_LEAF,
            TRAINABLE if p.requires_grad else FROZEN,
            str(p.dtype),
        ]
        for name, p in model.named_parameters()
    }
    expect(
        found,
        en="what the parameters are after initialise_(model)",
        ja="initialise_(model) の後のパラメータ",
    ).equal_to(wanted)


@states(
    en="The parameters stay on the device of the model.",
    ja="パラメータは、モデルと同じデバイスに残ります。",
)
@given(D=sizes(4, 3), examples=2)
def test_parameters_stay_on_their_device(solution, device, D):
    model = nn.Sequential(nn.Linear(D, 2), nn.ReLU(), nn.Linear(2, 1)).to(device)
    wanted = [str(p.device) for p in model.parameters()]
    solution.initialise_(model)
    expect(
        [str(p.device) for p in model.parameters()],
        en="the devices of the parameters after initialise_(model)",
        ja="initialise_(model) の後のパラメータのデバイス",
    ).equal_to(wanted)


# --- spread

TABLES = {"x": normal("N", "D"), "W": normal("H", "D"), "b": normal("H"), "V": normal("K", "H"),
          "c": normal("K")}  # fmt: skip
MANY = {"N": sizes(50, 60), "D": sizes(20, 30), "H": sizes(40, 25), "K": sizes(30, 20)}
# Dividing by the number of elements or by one less: both are right.
EITHER = {"rtol": 2e-3, "atol": 1e-5}


def deviation(values):
    """The root of the mean squared distance from the mean."""
    return (values.double() - values.double().mean()).square().mean().sqrt().item()


@states(
    en="spread(model, x) has one number per part of the model, in order: the standard deviation of "
    "all elements that come out of it, as a Python float.",
    ja="spread(model, x) は、モデルの部品ごとに1つの値を順に並べたリストです。"
    "値は、その部品の出力の全要素の標準偏差で、Python の float です。",
)
@given(**TABLES, **MANY, dtype=dtypes(), examples=4)
def test_spread_after_each_part(solution, x, W, b, V, c, N, D, H, K, dtype):
    z = x @ W.T + b  # (N, H)
    h = z * (z > 0)  # (N, H)
    wanted = [deviation(z), deviation(h), deviation(h @ V.T + c)]
    model = nn.Sequential(nn.Linear(D, H), nn.ReLU(), nn.Linear(H, K))
    model = with_state(model, {"0.weight": W, "0.bias": b, "2.weight": V, "2.bias": c})
    expect(solution.spread(model, x.clone()), "spread(model, x)").close_to(wanted, **EITHER)


@states(
    en="The model may have any number of parts, and activations may come first.",
    ja="モデルの部品の個数は自由で、活性化関数が最初にあってもかまいません。",
)
@given(
    x=normal("N", "D", std=2.0), N=sizes(60, 70), D=sizes(30, 20), parts=one_of(1, 2, 3), examples=3
)
def test_any_number_of_parts(solution, x, N, D, parts):
    values = [torch.tanh(x), x.tanh() * (x > 0), torch.tanh(x.tanh() * (x > 0))]  # (N, D) each
    wanted = [deviation(value) for value in values[:parts]]
    model = nn.Sequential(*[nn.Tanh(), nn.ReLU(), nn.Tanh()][:parts])
    expect(solution.spread(model, x.clone()), "spread(model, x)").close_to(wanted, **EITHER)


@states(
    en="One object may be in several places; each place has its number.",
    ja="同じオブジェクトが何か所にあってもかまいません。値は、場所ごとに1つずつあります。",
)
@given(**TABLES, **MANY, examples=2)
def test_each_place_has_its_number(solution, x, W, b, V, c, N, D, H, K):
    h = (x @ W.T + b).clamp(min=0.0)  # (N, H)
    y = (h @ V.T + c).clamp(min=0.0)  # (N, K)
    wanted = [deviation(value) for value in (x @ W.T + b, h, h @ V.T + c, y)]
    relu = nn.ReLU()
    model = nn.Sequential(nn.Linear(D, H), relu, nn.Linear(H, K), relu)
    model = with_state(model, {"0.weight": W, "0.bias": b, "2.weight": V, "2.bias": c})
    expect(
        solution.spread(model, x.clone()),
        "spread(nn.Sequential(nn.Linear(D, H), relu, nn.Linear(H, K), relu), x)",
    ).close_to(wanted, **EITHER)


@states(
    en="With a ReLU that works in place, too, the number of the part before it is that of its own "
    "output.",
    ja="ReLU が入力をその場で書き換える場合も、その前の部品の値は、その部品の出力から求めます。",
)
@given(**TABLES, **MANY, examples=2)
def test_before_a_relu_in_place(solution, x, W, b, V, c, N, D, H, K):
    z = x @ W.T + b  # (N, H)
    h = z * (z > 0)  # (N, H)
    wanted = [deviation(z), deviation(h), deviation(h @ V.T + c)]
    model = nn.Sequential(nn.Linear(D, H), nn.ReLU(inplace=True), nn.Linear(H, K))
    model = with_state(model, {"0.weight": W, "0.bias": b, "2.weight": V, "2.bias": c})
    expect(
        solution.spread(model, x.clone()),
        "spread(nn.Sequential(nn.Linear(D, H), nn.ReLU(inplace=True), nn.Linear(H, K)), x)",
    ).close_to(wanted, **EITHER)


@states(
    en="What spread has returned stays as it is when the model is used again.",
    ja="spread が返したリストは、その後でモデルを使っても変わりません。",
)
@given(x=normal("N", "D"), N=sizes(30, 20), D=sizes(20, 30), examples=2)
def test_the_list_stays(solution, x, N, D):
    wanted = [deviation(torch.tanh(x)), deviation(torch.tanh(torch.tanh(x)))]
    model = nn.Sequential(nn.Tanh(), nn.Tanh())
    found = solution.spread(model, x.clone())
    model(x.clone())
    expect(
        found, en="the list after another model(x)", ja="もう一度 model(x) を呼んだ後のリスト"
    ).close_to(wanted, **EITHER)


@states(
    en="spread leaves the model and x as they were.",
    ja="spread を呼んでも、モデルと x は変わりません。",
)
@given(**TABLES, **MANY, examples=2)
def test_spread_changes_nothing(solution, x, W, b, V, c, N, D, H, K):
    state = {"0.weight": W.clone(), "0.bias": b.clone(), "2.weight": V.clone(), "2.bias": c.clone()}
    wanted = {**{name: value.clone() for name, value in state.items()}, "x": x.clone()}
    model = with_state(nn.Sequential(nn.Linear(D, H), nn.ReLU(), nn.Linear(H, K)), state)
    used = x.clone()
    solution.spread(model, used)
    expect(
        {**model.state_dict(), "x": used},
        en="the parameters and x after spread(model, x)",
        ja="spread(model, x) の後のパラメータと x",
    ).equal_to(wanted)


@states(
    en="x stays as it was, also if the first part is a ReLU that works in place.",
    ja="最初の部品が、入力をその場で書き換える ReLU でも、x は変わりません。",
)
@given(x=normal("N", "D"), N=sizes(30, 20), D=sizes(20, 30), examples=2)
def test_x_stays_before_a_relu_in_place(solution, x, N, D):
    wanted = x.clone()
    model = nn.Sequential(nn.ReLU(inplace=True), nn.Tanh())
    solution.spread(model, x)
    expect(
        x,
        en="x after spread(nn.Sequential(nn.ReLU(inplace=True), nn.Tanh()), x)",
        ja="spread(nn.Sequential(nn.ReLU(inplace=True), nn.Tanh()), x) の後の x",
    ).equal_to(wanted)


# --- both


@states(
    en="With initialise_, values keep their size through ten layers of 256 with ReLU.",
    ja="initialise_ を使うと、256ユニットで ReLU を使う10層を通っても、値の大きさが保たれます。",
)
@given(x=normal(40, 256), examples=2)
def test_ten_layers_keep_the_size(solution, device, x):
    parts = [part for _ in range(10) for part in (nn.Linear(256, 256), nn.ReLU())]
    model = nn.Sequential(*parts).to(device)
    solution.initialise_(model)
    expect(
        solution.spread(model, x)[1::2],
        en="spread(model, x) after each ReLU",
        ja="各 ReLU の後の spread(model, x)",
    ).satisfies(
        lambda found: len(found) == 10 and all(0.3 < value < 2.5 for value in found),
        en="all ten numbers should be between 0.3 and 2.5",
        ja="10個の値がすべて 0.3 から 2.5 の間でなければなりません",
    )
