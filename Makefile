# Two commands do everything on a fresh Debian 12 machine: `make run` and `make check`.
# `make run FILES="a.txt folder/"` imports one's own files instead of the samples.

PACKAGES = gcc meson ninja-build pkgconf gettext python3 \
	libglib2.0-dev libgtk-4-dev libadwaita-1-dev libsqlite3-dev libzstd-dev nettle-dev libxml2-dev libarchive-dev libgmime-3.0-dev libseccomp-dev libjson-glib-dev libxlsxwriter-dev libminizip-dev \
	libcairo2-dev libpango1.0-dev libatspi2.0-dev libpoppler-glib-dev poppler-data desktop-file-utils shared-mime-info libgtk-4-bin adwaita-icon-theme librsvg2-common fonts-noto-cjk locales
CHECK_PACKAGES = clang clang-format libclang-rt-14-dev xvfb xauth dbus dbus-daemon at-spi2-core \
	poppler-utils appstream git

FILES ?= data/samples
DEMO = build/demo
LIBRARY = $(DEMO)/demonstration.taizhang
PDF = $(DEMO)/report.pdf
# The program without its tests, which are most of what there is to build.
PROGRAM = app/taizhang app/taizhang-cli app/reader/taizhang-reader po/zh_CN/LC_MESSAGES/taizhang.mo data/gschemas.compiled
FUZZ_SECONDS ?= 60
LAYOUTS ?= 20000
SHARED ?= $(wildcard $(CURDIR)/../shared)
export TAIZHANG_SHARED = $(SHARED)

.PHONY: all run check kill-test deps check-deps build test-plain test-sanitized layouts fuzz bench clean

all: build

deps:
	@tests/install-packages $(PACKAGES)

check-deps:
	@tests/install-packages $(PACKAGES) $(CHECK_PACKAGES)

build/build.ninja:
	meson setup build -Dwerror=true

build: deps build/build.ninja
	ninja -C build

run: deps build/build.ninja
	ninja -C build $(PROGRAM)
	@mkdir -p $(DEMO)
	build/app/taizhang-cli import --library $(LIBRARY) $(FILES)
	build/app/taizhang-cli report --library $(LIBRARY) --pdf $(PDF)
	@echo "The report is $(CURDIR)/$(PDF)"
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then build/app/taizhang --library $(LIBRARY); \
	else echo "There is no display, so no window was opened."; fi

# Every test under the sanitizers; what drives the installed program or only reads the sources runs in the plain build.
check: check-deps build/build.ninja
	tests/run-all $(FUZZ_SECONDS)

# Kills a program that writes to a library, and cuts the power, at KILLS random moments each; `make check` does it
# about 50 times.
KILLS ?= 500
kill-test: check-deps build
	TZ_KILLS=$(KILLS) TZ_CUTS=$(KILLS) TZ_MIGRATIONS=60 TZ_KEPT_NOTICES=1000 meson test -C build --verbose --timeout-multiplier 10 library-kill library-power

# Invented notices in many more layouts than the tests print, and how certain the analysis is of them.
layouts: build
	TAIZHANG_LAYOUTS=$(LAYOUTS) build/tests/analysis/test-layouts

bench: build
	meson test -C build --benchmark --verbose

fuzz: check-deps
	tests/run-fuzz $(FUZZ_SECONDS)

clean:
	rm -rf build build-*
