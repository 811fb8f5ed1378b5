"""
code: lacks no_grad

en: The change is recorded: the average becomes part of a graph, or, if it is a leaf that requires a gradient, an error is raised.
cause: The calculation is outside `torch.no_grad()`.
fix: Put the loop under `with torch.no_grad():`.

ja: 書き換えが記録されています。average が計算グラフにつながるか、requires_grad=True の葉テンソルならエラーになります。
原因: 計算が `torch.no_grad()` の外にあります。
直し方: ループを `with torch.no_grad():` の中に入れます。
"""


def follow_(average, parameters, decay):
    for a, p in zip(average, parameters):
        a.mul_(decay).add_((1 - decay) * p)
