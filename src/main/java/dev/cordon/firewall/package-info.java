/** Rules over coordinates before anything else is known of them, and says why they were stopped. */
package dev.cordon.firewall;
