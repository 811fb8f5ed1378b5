"""
code: passes keepdim or calls topk or calls unsqueeze or calls view or calls reshape or has _[:, None] or has _.max(1, True) or has _.max(_, 1, True) or has _.argmax(1, True) or has _.argmax(_, 1, True)

en: accuracy compares the predicted class of each row with the targets of all rows: N·N comparisons
instead of N.
cause: One of the two is a column, (N, 1), and the other one is (N,). Together, they broadcast to
(N, N).
fix: Compare two tensors of the shape (N,): `squeeze(1)` makes one of a column (N, 1).

ja: accuracy が、各行の予測クラスを、すべての行の target と比べています。
比較が N 回ではなく N·N 回行われています。
原因: 一方が列の形 (N, 1)、もう一方が (N,) なので、ブロードキャストで (N, N) になります。
直し方: 形が (N,) のテンソルどうしを比べます。列の形 (N, 1) は、`squeeze(1)` で (N,) になります。
"""


def accuracy(logits, target):
    return (logits.argmax(dim=1, keepdim=True) == target).float().mean().item()
