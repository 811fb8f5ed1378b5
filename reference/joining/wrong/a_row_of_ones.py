"""
en: with_bias_column adds a row of ones, not a column: (N + 1, D).
cause: `dim=0` makes the axis of the rows longer.
fix: Join a tensor (N, 1) along `dim=1`.

ja: with_bias_column が、列ではなく行を加えていて、形が (N + 1, D) になっています。
原因: `dim=0` では、行の軸が長くなります。
直し方: `(N, 1)` のテンソルを `dim=1` に沿ってつなげます。
"""

import torch


def with_bias_column(x):
    return torch.cat([x, x.new_ones(1, x.shape[1])], dim=0)
