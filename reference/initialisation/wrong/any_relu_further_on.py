"""
en: A layer before another linear layer gets √(2 / inputs), because a ReLU comes further on.
cause: The next activation is looked for, however far away it is.
fix: Look at the very next part only: the one with the index i + 1.

ja: 直後が線形層なのに、もっと先に ReLU があるため、√(2 / 入力の個数) になっています。
原因: 直後の部品ではなく、その先の最初の活性化関数を探しています。
直し方: 直後の部品、つまり添字が i + 1 の部品だけを調べます。
"""

import math

from torch import nn


def initialise_(model):
    parts = list(model)
    for i, part in enumerate(parts):
        if isinstance(part, nn.Linear):
            activations = [p for p in parts[i + 1 :] if not isinstance(p, nn.Linear)]
            gain = 2 if activations and isinstance(activations[0], nn.ReLU) else 1
            nn.init.normal_(part.weight, std=math.sqrt(gain / part.in_features))
            if part.bias is not None:
                nn.init.zeros_(part.bias)
