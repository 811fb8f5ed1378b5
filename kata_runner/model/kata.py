"""What a kata is: one exercise, as data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kata_runner.model.language import Text


class KataError(Exception):
    """Something about a kata or a pack is broken; the text says what, where and what to do."""

    exit_code = 2  # with which `kata` ends

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


@dataclass(frozen=True)
class Source:
    """A page that a learner may read beside the kata."""

    title: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Kata:
    """One exercise: what `kata.toml` says of it, and where its files are."""

    name: str
    title: Text
    level: int  # 1 (first steps) to 5
    order: int  # its place in its chapter
    topics: tuple[Text, ...]
    requires: tuple[str, ...]  # names of katas that should be done before
    defines: tuple[str, ...]  # names that a solution has to define
    sources: tuple[Source, ...]
    chapter: str = ""  # its name in chapters.toml, or the pack's name
    devices: tuple[str, ...] = ()  # where it makes sense; () for every device
    learned: Text | None = None  # what a learner understands afterwards, in two sentences
    folder: Path  # holds the task, the stub and the checks
    reference_folder: Path | None = None  # holds the reference and the catalogue
    pack: str = ""  # the distribution that registered it
    registered_in: Path | None = None  # its folder there, where it is laid in another one

    def runs_on(self, device: str) -> bool:
        """Does the kata make sense on this device? `cuda:1` is a `cuda`."""
        return not self.devices or device.partition(":")[0] in self.devices

    @property
    def stub(self) -> Path:
        """The file that the learner edits."""
        return self.folder / f"{self.name}.py"

    @property
    def checks(self) -> Path:
        """The file of the property tests."""
        return self.folder / f"test_{self.name}.py"

    @property
    def reference(self) -> Path | None:
        """The model solution, where there is one."""
        return self.reference_folder and self.reference_folder / f"{self.name}.py"

    @property
    def wrong(self) -> tuple[Path, ...]:
        """The classic mistakes of the catalogue, by name."""
        return self._entries("wrong")

    @property
    def right(self) -> tuple[Path, ...]:
        """The differently written right answers of the catalogue, by name."""
        return self._entries("right")

    def companion(self, name: str) -> Path | None:
        """A file beside the task that not every kata has (`picture`, `lab`); None without it.

        A workspace holds only what a learner needs, so where the kata was registered counts too.
        """
        for folder in (self.folder, self.registered_in or self.folder):
            if (folder / f"{name}.py").is_file():
                return folder / f"{name}.py"
        return None

    def _entries(self, kind: str) -> tuple[Path, ...]:
        if self.reference_folder is None:
            return ()
        return tuple(sorted((self.reference_folder / kind).glob("*.py")))

    def task(self, language: str) -> Path:
        """The README in one language."""
        return self.folder / ("README.ja.md" if language == "ja" else "README.md")

    def laid_in(self, folder: Path) -> Kata:
        """The same kata with its task, stub and checks in another folder (a workspace's)."""
        return replace(self, folder=folder, registered_in=self.registered_in or self.folder)
