"""Content files as text, checked field by field, and turned into the model."""
