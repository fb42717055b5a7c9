/** Keeps what the modules of a session share, and prints to the log. */
package dev.cordon.maven.session;
