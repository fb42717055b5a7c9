/** Prints reports, explanations and denylists as lines of a log. */
package dev.cordon.report.console;
