/** Denylists, waivers and lists of names as a build names them: where each is had from, and how it is loaded. */
package dev.cordon.lists;
