"""
code: in to_unit has pixels.data = _ or in to_unit calls copy_ or in to_unit has pixels[_] = _

en: The result of to_unit is right, but `pixels` itself has changed.
cause: `pixels.data = …` gives the caller's tensor other numbers and another dtype.
fix: Return the new tensor as it is: `pixels.float() / 255`.

ja: to_unit の結果は合っていますが、渡された pixels 自体も変わっています。
原因: `pixels.data = …` は、呼び出し側のテンソルの値と dtype を置き換えます。
直し方: 新しいテンソル `pixels.float() / 255` を、そのまま返します。
"""


def to_unit(pixels):
    pixels.data = pixels.float() / 255
    return pixels
