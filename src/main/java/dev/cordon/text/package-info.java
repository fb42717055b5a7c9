/** Text as it may be printed. */
package dev.cordon.text;
