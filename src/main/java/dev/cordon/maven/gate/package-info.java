/** Judges what is made after {@code check} before it leaves the build, and reports on the build as a whole. */
package dev.cordon.maven.gate;
