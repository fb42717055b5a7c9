/** What images of containers say of their layers, and which of these lies over which. */
package dev.cordon.archive.images;
