/** Judges what was looked at and holds what comes of it, the report, as values: no Maven, no clock, no file. */
package dev.cordon.audit;
