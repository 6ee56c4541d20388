"""How the commands speak: in one language, in single lines, on whatever takes them.

Knows no library but Invoke, for one of its tasks is to tell that a library is missing.
"""
