"""
en: `derivative` returns 2·x, the slope of x², and never looks at f. For every other
function that is wrong.
mend: Call f on a tensor that requires a gradient, and let autograd find the slope.

ja: `derivative` が f を見ずに、x² の微分である 2·x を返しています。
ほかの関数では正しくありません。
直し方: 勾配を求める設定にしたテンソルで f を計算し、微分は autograd に任せます。
"""


def derivative(f, x):
    return 2 * x.detach()
