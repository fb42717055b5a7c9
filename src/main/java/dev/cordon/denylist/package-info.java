/** What the denylists know about vendors: the model, the YAML reader, the merge and the index. */
package dev.cordon.denylist;
