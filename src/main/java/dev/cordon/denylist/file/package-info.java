/** Reads denylists from files, joins them, and writes and reads their compiled form. */
package dev.cordon.denylist.file;
