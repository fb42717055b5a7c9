/** What the denylists know about vendors, as values. */
package dev.cordon.denylist;
