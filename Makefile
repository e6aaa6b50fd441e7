# Two commands do everything: `make demo` shows the app, `make test` runs what CI runs. Both are safe to repeat.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PORT ?= 8501
# Only this machine reaches the app; ADDRESS=0.0.0.0 lets others in, who may search but change nothing.
ADDRESS ?= 127.0.0.1

.PHONY: demo test setup screenshots clean

demo: setup
	$(BIN)/python -m streamlit run streamlit_app.py --server.address $(ADDRESS) --server.port $(PORT)

setup: $(VENV)/app-installed
	$(BIN)/python -m recommender setup

test: $(VENV)/tests-installed
	$(BIN)/python -m tests.run

screenshots: $(VENV)/tests-installed
	SCREENSHOTS=docs $(BIN)/python -m pytest tests/browser/test_screenshots.py -q

# The stamps make a repeated run skip the installation unless the pins changed.
$(VENV)/app-installed: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/tests-installed: requirements.txt tests/requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	touch $(VENV)/app-installed $@

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache
