/** Writes the report as SARIF, and as GitLab's code quality, which says the same in fewer words. */
package dev.cordon.report.sarif;
