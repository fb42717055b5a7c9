/** What packages of other ecosystems, and lists of installed ones, say of themselves. */
package dev.cordon.archive.packages;
