"""
code: in spread calls append and in spread has no _ = [] and in spread has no _: _ = [] and in
spread has no _ = list()

en: From the second call on, the list also has the numbers of the calls before.
cause: A list that is a default in the first line of a function, or that is made outside of it, is
made only once. All calls share it.
fix: Make a new list in each call: begin the body of the function with an empty one.

ja: 2回目の呼び出しから、リストにそれまでの呼び出しの値も入っています。
原因: 引数の既定値や関数の外に書いたリストは、1回だけ作られます。どの呼び出しも、その1つのリストを使います。
直し方: 関数の本体のはじめで、呼び出しのたびに空のリストを作ります。
"""

import torch


def spread(model, x, found=[]):
    with torch.no_grad():
        for part in model:
            x = part(x)
            found.append(x.std().item())
    return found
