"""Checks for `shapes`: what keeps the order of the numbers, and what moves an axis."""

import torch

from kata_runner.checks import dtypes, expect, given, normal, one_of, sizes, states


@states(
    en="flatten_images makes one row of each image, with its numbers in their order: "
    "(N, C, H, W) gives (N, C·H·W).",
    ja="flatten_images は、画像1枚を1行にします。数値の並び順は変わりません。"
    "(N, C, H, W) から (N, C·H·W) が得られます。",
)
@given(
    images=normal("N", "C", "H", "W"),
    N=sizes(3, 1, 5),
    C=sizes(2, 1, 3),
    H=sizes(4, 1, 5),
    W=sizes(5, 1, 6),
    dtype=dtypes(),
)
def test_each_image_is_one_row(solution, images, N, C, H, W, dtype):
    rows = torch.flatten(images, start_dim=1)  # (N, C·H·W)
    expect(solution.flatten_images(images), "flatten_images(images)").equal_to(rows)


@states(
    en="flatten_images also takes images that were (N, H, W, C) and come from permute(0, 3, 1, 2).",
    ja="flatten_images には、(N, H, W, C) の画像を permute(0, 3, 1, 2) したものも渡せます。",
)
@given(photos=normal("N", "H", "W", 3), N=sizes(2, 1), H=sizes(4, 1), W=sizes(5, 1), examples=4)
def test_permuted_images_are_flattened(solution, photos, N, H, W):
    images = photos.permute(0, 3, 1, 2)  # (N, 3, H, W)
    rows = torch.flatten(images, start_dim=1)  # (N, 3·H·W)
    found = solution.flatten_images(images)
    expect(found, "flatten_images(photos.permute(0, 3, 1, 2))").equal_to(rows)


@states(
    en="channels_last moves the channels to the end and leaves rows and columns in their order: "
    "what is in channel c, row h, column w is afterwards in row h, column w, channel c.",
    ja="channels_last は、チャンネルを最後の軸に移します。縦と横の順は変わりません。"
    "チャンネル c、h 行、w 列の値は、h 行、w 列、チャンネル c に移ります。",
)
@given(
    images=normal("N", "C", "H", "W"),
    N=sizes(1, 3, 5),
    C=sizes(3, 1),
    H=sizes(4, 1, 5),
    W=sizes(5, 1, 6),
    dtype=dtypes(),
)
def test_channels_are_last(solution, images, N, C, H, W, dtype):
    moved = torch.movedim(images, 1, 3)  # (N, H, W, C)
    expect(solution.channels_last(images), "channels_last(images)").equal_to(moved)


@states(
    en="A single image (1, 1, 4, 6) with the numbers 0 to 23 has six patches of size 2. The first is "
    "0, 1, 6, 7, the second 2, 3, 8, 9, and the last 16, 17, 22, 23.",
    ja="0 から 23 の数値が入った1枚の画像 (1, 1, 4, 6) には、大きさ 2 のパッチが6個あります。"
    "最初は 0, 1, 6, 7、2番目は 2, 3, 8, 9、最後は 16, 17, 22, 23 です。",
)
def test_patches_of_the_task(solution, device):
    images = torch.arange(24.0, device=device).reshape(1, 1, 4, 6)
    wanted = torch.tensor(
        [
            [[0, 1, 6, 7], [2, 3, 8, 9], [4, 5, 10, 11]],
            [[12, 13, 18, 19], [14, 15, 20, 21], [16, 17, 22, 23]],
        ],
        dtype=torch.float32,
        device=device,
    ).reshape(1, 6, 4)
    expect(solution.patches(images, 2), "patches(images, 2)").equal_to(wanted)


@states(
    en="patches(images, size) has one row per patch, from left to right and then downwards; each row "
    "is the patch flattened, channel by channel: (N, C, H, W) gives (N, (H/size)·(W/size), C·size·size).",
    ja="patches(images, size) では、パッチ1個が1行です。左から右へ、上の段から順に並びます。"
    "各行は、パッチをチャンネルごとに順に並べたものです。"
    "(N, C, H, W) から (N, (H/size)·(W/size), C·size·size) が得られます。",
)
@given(
    images=normal("N", "C", "H", "W", contiguous=False),
    size=one_of(2, 1),
    N=sizes(1, 3),
    C=sizes(3, 1),
    H=sizes(4, 2, 6),
    W=sizes(6, 2, 8),
    dtype=dtypes(),
)
def test_patches_are_rows(solution, images, size, N, C, H, W, dtype):
    rows = _patches(images, size)  # (N, (H/size)·(W/size), C·size·size)
    expect(solution.patches(images, size), "patches(images, size)").equal_to(rows)


@states(
    en="patches takes any size that divides the height and the width: also 3, and also a patch that is "
    "the whole image.",
    ja="縦と横を割り切れる大きさなら、3 でも、画像全体が1個のパッチになる大きさでもかまいません。",
)
@given(
    images=normal("N", "C", "H", "W"),
    size=one_of(3),
    N=sizes(1, 3),
    C=sizes(2, 1, 4),
    H=sizes(6, 3),
    W=sizes(9, 3),
    examples=6,
)
def test_patches_have_any_size(solution, images, size, N, C, H, W):
    rows = _patches(images, size)  # (N, (H/3)·(W/3), C·9)
    expect(solution.patches(images, size), "patches(images, size)").equal_to(rows)


@states(
    en="merge_heads puts the numbers of all heads for one word side by side, one head after the other: "
    "(N, H, T, D) gives (N, T, H·D).",
    ja="merge_heads は、同じ単語についての全ヘッドの数値を、ヘッドの順に横につなげます。"
    "(N, H, T, D) から (N, T, H·D) が得られます。",
)
@given(
    x=normal("N", "H", "T", "D"),
    N=sizes(1, 3),
    H=sizes(3, 1, 4),
    T=sizes(4, 1, 5),
    D=sizes(2, 1, 6),
    dtype=dtypes(),
)
def test_heads_are_side_by_side(solution, x, N, H, T, D, dtype):
    merged = torch.cat(list(x.unbind(dim=1)), dim=2)  # (N, T, H·D)
    expect(solution.merge_heads(x), "merge_heads(x)").equal_to(merged)


@states(
    en="No function changes the tensor that it is given, neither its numbers nor its shape.",
    ja="どの関数も、渡されたテンソルを、数値も形も変更しません。",
)
@given(
    images=normal("N", "C", "H", "W", contiguous=False),
    N=sizes(1, 2),
    C=sizes(3, 2),
    H=sizes(4, 2),
    W=sizes(2, 6),
    examples=3,
)
def test_arguments_stay_as_they_are(solution, images, N, C, H, W):
    before = images.clone()  # (N, C, H, W)
    calls = {
        "flatten_images(x)": solution.flatten_images,
        "channels_last(x)": solution.channels_last,
        "patches(x, 2)": lambda x: solution.patches(x, 2),
        "merge_heads(x)": solution.merge_heads,
    }
    for call, function in calls.items():
        function(images)
        expect(images, en=f"x after {call}", ja=f"{call} を呼んだ後の x").equal_to(before)


def _patches(images: torch.Tensor, size: int) -> torch.Tensor:
    """Cut out one patch after the other: (N, C, H, W) gives (N, patches, C·size·size)."""
    height, width = images.shape[2:]
    rows = [
        images[:, :, top : top + size, left : left + size].flatten(start_dim=1)
        for top in range(0, height, size)
        for left in range(0, width, size)
    ]
    return torch.stack(rows, dim=1)
