"""What is said of a repair when it begins and when it ends."""

from __future__ import annotations

from kata_runner.library.mistake import Mistake, Repaired
from kata_runner.model.language import Language, Text
from kata_runner.telling.line import Line


def tell_begun(kata: str, file: str, mistake: Mistake) -> list[Text]:
    """That the checks fail, and nothing of why."""
    device = " --device sim" if mistake.off_cpu_only else ""
    return [
        Text(
            en=f"{file} now holds a program with one mistake. The checks fail: "
            "find out why, and fix it.",
            ja=f"{file} に、間違いが1つあるプログラムを入れました。チェックは不合格になります。"
            "原因を見つけて、直してください。",
        ),
        Text(
            en=f"Your own file is kept, and comes back at the end.\n"
            f"  check it    kata test {kata}{device}\n"
            f"  a hint      kata hint {kata}\n"
            f"  give up     kata repair {kata} --give-up",
            ja=f"自分のファイルは保管してあり、終わると元に戻ります。\n"
            f"  チェック    kata test {kata}{device}\n"
            f"  ヒント      kata hint {kata}\n"
            f"  あきらめる  kata repair {kata} --give-up",
        ),
    ]


def tell_ended(ended: Repaired | None, language: Language) -> list[Line]:
    """What the mistake was, what fixed it, and that the learner's own file is back."""
    if ended is None:
        return []
    mistake, difference = ended.mistake, ended.difference

    def say(en: str, ja: str) -> str:
        return Text(en, ja).said(language)

    lines = [Line(""), Line(say("The mistake was:", "間違いは次のとおりでした："), "bold")]
    lines.append(Line(f"  {mistake.effect.said(language)}"))
    if mistake.cause is not None:
        lines.append(Line(f"  {mistake.cause.said(language)}"))
    lines.append(Line(f"  {mistake.fix.said(language)}", "green"))
    if difference:
        changed = say("What you changed:", "変更した箇所：")
        had_to = say("What had to change:", "直すべきだった箇所：")
        lines += [Line(""), Line(had_to if ended.gave_up else changed, "bold")]
        styles = {"+": "green", "-": "red"}
        lines += [Line(f"  {text}", styles.get(text[:1], "faint")) for text in difference]
    back = say("Your own file is back in its place.", "自分のファイルを元に戻しました。")
    return [*lines, Line(""), Line(back)]
