"""Charters in, site out.

Data flows one way::

    content/  →  charters/: examine()  →  Office (checked, frozen)  →  office_files()  →  its pages
                                                ↓ office_facts(), its listing
                  their listings and facts  →  SiteView  →  site_files()  →  all other pages

Each of these knows only what stands above it:

* ``words.py``         what every command says: languages, single lines, why it declines
* ``charters/``        the domain; knows no Pelican, Jinja or lunr
* ``files/``           files replaced whole or not at all, locks
* ``build/``           the office step of every changed file, on all cores, and what all offices
                       together decide; takes the place of the site before, or leaves it
* the plugins, of which none knows another:
  ``offices.py``       reads, checks and renders every office
  ``office_pages.py``  every HTML page
  ``charter_table.py`` ``contact_cards.py`` ``escalation.py``  the three renderings
  ``search/``          the index of all offices, the search page, the list of services
  ``open_data.py``     each charter as JSON and CSV; sitemap and robots.txt
  ``static_files.py``  what the theme has published as it is
  ``form/``            /admin/, where editors who know no Git change a charter
* ``reports/``         problems as text, JSON, SARIF and GitHub's annotations
* ``commands/``        what ``tasks.py`` runs, how its words are understood, and fail in one line
* ``serve/``           the editor's server
* ``deploy/``          the site on a server, a cloud or Pages

A plugin is a module with Pelican's ``register()`` and any of ``FILTERS`` for the templates,
``office_files(office, renderer)`` and ``office_facts(office)`` for the office step, and
``site_files(site)`` for what is about all offices; ``build/site_files.py`` says what there is to
see of them.
"""
