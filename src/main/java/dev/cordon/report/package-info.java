/** What is told: the report and its formats, one class per format. */
package dev.cordon.report;
