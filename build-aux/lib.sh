# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What the scripts of this folder share: finding and installing the packages that build-aux/packages names, and a
# build directory that is set up once. Source it with the repository as the working directory.

# The packages are Debian's, so their programs come before others of the same name (a Python of one's own, say, does not
# see Debian's Python modules).
PATH=/usr/sbin:/usr/bin:/sbin:/bin:$PATH

# say WORD…: progress, on standard error, so that standard output stays for results.
say ()
{
  printf '%s: %s\n' "${0##*/}" "$*" >&2
}

die ()
{
  say "$@"
  exit 1
}

# packages_in SECTION…: the packages under these headings of build-aux/packages, one a line.
packages_in ()
{
  local section

  for section in "$@"; do
    awk -v want="[$section]" '
      { sub (/#.*/, ""); gsub (/[ \t]/, "") }
      /^\[/ { inside = ($0 == want); found = found || inside; next }
      inside && $0 != "" { print }
      END { exit !found }
    ' build-aux/packages || die "build-aux/packages has no section [$section]"
  done
}

# missing_of PACKAGE…: those that are not installed.
missing_of ()
{
  printf '%s\n' "$@" |
    grep -vxF -f <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p')
}

# as_root COMMAND…: through sudo for those who aren't root. Fails where neither is possible.
as_root ()
{
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@" </dev/null
  else
    sudo env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"
  fi
}

# patiently COMMAND…: tries again for up to two minutes while another process (an update in the background, say) holds
# apt's or dpkg's lock; any other failure is final at once.
patiently ()
{
  local tries=0 out status

  out=$(mktemp)
  while :; do
    as_root "$@" >"$out" 2>&1
    status=$?
    if [ $status -ne 0 ] && [ $tries -lt 24 ] && grep -q 'Could not get lock\|Unable to acquire the dpkg' "$out"; then
      [ $tries -gt 0 ] || say "waiting for another package manager to finish"
      tries=$((tries + 1))
      sleep 5
      continue
    fi
    [ $status -eq 0 ] || cat "$out" >&2
    rm -f "$out"
    return $status
  done
}

# need_packages SECTION…: installs what is missing of these sections, and says what. Does nothing, and asks for no
# rights, where all of it is there.
need_packages ()
{
  local -a wanted missing
  local install

  mapfile -t wanted < <(packages_in "$@")
  [ ${#wanted[@]} -gt 0 ] || exit 1

  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "this is not a Debian system, so nothing is installed here. If the build fails, install what these Debian" \
        "packages hold: ${wanted[*]}"
    return 0
  fi

  mapfile -t missing < <(missing_of "${wanted[@]}")
  [ ${#missing[@]} -gt 0 ] || return 0

  install="apt-get install --no-install-recommends ${missing[*]}"
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    die "packages are missing, and there is no sudo to install them with. As root, run: $install"
  fi

  say "installing ${#missing[@]} packages: ${missing[*]}"
  patiently apt-get update -q || say "the package lists could not all be brought up to date; trying with what is there"
  patiently apt-get install -y -q --no-install-recommends "${missing[@]}" ||
    die "could not install the packages. See above; by hand it is, as root: $install"
}

# configure DIR ARGUMENT…: sets the build directory up, unless it already is, with these arguments. (Ninja by itself
# notices when a meson.build changes.)
configure ()
{
  local dir=$1 log
  shift

  [ "$(cat "$dir/.arguments" 2>/dev/null)" != "$*" ] || return 0

  rm -rf "$dir/meson-private" "$dir/meson-info" "$dir/build.ninja"
  log=$(mktemp)
  if ! meson setup "$dir" "$@" >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    die "meson setup failed in $dir"
  fi
  rm -f "$log"
  printf '%s\n' "$*" >"$dir/.arguments"
}
