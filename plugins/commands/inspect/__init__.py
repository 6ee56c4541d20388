"""Checks built pages for accessibility and valid HTML.

* ``pages.py``       which pages a change of the content affects
* ``axe.py``         violations that axe-core finds, in a Chromium
* ``nu.py``          errors and warnings of the Nu HTML checker
* ``inspection.py``  both, on some pages of a built site, in words
* ``chromium.py`` ``server.py``  a browser, and the site as a host would serve it

The tests check their own pages with the same code. What it runs is installed by
``make .venv/dev node_modules/installed`` and ``.ci/test-tools pages``; no build needs any of it.
"""
