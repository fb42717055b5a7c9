/** Writes the page for people: one file that needs no network. */
package dev.cordon.report.html;
