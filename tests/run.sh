#!/bin/sh
# Passes the tests on a Debian machine that has only Python 3.11: makes .venv, installs what is pinned, sees to Chromium.
# Words after it go on to pytest: sh tests/run.sh tests/figures -x
set -eu
cd "$(dirname "$0")/.."

apt_install() {
    echo "Installing $1: $2."
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo > /dev/null || { echo "Ask someone who may: apt-get install $1" >&2; exit 1; }
        as_root=sudo
    fi
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" > /dev/null
}

has_chromium() {
    for name in chromium chromium-browser google-chrome; do
        if command -v "$name" > /dev/null; then return 0; fi
    done
    return 1
}

if ! .venv/bin/python -m pip --version > /dev/null 2>&1; then
    # Debian keeps in a package of its own what venv needs to put pip in place.
    python3 -c "import ensurepip" 2> /dev/null || apt_install python3-venv "it makes .venv"
    python3 -m venv --clear .venv
fi

wanted=$(cat requirements.txt tests/requirements.txt | cksum)
if [ "$wanted" != "$(cat .venv/installed 2> /dev/null || true)" ]; then
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.txt -r tests/requirements.txt
    echo "$wanted" > .venv/installed
fi

has_chromium || apt_install chromium "the tests in tests/browser look at the pages in it"

# Four at most: each has a server and a browser of its own.
exec .venv/bin/python -m pytest -q -n auto --maxprocesses=4 --dist worksteal --durations=15 "$@"
