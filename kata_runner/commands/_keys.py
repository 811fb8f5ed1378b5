"""The keys of `kata watch`, and what each does."""

from __future__ import annotations

from kata_runner.model.language import Text

# As they are at the foot of each screen.
KEYS: tuple[tuple[str, Text], ...] = (
    ("n", Text(en="next", ja="次")),
    ("p", Text(en="previous", ja="前")),
    ("l", Text(en="list", ja="一覧")),
    ("t", Text(en="task", ja="課題")),
    ("h", Text(en="hint", ja="ヒント")),
    ("a", Text(en="all", ja="全部")),
    ("s", Text(en="solution", ja="解答例")),
    ("d", Text(en="device", ja="デバイス")),
    ("r", Text(en="run", ja="実行")),
    ("?", Text(en="keys", ja="キー")),
    ("q", Text(en="quit", ja="終了")),
)
# As `?` explains them; not the ones that need no word.
EXPLAINED: tuple[tuple[str, Text], ...] = (
    ("n", Text(en="go to the next kata", ja="次の kata へ進みます")),
    ("p", Text(en="go to the previous kata", ja="前の kata へ戻ります")),
    ("l", Text(en="list every kata and choose one", ja="一覧から kata を選びます")),
    ("t", Text(en="show the task", ja="課題を表示します")),
    ("h", Text(en="show one more hint", ja="ヒントを1つずつ表示します")),
    ("a", Text(en="show every failure in full", ja="すべての不合格を詳しく表示します")),
    (
        "s",
        Text(
            en="show one right solution (asks first if the kata has not passed)",
            ja="解答例を表示します（まだ合格していなければ確認します）",
        ),
    ),
    (
        "d",
        Text(
            en="check on another device: the next one that is here",
            ja="チェックに使うデバイスを、次のものに切り替えます",
        ),
    ),
    (
        " ",
        Text(
            en="(the space bar) show the next page", ja="（スペースキー）続きのページを表示します"
        ),
    ),
    ("r", Text(en="check the kata again without saving", ja="保存せずに、もう一度チェックします")),
    ("q", Text(en="quit (nothing is lost)", ja="終了します（何も失われません）")),
)
