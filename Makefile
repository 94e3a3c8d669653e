# The one door. `make` alone says what there is.
SHELL := /bin/sh
.DEFAULT_GOAL := help
JAVA_HOME = $(shell .mvn/find-java)
MVN = JAVA_HOME="$(JAVA_HOME)" mvn -B -ntp
FORMATTER = target/tools/google-java-format-1.37.0-all-deps.jar
FORMAT = "$(JAVA_HOME)/bin/java" -jar $(FORMATTER)
SOURCES = find src -name '*.java'

.PHONY: help run build test check tools format format-check journeys soak bench docs clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' Makefile

run: ## the server with example data, at http://127.0.0.1:8080
	@./zhiheng serve --demo

build: ## the program and its start-up caches
	@./zhiheng --prepare

test: ## what needs neither a browser nor minutes, in about three minutes
	$(MVN) test -DexcludedTests='docs | journey | soak | bench | long'

check: tools format-check ## everything that must hold: format, compiler, tests, launcher
	$(MVN) verify
	@for script in src/test/sh/*.sh; do echo "== $$script"; sh "$$script" || exit 1; done

tools:
	@sh .ci/tools

$(FORMATTER):
	@$(MVN) -q dependency:copy -DoutputDirectory=target/tools \
	  -Dartifact=com.google.googlejavaformat:google-java-format:1.37.0:jar:all-deps

format: $(FORMATTER) ## formats the sources
	@$(SOURCES) | xargs $(FORMAT) --replace

format-check: $(FORMATTER)
	@$(SOURCES) | xargs $(FORMAT) --dry-run --set-exit-if-changed \
	  || { echo "these files are not formatted: make format"; exit 1; }

journeys: tools ## only the stories through the whole line
	$(MVN) test -Dgroups=journey

soak: ## kills program and database 60 times while people work: nothing lost, nothing doubled
	$(MVN) test -Dtest=SoakTests -DexcludedTests= -Dsurefire.failIfNoSpecifiedTests=false

bench: build ## how long the start, a command and the pages take; CASES=1000000 for more of them
	@sh src/bench/start.sh
	$(MVN) -q test -Dtest=BenchTests -DexcludedTests= -DtestJvm= -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dbench.cases=$(or $(CASES),100000) -Dbench.calls=$(or $(BENCH_CALLS),15)
	@cat target/performance.md

docs: tools ## the module diagrams and the pictures of the guides, into docs
	$(MVN) -q test -Dtest='ArchitectureTests#the_diagrams*,ScreenshotTests' -DexcludedTests=
	@rm -rf docs/modules && cp -R target/spring-modulith-docs docs/modules
	@mkdir -p docs/images && cp target/pictures/*.png docs/images/

clean: ## forgets everything built
	@rm -rf target
