/** A record is checked: against itself, and against the files and the lists that it names. */
package dev.cordon.recheck;
