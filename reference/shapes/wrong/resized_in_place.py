"""
code: in flatten_images calls resize_ or in flatten_images has images.shape = _ or in flatten_images has images.data = _

en: flatten_images changes the shape of the tensor that it is given.
cause: A method whose name ends with an underscore, such as `resize_`, gives `images` itself a new shape.
fix: Use `reshape`, and return what it gives: it leaves `images` as it is.

ja: flatten_images が、渡されたテンソルの形を変えています。
原因: `resize_` のように名前がアンダースコアで終わるメソッドは、`images` 自体の形を変えます。
直し方: `reshape` を使い、その戻り値を返します。`images` は元のままです。
"""


def flatten_images(images):
    images.data = images.contiguous()
    return images.resize_(len(images), images[0].numel())
