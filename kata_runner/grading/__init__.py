"""A class: what many people handed in, its results, and what a teacher makes of them."""
