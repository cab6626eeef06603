"""What a server with SSH is asked to do, for any POSIX shell, with the tools of GNU, BSD or busybox."""

from __future__ import annotations

# On the server, below `path`: releases/NAME/{site,server,publication.json}, current -> releases/NAME, lock.
LOOK = "df -Pk . | tail -n 1; cat current/publication.json 2>/dev/null || true"
KEPT = """for one in $(ls -r releases 2>/dev/null); do
  cat "releases/$one/publication.json" 2>/dev/null && printf '\\0'
done; true"""
# POSIX has no command that replaces a link to a folder in one step: GNU and busybox have `mv -T`, FreeBSD and macOS
# `mv -h`, others at least Perl or Python. An option that is not known changes nothing.
SWAP = """swap() {
  mv -fT "$1" "$2" 2>/dev/null || mv -fh "$1" "$2" 2>/dev/null ||
  perl -e 'rename $ARGV[0], $ARGV[1] or exit 1' "$1" "$2" 2>/dev/null ||
  python3 -c 'import os, sys; os.rename(sys.argv[1], sys.argv[2])' "$1" "$2" 2>/dev/null
}
"""
# A hard link is made only where nothing is: only one of two gets the lock, and it is never seen empty. A lock of this
# working copy is the rest of a publication that was cut off.
LOCK = """mkdir -p releases; printf '%s' {holder} > mine.$$
if ! ln mine.$$ lock 2>/dev/null; then
  held=$(cat lock 2>/dev/null || true)
  case "$held" in
    *{place}*) ;;
    *) if [ {take_over} = no ]; then rm -f mine.$$; printf '%s' "$held"; exit 75; fi ;;
  esac
  rm -f lock; ln mine.$$ lock
fi
rm -rf mine.* releases/*.new try; mkdir -p releases/{name}.new try/old
ln -s old try/link; ln -s new try/other
if ! swap try/other try/link || [ -h try/other ] || [ -h try/old/other ]; then rm -rf try lock; exit 76; fi
rm -rf try; readlink current || true"""
SWITCH = """if ! grep -q {place} lock 2>/dev/null; then cat lock 2>/dev/null; exit 75; fi
{keep}
mv releases/{name}.new releases/{name}
rm -f current.new; ln -s releases/{name} current.new; swap current.new current
ls releases | grep -v '[.]new$' | grep -vx {name} | sort -r | tail -n +{keep_from} |
  while read -r old; do rm -rf "releases/$old"; done
rm -f lock"""
LINK = "mkdir -p {folder} && ln -f {source} {there}"
BACK = """if [ -f lock ] && ! grep -q {place} lock; then cat lock; exit 75; fi
test -d releases/{name}/site
{keep}
rm -f current.new; ln -s releases/{name} current.new; swap current.new current"""
HELD, CANNOT_SWITCH = 75, 76  # exit codes of these scripts
