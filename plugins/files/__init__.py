"""Files on disk: whole or not at all, and nobody else's."""
