package dev.cordon.report;

import java.util.List;

/** Every format: a new one adds its line here. */
public final class ReportFormats {

    public static final List<ReportFormat> ALL = List.of(new JsonReport());

    private ReportFormats() {}
}
