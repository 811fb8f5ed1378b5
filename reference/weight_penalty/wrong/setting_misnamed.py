"""
en: The decay of the weights is not used: they get the weight decay of the optimizer.
cause: Their group has no entry `"weight_decay"`. A setting with another name goes unnoticed.
fix: Call the setting `"weight_decay"`.

ja: 重みに decay が使われず、オプティマイザーの weight_decay が使われます。
原因: 重みのグループに `"weight_decay"` という項目がありません。名前の違う設定は、エラーにならず、使われません。
直し方: 設定の名前を `"weight_decay"` とします。
"""


def parameter_groups(model, decay):
    weights = [p for p in model.parameters() if p.ndim >= 2]
    others = [p for p in model.parameters() if p.ndim < 2]
    return [{"params": weights, "decay": decay}, {"params": others, "decay": 0.0}]
