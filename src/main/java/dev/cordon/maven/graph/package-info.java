/** Takes from Maven what a module is made of: its dependency graph, its POMs and its files. */
package dev.cordon.maven.graph;
