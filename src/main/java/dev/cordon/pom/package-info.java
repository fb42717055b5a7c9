/** Reads what POMs say about who made the software, and where in a POM a dependency is declared. */
package dev.cordon.pom;
