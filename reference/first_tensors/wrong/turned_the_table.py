"""
code: in number_at calls t_ or in number_at calls transpose_ or in number_at calls swapaxes_

en: number_at gives the right number, but changes the table.
cause: A method whose name ends with an underscore swaps rows and columns of the table itself.
fix: Leave the table as it is, and read `table[row, column]`.

ja: number_at の結果は合っていますが、table が変わっています。
原因: 名前がアンダースコアで終わるメソッドは、table そのものの行と列を入れ替えます。
直し方: table はそのままにして、`table[row, column]` を読み取ります。
"""


def number_at(table, row, column):
    return table.t_()[column, row].item()
