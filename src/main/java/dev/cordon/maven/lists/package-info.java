/** Gets denylists, waivers and lists of names from files, the repository, addresses and the plugin itself. */
package dev.cordon.maven.lists;
