"""
code: lacks ValueError

en: mse calculates a number where it should raise ValueError.
cause: Broadcasting repeats (N,) and (N, 1) until they fit: every prediction meets every target.
fix: Compare the shapes first: `if prediction.shape != target.shape: raise ValueError(…)`.

ja: mse が、ValueError になるはずの入力でも値を計算しています。
原因: ブロードキャストで (N,) と (N, 1) が繰り返され、すべての予測値がすべての目標値と組み合わされます。
直し方: 先に形を比べます（`if prediction.shape != target.shape: raise ValueError(…)`）。
"""


def mse(prediction, target):
    return ((prediction - target) ** 2).mean()
