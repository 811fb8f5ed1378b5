"""The cold way: `python -m kata_runner.serving.cold` reads a request from its standard input and
answers on its standard output; nothing else is printed.
"""

from __future__ import annotations

import json
import os
import sys

from kata_runner.model.request import Request
from kata_runner.running.child import Channel
from kata_runner.serving.answer import answer
from kata_runner.serving.teller import Asked


def main() -> None:
    """Answer one request."""
    request = Request.from_json(json.loads(sys.stdin.readline()))
    descriptor = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    asked = Asked(Channel(descriptor), request)
    answer(request, lambda: asked)


if __name__ == "__main__":
    main()
