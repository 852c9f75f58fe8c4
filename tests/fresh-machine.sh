#!/usr/bin/env bash
# Does what README.md says, as somebody does who has just cloned it: an empty folder, an empty package cache, and each command that README shows.
# usage: fresh-machine.sh [--without-tests] [REPOSITORY]; left out, the repository that this file lies in. Needs git, curl, the .NET SDK and Node; no Teams, no Azure.
# Prints a line for each command, and ends with 1 when one did not do what README says.
set -euo pipefail
tests=yes
if [ "${1:-}" = --without-tests ]; then tests=no; shift; fi
repository=$(cd "${1:-$(dirname "$0")/..}" && git rev-parse --show-toplevel)
folder=$(mktemp -d)
started=()
cleanup() {
  for program in "${started[@]}"; do kill -- "-$program" 2>/dev/null || true; done
  rm -rf "$folder"
}
trap cleanup EXIT
export NUGET_PACKAGES="$folder/packages" npm_config_cache="$folder/npm" DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
git clone -q "$repository" "$folder/policybot"
cd "$folder/policybot"

failed=0
check() {
  local shown=$1 began=$SECONDS
  shift
  if "$@" >"$folder/output" 2>&1; then echo "ok      $((SECONDS - began)) s  $shown"; else echo "FAILED  $((SECONDS - began)) s  $shown"; tail -20 "$folder/output"; failed=1; fi
}
# Without the list of commands that the loop below reads, for a program may read its input.
as_shown() { bash -c "$1" </dev/null; }

# Starts a program in a group of its own and waits until it answers; it runs until the end.
answers() {
  setsid bash -c "$1" >"$folder/running.${#started[@]}" 2>&1 &
  started+=($!)
  for _ in $(seq 600); do
    if curl -s -o /dev/null "$2"; then return 0; fi
    kill -0 "${started[-1]}" 2>/dev/null || break
    sleep 1
  done
  cat "$folder/running.$(( ${#started[@]} - 1 ))"
  return 1
}

bot='dotnet run --project src/PolicyBot.Host'
check "$bot" answers "$bot" http://localhost:3978/
while IFS= read -r playground; do
  port=$(grep -oE -- '-p [0-9]+' <<<"$playground" | cut -c4- || true)
  check "$playground" answers "$playground" "http://localhost:${port:-56150}/"
done < <(sed -n 's/^    \(cd docs\/playground.*\)/\1/p' README.md)

printf 'Kan jeg bruke jobbmailen?\n' > questions.txt
printf '# Retningslinjer\n\nVedtatt av kommunestyret 12. mars 2019\n\n## Ansatte\n\n1. Skriv klart språk.\n2. Spør om samtykke før du legger ut bilder.\n' > "$folder/retningslinjer.md"
while IFS= read -r command; do
  case $command in
    "$bot") ;;
    # A Word file is not made here; the same text in Markdown goes the same way.
    *retningslinjer.docx*) check "$command" as_shown "${command/retningslinjer.docx/$folder/retningslinjer.md}" ;;
    # Nobody has sent a plan yet, and the command must say so.
    *"export plan"*) check "$command" as_shown "$command > '$folder/said' 2>&1; [ \$? = 2 ] && grep -q 'There is no plan' '$folder/said'" ;;
    # Parts of dotnet test, or all of it and the browser once more.
    *--filter*|.ci/run) echo "not run      $command" ;;
    "dotnet test") [ "$tests" = no ] && echo "not run      $command" || check "$command" as_shown "$command" ;;
    *) check "$command" as_shown "$command" ;;
  esac
done < <(sed -nE 's/^ +((dotnet|\.ci).*)/\1/p' README.md)
exit "$failed"
