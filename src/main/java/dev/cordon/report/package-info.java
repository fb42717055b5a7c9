/** The wording that several formats share, and what a format is; the formats are in the packages below. */
package dev.cordon.report;
