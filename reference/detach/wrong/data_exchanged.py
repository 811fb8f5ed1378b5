"""
code: has _.data = _ or calls set_
en: The tensors of the average have the new values, but in other memory: what shared their memory before
keeps the old values.
cause: An assignment to `.data`, or `set_`, gives a tensor other memory. It does not change the numbers in
the old one.
fix: Change the numbers themselves, with `mul_` and `add_` or with `copy_`.

ja: average のテンソルは新しい値になっていますが、メモリが別になっています。
以前からメモリを共有していたものは、元の値のままです。
原因: `.data` への代入や `set_` では、テンソルが別のメモリを指すだけで、元のメモリの数値は変わりません。
直し方: `mul_` と `add_`、または `copy_` を使って、数値そのものを書き換えます。
"""


def follow_(average, parameters, decay):
    for a, p in zip(average, parameters):
        a.data = decay * a.data + (1 - decay) * p.data
