#!/usr/bin/env bash
# Checks format, builds with warnings as errors and runs all tests. Installs what a bare Debian or Ubuntu lacks.
# The last line is "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '\n== %s\n' "$1"; }

finish() { # passed failed skipped
  printf '%s passed, %s failed, %s skipped\n' "$1" "$2" "$3"
  [ "$2" -eq 0 ] && [ "$1" -gt 0 ]
}

fail() { # what went wrong before a test could run
  printf '%s\n' "$1" >&2
  finish 0 1 0 || true
  exit 1
}

install_package() { # Debian package
  local as_root=''
  [ "$(id -u)" -eq 0 ] || as_root='sudo -n'
  command -v apt-get >/dev/null || return 1
  $as_root apt-get update -qq >/dev/null 2>&1 || true
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq "$1" >/dev/null 2>&1
}

say 'Tools'
command -v dotnet >/dev/null || fail 'The .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download and start again.'
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export HOME="${HOME:-$PWD}"
dotnet --version

CHROMIUM="${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}"
if [ -z "$CHROMIUM" ]; then
  echo 'Installing Chromium for the browser tests …'
  install_package chromium || fail 'Chromium is missing and could not be installed. Install the package chromium (as root: apt-get install chromium), or name a browser in CHROMIUM.'
  CHROMIUM="$(command -v chromium)"
fi
export CHROMIUM
"$CHROMIUM" --version 2>/dev/null | head -n 1

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo 'Installing Node for the tests with clients from npm …'
  install_package nodejs && install_package npm || fail 'Node is missing and could not be installed. Install the packages nodejs and npm (version 18 or newer).'
fi
node --version

say 'Restore'
dotnet restore --verbosity quiet || fail 'Packages could not be restored.'

say 'Build (warnings are errors)'
dotnet build --no-restore --configuration Release --verbosity quiet || fail 'The build failed.'

say 'Format'
dotnet format --no-restore --verify-no-changes --verbosity quiet || fail 'The format differs from .editorconfig: run dotnet format.'

say 'Knowledge base'
dotnet artifacts/bin/Bot/release/CitizenAssistant.Bot.dll check --path knowledge-base || fail 'The knowledge base has faults.'

say 'Clients from npm'
(cd tests/Conformance/clients && { [ -e node_modules/.package-lock.json ] || npm ci --ignore-scripts --loglevel=error; }) || fail 'The packages of tests/Conformance/clients could not be installed.'

say 'Tests'
log="$(mktemp)"
trap 'rm -f "$log"' EXIT
status=0
dotnet test --no-build --configuration Release --max-parallel-test-modules 1 2>&1 | tee "$log" || status=$?

count() { grep -E "^ *$1: [0-9]+" "$log" | tail -n 1 | grep -oE '[0-9]+' || echo 0; }
passed="$(count succeeded)" failed="$(count failed)" skipped="$(count skipped)"
[ "$status" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1 # a test program that broke without a failed test
finish "$passed" "$failed" "$skipped"
