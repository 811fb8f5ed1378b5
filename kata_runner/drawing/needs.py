"""The libraries that pictures need, and what to do where one is missing."""

from __future__ import annotations

import importlib
import importlib.util

from kata_runner.model.kata import KataError
from kata_runner.model.language import Text


def need(*modules: str) -> None:
    """Import these. Raises KataError, which says what to do, where one cannot be imported."""
    for module in modules:
        try:
            importlib.import_module(module)
        except ModuleNotFoundError as error:
            if error.name == module:
                raise KataError(_NOT_INSTALLED.format(module=module)) from None
            raise KataError(_NOT_LOADED.format(module=module, error=error)) from None
        except ImportError as error:
            raise KataError(_NOT_LOADED.format(module=module, error=error)) from None


def need_installed(*modules: str) -> None:
    """The same, without importing anything: a library that cannot be loaded is not noticed."""
    for module in modules:
        if importlib.util.find_spec(module) is None:
            raise KataError(_NOT_INSTALLED.format(module=module))


_NOT_INSTALLED = Text(
    en="Pictures need {module}, which is not installed here. "
    "Install it with: pip install 'torch-katas[plots]'",
    ja="図を描くには {module} が必要ですが、インストールされていません。"
    "次のコマンドでインストールできます：pip install 'torch-katas[plots]'",
)
_NOT_LOADED = Text(
    en="Pictures need {module}. It is installed, but Python cannot load it: {error}. "
    "If a system library is missing, install that library; otherwise install {module} again: "
    "pip install --force-reinstall {module}",
    ja="図を描くには {module} が必要です。インストールされていますが、読み込めません：{error}。"
    "システムのライブラリーが足りない場合は、それをインストールしてください。そうでなければ、"
    "{module} を入れ直してください：pip install --force-reinstall {module}",
)
