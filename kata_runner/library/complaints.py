"""What is said of a pack that does something wrong: one line, with what to do about it."""

from __future__ import annotations

from kata_runner.model.chapter import Chapter
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text


def without_devices(pack: str, error: BaseException) -> Text:
    """It could not tell its devices."""
    what = in_one_line(error)
    return Text(
        en=f"The devices of the pack {pack!r} are not there ({what}). "
        "The others are not affected; update or uninstall the pack.",
        ja=f"パック {pack!r} のデバイスは使えません（{what}）。"
        "ほかのデバイスには影響ありません。パックを更新するか、アンインストールしてください。",
    )


def in_one_line(error: BaseException) -> str:
    """`ValueError: what it says`, in one line."""
    return " ".join(f"{type(error).__name__}: {error}".split())


def failed(pack: str, error: BaseException) -> Text:
    """It could not register its katas."""
    what = in_one_line(error)
    return Text(
        en=f"The pack {pack!r} could not register its katas ({what}). "
        "The others are not affected; update or uninstall the pack.",
        ja=f"パック {pack!r} の kata を登録できませんでした（{what}）。"
        "ほかの kata には影響ありません。パックを更新するか、アンインストールしてください。",
    )


def left_out(pack: str, why: Text) -> Text:
    """One of its katas is broken."""
    return Text(
        en=f"A kata of the pack {pack!r} is left out. {why.en}",
        ja=f"パック {pack!r} の kata を1つ除きました。{why.ja}",
    )


def without_reference(kata: Kata) -> Text:
    """One of its katas has no reference."""
    return Text(
        en=f"The kata {kata.name!r} of the pack {kata.pack!r} has no reference: its checks run, "
        "but there is no solution to show, no fresh stub and no diagnosis.",
        ja=f"パック {kata.pack!r} の kata {kata.name!r} には解答例がありません。"
        "チェックは実行できますが、解答例、新しいスタブ、診断は使えません。",
    )


def chapter_twice(chapter: Chapter, pack: str) -> Text:
    """It describes a chapter that somebody has described before it."""
    return Text(
        en=f"The pack {pack!r} describes the chapter {chapter.name!r}, which is described already. "
        "The first description is used; its katas are in that chapter.",
        ja=f"パック {pack!r} の章 {chapter.name!r} は、すでに説明のある章です。"
        "最初の説明を使い、パックの kata はその章に入れます。",
    )


def kata_twice(kata: Kata, pack: str, first: Kata) -> Text:
    """One of its katas has a name that is taken."""
    return Text(
        en=f"The kata {kata.name!r} of the pack {pack!r} ({kata.folder}) is left out: "
        f"{first.pack!r} has one of that name ({first.folder}). Rename one of the folders.",
        ja=f"パック {pack!r} の kata {kata.name!r}（{kata.folder}）は使えません。"
        f"同じ名前の kata が {first.pack!r} にあります（{first.folder}）。"
        "どちらかのフォルダーの名前を変えてください。",
    )
