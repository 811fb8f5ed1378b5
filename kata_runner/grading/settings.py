"""What stays the same for one class, however often grading is started again: kept in its folder."""

from __future__ import annotations

import csv
import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from kata_runner.grading.escape import cell
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text
from kata_runner.running.versions import versions

NAME = "class.json"


@dataclass(frozen=True)
class Settings:
    """What all results of a class have in common."""

    seed: int
    device: str
    is_anonymous: bool = False
    versions: Mapping[str, str] = field(default_factory=dict)


def settle(out: Path, seed: int | None, device: str | None, anonymous: bool) -> Settings:
    """Those of the class that is graded into a folder; where it is new, as asked.

    Raises KataError where other ones are asked for than those that the results there have.
    """
    file = out / NAME
    here = versions()
    if not file.exists():
        drawn = secrets.randbelow(2**31) if seed is None else seed
        settings = Settings(drawn, device or "cpu", anonymous, here)
        beside = file.with_suffix(".new")
        beside.write_text(json.dumps(asdict(settings), indent=2) + "\n", encoding="utf-8")
        beside.replace(file)
        return settings
    try:
        kept = Settings(**json.loads(file.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        raise KataError(_BROKEN.format(path=file, why=error)) from None
    for name, asked, known in (
        ("--seed", seed, kept.seed),
        ("--device", device, kept.device),
        ("--anonymous", anonymous or None, kept.is_anonymous),
    ):
        if asked is not None and asked != known:
            raise KataError(_OTHER.format(path=out, name=name, known=known))
    if dict(kept.versions) != here:
        old = ", ".join(f"{name} {number}" for name, number in kept.versions.items())
        raise KataError(_VERSIONS.format(path=out, old=old))
    return kept


def names_file(out: Path) -> Path:
    """Where the names behind the numbers are: beside the folder, so that it can be handed on."""
    return out.with_name(f"{out.name}-names.csv")


def read_names(out: Path) -> dict[str, str]:
    """The name behind each number."""
    try:
        with names_file(out).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))[1:]
    except FileNotFoundError:
        return {}
    return {row[0]: row[1].removeprefix("'") for row in rows if len(row) > 1}


def write_names(out: Path, names: Mapping[str, str]) -> None:
    """Keep them; nobody else on this machine may read the file."""
    file = names_file(out)
    file.touch(mode=0o600)
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        rows = csv.writer(opened)
        rows.writerow(["number", "name"])
        rows.writerows([number, cell(name)] for number, name in sorted(names.items()))


_BROKEN = Text(en="{path} cannot be read: {why}.", ja="{path} を読み込めません：{why}。")
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
