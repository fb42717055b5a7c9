#!/usr/bin/env bash
# Hands the inventory of a build to Dependency-Track. Needs DTRACK_URL and DTRACK_API_KEY.
set -euo pipefail

curl --fail --silent --show-error "$DTRACK_URL/api/v1/bom" \
  --header @- \
  --form autoCreate=true \
  --form "projectName=$1" \
  --form "projectVersion=$2" \
  --form bom=@target/cordon/aggregate.cdx.json <<<"X-Api-Key: $DTRACK_API_KEY"
