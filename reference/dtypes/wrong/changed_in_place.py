"""
code: has pixels += _ and has no pixels = _ or has pixels -= _ and has no pixels = _ or has pixels[_] = _ and has no pixels = _ or has pixels.add_(*_, **_) and has no pixels = _
en: The result is right, but `pixels` itself has changed.
cause: This is done in place: it writes into the tensor that was passed in.
fix: Work on a copy: begin with `pixels = pixels.clone()`.

ja: 結果は合っていますが、渡された pixels 自体も書き換わっています。
原因: インプレースの操作で、渡されたテンソルに書き込んでいます。
直し方: 最初に `pixels = pixels.clone()` として、コピーを使います。
"""


def brighten(pixels, by):
    pixels[...] = (pixels.int() + by).clamp(0, 255)
    return pixels
