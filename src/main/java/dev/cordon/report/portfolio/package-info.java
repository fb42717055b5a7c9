/** A portfolio for machines: JSON and CSV, and what a format of it is. */
package dev.cordon.report.portfolio;
