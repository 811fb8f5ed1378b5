"""Which katas there are, and what their files say. Neither torch nor pytest is imported."""
