"""
en: The decay of the weights is not used: they get the weight decay of the optimizer.
cause: The setting has another name in the group than in the optimizer, which goes unnoticed.
fix: Call it `"weight_decay"`.

ja: 重みに decay が使われず、オプティマイザーの weight_decay が使われます。
原因: グループでの設定の名前が違っています。違っていても、エラーにはなりません。
直し方: `"weight_decay"` とします。
"""


def parameter_groups(model, decay):
    weights = [p for p in model.parameters() if p.ndim >= 2]
    others = [p for p in model.parameters() if p.ndim < 2]
    return [{"params": weights, "decay": decay}, {"params": others, "decay": 0.0}]
