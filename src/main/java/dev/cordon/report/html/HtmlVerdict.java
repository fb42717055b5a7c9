package dev.cordon.report.html;

import dev.cordon.audit.ReportedVerdict;

/**
 * A verdict of a finding in the HTML report, with what its component was seen in.
 *
 * @param id names it in links
 * @param label what it was seen in, as the page calls it
 * @param named whether that must be said: not where it is what the whole report is about
 * @param reported the verdict
 */
record HtmlVerdict(String id, String label, boolean named, ReportedVerdict reported) {}
