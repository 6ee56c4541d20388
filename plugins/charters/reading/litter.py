"""What systems and programs leave beside the files of people; never published."""

from __future__ import annotations

import re
from typing import Final

# By name, for a theme may publish hidden files on purpose, as `.nojekyll`.
_LITTER: Final = re.compile(
    r"""
      \._.* | \.DS_Store | \.AppleDouble | \.localized | icon\r        # macOS
    | thumbs\.db(:.*)? | ehthumbs(_vista)?\.db | desktop\.ini | ~.*    # Windows, Office
    | \.~lock\..*\# | \.directory | \.goutputstream-.* | \.trash-\d+   # LibreOffice, KDE, GNOME
    | \.nfs[0-9a-f]+ | \.fuse_hidden[0-9a-f]+                          # file systems
    | \.\#.* | \#.*\# | .*~ | \..*\.(kate-swp|sw.) | 4913              # text editors
    | .*\.(bak|orig|tmp)                                               # whatever makes copies
    | \.(syncthing|stfolder|stversions).*                              # Syncthing
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)


def is_litter(name: str) -> bool:
    """Whether a program put a file or folder of this name there for itself."""
    return bool(_LITTER.fullmatch(name))


def is_hidden(name: str) -> bool:
    """Likewise, or hidden: no office and no page ever is.

    Whoever writes an ``.htaccess`` means it to work, so that is told rather than passed over.
    """
    return is_litter(name) or (name.startswith(".") and not name.startswith(".ht"))
