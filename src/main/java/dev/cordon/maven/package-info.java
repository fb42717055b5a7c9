/** The goals, and everything that knows Maven: the only home of {@code org.apache.maven} and of the resolver API. */
package dev.cordon.maven;
