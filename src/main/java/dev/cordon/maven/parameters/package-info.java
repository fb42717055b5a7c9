/** Reads the parameters of goals strictly, and knows where each was set. */
package dev.cordon.maven.parameters;
