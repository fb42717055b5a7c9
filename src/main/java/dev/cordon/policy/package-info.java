/** What a finding means on a date, under the settings of a build. */
package dev.cordon.policy;
