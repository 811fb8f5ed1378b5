"""Text on a terminal: columns, Markdown, keys."""
