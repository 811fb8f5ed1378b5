"""
code: calls reshape

en: mse calculates a number where it should raise ValueError.
cause: The target is given the shape of the prediction, whatever it was.
fix: Compare the shapes, and raise ValueError where they differ.

ja: mse が、ValueError になるはずの入力でも値を計算しています。
原因: target を、どのような形であっても prediction の形に変えています。
直し方: 形を比べ、違えば ValueError にします。
"""


def mse(prediction, target):
    if prediction.numel() != target.numel():
        raise ValueError("different sizes")
    return ((prediction - target.reshape(prediction.shape)) ** 2).mean()
