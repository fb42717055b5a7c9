/** Says where bytes come from, how many of them may be read, and what went wrong on the way. */
package dev.cordon.bytes;
