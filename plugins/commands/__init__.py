"""The commands: how one is declared, parsed and fails, its progress and its output.

Knows no library but Invoke, for one of its tasks is to tell that a library is missing.
"""
