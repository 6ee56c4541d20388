"""What the commands ``invoke days`` and ``invoke calendar`` say of the office calendar.

* ``content.py``     the calendar of the content, and what of it was asked for
* ``table.py``       the last days of a year, for people and for programs
* ``yearly.py``      a year proposed, compared or written
* ``package.py``     what PyPI's ``holidays`` knows of a year, in the words of the annual list
* ``proposal.py``    the file of a year that is not there yet
* ``comparison.py``  what differs between a file and the package
"""
