"""What stays the same for one class, however often grading is started again: kept in its folder."""

from __future__ import annotations

import csv
import json
import re
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from kata_runner.grading.escape import cell
from kata_runner.grading.replacing import replacing
from kata_runner.model.grades import KataVersion
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.model.reasons import why
from kata_runner.running.versions import kata_version, versions

NAME = "class.json"


@dataclass(frozen=True)
class Settings:
    """What all results of a class have in common."""

    seed: int
    device: str = "cpu"
    is_anonymous: bool = False
    limit: float = 30.0  # seconds for each check
    versions: Mapping[str, str] = field(default_factory=dict)
    katas: Mapping[str, KataVersion] = field(default_factory=dict)  # by which it was judged last


def settle(
    out: Path,
    *,
    seed: int | None = None,
    device: str | None = None,
    anonymous: bool = False,
    limit: float | None = None,
) -> Settings:
    """Those of the class that is graded into a folder; where it is new, as asked.

    What is None, or False, is not asked for. Raises KataError where other ones are asked for than
    those that the results there have.
    """
    file = out / NAME
    here = versions()
    if not file.exists():
        settings = Settings(
            seed=secrets.randbelow(2**31) if seed is None else seed,
            device=device or Settings.device,
            is_anonymous=anonymous,
            limit=limit or Settings.limit,
            versions=here,
        )
        _write(out, settings)
        return settings
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        katas = {name: KataVersion(**one) for name, one in told.pop("katas", {}).items()}
        if limit is not None:
            told.setdefault("limit", limit)  # an older version did not keep it
        kept = Settings(**told, katas=katas)
    except (ValueError, TypeError, AttributeError) as error:
        raise KataError(_BROKEN.format(path=file, why=error)) from None
    for name, asked, known in (
        ("--seed", seed, kept.seed),
        ("--device", device, kept.device),
        ("--anonymous", anonymous or None, kept.is_anonymous),
        ("--limit", limit, kept.limit),
    ):
        if asked is not None and asked != known:
            raise KataError(_OTHER.format(path=out, name=name, known=known))
    if dict(kept.versions) != here:
        old = ", ".join(f"{name} {number}" for name, number in kept.versions.items())
        raise KataError(_VERSIONS.format(path=out, old=old))
    return kept


def with_katas(out: Path, settings: Settings, katas: Iterable[Kata]) -> Settings:
    """The settings with the katas as they are now, which judge from here on; kept in the folder."""
    now = {kata.name: kata_version(kata) for kata in katas}
    settings = replace(settings, katas={**settings.katas, **now})
    _write(out, settings)
    return settings


def changed(before: Settings, now: Settings) -> list[str]:
    """The names of the katas that are other ones than those that judged before."""
    return [name for name, one in before.katas.items() if now.katas[name] != one]


def _write(out: Path, settings: Settings) -> None:
    with replacing(out / NAME, encoding="utf-8") as opened:
        opened.write(json.dumps(asdict(settings), indent=2) + "\n")


def names_file(out: Path) -> Path:
    """Where the names behind the numbers are: beside the folder, so that it can be handed on."""
    return out.with_name(f"{out.name}-names.csv")


def read_names(out: Path) -> dict[str, str]:
    """The name behind each number."""
    file = names_file(out)
    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            rows = [row for row in list(csv.reader(opened))[1:] if row]
        names = {int(row[0]): _name(row) for row in rows}
        if len(names) != len(rows) or len(set(names.values())) != len(rows):
            raise ValueError("a number or a name is in it twice")
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, IndexError, csv.Error) as error:
        raise KataError(_NO_NAMES.format(path=file, why=why(error))) from None
    return {f"{number:03}": name for number, name in names.items()}


def _name(row: list[str]) -> str:
    if len(row) > 2 and row[2]:
        return str(json.loads(row[2]))
    return row[1].removeprefix("'")


def write_names(out: Path, names: Mapping[str, str]) -> None:
    """Keep them; nobody else on this machine may read the file."""
    # From half of it, the numbers would be others the next time.
    with replacing(names_file(out), rights=0o600, encoding="utf-8-sig", newline="") as opened:
        rows = csv.writer(opened)
        rows.writerow(["number", "name"])
        rows.writerows([number, *_cells(name)] for number, name in sorted(names.items()))


def _cells(name: str) -> list[str]:
    """A name as a spreadsheet may show it; where that is another one, also as it is, in JSON."""
    shown = cell(name)
    if shown.removeprefix("'") == name:
        return [shown]
    told = re.sub("[=+@;-]", lambda found: f"\\u{ord(found[0]):04x}", json.dumps(name))
    return [shown, told]


_BROKEN = Text(en="{path} cannot be read: {why}.", ja="{path} を読み込めません：{why}。")
_NO_NAMES = Text(
    en="The names in {path} cannot be read: {why}. Restore the file, or name another folder "
    "with `--out`.",
    ja="{path} の名前を読み込めません：{why}。ファイルを元に戻すか、`--out` で別のフォルダーを"
    "指定してください。",
)
_OTHER = Text(
    en="{path} holds results with {name} {known}. Leave the option out, or name another folder "
    "with `--out`.",
    ja="{path} には {name} {known} の結果があります。オプションを省くか、`--out` で別のフォルダーを"
    "指定してください。",
)
_VERSIONS = Text(
    en="{path} holds results of other versions ({old}), and a class is judged by one. "
    "Name another folder with `--out`.",
    ja="{path} には別のバージョン（{old}）の結果があります。1つのクラスは同じバージョンで採点します。"
    "`--out` で別のフォルダーを指定してください。",
)
