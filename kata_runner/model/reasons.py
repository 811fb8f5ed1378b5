"""Why something with a file or a folder did not work, in words for both languages."""

from __future__ import annotations

import errno
from types import MappingProxyType

from kata_runner.model.language import Text

# What systems say in English, as `strerror`. What is rarer stays in the words of the system.
_JAPANESE = MappingProxyType(
    {
        errno.ENOENT: "ファイルまたはフォルダーがありません",
        errno.EACCES: "アクセス権がありません",
        errno.EPERM: "許可されていません",
        errno.EEXIST: "すでにあります",
        errno.EISDIR: "フォルダーです",
        errno.ENOTDIR: "フォルダーではありません",
        errno.ENOTEMPTY: "フォルダーが空ではありません",
        errno.ENOSPC: "空き容量がありません",
        errno.EROFS: "読み取り専用です",
        errno.ENAMETOOLONG: "名前が長すぎます",
        errno.ELOOP: "リンクが循環しています",
        errno.EMFILE: "開いているファイルが多すぎます",
        errno.EBUSY: "使用中です",
        errno.EIO: "読み書きに失敗しました",
    }
)


def why(error: Exception) -> Text:
    """What an error says, without the path in it; in Japanese where we have words for it."""
    if isinstance(error, OSError) and error.strerror:
        return Text(error.strerror, _JAPANESE.get(error.errno or 0, error.strerror))
    return Text(str(error), str(error))
