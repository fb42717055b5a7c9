/** Facts meet identifiers: evidence and findings. */
package dev.cordon.match;
