"""What changed between two charters, as data: rows and officers are matched by identity.

A promise is called worse or better only where its words leave no doubt; all else is neutral.
"""

from .change import Change, Kind, Reason, Verdict
from .comparison import Comparison, Contents, OfficeChanges, compare
from .office import office_changes

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
