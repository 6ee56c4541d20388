"""What changed between two revisions of the content, in words, for editors and reviewers.

The comparison itself belongs to the domain (``charters/changes``). Here revisions are read from
git and the changes worded (``sentences.py``) and written, one file per format.
"""
