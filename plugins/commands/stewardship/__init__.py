"""Who approves changes of which charter, and which charters are due for review.

* ``codeowners.py``  who must approve a change of which folder of offices
* ``reminder.py``    which charters are due for review in a new quarter
"""
