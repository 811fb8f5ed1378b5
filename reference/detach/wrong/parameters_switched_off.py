"""
en: The parameters do not require a gradient any more: the network would stop learning.
cause: To avoid the record, the setting of the tensors themselves is changed.
fix: Leave the tensors as they are, and work under `torch.no_grad()`.

ja: パラメータの requires_grad が False になっています。これでは、ネットワークの学習が止まってしまいます。
原因: 記録を避けるために、テンソルそのものの設定を変えています。
直し方: テンソルの設定は変えずに、`torch.no_grad()` の中で計算します。
"""


def follow_(average, parameters, decay):
    for a, p in zip(average, parameters):
        p.requires_grad_(False)
        a.detach_().mul_(decay).add_((1 - decay) * p)
