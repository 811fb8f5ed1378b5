"""
en: The scores themselves are divided by their sum. Negative scores give negative "probabilities",
and a sum near 0 makes them huge.
mend: Take `torch.exp` of the scores first: it makes every number positive.

ja: 得点そのものを和で割っています。得点が負だと「確率」も負になり、和が 0 に近いと
とても大きな値になります。
直し方: 先に `torch.exp` を通します。どの数も正になります。
"""


def softmax(scores):
    return scores / scores.sum(dim=1, keepdim=True)
