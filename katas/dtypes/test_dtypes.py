"""Checks for `dtypes`: which numbers fit, and what is converted when."""

import numpy as np
import torch

from kata_runner.checks import (
    expect,
    given,
    integers,
    one_of,
    shares_memory,
    sizes,
    states,
    uniform,
)


@states(
    en="to_unit takes 0, 51, 127, 128 and 255 to 0, 0.2, 127/255, 128/255 and 1, as float32.",
    ja="to_unit は 0、51、127、128、255 を、0、0.2、127/255、128/255、1 にします（float32）。",
)
def test_the_ends_become_0_and_1(solution, device):
    pixels = torch.tensor([0, 51, 127, 128, 255], dtype=torch.uint8, device=device)  # (5,)
    wanted = torch.tensor([0.0, 0.2, 127 / 255, 128 / 255, 1.0], device=device)  # (5,)
    expect(solution.to_unit(pixels), "to_unit(pixels)").close_to(wanted)


@states(
    en="to_unit divides by 255, whatever the brightest pixel is, and keeps the shape.",
    ja="to_unit は、最も明るい要素の値にかかわらず 255 で割り、形を保ちます。",
)
@given(
    pixels=integers(24, high=200, dtype=torch.uint8),
    shape=one_of((4, 6), (24,), (2, 3, 4), (1, 24)),
    examples=6,
)
def test_pixels_keep_their_proportion(solution, pixels, shape):
    wanted = torch.div(pixels.float(), 255).reshape(shape)
    expect(solution.to_unit(pixels.reshape(shape)), "to_unit(pixels.reshape(shape))").close_to(
        wanted
    )


@states(
    en="brighten adds `by` to each pixel and gives uint8, here where no limit is reached.",
    ja="brighten は、各要素に by を足し、uint8 で返します（ここでは範囲を超えない場合）。",
)
@given(
    pixels=integers("H", "W", low=60, high=190, dtype=torch.uint8),
    by=one_of(20, -20, 60, -60),
    H=sizes(3, 1, 4, 0),
    examples=6,
)
def test_the_number_is_added(solution, pixels, by, H):
    wanted = (pixels.int() + by).to(torch.uint8)  # (H, W)
    expect(solution.brighten(pixels, by), "brighten(pixels, by)").close_to(wanted)


@states(
    en="What would be above 255 becomes 255.",
    ja="255 を超える値は 255 になります。",
)
@given(
    pixels=integers("H", "W", low=100, high=256, dtype=torch.uint8),
    by=one_of(100, 180, 255),
    examples=6,
)
def test_nothing_is_brighter_than_255(solution, pixels, by):
    numbers = pixels.int() + by  # (H, W)
    wanted = torch.minimum(numbers, torch.full_like(numbers, 255)).to(torch.uint8)  # (H, W)
    expect(solution.brighten(pixels, by), "brighten(pixels, by)").close_to(wanted)


@states(
    en="What would be below 0 becomes 0.",
    ja="0 を下回る値は 0 になります。",
)
@given(
    pixels=integers("H", "W", low=0, high=150, dtype=torch.uint8),
    by=one_of(-100, -180, -255),
    examples=6,
)
def test_nothing_is_darker_than_0(solution, pixels, by):
    numbers = pixels.int() + by  # (H, W)
    wanted = torch.maximum(numbers, torch.zeros_like(numbers)).to(torch.uint8)  # (H, W)
    expect(solution.brighten(pixels, by), "brighten(pixels, by)").close_to(wanted)


@states(
    en="No function changes its arguments.",
    ja="どの関数も、引数を書き換えません。",
)
@given(
    pixels=integers("H", "W", low=60, high=190, dtype=torch.uint8),
    counts=integers("N", low=1, high=12),
    by=one_of(20, -20),
    H=sizes(3, 4),
    W=sizes(4, 5),
    examples=4,
)
def test_arguments_are_left_alone(solution, pixels, counts, by, H, W):
    picture, numbers = pixels.clone(), counts.clone()
    solution.to_unit(pixels)
    expect(pixels, en="pixels after to_unit(pixels)", ja="to_unit(pixels) の後の pixels").equal_to(
        picture
    )
    solution.brighten(pixels, by)
    expect(
        pixels, en="pixels after brighten(pixels, by)", ja="brighten(pixels, by) の後の pixels"
    ).equal_to(picture)
    solution.mean_of(counts)
    expect(counts, en="counts after mean_of(counts)", ja="mean_of(counts) の後の counts").equal_to(
        numbers
    )


