.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

help: ## Toon deze lijst
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

run: install ## Zet alles klaar en start de helpdesk op http://127.0.0.1:8000
	@$(BIN)/helpdesk serve

test: install-dev ## Draai alle tests, ook op PostgreSQL en in een browser
	@$(BIN)/python -m pytest $(PYTEST_ARGS)

check: install-dev ## Opmaak, lint, typen en lagen
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

bench: install-dev ## Meet snelheid en omvang, als verhoudingen binnen één ronde
	@$(BIN)/python -m tests.benchmarks

install: $(VENV)/.run ## Alleen de omgeving om te draaien
install-dev: $(VENV)/.dev ## De omgeving om te testen

$(VENV)/.venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 of nieuwer is nodig; dit is $$($(PYTHON) --version). Geef een andere op: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/.venv pyproject.toml requirements/build.txt requirements/run.txt
	@echo "De omgeving wordt klaargezet. Dat duurt de eerste keer een paar minuten."
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/build.txt -r requirements/run.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

lock: ## Maak de vergrendelde lijsten opnieuw (heeft uv nodig)
	@uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate requirements/build.in -o requirements/build.txt
	@uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml -o requirements/run.txt
	@uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --extra dev pyproject.toml -c requirements/run.txt -o requirements/dev.txt

.PHONY: help run test check bench install install-dev lock
