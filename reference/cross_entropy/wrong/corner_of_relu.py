"""
code: calls relu

en: The gradient of binary_cross_entropy is wrong where a logit is exactly 0.
cause: At 0, `relu` and `abs` have a corner, where autograd has to choose a slope. For these two, its
choices do not add up to the slope of the loss.
fix: Write the loss without corners, for example `F.softplus(logit) - logit * target`, or as a
cross-entropy with the two columns 0 and `logit`.

ja: ロジットがちょうど 0 のとき、binary_cross_entropy の勾配が違います。
原因: `relu` と `abs` のグラフは 0 で折れ曲がっています。自動微分はそこでも傾きを1つ選びますが、2つの傾きを
合わせても、損失の傾きにはなりません。
直し方: 折れ曲がった関数を使わない式にします。たとえば `F.softplus(logit) - logit * target` や、
0 と `logit` を2列に並べた交差エントロピーです。
"""

import torch


def binary_cross_entropy(logit, target):
    positive = torch.relu(logit)
    return (positive - logit * target + torch.log1p(torch.exp(-logit.abs()))).mean()
