"""Every amount times every price at once, and the sum over the items."""


def bills(amounts, prices):
    return (amounts.unsqueeze(2) * prices.unsqueeze(0)).sum(1)


def row_sums(table):
    return table.T.sum(0)


def column_means(table):
    return table.T.mean(1)
