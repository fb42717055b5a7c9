/** Finds the ways through a graph, for all that was found in one pass. */
package dev.cordon.paths;
