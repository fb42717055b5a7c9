/** Opens XML that somebody else wrote, so that nothing outside it is reached and nothing in it grows without end. */
package dev.cordon.xml;
