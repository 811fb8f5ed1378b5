"""
code: calls detach_

en: After the call, next_value has requires_grad=False: td_loss has changed its argument.
cause: With the underscore, `detach_()` cuts off the caller's tensor itself.
fix: Use `detach()`, which returns a new tensor and leaves the old one as it was.

ja: 呼び出した後、next_value の requires_grad が False になっています。td_loss が引数を変えています。
原因: アンダースコアの付いた `detach_()` は、呼び出し側のテンソルそのものを切り離します。
直し方: 新しいテンソルを返し、元のテンソルは変えない `detach()` を使います。
"""


def td_loss(value, reward, next_value, gamma):
    target = reward + gamma * next_value.detach_()
    return ((value - target) ** 2).mean()
