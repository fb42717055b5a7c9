/** Joins the reports of several modules into the one of a build. */
package dev.cordon.audit.reactor;
