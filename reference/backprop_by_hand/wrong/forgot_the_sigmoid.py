"""
en: h is the weighted sum itself: no sigmoid is applied.
fix: Apply `torch.sigmoid` to it.

ja: h が重み付き和のままで、シグモイド関数が適用されていません。
直し方: `torch.sigmoid` を適用します。
"""


def forward(x, w1, b1, w2, b2):
    h = x @ w1.T + b1
    return h, h @ w2.T + b2
