"""The office file as text that a careful person would write: comments, quotes and order are kept.

Every text is read before it replaces another; the outline only knows where things stand.
"""
