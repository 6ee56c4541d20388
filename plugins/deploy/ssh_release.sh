# Runs on the SSH host for the whole of a deployment: sh -c '<this>' deploy TARGET look|lock
#
# Tells what it finds, then waits for one of: new ID PREVIOUS, keep PATH, show ID, remove ID, and
# says "ready" when that is done. When the connection ends, a killed deployment's too, this shell
# ends, and the lock with it.
umask 022
say() { printf 'charter-deploy %s\n' "$*"; }
refuse() { say "refused $*"; exit 0; }

target=$1
parent=$(dirname -- "$target")
name=$(basename -- "$target")
releases=.$name.releases
cd -- "$parent" 2>/dev/null || refuse no-parent
for program in rsync flock; do
  command -v "$program" >/dev/null || refuse "lacks $program"
done

if [ -L "$name" ]; then
  case $(readlink -- "$name") in
    "$releases"/*) ;;
    *) refuse "foreign $(readlink -- "$name")" ;;
  esac
elif [ -d "$name" ]; then
  found=$(ls -A -- "$name" 2>/dev/null | head -n 1)
  [ -z "$found" ] || refuse "foreign $found"
elif [ -e "$name" ]; then
  refuse "foreign $name"
fi

if [ "$2" = lock ]; then
  problem=$(mkdir -p -- "$releases" 2>&1) || refuse "not-writable $problem"
  problem=$( (: >>"$releases/lock") 2>&1) || refuse "not-writable $problem"
  exec 9>>"$releases/lock"
  flock -n 9 || refuse busy
fi
current=
[ ! -L "$name" ] || current=$(basename -- "$(readlink -- "$name")")
[ -d "$releases/${current:--}" ] || current=

say "here $(pwd -P)"
say "current $current"
say "releases $(ls -- "$releases" 2>/dev/null | tr '\n' ' ')"
say "manifest $(cat -- "$releases/${current:--}/.deployed.json" 2>/dev/null)"

keep() {
  [ -e "$previous/$1" ] || return 0
  mkdir -p -- "$(dirname -- "$id/$1")" && ln -- "$previous/$1" "$id/$1"
}
show() {
  sync
  rm -f -- "$releases/next" && ln -s -- "$releases/$1" "$releases/next" || return 1
  [ -L "$name" ] || [ ! -d "$name" ] || rmdir -- "$name" || return 1
  mv -T -- "$releases/next" "$name"
}

say ready
while read -r verb argument more; do
  case $verb in
    new) id=$releases/$argument previous=$releases/$more problem=$(mkdir -- "$releases/$argument" 2>&1) ;;
    keep) problem=$(keep "$argument${more:+ $more}" 2>&1) ;;
    show) problem=$(show "$argument" 2>&1) ;;
    remove) problem=$(rm -rf -- "$releases/$argument" 2>&1) ;;
  esac || refuse "not-writable $problem"
  say ready
done
