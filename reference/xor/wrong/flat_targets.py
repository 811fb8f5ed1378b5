"""
en: The targets have shape `(B,)`: compared with outputs of shape `(B, 1)` they broadcast to
`(B, B)`.
mend: Give each target a row of its own: `[[0.0], [1.0], [1.0], [0.0]]`.

ja: 正解の形が `(B,)` になっています。`(B, 1)` の出力と比べると、
ブロードキャストで `(B, B)` に広がります。
直し方: 正解も1つずつ行にして `[[0.0], [1.0], [1.0], [0.0]]` と書きます。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([0.0, 1.0, 1.0, 0.0])
    return DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True)
