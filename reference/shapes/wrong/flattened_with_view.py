"""
en: `view` raises an error in flatten_images, because the numbers of a permuted tensor are not in
their order in memory.
cause: `view` never copies, and here a copy is needed.
fix: Use `reshape`, which copies where it has to.

ja: flatten_images の `view` がエラーになります。permute したテンソルでは、
数値がメモリの上で順に並んでいないからです。
原因: `view` はコピーをしませんが、ここではコピーが必要です。
直し方: 必要なときだけコピーする `reshape` を使います。
"""


def flatten_images(images):
    return images.view(images.shape[0], -1)
