"""
en: From each row, the numbers of all right classes are taken, not only that of its own.
cause: With a colon, every row meets every index: the result is (N, N).
fix: Pair each row with its own class: `[torch.arange(len(target)), target]`.

ja: どの行からも、その行の正解のクラスだけでなく、すべての行の正解のクラスの値が取り出されています。
原因: コロンを使うと、すべての行がすべての添字と組み合わされ、(N, N) になります。
直し方: 行とその正解のクラスを組にします（`[torch.arange(len(target)), target]`）。
"""

import torch


def cross_entropy(logits, target):
    log_p = torch.log_softmax(logits, dim=1)
    return -log_p[:, target].mean()
