/** What package managers of other ecosystems have locked, and on which images others are built. */
package dev.cordon.lock;
