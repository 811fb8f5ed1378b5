"""
en: An average that required a gradient does not any more.
cause: To avoid the error, the setting of the tensor itself is changed.
fix: Leave the tensor as it is, and work under `torch.no_grad()`.

ja: requires_grad=True だった average が、False になっています。
原因: エラーを避けるために、テンソルそのものの設定を変えています。
直し方: テンソルの設定は変えずに、`torch.no_grad()` の中で計算します。
"""


def follow_(average, parameters, decay):
    for a, p in zip(average, parameters):
        a.requires_grad_(False)
        a.mul_(decay).add_((1 - decay) * p.detach())
