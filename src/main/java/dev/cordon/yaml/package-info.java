/** YAML files that people write, read strictly and with positions: denylists, waivers, settings and clauses. */
package dev.cordon.yaml;
