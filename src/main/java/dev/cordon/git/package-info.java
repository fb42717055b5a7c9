/** Reads the files of a Git work tree, without Git: where its root is, and which commit is checked out. */
package dev.cordon.git;
