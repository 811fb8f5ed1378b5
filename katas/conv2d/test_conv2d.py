"""Checks for `conv2d`: where a kernel fits, what it gives there, and its slopes."""

import torch
from torch.nn import functional as F

from kata_runner.checks import (
    dtypes,
    expect,
    functions_called,
    given,
    normal,
    one_of,
    sizes,
    states,
)

# A sum of many products may be added up in another order: then its rounding differs.
LOOSE = {"rtol": 1e-4, "atol": 1e-5}


@states(
    en="output_size is the number of places at which the kernel fits, with padding at both ends.",
    ja="output_size は、両端にパディングを加えたとき、カーネルを置ける位置の数です。",
)
@given(
    size=one_of(7, 5, 6, 8, 28),
    kernel=one_of(2, 1, 3, 5),
    stride=one_of(1, 2, 3),
    padding=one_of(0, 1, 2),
    examples=24,
)
def test_size_of_the_output(solution, size, kernel, stride, padding):
    starts = range(0, size + 2 * padding - kernel + 1, stride)
    count = solution.output_size(size, kernel, stride, padding)
    expect(count, "output_size(size, kernel, stride, padding)").equal_to(len(starts))


@states(
    en="Without stride and padding, output_size takes stride 1 and padding 0.",
    ja="ストライドとパディングを省略すると、output_size は stride=1、padding=0 とします。",
)
@given(size=one_of(7, 5), kernel=one_of(3, 1), examples=3)
def test_size_by_default(solution, size, kernel):
    expect(solution.output_size(size, kernel), "output_size(size, kernel)").equal_to(
        size - kernel + 1
    )


@states(
    en="One kernel passes over one image as it is, without being turned: at each place, the sum of the "
    "products.",
    ja="1枚の画像の上で、1つのカーネルを、向きを変えずに動かします。各位置の値は積の和です。",
)
@given(
    x=normal(1, 1, "H", "W"),
    weight=normal(1, 1, "KH", "KW"),
    H=sizes(4, 3, 5),
    W=sizes(5, 3, 6),
    KH=sizes(2, 3, 1),
    KW=sizes(3, 1, 2),
    dtype=dtypes(),
)
def test_a_kernel_passes_over_an_image(solution, x, weight, H, W, KH, KW, dtype):
    wanted = F.conv2d(x, weight)  # (1, 1, OH, OW)
    expect(solution.conv2d(x.clone(), weight.clone()), "conv2d(x, weight)").close_to(
        wanted, **LOOSE
    )


@states(
    en="A kernel adds up the products of all channels, and each of the K kernels gives one output "
    "channel: (N, C, H, W) and (K, C, KH, KW) give (N, K, OH, OW).",
    ja="カーネルは全チャンネルの積を足し合わせ、K 個のカーネルがそれぞれ出力チャンネルを1つ作ります。"
    "(N, C, H, W) と (K, C, KH, KW) から (N, K, OH, OW) が得られます。",
)
@given(
    x=normal("N", "C", 4, 5),
    weight=normal("K", "C", 3, 2),
    N=sizes(2, 1, 3),
    C=sizes(3, 1, 4),
    K=sizes(4, 1, 2),
    dtype=dtypes(),
)
def test_channels(solution, x, weight, N, C, K, dtype):
    wanted = F.conv2d(x, weight)  # (N, K, 2, 4)
    expect(solution.conv2d(x.clone(), weight.clone()), "conv2d(x, weight)").close_to(
        wanted, **LOOSE
    )


@states(
    en="bias[k] is added once to every number of output channel k.",
    ja="出力チャンネル k のすべての値に、bias[k] が1回だけ足されます。",
)
@given(
    x=normal("N", "C", 4, 5),
    weight=normal("K", "C", 2, 2),
    bias=normal("K"),
    N=sizes(2, 1),
    C=sizes(2, 1, 3),
    K=sizes(3, 1, 4),
    dtype=dtypes(),
)
def test_each_output_channel_has_its_bias(solution, x, weight, bias, N, C, K, dtype):
    wanted = F.conv2d(x, weight, bias)  # (N, K, 3, 4)
    found = solution.conv2d(x.clone(), weight.clone(), bias.clone())
    expect(found, "conv2d(x, weight, bias)").close_to(wanted, **LOOSE)


@states(
    en="The kernel moves on by stride, in both directions. What it does not reach is left out.",
    ja="カーネルは、縦にも横にも stride ずつ動きます。届かない端は使われません。",
)
@given(
    x=normal(1, "C", "H", "W"),
    weight=normal(2, "C", 2, 3),
    stride=one_of(2, 3),
    C=sizes(1, 2),
    H=sizes(5, 6, 4),
    W=sizes(7, 6, 5),
)
def test_stride(solution, x, weight, stride, C, H, W):
    wanted = F.conv2d(x, weight, stride=stride)  # (1, 2, OH, OW)
    found = solution.conv2d(x.clone(), weight.clone(), stride=stride)
    expect(found, "conv2d(x, weight, stride=stride)").close_to(wanted, **LOOSE)


