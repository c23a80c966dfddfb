#!/bin/sh
# What the container runs: `serve` serves the site, anything else is the command line.
set -eu
if [ "${1:-}" = serve ]; then
  exec node "${PLAYBOOK_HOME:-/srv/playbook}/tools/serve.ts"
fi
exec playbook "$@"
