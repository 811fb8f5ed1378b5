"""A time as people say it."""

from kata_runner.model.language import Text


def duration(seconds: float) -> Text:
    """Seconds below a minute, then minutes, then hours and minutes."""
    minutes = round(seconds / 60)
    if seconds < 60:
        return Text(en=f"{seconds:.0f} s", ja=f"{seconds:.0f}秒")
    if minutes < 60:
        return Text(en=f"{minutes} min", ja=f"{minutes}分")
    return Text(
        en=f"{minutes // 60} h {minutes % 60} min", ja=f"{minutes // 60}時間{minutes % 60}分"
    )
