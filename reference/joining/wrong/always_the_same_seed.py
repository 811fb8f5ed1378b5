"""
code: calls manual_seed
en: The split is always the same, whichever generator is passed.
cause: `manual_seed` sets the generator back to the same start on each call.
fix: Use the generator as it comes, without `manual_seed`.

ja: どの生成器を渡しても、いつも同じ分け方になります。
原因: `manual_seed` が、呼び出しのたびに生成器を同じ状態に戻しています。
直し方: `manual_seed` を呼ばずに、渡された生成器をそのまま使います。
"""

import torch


def shuffled_split(x, y, count, generator):
    order = torch.randperm(len(x), generator=generator.manual_seed(0))
    first, second = order[:count], order[count:]
    return (x[first], y[first]), (x[second], y[second])
