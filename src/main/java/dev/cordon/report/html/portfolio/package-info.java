/** A portfolio as a page for people. */
package dev.cordon.report.html.portfolio;
