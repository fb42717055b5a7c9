/** Writes reports as files, each whole or not at all: the only package of reports that touches a disk. */
package dev.cordon.report.file;
