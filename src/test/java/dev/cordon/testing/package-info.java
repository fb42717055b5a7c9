/** What several tests build their scenes from. */
package dev.cordon.testing;
