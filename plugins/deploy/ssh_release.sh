# Runs on the SSH host for the whole of a deployment:
#
#     sh -c '<this>' deploy PARENT NAME RELEASES publish|dry-run|roll-back
#
# Reports what it finds, then waits for a line "VERB RELEASE BYTES", followed by so many bytes, and says
# "ready" when that is done, or "refused". The verbs are the functions at the end. Whatever it runs has
# its lock, so the next deployment begins after the last program of this one has ended; when the
# connection ends, a killed deployment's too, it removes what it has begun.
umask 022
LC_ALL=C
export LC_ALL # whose words for a full disk are known
exec 3>&1     # for what is said; the output of programs is a reason to refuse
trap : PIPE # the reader may be gone before the work is done
say() { printf 'charter-deploy %s\n' "$*" >&3; }
refuse() { say "refused $*"; exit 0; }
reason() { # of what programs say, the line that tells of a full disk, or the first
  full='No space left|quota exceeded|File too large|size limit exceeded|Wrote only'
  printf '%s\n' "$problem" | grep -m 1 -E "$full" | sed 's/^/full /' | grep . ||
    printf 'not-writable %s\n' "$problem" | head -n 1
}

echo # a greeting may have ended without
say here
parent=$1 name=$2 releases=$3 purpose=$4
case $parent in /*) ;; *) parent=./$parent ;; esac # which is neither "-" nor looked for in CDPATH
cd -P -- "$parent" 2>/dev/null || refuse no-parent
for program in tar flock gzip sha256sum awk find head sort uniq xargs; do
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
  problem=$(mkdir -p -- "$releases" 2>&1) || refuse "$(reason)"
fi
if [ "$purpose" != dry-run ] && [ -d "$releases" ]; then
  problem=$( (: >>"$releases/lock") 2>&1) || refuse "$(reason)"
  exec 9>>"$releases/lock"
  for second in 1 2 3 4 5 6 7 8 9 last; do # a killed deployment needs some of them to end
    flock -n 9 && break
    [ $second != last ] || refuse ssh-busy
    sleep 1
  done
fi

current=
[ ! -L "$name" ] || current=$(basename -- "$(readlink -- "$name")")
[ -d "$releases/${current:--}" ] || current=
say "current $current"
say "releases $(ls -- "$releases" 2>/dev/null | tr '\n' ' ')"

# What stands in a release against the list of it: a line of the list counts two, a file as it is counts one.
listed() {
  cat -- _deployed/[01]*.gz | gzip -cd
}
seen() {
  find . -path ./_deployed -prune -o -type f -exec sha256sum {} + |
    sed -e '/^\\/{s/^\\//;s/\\\\/\\/g;}' -e 's:  \./:  :'
}
compare() {
  cd -- "$releases/$1" && exec 2>/dev/null || return
  find _deployed -type f -exec sha256sum {} + | sed 's/^/charter-deploy part /' >&3
  { listed; listed; seen; } | sort | uniq -c | awk '
    { count = $1; sub(/^ *[0-9]+ [0-9a-f]+  /, "") }
    count == 3 { same++ }
    count == 2 { print "charter-deploy changed " $0 }
    count == 1 { print "charter-deploy besides " $0 }
    END { print "charter-deploy same " same + 0 }' >&3
}
[ -z "$current" ] || [ "$purpose" = roll-back ] || (compare "$current")

# Each is given the name of a release and, as its input, the bytes that follow the line.
add() { # an empty one
  mkdir -- "$releases/$1"
}
copy() { # one with all that readers see but the files named, as links where the disk has such a thing
  old=$releases/$current new=$releases/$1
  cp -RPl -- "$old" "$new" 2>/dev/null || { rm -rf -- "$new" && cp -RPp -- "$old" "$new"; } || return
  cd -- "$new" && xargs -0 rm -rf -- && find . ! -type f ! -type d -exec rm -f -- {} + || return
  find . -mindepth 1 -depth -type d -exec rmdir -- {} + 2>/dev/null
  return 0 # for most folders hold something
}
unpack() {
  tar -xzmof - -C "$releases/$1" # which writes into no file that is there: it may be another release's too
}
fetch() { # files, a path a line
  cd -- "$releases/$1" || return
  while IFS= read -r path; do
    size=$(wc -c <"$path") && say "content $((size)) $path" && cat -- "$path" >&3
  done
}
names() { # the files whose path has the pattern
  IFS= read -r pattern
  cd -- "$releases/$1" && find . -type f | grep -E -- "$pattern" | sed 's:^\./:charter-deploy named :' >&3
}
keep() { # links to files of the current one, a path a line
  while IFS= read -r path; do
    new=$releases/$1/$path
    mkdir -p -- "${new%/*}" && ln -- "$releases/$current/$path" "$new" || return
  done
}
switch() {
  sync
  rm -f -- "$releases/next" && ln -s -- "$releases/$1" "$releases/next" || return
  [ -L "$name" ] || [ ! -d "$name" ] || rmdir -- "$name" || return
  mv -T -- "$releases/next" "$name"
}
remove() {
  [ "$(readlink -- "$name")" = "$releases/$1" ] || rm -rf -- "$releases/$1"
}

say ready
begun=
while read -r verb release bytes; do
  case $verb in
    hello) continue ;; # at which an SFTP server in our place would have ended
    add | copy) begun=$release ;;
  esac
  # What a verb has not read of its bytes must not be taken for the next line.
  problem=$(head -c "$bytes" | { "$verb" "$release" 2>&1; status=$?; cat >/dev/null; exit $status; }) &&
    say ready || say "refused $(reason)"
done
[ -z "$begun" ] || remove "$begun"
