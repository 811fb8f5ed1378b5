# Two commands do everything: `make start` to learn, `make test` before you send a change.
# Another Python: make start PYTHON=python3.12

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --constraint constraints.txt
WANTED := pyproject.toml constraints.txt
say = @printf '\n==> %s\n'
# What `make start` says is in the learner's language, as everything else. $(if $(JA),…,…): no ASCII
# comma in the first of the two.
JA := $(filter ja%,$(firstword $(KATA_LANG) $(LC_ALL) $(LC_MESSAGES) $(LANG)))

.DEFAULT_GOAL := help
.PHONY: help start test test-real verify verify-tests bench format generated clean

help:
	@echo 'make start     install everything, check that it works, say what to do first'
	@echo 'make test      everything that must be green: format, lint, types, layers, tests'
	@echo 'make test-real what needs heavy real parts; says "not here" for what this machine lacks'
	@echo 'make format    lay out the code and fix what can be fixed automatically'
	@echo 'make verify    prove every kata at twenty seeds; KATAS="xor …" for some of them'
	@echo 'make verify-tests  the tests that take too long for every change'
	@echo 'make bench     measure what the project promises'
	@echo 'make generated write what is made from the katas again: tables, pictures, notebooks …'
	@echo 'make clean     remove .venv and everything that can be made again'

start: $(VENV)/.ready-to-learn
	$(say) $(if $(JA),'すべての kata の解答例が、このコンピューターで合格することを確かめます','Checking that the reference of every kata passes on this machine')
	@$(BIN)/python -m pytest katas --solution reference -q -p no:randomly
	$(say) $(if $(JA),'kata の一覧','The katas')
	@$(BIN)/kata list
	@printf '\n'
	@$(BIN)/kata
	@printf '\n%s  source $(BIN)/activate\n' $(if $(JA),'最初に、ターミナルごとに一度:','First, once in every terminal:')
	@$(if $(JA),printf '%s\n' '日本語の説明が入ったファイルで学ぶには、続けて:  kata init ../my-katas; cd ../my-katas',:)

test: $(VENV)/.ready-to-test
	$(say) 'Format'
	@$(BIN)/ruff format --check .
	$(say) 'Lint'
	@$(BIN)/ruff check .
	$(say) 'Types'
	@$(BIN)/mypy
	$(say) 'Import layers'
	@$(BIN)/lint-imports
	$(say) 'Tests, on two processes'
	@$(BIN)/python -m pytest tests -n 2 --dist worksteal -q

test-real: $(VENV)/.ready-to-test
	$(say) 'Tests with real heavy parts'
	@$(BIN)/python -m pytest tests -m real -q -rs

verify: $(VENV)/.ready-to-test
	$(say) 'Proving every kata by its mistakes and its alternatives, at 20 seeds'
	@$(BIN)/kata verify $(KATAS) --seeds 20 --device cpu --device sim
	$(say) 'Mutants of every reference'
	@$(BIN)/kata verify $(KATAS) --mutants --device cpu --device sim

verify-tests: $(VENV)/.ready-to-test
	$(say) 'Diagnoses of every rewritten mistake; cold and warm runs on every mistake; slow numbers of the tasks'
	@$(BIN)/python -m pytest tests -m exhaustive -n 2 -q

bench: $(VENV)/.ready-to-test
	$(say) 'Measuring; let the machine rest meanwhile'
	@$(BIN)/python -m benchmarks

format: $(VENV)/.ready-to-test
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format .

generated: $(VENV)/.ready-to-test
	$(say) 'Writing what is made from the katas: signatures, tables, glossary, pictures and notebooks'
	@$(BIN)/kata verify $(KATAS) --signatures
	@$(BIN)/python docs/tables.py
	@$(BIN)/python docs/glossary.py
	@$(BIN)/python docs/pictures/make.py
	@$(BIN)/python docs/notebooks.py

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find kata_runner katas reference tests benchmarks examples docs -name __pycache__ -type d -prune \
	  -exec rm -rf {} +

# --- what is installed, and when ------------------------------------------------------------------
# The stamps are older than what they depend on exactly when something has to be installed anew.

$(BIN)/python:
	$(say) $(if $(JA),'このフォルダー専用の Python 環境 $(VENV) を作ります','Making $(VENV), a Python environment of this folder only')
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; v >= (3, 11) or sys.exit($(if $(JA), \
	  "torch-katas には Python 3.11 以降が必要です（$(PYTHON) は %d.%d です）。別の Python を使うには: " \
	  , "torch-katas needs Python 3.11 or newer, and $(PYTHON) is %d.%d. Another one: ") \
	  "make start PYTHON=python3.12" % v)'
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo $(if $(JA),'この Python では環境を作れません。Debian や Ubuntu では: apt install python3-venv' \
	  ,'This Python cannot make environments. On Debian and Ubuntu: apt install python3-venv'); \
	  exit 1; }

$(VENV)/.ready-to-learn: $(WANTED) | $(BIN)/python
	$(say) $(if $(JA),'PyTorch をインストールします。初回は大きなダウンロードになります','Installing PyTorch: a big download, the first time')
	@$(PIP) torch
	$(say) $(if $(JA),'torch-katas と、残りのライブラリをインストールします','Installing torch-katas and the rest')
	@$(PIP) --quiet hatchling
	@$(PIP) --quiet --no-build-isolation --editable '.[plots]'
	@touch $@

$(VENV)/.ready-to-test: $(WANTED) $(VENV)/.ready-to-learn
	$(say) 'Installing the tools that check the project itself'
	@$(PIP) --quiet --no-build-isolation --editable '.[plots,notebook,cluster,dev]'
	@touch $@
