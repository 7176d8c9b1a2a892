# The work on Bindery, a command each. `make generate` and `make test` install libyaml when it is missing.

.DEFAULT_GOAL := help
.PHONY: help generate test check lint format corpus compatibility benchmark artifact clean libyaml

# All but the golden cases, which are input and expected text, compared byte by byte.
SWIFT_FILES = find . -name '.build*' -prune -o -path ./Tests/GoldenTests/Cases -prune -o -name '*.swift' -print0

# What is generated is formatted too, however long the names are; a key of 300 letters is not broken.
GENERATED_FILES = find Tests/GoldenTests/Cases -path '*/hostile-names/*' -prune -o -path '*/expected/*' -name '*.swift' -print0

help: ## Print this.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

generate: libyaml ## Build the tool and regenerate Generated/ from specs/.
	swift run bindery generate

test: libyaml ## Build everything and run the tests.
	swift test

check: libyaml ## Fail when Generated/ is not what specs/ gives.
	swift run bindery check

lint: ## Fail when a Swift file is not formatted as .swift-format says it.
	@$(SWIFT_FILES) | xargs -0 swift format lint --strict
	@$(GENERATED_FILES) | xargs -0 swift format lint --strict

format: ## Format the Swift files.
	@$(SWIFT_FILES) | xargs -0 swift format --in-place

corpus: libyaml ## Generate and compile every OpenAPI document of a folder: make corpus DIR=…
	@bash Tests/Corpus/corpus.sh $(OPTIONS) "$(DIR)"

compatibility: libyaml ## Compare what breaks in Swift with what the compiler says: make compatibility [OLD=… NEW=…]
	BINDERY_OLD="$(OLD)" BINDERY_NEW="$(NEW)" swift test --filter 'CompatibilityTests/$(if $(NEW),published,cases)'

benchmark: libyaml ## Measure JSON against Codable, and generating and compiling: make benchmark DIR=…
	swift run --package-path Benchmarks -c release BinderyBenchmarks
	bash Benchmarks/documents.sh specs $(if $(DIR),"$(DIR)")

artifact: libyaml ## Build the tool as a SwiftPM artifact bundle, and a package around it.
	@bash Plugins/Artifact/make.sh
	@bash Plugins/Artifact/check.sh

clean: ## Remove what was built.
	rm -rf .build .build-artifact Benchmarks/.build Examples/*/.build

libyaml:
	@sh .ci/install-libyaml.sh
