"""Checks for `products`: `*` and `@`, and which axis is summed."""

import torch

from kata_runner.checks import expect, given, normal, sizes, states, uniform


@states(
    en="cost_per_item multiplies each amount by the price of the same item: (K,) and (K,) give (K,).",
    ja="cost_per_item は、商品ごとに個数と値段を掛けます。(K,) と (K,) から (K,) が得られます。",
)
@given(
    amounts=uniform("K", low=1, high=9),
    prices=uniform("K", low=1, high=9),
    K=sizes(3, 1, 4),
    examples=6,
)
def test_each_item_has_its_cost(solution, amounts, prices, K):
    costs = amounts * prices  # (K,)
    expect(solution.cost_per_item(amounts, prices), "cost_per_item(amounts, prices)").close_to(
        costs
    )


@states(
    en="Two customers buy (2, 0, 1) and (5, 3, 0) of three items. With the prices (1.5, 0.5, 3) in "
    "one shop and (1, 0.75, 3.5) in another, the bills are (6, 5.5) and (9, 7.25).",
    ja="2人の客が3種類の商品を (2, 0, 1) 個と (5, 3, 0) 個買います。値段が (1.5, 0.5, 3) の店と "
    "(1, 0.75, 3.5) の店での支払いは、1人目が (6, 5.5)、2人目が (9, 7.25) です。",
)
def test_bills_of_the_task(solution, device):
    amounts = torch.tensor([[2.0, 0.0, 1.0], [5.0, 3.0, 0.0]], device=device)  # (2, 3)
    prices = torch.tensor([[1.5, 1.0], [0.5, 0.75], [3.0, 3.5]], device=device)  # (3, 2)
    wanted = torch.tensor([[6.0, 5.5], [9.0, 7.25]], device=device)  # (2, 2)
    expect(solution.bills(amounts, prices), "bills(amounts, prices)").close_to(wanted)


@states(
    en="Row n, column s of bills is what customer n pays in shop s: amount times price, added up "
    "over all items. (N, K) and (K, S) give (N, S).",
    ja="bills の n 行 s 列は、客 n が店 s で支払う金額、つまり全商品の個数 × 値段の和です。"
    "(N, K) と (K, S) から (N, S) が得られます。",
)
@given(
    amounts=uniform("N", "K", low=1, high=9, contiguous=False),
    prices=uniform("K", "S", low=1, high=9, contiguous=False),
    N=sizes(3, 1, 4),
    K=sizes(4, 1, 3),
    S=sizes(5, 1, 3),
)
def test_each_customer_has_a_bill_in_each_shop(solution, amounts, prices, N, K, S):
    totals = torch.mm(amounts, prices)  # (N, S)
    expect(solution.bills(amounts, prices), "bills(amounts, prices)").close_to(totals)


@states(
    en="row_sums adds up the numbers of each row: (N, K) gives (N,).",
    ja="row_sums は行ごとの和を求めます。(N, K) から (N,) が得られます。",
)
@given(table=normal("N", "K", contiguous=False), N=sizes(3, 1, 4), K=sizes(4, 1, 3))
def test_rows_are_summed(solution, table, N, K):
    sums = table.sum(dim=1)  # (N,)
    expect(solution.row_sums(table), "row_sums(table)").close_to(sums)


@states(
    en="column_means takes the mean of each column: (N, K) gives (K,).",
    ja="column_means は列ごとの平均を求めます。(N, K) から (K,) が得られます。",
)
@given(table=normal("N", "K", contiguous=False), N=sizes(3, 1, 4), K=sizes(4, 1, 3))
def test_columns_are_averaged(solution, table, N, K):
    means = table.mean(dim=0)  # (K,)
    expect(solution.column_means(table), "column_means(table)").close_to(means)


@states(
    en="No function changes its arguments.",
    ja="どの関数も、引数のテンソルを書き換えません。",
)
@given(
    amounts=uniform("N", "K", low=1, high=9),
    prices=uniform("K", "S", low=1, high=9),
    N=sizes(3, 4),
    K=sizes(4, 3),
    S=sizes(5, 3),
    examples=4,
)
def test_arguments_stay_as_they_were(solution, amounts, prices, N, K, S):
    bought, paid = amounts[0].clone(), prices[:, 0].clone()  # (K,), (K,)
    solution.cost_per_item(bought, paid)
    expect(
        [bought, paid],
        en="amounts and prices, after cost_per_item(amounts, prices)",
        ja="cost_per_item(amounts, prices) の後の amounts と prices",
    ).equal_to([amounts[0], prices[:, 0]])
    all_bought, all_prices = amounts.clone(), prices.clone()  # (N, K), (K, S)
    solution.bills(all_bought, all_prices)
    expect(
        [all_bought, all_prices],
        en="amounts and prices, after bills(amounts, prices)",
        ja="bills(amounts, prices) の後の amounts と prices",
    ).equal_to([amounts, prices])
    summed, averaged = amounts.clone(), amounts.clone()  # (N, K), (N, K)
    solution.row_sums(summed)
    expect(summed, en="table, after row_sums(table)", ja="row_sums(table) の後の table").equal_to(
        amounts
    )
    solution.column_means(averaged)
    expect(
        averaged, en="table, after column_means(table)", ja="column_means(table) の後の table"
    ).equal_to(amounts)
