"""`view` after `contiguous`, and negative axes."""


def flatten_images(images):
    return images.contiguous().view(len(images), -1)


def channels_last(images):
    return images.permute(0, -2, -1, -3).contiguous()


def merge_heads(x):
    n, h, t, d = x.size()
    return x.swapaxes(-2, -3).contiguous().view(n, t, h * d)
