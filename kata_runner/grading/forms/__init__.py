"""One module for each family of forms in which grades are handed on."""
