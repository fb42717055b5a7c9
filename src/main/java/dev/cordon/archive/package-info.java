/** Reads archives for facts: what software really holds, whatever its coordinates say. */
package dev.cordon.archive;
