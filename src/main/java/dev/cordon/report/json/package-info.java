/** Writes the record: the report as JSON, and the denylist as JSON. */
package dev.cordon.report.json;
