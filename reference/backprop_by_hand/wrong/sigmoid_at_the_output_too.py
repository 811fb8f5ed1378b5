"""
en: The output y has gone through a sigmoid, too: it is always between 0 and 1.
fix: Leave out the sigmoid of the second layer: its output is `h @ w2.T + b2`.

ja: 出力 y にもシグモイド関数が適用され、常に 0 と 1 の間になっています。
直し方: 2層目のシグモイド関数を外します。出力は `h @ w2.T + b2` です。
"""

import torch


def forward(x, w1, b1, w2, b2):
    h = torch.sigmoid(x @ w1.T + b1)
    return h, torch.sigmoid(h @ w2.T + b2)
