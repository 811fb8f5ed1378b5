"""
code: calls as_strided
en: patches reads other numbers where those of the images are not next to each other in memory.
cause: `as_strided` gets the steps that contiguous images have.
fix: Use `reshape` and `permute`, which know how a tensor is laid out.

ja: 画像の数値がメモリ上で連続していないと、patches が別の数値を読み出します。
原因: `as_strided` に、連続した画像のときのストライドを渡しています。
直し方: メモリ上の並びを自動的に考慮する `reshape` と `permute` を使います。
"""


def patches(images, size):
    n, c, h, w = images.shape
    cut = images.as_strided(
        (n, h // size, w // size, c, size, size),
        (c * h * w, size * w, size, h * w, w, 1),
        images.storage_offset(),
    )
    return cut.reshape(n, (h // size) * (w // size), c * size * size)
