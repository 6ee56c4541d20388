"""Charters in, site out.

Data flows one way::

    content/  →  charters.read()  →  Directory (checked, frozen)  →  the plugins below  →  output/

* ``charters/``        the domain; knows no Pelican, Jinja or lunr
* ``office_pages.py``  every HTML page
* ``charter_table.py`` ``contact_cards.py`` ``escalation.py``  the three renderings
* ``open_data.py``     sitemap and robots.txt
* ``publishing/``      runs Pelican: atomic build, live server
"""
