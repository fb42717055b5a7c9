/** What clauses and suppliers are asked, set beside what was found; every page is a draft that a person completes. */
package dev.cordon.report.answers;
