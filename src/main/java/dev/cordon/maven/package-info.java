/** The goals: their parameters, and what happens in which order. Only the packages of {@code dev.cordon.maven} know Maven. */
package dev.cordon.maven;
