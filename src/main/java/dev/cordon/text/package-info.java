/** Makes text from outside fit to be printed: dangerous characters, long lists of names, names nearly right. */
package dev.cordon.text;
