/** YAML files that people write, read strictly and with positions: denylists and waivers. */
package dev.cordon.yaml;
