/** Official lists of names, read as they are published: names of organisations with where they stand, never vendors. */
package dev.cordon.namelist;
