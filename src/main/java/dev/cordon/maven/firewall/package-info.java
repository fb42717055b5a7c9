/** Keeps what is denied from being resolved: Cordon as an extension of Maven, before any POM or goal of it acts. */
package dev.cordon.maven.firewall;
