# Three commands for a fresh machine: `make demo`, `make desk` and `make test`. All make their own virtual environment.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := outputs/demo
# Processes that run the tests, whole files each.
JOBS ?= 2

.PHONY: demo desk test lint types pytest clean

demo: $(VENV)/.installed
	$(BIN)/crossfoot check corpus/*.txt -o $(DEMO) --overwrite
	@echo
	@echo "Open $(DEMO)/report.html in a browser, or decide about what it shows: make desk"

desk: $(VENV)/.review
	test -e $(DEMO)/run.json || $(BIN)/crossfoot check corpus/*.txt -o $(DEMO) --overwrite
	$(BIN)/crossfoot review $(DEMO)

test: lint types pytest

lint: $(VENV)/.test
	$(BIN)/ruff check .

types: $(VENV)/.test
	$(BIN)/mypy

pytest: $(VENV)/.test
	$(BIN)/python -m pytest -n $(JOBS) --dist loadfile

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "expected Python 3.11 or later, found $$($(PYTHON) --version 2>&1); name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "expected Python's venv module (Debian: apt-get install python3-venv)"; exit 1; }

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.review: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[review]'
	@touch $@ $(VENV)/.installed

$(VENV)/.test: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@ $(VENV)/.installed $(VENV)/.review

clean:
	rm -rf $(VENV) build dist
