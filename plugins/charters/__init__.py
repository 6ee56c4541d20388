"""The domain of citizen charters: content files in, checked and frozen facts out."""

from plugins.charters.directory import Reading, load, read
from plugins.charters.model import Directory, Office, Officer, Section, Service, Tier
from plugins.charters.problems import CharterError, Language, Problem, Refusal, report, summary

__all__ = [
    "CharterError",
    "Directory",
    "Language",
    "Office",
    "Officer",
    "Problem",
    "Reading",
    "Refusal",
    "Section",
    "Service",
    "Tier",
    "load",
    "read",
    "report",
    "summary",
]
