"""What is said of a verdict: lines for a terminal, in the reader's language."""
