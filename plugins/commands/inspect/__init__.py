"""Whether built pages can be read by everybody and are valid HTML.

* ``pages.py``       which pages a change of the content concerns
* ``axe.py``         what axe-core objects to, in a Chromium
* ``nu.py``          what the Nu HTML checker objects to
* ``inspection.py``  both, on some pages of a built site, in words
* ``chromium.py`` ``server.py``  a browser, and the site as a host would serve it

The tests look at their own pages with the same code. What it drives is installed by
``make .venv/dev node_modules/installed`` and ``.ci/test-tools pages``; no build needs any of it.
"""
