/** Clauses that ask for an answer: their fields and clocks as data, and the days by which they are due. */
package dev.cordon.clause;
