"""
en: accuracy stops with an error: `mean` does not work on True and False.
cause: A comparison gives a tensor of dtype bool.
fix: Convert it first: `.float().mean()`.

ja: True と False の `mean` は計算できないので、accuracy がエラーになります。
原因: 比較の結果は、dtype が bool のテンソルです。
直し方: 先に変換します（`.float().mean()`）。
"""


def accuracy(logits, target):
    return (logits.argmax(dim=1) == target).mean().item()
