"""Edits office files as a careful person would: tidies them, hands a post over, starts a new one.

Every text is read by ``charters`` before it replaces another.
"""
