# Runs on the SSH host for the whole of a deployment:
#
#     sh -c '<this>' deploy PARENT NAME RELEASES publish|dry-run|roll-back
#
# Reports what it finds, then waits for one of: fetch PATH, add ID, keep ID, switch ID, remove ID,
# and says "ready" when that is done, with what was fetched as base64, or "refused". After "keep ID" come paths, one a line, and an empty line. When the
# connection ends, a killed deployment's too, this shell ends, and the lock with it.
umask 022
say() { printf 'charter-deploy %s\n' "$*"; }
refuse() { say "refused $*"; exit 0; }

parent=$1 name=$2 releases=$3 purpose=$4
case $parent in /*) ;; *) parent=./$parent ;; esac # which is neither "-" nor looked for in CDPATH
cd -P -- "$parent" 2>/dev/null || refuse no-parent
for program in rsync flock; do
  command -v "$program" >/dev/null || refuse "ssh-lacks $program"
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

if [ "$purpose" = publish ]; then
  problem=$(mkdir -p -- "$releases" 2>&1) || refuse "not-writable $problem"
fi
if [ "$purpose" != dry-run ] && [ -d "$releases" ]; then
  problem=$( (: >>"$releases/lock") 2>&1) || refuse "not-writable $problem"
  exec 9>>"$releases/lock"
  flock -n 9 || refuse busy
fi

current=
[ ! -L "$name" ] || current=$(basename -- "$(readlink -- "$name")")
[ -d "$releases/${current:--}" ] || current=
say "current $current"
say "releases $(ls -- "$releases" 2>/dev/null | tr '\n' ' ')"

fetch() {
  [ ! -f "$releases/${current:--}/$1" ] || base64 <"$releases/$current/$1" | tr -d '\n'
}
add() {
  mkdir -- "$releases/$1"
}
keep() {
  status=0
  while IFS= read -r path && [ -n "$path" ]; do
    old=$releases/$current/$path new=$releases/$1/$path
    [ ! -e "$old" ] || { mkdir -p -- "$(dirname -- "$new")" && ln -- "$old" "$new"; } || status=1
  done
  return $status
}
switch() {
  sync
  rm -f -- "$releases/next" && ln -s -- "$releases/$1" "$releases/next" || return 1
  [ -L "$name" ] || [ ! -d "$name" ] || rmdir -- "$name" || return 1
  mv -T -- "$releases/next" "$name"
}
remove() {
  [ "$(readlink -- "$name")" = "$releases/$1" ] || rm -rf -- "$releases/$1"
}

say ready
while read -r verb id; do
  problem=$("$verb" "$id" 2>&1) && say "ready $problem" || say "refused not-writable $problem"
done
