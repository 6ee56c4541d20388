"""Charters in, site out.

Data flows one way::

    content/  →  charters.examine()  →  Office (checked, frozen)  →  office_files()  →  its pages
                                              ↓ office_facts(), its listing
                  their listings and facts  →  Site  →  site_files()  →  all other pages

* ``charters/``        the domain; knows no Pelican, Jinja or lunr
* ``offices/``         takes the office step of every changed file, on all cores, and asks for what
                       all offices together decide; keeps the rest
* ``office_pages.py``  every HTML page
* ``charter_table.py`` ``contact_cards.py`` ``escalation.py``  the three renderings
* ``search/``          the index of all offices, the search page, the list of services
* ``open_data.py``     each charter as JSON and CSV; sitemap and robots.txt
* ``static_files.py``  what the theme has published as it is
* ``site.py`` ``press.py`` ``prose.py`` ``generator.py`` ``fingerprint.py`` ``values.py``
  ``floor.py`` ``progress.py`` ``esbuild.py`` ``locks.py`` ``unfinished.py``
                       what all of them may use
* ``form/``            /admin/, where editors who know no Git change a charter
* ``changes/``         what changed between two revisions of the content, in words
* ``inspection/``      built pages seen with axe-core and the Nu checker, in tests and for a change
* ``stewardship/``     who looks after which charter, and which are due to be looked through
* ``commands/``        how the commands of ``tasks.py`` are understood, and fail in one line
* ``publishing/``      atomic build, a run of Pelican; live server, deployment

A plugin is a module with Pelican's ``register()`` and any of ``FILTERS`` for the templates,
``office_files(office, press)`` and ``office_facts(office)`` for the office step, and
``site_files(site)`` for what is about all offices (``site.py`` says what a site offers).
"""
