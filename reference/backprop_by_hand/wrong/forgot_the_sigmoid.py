"""
en: h is the weighted sum itself: no sigmoid is applied.
fix: Apply `torch.sigmoid` to the weighted sum.

ja: h が重み付き和のままで、シグモイド関数が適用されていません。
直し方: 重み付き和に `torch.sigmoid` を適用します。
"""


def forward(x, w1, b1, w2, b2):
    h = x @ w1.T + b1
    return h, h @ w2.T + b2
