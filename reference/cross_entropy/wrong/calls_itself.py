"""
code: in cross_entropy has cross_entropy(*_, **_) and has from torch.nn.functional import cross_entropy or in cross_entropy has cross_entropy(*_, **_) and has from torch.nn.functional import _, cross_entropy or in cross_entropy has cross_entropy(*_, **_) and has from torch.nn.functional import cross_entropy, _ or in cross_entropy has cross_entropy(*_, **_) and has from torch.nn.functional import _, cross_entropy, _ or in cross_entropy has cross_entropy(*_, **_) and has from torch.nn.functional import _, _, cross_entropy

en: cross_entropy calls itself without end.
cause: `def cross_entropy` replaces the imported function of the same name.
fix: Call PyTorch's function by its full name, `torch.nn.functional.cross_entropy`, or import it
under another name.

ja: cross_entropy が自分自身を呼び続けています。
原因: `def cross_entropy` で、同じ名前のインポートした関数が置き換えられています。
直し方: PyTorch の関数を `torch.nn.functional.cross_entropy` と完全な名前で呼ぶか、別の名前でインポートします。
"""

from torch.nn.functional import cross_entropy


def cross_entropy(logits, target):  # noqa: F811
    return cross_entropy(logits, target)
