#!/usr/bin/env bash
# Gives maven-enforcer-plugin one banned pattern in every root POM of a project, so that
# `mvn org.apache.maven.plugins:maven-enforcer-plugin:3.7.0:enforce` judges each module by it.
# Enforcer takes no pattern on the command line, and modules without a common parent inherit none.
#
#   ban-one-pattern.sh POM…
set -euo pipefail

read -r -d '' plugin <<'XML' || true
<plugin>
  <groupId>org.apache.maven.plugins</groupId>
  <artifactId>maven-enforcer-plugin</artifactId>
  <version>3.7.0</version>
  <executions>
    <execution>
      <id>default-cli</id>
      <configuration>
        <rules>
          <bannedDependencies><excludes><exclude>com.kaspersky:*</exclude></excludes></bannedDependencies>
        </rules>
      </configuration>
    </execution>
  </executions>
</plugin>
XML

for pom in "$@"; do
  if grep -q '<exclude>com.kaspersky:\*</exclude>' "$pom"; then
    continue
  fi
  PLUGIN="$plugin" perl -0pi -e 's{(?=</plugins>\s*</pluginManagement>)}{$ENV{PLUGIN}\n}' "$pom"
  grep -q '<exclude>com.kaspersky:\*</exclude>' "$pom" || { echo "$pom has no <pluginManagement>" >&2; exit 1; }
done
