"""The scores are transposed first, so that everything runs down the columns."""


def softmax(scores):
    columns = scores.T  # (C, N)
    powers = (columns - columns.max(0).values).exp()
    return (powers / powers.sum(0)).T  # (N, C)
