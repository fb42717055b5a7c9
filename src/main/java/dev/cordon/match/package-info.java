/** Facts meet identifiers: the index of the lists, the rule of each signal, evidence and findings. */
package dev.cordon.match;
