/** Writes the report as JUnit XML, Markdown, CSV and CycloneDX. */
package dev.cordon.report.plain;
