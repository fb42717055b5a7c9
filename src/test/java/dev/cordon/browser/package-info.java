/** Tests that open reports in a real browser; profile {@code browser} runs them. */
package dev.cordon.browser;