@states(
    en="brighten returns a new tensor, even if `by` is 0.",
    ja="brighten は、by が 0 の場合も、新しいテンソルを返します。",
)
@given(pixels=integers("H", "W", low=60, high=190, dtype=torch.uint8), examples=2)
def test_the_result_has_its_own_memory(solution, pixels):
    found = solution.brighten(pixels, 0)
    expect(
        shares_memory(found, pixels),
        en="whether brighten(pixels, 0) shares memory with pixels",
        ja="brighten(pixels, 0) が pixels とメモリを共有しているか",
    ).equal_to(False)


@states(
    en="mean_of is the mean of the counts, float32 of shape ().",
    ja="mean_of は counts の平均を、形が () の float32 で返します。",
)
@given(counts=integers("N", low=1, high=12), N=sizes(4, 1, 3, 37), examples=6)
def test_the_mean_is_a_float(solution, counts, N):
    mean = torch.tensor(sum(counts.tolist()) / N, device=counts.device)  # ()
    expect(solution.mean_of(counts), "mean_of(counts)").close_to(mean)


@states(
    en="The mean of uint8 is right, too, although their sum does not fit into uint8.",
    ja="uint8 の場合も、和は uint8 に収まりませんが、平均は正しく求まります。",
)
@given(counts=integers("N", low=100, high=256, dtype=torch.uint8), N=sizes(3, 5, 37), examples=4)
def test_the_mean_of_bytes_is_right(solution, counts, N):
    mean = torch.tensor(sum(counts.tolist()) / N, device=counts.device)  # ()
    expect(solution.mean_of(counts), "mean_of(counts)").close_to(mean)


@states(
    en="The mean of counts up to 10 billion (int64) is right.",
    ja="counts（int64）の値が100億に達しても、平均は正しく求まります。",
)
@given(counts=integers("N", low=5_000_000_000, high=10_000_000_001), N=sizes(3, 1, 37), examples=4)
def test_the_mean_of_large_counts_is_right(solution, counts, N):
    mean = torch.tensor(sum(counts.tolist()) / N, device=counts.device)  # ()
    expect(solution.mean_of(counts), "mean_of(counts)").close_to(mean)


@states(
    en="from_array gives float32 of the same shape, whatever the dtype of the array is.",
    ja="from_array は、配列の dtype が何であっても、同じ形の float32 のテンソルを返します。",
)
@given(
    values=uniform("N", "D", low=1, high=200),
    kind=one_of("float64", "int64", "uint8", "float32"),
    examples=8,
)
def test_an_array_becomes_float32(solution, values, kind):
    array = np.array(values.tolist()).astype(kind).T  # (D, N)
    wanted = torch.tensor(array.tolist(), dtype=torch.float32)  # (D, N)
    expect(
        solution.from_array(array), "from_array(np.array(values.tolist()).astype(kind).T)"
    ).close_to(wanted)


@states(
    en="The tensor stays as it is when the array changes later, also if the array is float32.",
    ja="あとで配列を変更しても、テンソルの値は変わりません。配列が float32 の場合も同じです。",
)
@given(values=uniform("N", low=1, high=9), kind=one_of("float32", "float64"), examples=4)
def test_the_tensor_has_its_own_memory(solution, values, kind):
    array = np.array(values.tolist()).astype(kind)  # (N,)
    wanted = torch.tensor(array.tolist(), dtype=torch.float32)  # (N,)
    made = solution.from_array(array)
    array[0] = 100
    expect(
        made, en="the tensor, after `array[0] = 100`", ja="`array[0] = 100` の後のテンソル"
    ).close_to(wanted)
