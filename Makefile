# Two commands matter: `make report` and `make test`. Each sets up what is missing first.
SWIFT ?= swift
OUT ?= out
EXAMPLE ?= Examples/ranmark-gct

.PHONY: report test build tools tools-test bench example audit-truth audit-reference clean help

help:
	@echo 'make report   例の報告書を out/ に作る / write the example report into out/'
	@echo 'make test     すべての試験を実行する / run all tests'
	@echo 'make build    リリース版を作る / build the release binary'
	@echo 'make tools    組版ソフトとフォントを入れる / install the typesetter and fonts'
	@echo 'make bench    速度を他のソフトと比べる / compare speed with other software'
	@echo 'make audit-truth      監査が見つける誤りの割合を測る / measure what the audit finds'
	@echo 'make audit-reference REPORT=FILE  公表された報告書の監査 / audit the published report'
	@echo 'make example  例のデータを作り直す / regenerate the example data'

tools:
	@scripts/setup

tools-test:
	@scripts/setup --test

build: tools
	@$(SWIFT) build -c release --product saishinsa

report: build
	@.build/release/saishinsa report $(EXAMPLE) --out $(OUT)/$(notdir $(EXAMPLE))

test: tools-test
	$(SWIFT) test

bench: tools
	@Benchmarks/run

audit-truth: tools
	@$(SWIFT) run -c release audit-truth measure --lang ja
	@$(SWIFT) run -c release audit-truth measure --lang en
	@$(SWIFT) run -c release audit-truth houses

# The published report is not part of the project: whoever has it names the file.
audit-reference: tools
	@test -n "$(REPORT)" || { echo 'make audit-reference REPORT=FILE'; exit 64; }
	@$(SWIFT) run -c release audit-truth reference "$(REPORT)"

example:
	$(SWIFT) run make-example --output $(EXAMPLE)

clean:
	rm -rf .build out
