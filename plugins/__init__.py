"""Charters in, site out.

Data flows one way::

    content/  →  charters.examination  →  Office (checked, frozen)  →  office_files()  →  its pages
                                              ↓ office_facts(), its listing
                  the listings and facts of all offices  →  site_files()  →  all other pages

What Pelican loads, by the names in ``PLUGINS``:

* ``offices.py``       reads, checks and renders every office, as far as anything changed
* ``office_pages.py``  every HTML page
* ``charter_table.py`` ``contact_cards.py`` ``escalation.py`` ``information.py``  the renderings
* ``complaint.py``     the letters of a complaint, to print and for the script to fill in
* ``poster/``          the sheet for the wall: what is on it, and how large its type can be
* ``search/``          the index of all offices, the search page, the pages of services
* ``days/``            by which day: the tables of working days, and the scripts that make dates
* ``form/``            /admin/, where editors who know no Git change a charter
* ``open_data.py``     each charter as JSON and CSV; sitemap and robots.txt
* ``redirects/``       at old addresses what leads on, for readers and for servers
* ``static_files.py``  what the theme has published as it is

A plugin is a module with Pelican's ``register()`` and any of ``FILTERS`` for the templates,
of which one with a ``language`` gets the page's,
``office_files(office, renderer)`` and ``office_facts(office)`` for the office step, and
``site_files(site)`` for what is about all offices (``build/site_files.py`` says what it is given).

The rooms, of which each imports only from those above it:

* ``words.py``   languages and refusals: how every command speaks
* ``charters/``  the domain, which knows no Pelican, Jinja or lunr
    ``charters/reading/``     files → the checked model
    ``charters/problems/``    what is wrong, in words
    ``charters/weaknesses/``  what is wrong with a charter that can be read
    ``charters/changes/``     what differs between two
    ``charters/writing/``     the office file as text: comments, quotes and order are kept
* ``files/``     files on disk: whole or not at all; locks; what lies in a folder
* ``build/``     the site: ``build/build.py`` is the way in; ``build/run.py`` runs
                 ``build/pelican.py``, which asks ``build/site_build.py`` for
                 ``build/office_steps.py`` and then each plugin for its `site_files`;
                 ``build/renderer.py`` makes pages, ``build/page_context.py`` what all of them show,
                 ``build/prose.py`` HTML of Markdown, ``build/cell_text.py`` that of a cell,
                 ``build/foreign_text.py`` what is in another language than its page,
                 ``build/breakable.py`` where mail addresses break,
                 ``build/qr_code.py`` an address for cameras,
                 ``build/lone_page.py`` a page that is a file by itself,
                 ``build/gaps.py`` what an office's page says of others, once all are read,
                 ``build/report_links.py`` whom readers tell of a mistake,
                 ``build/scripts.py`` the scripts;
                 ``build/inputs.py``, ``build/fingerprint.py`` and ``build/values.py`` name what it
                 is made of, ``build/cache.py`` keeps what is known;
                 ``build/pelican_settings.py``, ``build/articles.py`` and ``build/clash.py`` deal
                 with what is Pelican's
    ``build/workers/``        who takes the steps: cores, a cluster, machines in turn
    ``build/output/``         the folder that is written, and how it takes the old one's place
* the plugins
* ``reports/``   problems as text, annotations, JSON and SARIF
* ``commands/``  what ``tasks.py`` runs: ``commands/board/`` ``commands/calendar/``
                 ``commands/check.py`` ``commands/diff/`` ``commands/edit/`` ``commands/importing/``
                 ``commands/inspect/`` ``commands/lost.py`` ``commands/stewardship/``
* ``serve/``     the editor's server on his own machine
* ``deploy/``    what is built goes to where its readers fetch it
"""
