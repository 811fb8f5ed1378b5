"""Checks for `devices`: where a tensor is, and what moves with a module."""

import torch

from kata_runner.checks import dtypes, expect, given, integers, normal, one_of, sizes, states


@states(
    en="to_device moves a tensor to the device.",
    ja="to_device は、テンソルを device に移します。",
)
@given(x=normal("N", "D"), dtype=dtypes(), examples=4)
def test_a_tensor_is_moved(solution, device, x, dtype):
    expect(solution.to_device(x.cpu(), device), "to_device(x.cpu(), device)").equal_to(x)


@states(
    en="On every machine: what to_device(batch, 'meta') returns is on the device meta.",
    ja="どのコンピューターでも、to_device(batch, 'meta') の結果は meta デバイスにあります。",
)
@given(x=normal("N", "D"), examples=3)
def test_tensors_are_moved_to_meta(solution, x):
    moved = solution.to_device([x, x], "meta")
    expect(
        [str(tensor.device) for tensor in moved],
        en="the devices of the tensors in to_device([x, x], 'meta')",
        ja="to_device([x, x], 'meta') の各テンソルのデバイス",
    ).equal_to(["meta", "meta"])


@states(
    en="On every machine: tensors in lists, tuples and dicts inside of each other are moved to the device "
    "meta, too.",
    ja="どのコンピューターでも、リスト、タプル、辞書が入れ子になっている場合も、その中のテンソルは meta "
    "デバイスに移ります。",
)
@given(x=normal("N"), examples=1)
def test_nested_tensors_are_moved_to_meta(solution, x):
    moved = solution.to_device([(x, "text"), {"y": [x]}], "meta")
    expect(
        [str(moved[0][0].device), str(moved[1]["y"][0].device)],
        en="the devices of the tensors in to_device([(x, 'text'), {'y': [x]}], 'meta')",
        ja="to_device([(x, 'text'), {'y': [x]}], 'meta') の各テンソルのデバイス",
    ).equal_to(["meta", "meta"])


@states(
    en="to_device finds the tensors in lists, tuples and dicts, also where one is inside another. A list "
    "comes back as a list, a tuple as a tuple, and a dict as a dict with the same keys.",
    ja="to_device は、リスト、タプル、辞書の中のテンソルも、入れ子になっていても移します。"
    "リストはリスト、タプルはタプル、辞書は同じキーの辞書で返します。",
)
@given(
    x=normal("N", 3),
    labels=integers("N", high=5),
    kind=one_of(
        list=lambda x, labels: [x, labels],
        tuple=lambda x, labels: (x, labels),
        dict=lambda x, labels: {"x": x, "labels": labels},
        nested=lambda x, labels: {
            "pair": (x, [labels]),
            "more": [{"x": x, "name": "night"}],
            "count": 3,
        },
        mixed=lambda x, labels: ("night", [None, x], labels),
        empty=lambda x, labels: [(), {}, []],
    ),
    examples=12,
)
def test_tensors_in_a_batch_are_moved(solution, device, x, labels, kind):
    wanted = kind(x, labels)
    moved = solution.to_device(kind(x.cpu(), labels.cpu()), device)
    expect(
        moved,
        en="to_device(batch, device), where batch is as expected, but on the CPU",
        ja="CPU にある batch についての to_device(batch, device)",
    ).equal_to(wanted)


@states(
    en="to_device returns anything else as it is: text, numbers, None.",
    ja="to_device は、文字列、数値、None など、それ以外のものはそのまま返します。",
)
@given(value=one_of("night", 3, 2.5, None, True), examples=10)
def test_anything_else_stays(solution, device, value):
    expect(solution.to_device(value, device), "to_device(value, device)").equal_to(value)


