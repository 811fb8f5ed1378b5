"""
en: gamma also multiplies the reward: the target is gamma·(reward + next_value).
fix: Multiply only next_value by gamma.

ja: gamma が reward にも掛けられ、目標値が gamma·(reward + next_value) になっています。
直し方: gamma は next_value だけに掛けます。
"""


def td_loss(value, reward, next_value, gamma):
    target = (gamma * (reward + next_value)).detach()
    return ((value - target) ** 2).mean()
