/** Changes of POMs: what findings advise, written into the files so that nothing else of them changes. */
package dev.cordon.fix;
