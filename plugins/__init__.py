"""Charters in, site out.

Data flows one way::

    content/  →  charters.examine()  →  Office (checked, frozen)  →  office_files()  →  its pages
                                              ↓ office_facts(), its listing
                         conclude()  →  Directory of listings  →  generators  →  all other pages

* ``charters/``        the domain; knows no Pelican, Jinja or lunr
* ``offices/``         takes the office step of every changed file, on all cores; keeps the rest
* ``office_pages.py``  every HTML page
* ``charter_table.py`` ``contact_cards.py`` ``escalation.py``  the three renderings
* ``search/``          the index of all offices, the search page, the list of services
* ``open_data.py``     each charter as JSON and CSV; sitemap and robots.txt
* ``press.py`` ``prose.py`` ``progress.py``  what all of them may use
* ``form/``            /admin/, where editors who know no Git change a charter
* ``changes/``         what changed between two revisions of the content, in words
* ``stewardship/``     who looks after which charter, and which are due to be looked through
* ``publishing/``      runs Pelican: atomic build, live server, deployment

A plugin is a module with any of ``FILTERS`` for the templates, ``office_files(office, press)`` and
``office_facts(office)`` for the office step, and Pelican's ``register()``.
"""
