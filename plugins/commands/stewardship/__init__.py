"""Who looks after which charter, and which charters are due to be looked through.

* ``codeowners.py``  who must approve a change of which district
* ``reminder.py``    what a new quarter asks of the offices
"""
