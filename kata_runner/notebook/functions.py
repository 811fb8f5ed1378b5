"""`kata` in a notebook: the task, hints, pictures and everything else, by functions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from IPython.display import display

from kata_runner.library.mistake import read_mistake
from kata_runner.library.stub import for_a_cell, is_shipped, shipped_stub, without_markers
from kata_runner.library.task import read_task, with_pictures
from kata_runner.library.translation import in_language
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.notebook.magic import in_words
from kata_runner.notebook.pictures import show_picture
from kata_runner.notebook.shown import Output, Shown
from kata_runner.telling import markup
from kata_runner.telling.cells import page_in_a_cell
from kata_runner.telling.repair import tell_ended
from kata_runner.workspace import repair
from kata_runner.workspace.current import following
from kata_runner.workspace.folder import State
from kata_runner.workspace.hints import NOTES, next_hint

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from kata_runner.notebook.session import Session


class Katas:
    """The functions; without a name, each is about the current kata."""

    def __init__(self, shell: InteractiveShell, session: Session) -> None:
        self._shell, self._session = shell, session

    def __repr__(self) -> str:
        return self._session.say(_FUNCTIONS)

    def show(self, name: str | None = None) -> None:
        """The task, without its hints."""
        with in_words():
            kata = self._session.find(name)
            task = read_task(kata, self._session.language)
            text = page_in_a_cell(task.text)
            _show(Shown(text, markdown=with_pictures(text, kata)))

    def hint(self, name: str | None = None, *, all: bool = False) -> None:  # noqa: A002  # as on the command line
        """One more hint each time; all of them with `all=True`."""
        with in_words():
            session, kata = self._session, self._session.find(name)
            hints = read_task(kata, session.language).hints
            number = 1
            if not all:
                number, _ = next_hint(session.workspace.notes(NOTES), kata.name)
                hints = hints[number - 1 : number]
            for i, hint in enumerate(hints, start=number):
                text = f"**{kata.name} ({i}): {hint.title}**\n\n{page_in_a_cell(hint.body)}"
                _show(Shown(text, markdown=text))
            if not hints:
                raise KataError(_NO_MORE_HINTS.format(kata=kata.name))

    def solution(self, name: str | None = None) -> None:
        """One right way to write it."""
        with in_words():
            kata, language = self._session.find(name), self._session.language
            if kata.reference is None or not kata.reference.is_file():
                raise KataError(_NO_REFERENCE.format(kata=kata.name))
            reference = in_language(kata.reference.read_text(encoding="utf-8"), kata, language)
            text = for_a_cell(without_markers(reference))
            _show(Shown(text, markdown=f"```python\n{text}```"))

    def edit(self, name: str | None = None) -> None:
        """Your file of a kata, in a new cell below this one."""
        with in_words():
            kata = self._session.find(name)
            try:
                text = kata.stub.read_text(encoding="utf-8", errors="replace")
            except FileNotFoundError:
                text = shipped_stub(kata, self._session.language) or ""
            text = for_a_cell(text) if is_shipped(kata, text) else text
            self._fill_cell(kata, text, _EDIT)

    def status(self) -> None:
        """How far you are with every kata."""
        session = self._session
        with in_words():
            states = session.states()
            rows = [
                [
                    _MARKS[states.get(kata.name, State.NOT_STARTED)],
                    f"`{kata.name}`",
                    kata.title.said(session.language),
                    session.say(_STATES[states.get(kata.name, State.NOT_STARTED)]),
                ]
                for kata in session.katas
            ]
            passed = sum(states.get(kata.name) is State.PASSED for kata in session.katas)
            title = session.say(_PASSED.format(passed=passed, all=len(rows)))
            place = session.say(_PLACE.format(folder=session.workspace.root))
            text = "\n".join([title, *("  ".join(row) for row in rows), place])
            head = f'<p class="title">{markup.prose(title)}</p>'
            foot = f'<p class="faint">{markup.prose(place)}</p>'
            _show(Shown(text, markup.box([head, markup.table(rows), foot])))

    def next(self) -> None:
        """The kata after the current one, and how to begin it."""
        session = self._session
        with in_words():
            kata = following(session.katas, session.states(), session.find(None))
            if kata is None:
                raise KataError(_ALL_PASSED)
            text = session.say(_NEXT.format(kata=kata.name, title=kata.title))
            _show(Shown(text, markup.box([f"<p>{markup.prose(text)}</p>"])))

    def plot(
        self, name: str | None = None, *, device: str | None = None, seed: int | None = None
    ) -> None:
        """What your solution does, as a picture."""
        self._picture("plot", name, device=device, seed=seed)

    def graph(
        self, name: str | None = None, *, device: str | None = None, seed: int | None = None
    ) -> None:
        """The computation graph that PyTorch records of your solution."""
        self._picture("graph", name, device=device, seed=seed)

    def lab(
        self,
        name: str | None = None,
        *,
        seeds: int | None = None,
        vary: str | Sequence[str] = (),
        one_by_one: bool = False,
    ) -> None:
        """Train your solution many times: `seeds=1000`, `vary="lr=0.01,0.1"`."""
        vary = [vary] if isinstance(vary, str) else list(vary)
        self._picture("lab", name, seeds=seeds, vary=vary, one_by_one=one_by_one)

    def repair(
        self,
        name: str | None = None,
        *,
        mistake: str | None = None,
        give_up: bool = False,
        any: bool = False,  # noqa: A002  # as on the command line
    ) -> None:
        """A program with one mistake, in a new cell: find it and fix it. `give_up=True` ends it."""
        session = self._session
        with in_words():
            kata = session.find(name)
            root = session.workspace.root
            if give_up:
                ended = repair.end(root, kata, giving_up=session.language)
                if ended is None:
                    raise KataError(_NOT_OPEN.format(kata=kata.name))
                lines = tell_ended(ended, session.language)
                text = "\n".join(line.text for line in lines)
                _show(Shown(text, markup.box(markup.lines(lines))))
                return
            if not any and session.states().get(kata.name) not in (State.PASSED, State.CHANGED):
                raise KataError(_NOT_PASSED.format(kata=kata.name))
            path = repair.choose(kata, mistake)
            repair.begin(root, kata, path, session.language)
            program = kata.stub.read_text(encoding="utf-8")
            option = " --device sim" if read_mistake(path).off_cpu_only else ""
            self._fill_cell(kata, program, _REPAIR, option)

    def _fill_cell(self, kata: Kata, text: str, said: Text, option: str = "") -> None:
        """A new cell below; the text is shown as well, for a frontend that makes none."""
        cell = f"%%kata {kata.name}{option}\n{text}"
        self._shell.set_next_input(cell)
        words = self._session.say(said.format(kata=kata.name))
        folded = self._session.say(Text(en="to copy", ja="コピー用"))
        parts = [f"<p>{markup.prose(words)}</p>", markup.folded(folded, cell)]
        _show(Shown(words, markup.box(parts)))

    def _picture(self, what: str, name: str | None, **more: object) -> None:
        with in_words():
            output = Output(can_update=hasattr(self._shell, "kernel"))
            show_picture(self._session, self._session.find(name), what, output, **more)


def _show(shown: Shown) -> None:
    display(shown)


_FUNCTIONS = Text(
    en="""\
