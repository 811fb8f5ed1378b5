"""The words that everything else speaks in: frozen data over the standard library."""