@states(
    en="one_hot has a row for each label, float32: 1 in the column of the label, 0 elsewhere, on the "
    "device of the labels. (N,) gives (N, classes).",
    ja="one_hot は、ラベルごとに1行の float32 のテンソルです。ラベルの列だけが 1 で、ほかは 0 です。"
    "labels と同じデバイスに置かれ、(N,) から (N, classes) が得られます。",
)
@given(labels=integers("N", high="classes"), N=sizes(3, 1, 5), classes=sizes(4, 1, 3, 6))
def test_each_label_is_a_row(solution, device, labels, N, classes):
    rows = [[float(k == label) for k in range(classes)] for label in labels.tolist()]
    wanted = torch.tensor(rows, device=device)  # (N, classes)
    expect(solution.one_hot(labels, classes), "one_hot(labels, classes)").equal_to(wanted)


def device_of(call) -> str:
    """Where the result of a call on the device meta is.

    Tensors there have no numbers: a solution that reads the labels one by one cannot be looked at
    there, and is as good as any other.
    """
    try:
        return str(call().device)
    except (NotImplementedError, RuntimeError) as error:
        if "meta tensor" in str(error):
            return "meta"
        raise


@states(
    en="On every machine: where the labels are on the device meta, one_hot(labels, classes) is there, too.",
    ja="どのコンピューターでも、labels が meta デバイスにあれば、one_hot(labels, classes) も meta デバイスに"
    "あります。",
)
@given(labels=integers("N", high="classes"), classes=sizes(4, 1, 3), examples=3)
def test_rows_are_where_the_labels_are(solution, labels, classes):
    device = device_of(lambda: solution.one_hot(labels.to("meta"), classes))
    expect(device, "str(one_hot(labels.to('meta'), classes).device)").equal_to("meta")


@states(
    en="causal_mask(x) is a bool tensor (T, T), on the device of x: True in row t, column s, where s <= t.",
    ja="causal_mask(x) は、x と同じデバイスにある、形が (T, T) の bool のテンソルです。"
    "s <= t なら t 行 s 列が True です。",
)
@given(x=normal("N", "T", "D"), N=sizes(1, 3), T=sizes(4, 1, 5), D=sizes(3, 1), dtype=dtypes())
def test_no_word_sees_the_future(solution, device, x, N, T, D, dtype):
    wanted = torch.tensor([[s <= t for s in range(T)] for t in range(T)], device=device)  # (T, T)
    expect(solution.causal_mask(x), "causal_mask(x)").equal_to(wanted)


@states(
    en="On every machine: where x is on the device meta, causal_mask(x) is there, too.",
    ja="どのコンピューターでも、x が meta デバイスにあれば、causal_mask(x) も meta デバイスにあります。",
)
@given(x=normal("N", "T", "D"), examples=3)
def test_mask_is_where_x_is(solution, x):
    mask = solution.causal_mask(x.to("meta"))
    expect(str(mask.device), "str(causal_mask(x.to('meta')).device)").equal_to("meta")


@states(
    en="Standardiser(mean, scale)(x) is (x - mean) / scale: (N, D) gives (N, D).",
    ja="Standardiser(mean, scale)(x) は (x - mean) / scale です。(N, D) から (N, D) が得られます。",
)
@given(x=normal("N", "D"), mean=normal("D"), scale=normal("D"), dtype=dtypes())
def test_mean_and_scale_are_used(solution, x, mean, scale, dtype):
    wanted = (x - mean) / scale  # (N, D)
    standardiser = solution.Standardiser(mean, scale)
    expect(standardiser(x), "Standardiser(mean, scale)(x)").close_to(wanted)


@states(
    en="A Standardiser that was made on the CPU works on the device after `.to(device)`.",
    ja="CPU で作った Standardiser は、.to(device) の後、そのデバイスで使えます。",
)
@given(x=normal("N", "D"), mean=normal("D"), scale=normal("D"), examples=4)
def test_standardiser_moves(solution, device, x, mean, scale):
    wanted = (x - mean) / scale  # (N, D)
    standardiser = solution.Standardiser(mean.cpu(), scale.cpu())
    standardiser.to(device)
    expect(standardiser(x), "Standardiser(mean.cpu(), scale.cpu()).to(device)(x)").close_to(wanted)


