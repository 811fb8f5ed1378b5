"""
en: swish(x) stops with an error: beta has no default.
fix: Give beta the default 1.0.

ja: beta に既定値がないため、swish(x) がエラーで止まります。
直し方: beta の既定値を 1.0 にします。
"""


def swish(x, beta):
    return Swish.apply(x, beta)
