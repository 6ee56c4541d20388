"""Edits office files as a careful person would: tidies them, hands a post over, starts a new one.

* ``tidy.py``       text in, tidied text out, by the rules of ``tidy.json`` that the form reads too
* ``outline.py``    an office file as a tree that keeps comments, quotes and order
* ``parsing.py``    text → outline
* ``rendering.py``  outline → text
* ``scalars.py``    how one value is spelt
* ``order.py``      the order of keys
* ``defaults.py``   what all rows share
* ``offices.py``    the office files, read, and replaced all together or not at all
* ``formatting.py`` ``transfer.py`` ``starter.py``  the three commands

Every text is read by ``plugins.charters`` before it replaces another; the outline only knows where
things stand.
"""
