/** Many records as one view: what each product had, release by release, and what changed. */
package dev.cordon.portfolio;
