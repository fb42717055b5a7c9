/** What archives and POMs say, kept from one build to the next. */
package dev.cordon.cache;
