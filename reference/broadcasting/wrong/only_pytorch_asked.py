"""
code: calls ValueError and has no _.shape and has no _.size()

en: mse calculates a number where it should raise ValueError.
cause: PyTorch raises an error only where shapes cannot be broadcast. Different shapes such as
(N, 1) and (N,) can be.
fix: Compare the shapes first: `if prediction.shape != target.shape: raise ValueError(…)`.

ja: mse が、ValueError になるはずの入力でも値を計算しています。
原因: PyTorch がエラーにするのは、ブロードキャストできない形だけです。(N, 1) と (N,) は、形が違ってもブロードキャストできます。
直し方: 先に形を比べます（`if prediction.shape != target.shape: raise ValueError(…)`）。
"""


def mse(prediction, target):
    try:
        difference = prediction - target
    except RuntimeError as error:
        raise ValueError("prediction and target do not fit") from error
    return (difference**2).mean()
