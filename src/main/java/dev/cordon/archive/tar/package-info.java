/** What stands before the files of a tar: headers in the forms that programs write, records of pax, maps of files with holes. */
package dev.cordon.archive.tar;
