"""
en: The target is reward + next_value, whatever gamma is.
fix: Multiply next_value by gamma.

ja: gamma の値にかかわらず、目標値が reward + next_value になっています。
直し方: next_value に gamma を掛けます。
"""


def td_loss(value, reward, next_value, gamma):
    target = (reward + next_value).detach()
    return ((value - target) ** 2).mean()