@states(
    en="On every machine: after `.to('meta')`, a Standardiser works on the device meta.",
    ja="どのコンピューターでも、Standardiser は、.to('meta') の後、meta デバイスで使えます。",
)
@given(x=normal("N", "D"), mean=normal("D"), scale=normal("D"), examples=3)
def test_standardiser_moves_to_meta(solution, x, mean, scale):
    standardiser = solution.Standardiser(mean, scale)
    standardiser.to("meta")
    result = standardiser(x.to("meta"))  # (N, D)
    expect(str(result.device), "str(standardiser(x.to('meta')).device)").equal_to("meta")


@states(
    en="On every machine: a Standardiser that is a part of another module moves with it.",
    ja="どのコンピューターでも、ほかのモジュールの一部になった Standardiser は、そのモジュールと一緒に移ります。",
)
@given(x=normal("N", "D"), mean=normal("D"), scale=normal("D"), examples=3)
def test_a_part_of_another_module_moves(solution, x, mean, scale):
    net = torch.nn.Sequential(solution.Standardiser(mean, scale))
    net.to("meta")
    result = net(x.to("meta"))  # (N, D)
    expect(
        str(result.device),
        en="str(net(x.to('meta')).device) for net = nn.Sequential(Standardiser(mean, scale)).to('meta')",
        ja="net = nn.Sequential(Standardiser(mean, scale)).to('meta') のときの str(net(x.to('meta')).device)",
    ).equal_to("meta")


@states(
    en="The state_dict of a Standardiser holds mean and scale under these names.",
    ja="Standardiser の state_dict には、mean と scale がこの名前で入っています。",
)
@given(mean=normal("D"), scale=normal("D"), examples=4)
def test_mean_and_scale_are_saved(solution, mean, scale):
    saved = solution.Standardiser(mean, scale).state_dict()
    expect(dict(saved), "Standardiser(mean, scale).state_dict()").equal_to(
        {"mean": mean, "scale": scale}
    )


@states(
    en="A Standardiser has nothing that training would change.",
    ja="Standardiser には、学習で変わる値がありません。",
)
@given(mean=normal("D"), scale=normal("D"), examples=3)
def test_nothing_is_trained(solution, mean, scale):
    standardiser = solution.Standardiser(mean, scale)
    trained = [name for name, p in standardiser.named_parameters() if p.requires_grad]
    expect(
        trained,
        en="the names of the trainable parameters",
        ja="学習可能なパラメータの名前",
    ).equal_to([])


@states(
    en="No function changes the tensors that it is given, and neither does a Standardiser.",
    ja="どの関数も Standardiser も、渡されたテンソルを書き換えません。",
)
@given(
    x=normal(1, "T", "D"),
    labels=integers("N", high=4),
    mean=normal("D"),
    scale=normal("D"),
    T=sizes(3, 4),
    N=sizes(3, 4),
    D=sizes(4, 5),
    examples=3,
)
def test_arguments_are_left_alone(solution, x, labels, mean, scale, T, N, D):
    before = [x.clone(), labels.clone()]
    statistics = [mean.clone(), scale.clone()]
    solution.to_device({"x": x, "more": [labels]}, "meta")
    expect(
        [x, labels],
        en="[x, labels] after to_device({'x': x, 'more': [labels]}, 'meta')",
        ja="to_device({'x': x, 'more': [labels]}, 'meta') の後の [x, labels]",
    ).equal_to(before)
    solution.one_hot(labels, 4)
    expect(
        labels, en="labels after one_hot(labels, 4)", ja="one_hot(labels, 4) の後の labels"
    ).equal_to(before[1])
    solution.causal_mask(x)
    expect(x, en="x after causal_mask(x)", ja="causal_mask(x) の後の x").equal_to(before[0])
    solution.Standardiser(mean, scale)(x[0])
    expect(
        x,
        en="x after Standardiser(mean, scale)(x[0])",
        ja="Standardiser(mean, scale)(x[0]) の後の x",
    ).equal_to(before[0])
    expect(
        [mean, scale],
        en="[mean, scale] after Standardiser(mean, scale)(x[0])",
        ja="Standardiser(mean, scale)(x[0]) の後の [mean, scale]",
    ).equal_to(statistics)
