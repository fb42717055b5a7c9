/** What was looked at: components and the facts seen about them. */
package dev.cordon.inventory;