@states(
    en="padding adds that many rows and columns of zeros on each of the four sides of every image.",
    ja="padding の数だけ、どの画像にも、上下左右のそれぞれに 0 の行や列を加えます。",
)
@given(
    x=normal(2, "C", "H", "W"),
    weight=normal(2, "C", 3, 2),
    padding=one_of(1, 2),
    C=sizes(1, 2),
    H=sizes(3, 2, 1),
    W=sizes(4, 2, 1),
)
def test_padding(solution, x, weight, padding, C, H, W):
    wanted = F.conv2d(x, weight, padding=padding)  # (2, 2, OH, OW)
    found = solution.conv2d(x.clone(), weight.clone(), padding=padding)
    expect(found, "conv2d(x, weight, padding=padding)").close_to(wanted, **LOOSE)


@states(
    en="Everything works together: conv2d(x, weight, bias, stride, padding).",
    ja="すべてを組み合わせても計算できます：conv2d(x, weight, bias, stride, padding)。",
)
@given(
    x=normal("N", 2, "H", "W"),
    weight=normal(3, 2, "KH", "KW"),
    bias=normal(3),
    stride=one_of(2, 1, 3),
    padding=one_of(1, 2, 0),
    N=sizes(1, 2),
    H=sizes(5, 4, 6),
    W=sizes(6, 7, 4),
    KH=sizes(3, 2, 4),
    KW=sizes(2, 1, 4),
    dtype=dtypes(),
)
def test_all_together(solution, x, weight, bias, stride, padding, N, H, W, KH, KW, dtype):
    wanted = F.conv2d(x, weight, bias, stride, padding)  # (N, 3, OH, OW)
    found = solution.conv2d(x.clone(), weight.clone(), bias.clone(), stride, padding)
    expect(found, "conv2d(x, weight, bias, stride, padding)").close_to(wanted, **LOOSE)


@states(
    en="x may come from a permute: its numbers need not be next to each other in memory.",
    ja="x は permute の結果でもかまいません。数値がメモリの上で順に並んでいないことがあります。",
)
@given(
    photos=normal(2, "H", "W", 3), weight=normal(2, 3, 2, 2), H=sizes(3, 4), W=sizes(4, 3),
    examples=3,
)  # fmt: skip
def test_permuted_images(solution, photos, weight, H, W):
    x = photos.permute(0, 3, 1, 2)  # (2, 3, H, W)
    wanted = F.conv2d(x, weight)  # (2, 2, OH, OW)
    found = solution.conv2d(photos.clone().permute(0, 3, 1, 2), weight.clone())
    expect(found, "conv2d(photos.permute(0, 3, 1, 2), weight)").close_to(wanted, **LOOSE)


@states(
    en="conv2d does not change x, weight and bias.",
    ja="conv2d は x、weight、bias を書き換えません。",
)
@given(
    x=normal("N", 2, 4, 5), weight=normal(3, 2, 2, 2), bias=normal(3), padding=one_of(0, 1),
    N=sizes(1, 2), examples=3,
)  # fmt: skip
def test_arguments_are_left_alone(solution, x, weight, bias, padding, N):
    expected = [x.clone(), weight.clone(), bias.clone()]
    solution.conv2d(x, weight, bias, 1, padding)
    expect(
        [x, weight, bias],
        en="[x, weight, bias] afterwards",
        ja="呼び出した後の [x, weight, bias]",
    ).equal_to(expected, requires_grad=False)


@states(
    en="Autograd finds the slopes for x, weight and bias.",
    ja="x、weight、bias についての傾きを、自動微分で求められます。",
)
@given(
    x=normal("N", "C", 5, 5),
    weight=normal("K", "C", 3, 3),
    bias=normal("K"),
    dy=normal("N", "K", 3, 3),
    N=sizes(2, 1),
    C=sizes(2, 1, 3),
    K=sizes(3, 1),
    dtype=dtypes(),
    examples=6,
)
def test_slopes(solution, x, weight, bias, dy, N, C, K, dtype):
    names = ("x", "weight", "bias")
    mine = [t.clone().requires_grad_() for t in (x, weight, bias)]
    wanted = torch.autograd.grad(F.conv2d(*mine, 2, 1), mine, dy)
    leaves = [t.clone().requires_grad_() for t in (x, weight, bias)]
    found = solution.conv2d(*leaves, stride=2, padding=1)
    expect(
        found.requires_grad,
        en="conv2d(x, weight, bias, 2, 1).requires_grad, for tensors that require gradients",
        ja="requires_grad=True のテンソルに対する conv2d(x, weight, bias, 2, 1).requires_grad",
    ).equal_to(True)
    found.backward(dy)
    expect(
        {name: leaf.grad for name, leaf in zip(names, leaves, strict=True)},
        en="the .grad of x, weight and bias after y.backward(dy)",
        ja="y.backward(dy) の後の x、weight、bias の .grad",
    ).close_to(dict(zip(names, wanted, strict=True)), **LOOSE)


@states(
    en="conv2d calls none of PyTorch's own convolutions.",
    ja="conv2d は、PyTorch の畳み込みの関数を呼び出しません。",
)
@given(x=normal(1, 2, 4, 4), weight=normal(3, 2, 2, 2), bias=normal(3), examples=1)
def test_written_by_oneself(solution, x, weight, bias):
    expect(
        functions_called(lambda: solution.conv2d(x, weight, bias), "^_*conv"),
        en="the convolutions of PyTorch that conv2d(x, weight, bias) calls",
        ja="conv2d(x, weight, bias) が呼び出す、PyTorch の畳み込みの関数",
    ).equal_to([])
