"""
code: lacks index_select and lacks gather
en: picked returns a table (N, N): from each row the columns of all targets.
cause: The colon means all rows, and each of them meets each target.
fix: Give the rows as a tensor, so that they go in pairs: `scores[torch.arange(len(scores)), target]`.

ja: picked が (N, N) の表を返しています。どの行からも、全部の target の列が取り出されています。
原因: コロンは「すべての行」を意味し、どの行からも target のすべての列が取り出されます。
直し方: 行の番号もテンソルで渡し、組にします（`scores[torch.arange(len(scores)), target]`）。
"""


def picked(scores, target):
    return scores[:, target]
