# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# What tools/run and tools/check share: packages and build. To be sourced; $root is the top of the source tree.

say () {
    printf '%s\n' "$*" >&2
}

# The packages for the uses given that are not installed.
missing_packages () {
    for use in "$@"; do
        awk -F '\t' -v use="$use" '$1 == use { print $2 }' "$root/tools/packages"
    done | while read -r package; do
        status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
        [ "$status" = 'install ok installed' ] || printf '%s ' "$package"
    done
}

as_root () {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        say "This needs root, and there is no sudo. As root, run: $*"
        exit 1
    fi
}

install_packages () {
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        say "These packages are missing, and there is no apt-get to install them: $missing"
        exit 1
    fi
    say "Installing Debian packages: $missing"
    as_root apt-get update -qq >&2
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
}

build () {
    if [ ! -f "$root/build/build.ninja" ]; then
        meson setup "$root/build" "$root" >&2
    fi
    ninja -C "$root/build" --quiet >&2
}
