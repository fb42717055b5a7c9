/** Works out what can be known while Cordon itself is built: the bundled lists in their compiled form. */
package dev.cordon.compile;
