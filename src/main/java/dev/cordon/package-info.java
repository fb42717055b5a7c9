/**
 * The door for programs other than Maven: they judge SBOMs and archives with the engine that the goals use. Its public types
 * are the only ones that Cordon promises to keep; each shows no type of a library.
 */
package dev.cordon;
