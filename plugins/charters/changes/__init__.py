"""What changed between two charters, as data: rows and officers are matched by identity.

A promise is called worse or better only where its words leave no doubt; all else is neutral.
"""

from plugins.charters.changes.change import Change, Kind, Reason, Verdict
from plugins.charters.changes.comparison import Comparison, Contents, OfficeChanges, compare
from plugins.charters.changes.office import office_changes

__all__ = [
    "Change",
    "Comparison",
    "Contents",
    "Kind",
    "OfficeChanges",
    "Reason",
    "Verdict",
    "compare",
    "office_changes",
]