%%kata xor              at the top of a cell: check this cell
kata.show("xor")        the task
kata.hint("xor")        one more hint each time
kata.edit("xor")        your file, in a new cell
kata.solution("xor")    one right way to write it
kata.plot("xor")        what your solution does, as a picture
kata.graph("xor")       the computation graph
kata.lab("xor")         train it many times
kata.repair("xor")      a program with one mistake to find and fix
kata.status()           how far you are
kata.next()             the next kata""",
    ja="""\
%%kata xor              セルの先頭に書くと、そのセルをチェックします
kata.show("xor")        課題
kata.hint("xor")        ヒント（呼び出すたびに1つずつ）
kata.edit("xor")        自分のファイルを新しいセルに入れます
kata.solution("xor")    解答例
kata.plot("xor")        解答の動作の図
kata.graph("xor")       計算グラフ
kata.lab("xor")         何度も学習させる実験
kata.repair("xor")      間違いが1つあるプログラムを直します
kata.status()           進み具合
kata.next()             次の kata""",
)
_MARKS = {State.PASSED: "✓", State.IN_PROGRESS: "…", State.NOT_STARTED: "○", State.CHANGED: "!"}
_STATES = {
    State.PASSED: Text(en="passed", ja="合格"),
    State.IN_PROGRESS: Text(en="in progress", ja="取り組み中"),
    State.NOT_STARTED: Text(en="not started", ja="未着手"),
    State.CHANGED: Text(en="changed since it passed", ja="合格後に変更"),
}
_PASSED = Text(en="{passed} of {all} katas passed", ja="{all}個中{passed}個の kata に合格")
_PLACE = Text(en="Your files are in {folder}", ja="自分のファイルの場所：{folder}")
_NEXT = Text(
    en='Next: {kata} ({title}). `kata.show("{kata}")` shows the task, `kata.edit("{kata}")` makes '
    "the cell to fill in.",
    ja='次は {kata}（{title}）です。`kata.show("{kata}")` で課題を表示し、`kata.edit("{kata}")` で'
    "答えを書くセルを作れます。",
)
_ALL_PASSED = Text(en="You have passed every kata.", ja="すべての kata に合格しています。")
_NO_MORE_HINTS = Text(
    en="There are no more hints for {kata}. `kata.hint(all=True)` shows all of them again, "
    "`kata.solution()` one way to write it.",
    ja="{kata} のヒントはこれですべてです。`kata.hint(all=True)` でもう一度すべてを、"
    "`kata.solution()` で解答例を見られます。",
)
_NO_REFERENCE = Text(en="{kata} comes without a reference.", ja="{kata} には解答例がありません。")
_NOT_OPEN = Text(
    en='No repair of {kata} is open. Begin one: kata.repair("{kata}")',
    ja='{kata} の修理は始まっていません。始めるには：kata.repair("{kata}")',
)
_NOT_PASSED = Text(
    en="{kata} has not passed yet: solve it first, or add any=True.",
    ja="{kata} はまだ合格していません。先に解くか、any=True を付けてください。",
)
_EDIT = Text(
    en="The new cell below holds your file of {kata}.",
    ja="{kata} の自分のファイルを、下の新しいセルに入れました。",
)
_REPAIR = Text(
    en="The new cell below holds a program for {kata} with one mistake. Run it, find out why the "
    "checks fail, and fix it. Your own file is kept, and comes back at the end. "
    '`kata.repair("{kata}", give_up=True)` ends the repair.',
    ja="{kata} の、間違いが1つあるプログラムを、下の新しいセルに入れました。実行して、"
    "不合格になる原因を見つけ、直してください。自分のファイルは保管してあり、終わると元に戻ります。"
    '`kata.repair("{kata}", give_up=True)` で終了できます。',
)
