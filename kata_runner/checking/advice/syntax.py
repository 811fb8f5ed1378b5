"""Files that Python cannot read."""

from __future__ import annotations

from kata_runner.checking.advice.entry import Advice
from kata_runner.model.language import Text

ABOUT_SYNTAX = (
    Advice(
        SyntaxError,
        r"codec can't decode",
        Text(
            en="the file is not saved as UTF-8: save it as UTF-8 (in VS Code, click the encoding "
            "at the bottom right)",
            ja="ファイルが UTF-8 で保存されていません。UTF-8 で保存し直しましょう"
            "（VS Code では、右下に表示されている文字コードをクリックします）",
        ),
    ),
    Advice(
        SyntaxError,
        r"U\+3000",
        Text(
            en="there is a full-width space (U+3000) in the code: replace it with a normal space",
            ja="コードの中に全角スペースがあります。半角スペースに置き換えましょう",
        ),
    ),
    Advice(
        SyntaxError,
        r"invalid non-printable character",
        Text(
            en="there is an invisible character here, perhaps from copied text: delete it and type "
            "the line again",
            ja="目に見えない文字が入っています（コピーした文章に含まれていることがあります）。"
            "消して、その行を入力し直しましょう",
        ),
    ),
    Advice(
        SyntaxError,
        r"\(U\+FF[0-5][0-9A-F]\)",
        Text(
            en="this is a full-width character: code needs the half-width one",
            ja="全角文字が使われています。コードでは半角文字を使いましょう",
        ),
    ),
    Advice(
        SyntaxError,
        r"\(U\+(2212|2010|2011|2012|2013|2014)\)",
        Text(
            en="this is not the minus sign of the keyboard: type `-`",
            ja="キーボードのマイナスとは別の文字です。半角の `-` を入力しましょう",
        ),
    ),
    Advice(
        SyntaxError,
        r"\(U\+(2018|2019|201C|201D)\)",
        Text(
            en="these are the quotation marks of text, not of code: type `\"` or `'`",
            ja="文章用の引用符です。コードでは半角の `\"` か `'` を使いましょう",
        ),
    ),
    Advice(
        SyntaxError,
        r"'(?P<bracket>[(\[{])' was never closed",
        Text(
            en="the closing bracket of this one is missing",
            ja="この括弧が閉じられていません",
        ),
    ),
    Advice(
        SyntaxError,
        r"expected ':'",
        Text(
            en="a line that begins with `def`, `class`, `for`, `if`, `with` … ends with a colon",
            ja="`def`、`class`、`for`、`if`、`with` などで始まる行は、コロン `:` で終わります",
        ),
    ),
    Advice(
        SyntaxError,
        r"expected an indented block",
        Text(
            en="the lines that belong to the one above have to be indented, by four spaces",
            ja="上の行に続くブロックは、半角スペース4つ分だけ字下げします",
        ),
    ),
    Advice(
        SyntaxError,
        r"unexpected indent|unindent does not match|inconsistent use of tabs",
        Text(
            en="the lines of one block have to start in the same column; use spaces only, no tabs",
            ja="同じブロックの行は、同じ桁から始めます。タブは使わず、半角スペースでそろえましょう",
        ),
    ),
    Advice(
        SyntaxError,
        r"cannot assign to function call|'function call' is an illegal expression",
        Text(
            en="what is left of `=` has to be a name or a place, and a call makes a value: for "
            "example `x[0] = 1`, without `.item()`",
            ja="`=` の左側には、変数名か代入先の場所を書きます。関数やメソッドの呼び出しは値を作る"
            "だけで、代入先になりません。たとえば、`.item()` を付けずに `x[0] = 1` と書きます",
        ),
        begins=True,
    ),
    Advice(
        SyntaxError,
        r"cannot assign to (expression|literal) here",
        Text(
            en="what is left of `=` gets the value, so it has to be a name or a place, such as `x` "
            "or `x[0]`",
            ja="`=` の左側には、右側の値を代入する変数名か場所（`x` や `x[0]` など）を書きます",
        ),
        begins=True,
    ),
    Advice(
        SyntaxError,
        r"Maybe you meant '=='",
        Text(en="`=` assigns; `==` compares", ja="`=` は代入、`==` は比較です"),
    ),
)
