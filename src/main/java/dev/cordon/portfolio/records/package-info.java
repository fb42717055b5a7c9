/** Records and SBOMs opened, each kept as the few things that a portfolio shows of it. */
package dev.cordon.portfolio.records;
