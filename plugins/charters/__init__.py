"""The domain of citizen charters: content files in, checked and frozen facts out."""
