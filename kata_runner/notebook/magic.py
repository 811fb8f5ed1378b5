"""`%%kata NAME`: this cell is the solution. `%kata NAME`: check what has been saved.

Without a name, both are about the current kata, as `kata test` is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from IPython.core.error import UsageError
from IPython.core.magic import Magics, line_cell_magic, line_magic, magics_class
from IPython.core.magic_arguments import argument, magic_arguments, parse_argstring

from kata_runner.devices import from_environment
from kata_runner.judging.resemblance import SEED
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text
from kata_runner.notebook.checking import Asked, check
from kata_runner.notebook.keeping import put
from kata_runner.notebook.session import Session, reader_language
from kata_runner.notebook.shown import Output
from kata_runner.telling.cells import line_in_a_cell

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell


BELOW = "%kata"  # what IPython calls `%%kata` where it is not the first line of a cell
_ALONE = re.compile(r"%%kata(\s|$)")


class Stopped(KeyboardInterrupt):
    """The stop button: the cells that wait do not run, and no traceback of ours is shown."""

    def _render_traceback_(self) -> list[str]:
        """What IPython shows of it."""
        return [str(self)]


@contextmanager
def in_words() -> Iterator[None]:
    """Say what is wrong in one sentence, as IPython does, in the reader's language."""
    try:
        yield
    except KataError as error:
        raise UsageError(line_in_a_cell(error.text.said(reader_language()))) from None
    except KeyboardInterrupt:
        raise Stopped(_STOPPED.said(reader_language())) from None


_STOPPED = Text(en="Stopped.", ja="中断しました。")
_USAGE = Text(
    en="This is not understood: {line}\nWrite `%%kata NAME`. The options are --device DEVICE, "
    "--seed NUMBER, --limit SECONDS, -k CHECK and -v.",
    ja="この書き方では実行できません：{line}\n`%%kata 名前` と書きます。オプションは "
    "--device デバイス、--seed 数値、--limit 秒数、-k チェック名、-v です。",
)
_NOT_FIRST = Text(
    en="`{line}` has to be the first line of its cell, above comments as well.",
    ja="`{line}` は、コメントよりも上の、セルの1行目に書いてください。",
)
_CURRENT = Text(
    en="No name was given: this is your current kata, `{kata}`.",
    ja="名前の指定がないので、今の kata（`{kata}`）をチェックしました。",
)


def with_a_body(lines: list[str]) -> list[str]:
    """Give `%%kata NAME` alone an empty line: IPython refuses it otherwise, before we are asked."""
    return [*lines, "\n"] if len(lines) == 1 and _ALONE.match(lines[0]) else lines


# IPython then leaves it out where it asks whether more lines of a cell are to come.
with_a_body.has_side_effects = True  # type: ignore[attr-defined]  # IPython's own mark


@magics_class
class KataMagics(Magics):
    """The magic of a session; `%load_ext` registers it."""

    def __init__(self, shell: InteractiveShell, session: Session) -> None:
        super().__init__(shell)
        self._shell, self._session = shell, session

    @line_cell_magic
    @magic_arguments()
    @argument("name", nargs="?", help="the kata; without a name, the current one")
    @argument(
        "--device", action="append", help="where tensors live: cpu, cuda, mps, sim, auto, all"
    )
    @argument("--seed", type=int, default=SEED, help="draw other inputs")
    @argument("--limit", type=float, default=30.0, help="seconds for each check")
    @argument("-k", dest="expression", help="only checks whose names fit it")
    @argument("-v", dest="everything", action="store_true", help="show all of every failure")
    def kata(self, line: str, cell: str | None = None) -> None:
        """Check a kata: with `%%kata` the cell is the solution, with `%kata` the saved file is."""
        session, shell = self._session, self._shell
        with in_words():
            asked = self._asked("%kata" if cell is None else "%%kata", line)
            kata = session.find(asked.name)
            notes: tuple[Text, ...] = () if asked.name else (_CURRENT.format(kata=kata.name),)
            if cell is not None:
                kept = put(cell, kata, session.workspace, session.written.get(kata.name))
                notes += kept.notes
                if kept.is_file:
                    session.written[kata.name] = kata.stub.read_text(encoding="utf-8")
            session.solutions.forget()  # `from xor import …` gets this version
            check(
                session,
                kata,
                Asked(
                    devices=tuple(asked.device or from_environment() or ["cpu"]),
                    seed=asked.seed,
                    limit=asked.limit,
                    expression=asked.expression,
                    everything=asked.everything,
                ),
                Output(can_update=hasattr(shell, "kernel")),
                notes=notes,
                names=shell.user_ns,
            )

    @line_magic(BELOW)  # type: ignore[arg-type]  # it is typed for use without a name
    def below(self, line: str) -> None:
        """`%%kata` below another line, which IPython takes for a magic of that line."""
        with in_words():
            raise KataError(_NOT_FIRST.format(line=f"%%kata {line}".strip()))

    def _asked(self, magic: str, line: str) -> Any:
        """What is typed behind the magic. Raises KataError where nobody understands it."""
        try:
            asked = parse_argstring(self.kata, line)
        except UsageError:
            raise KataError(_USAGE.format(line=f"{magic} {line}".strip())) from None
        # IPython leaves quotation marks where they are.
        asked.name, asked.expression = map(_unquoted, (asked.name, asked.expression))
        asked.device = [_unquoted(name) for name in asked.device or ()]
        return asked


def _unquoted(word: str | None) -> str | None:
    found = re.fullmatch(r"""(["'])(.*)\1""", word or "", re.DOTALL)
    return word if found is None else found[2]
