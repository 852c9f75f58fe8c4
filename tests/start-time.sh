#!/usr/bin/env bash
# Publishes the program as the container has it, starts it five times on a new database, and prints how long each took to listen.
# Ends with 1 when the median is a second or more.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
program=
trap '[ -z "$program" ] || kill "$program" 2>/dev/null || true; rm -rf "$folder"' EXIT
dotnet publish src/PolicyBot.Host -c Release -r linux-x64 --self-contained false -o "$folder/program" -v quiet -nologo

times=()
for run in 1 2 3 4 5; do
  # A port that was free a moment ago.
  port=$(( 20000 + (RANDOM % 20000) ))
  began=$(date +%s%N)
  Bot__AppId=11111111-2222-3333-4444-555555555555 Bot__TenantId=11111111-2222-3333-4444-555555555555 Storage__File="$folder/$run.db" \
    dotnet "$folder/program/PolicyBot.Host.dll" --urls "http://127.0.0.1:$port" --Logging:LogLevel:Default=Warning &
  program=$!
  until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    kill -0 "$program" || exit 1
  done
  times+=($(( ($(date +%s%N) - began) / 1000000 )))
  kill "$program" && wait "$program" || true
  program=
done
median=$(printf '%s\n' "${times[@]}" | sort -n | sed -n 3p)
echo "Listening after ${times[*]} ms; the median is $median ms."
[ "$median" -lt 1000 ]
