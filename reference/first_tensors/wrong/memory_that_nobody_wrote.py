"""
en: The table has the right shape, but no zeros were written into it. It holds whatever
was in memory: often zeros by chance, and nan while the checks run.
cause: `torch.Tensor` with sizes, like `torch.empty`, reserves memory and leaves it as
it is.
fix: Use `torch.zeros(rows, columns)`.

ja: 表の形は合っていますが、0 が書き込まれていません。
メモリに残っていた値がそのまま入ります。
たまたま 0 のこともありますが、チェックの間は nan になります。
原因: `torch.Tensor` に大きさを渡すと、`torch.empty` と同じく、
メモリを確保するだけで値は書き込みません。
直し方: `torch.zeros(rows, columns)` を使います。
"""

import torch


def blank(rows, columns):
    return torch.Tensor(rows, columns)
