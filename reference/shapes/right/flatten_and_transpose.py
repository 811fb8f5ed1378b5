"""`flatten` for the axes that are merged, and `transpose` one pair at a time."""


def flatten_images(images):
    return images.flatten(1)


def channels_last(images):
    return images.transpose(1, 2).transpose(2, 3)


def patches(images, size):
    split = images.unflatten(3, (-1, size)).unflatten(2, (-1, size))
    return split.transpose(1, 2).transpose(2, 4).transpose(3, 4).flatten(3).flatten(1, 2)


def merge_heads(x):
    return x.transpose(1, 2).flatten(2)
