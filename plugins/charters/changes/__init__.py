"""What changed between two charters, as data: rows and officers are matched by identity.

A promise is called worse or better only where its words leave no doubt; all else is neutral.
"""

from .change import Change, Reason, Verdict
from .comparison import Comparison, Contents, OfficeChanges, compare
from .office import office_changes

__all__ = [
    "Change",
    "Comparison",
    "Contents",
    "OfficeChanges",
    "Reason",
    "Verdict",
    "compare",
    "office_changes",
]
