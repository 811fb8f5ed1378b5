"""
code: calls register_forward_hook

en: The list that spread returned grows when the model is used again.
cause: The hooks are still registered, and append to it.
fix: Keep what `register_forward_hook` returns, and call its `remove()`.

ja: spread が返したリストが、その後でモデルを使うと伸びていきます。
原因: フックが登録されたままで、値を追加し続けています。
直し方: `register_forward_hook` の戻り値を保存しておき、
`remove()` を呼びます。
"""


def spread(model, x):
    found = []
    for part in dict.fromkeys(model):
        part.register_forward_hook(lambda part, given, y: found.append(y.std().item()))
    model(x.clone())
    return found
