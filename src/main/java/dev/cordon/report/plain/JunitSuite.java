package dev.cordon.report.plain;

import dev.cordon.audit.ModuleResult.Standing;
import dev.cordon.audit.NotJudged;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.Unexamined;
import dev.cordon.notice.FaultCode;
import dev.cordon.report.NoticeText;
import dev.cordon.report.ReportSentence;
import dev.cordon.report.SinceText;
import dev.cordon.report.VerdictText;
import dev.cordon.text.PrintableText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The one test suite of a report. All text goes through {@link PrintableText}, which leaves nothing XML 1.0 forbids. */
record JunitSuite(Report report, XMLStreamWriter xml) {

    void write() throws XMLStreamException {
        List<ReportedVerdict> failing =
                report.verdicts().stream().filter(this::fails).toList();
        boolean checkFails = report.denied() && failing.isEmpty();
        boolean checkSkipped = report.outcome() == Outcome.SKIPPED || report.outcome() == Outcome.INCOMPLETE;
        int skipped = report.verdicts().size() - failing.size() + (checkSkipped ? 1 : 0);
        List<NotJudged> unjudged = report.survey().notJudged();
        long errors = unjudged.stream().filter(JunitSuite::isError).count();
        line(0);
        xml.writeStartElement("testsuite");
        attribute("name", "cordon " + report.source().name());
        attribute("time", "0");
        attribute("tests", Integer.toString(report.verdicts().size() + 1 + unjudged.size()));
        attribute("errors", Long.toString(errors));
        attribute("skipped", Long.toString(skipped + unjudged.size() - errors));
        attribute("failures", Integer.toString(failing.size() + (checkFails ? 1 : 0)));
        check(checkFails, checkSkipped);
        for (NotJudged what : unjudged) {
            unjudged(what);
        }
        for (ReportedVerdict reported : report.verdicts()) {
            verdict(reported);
        }
        line(0);
        xml.writeEndElement();
    }

    /** Whether it is one of the verdicts for which the build fails; where a module goes on all the same, none of its is. */
    private boolean fails(ReportedVerdict reported) {
        return report.denied()
                && report.policy().fails(reported.verdict())
                && report.survey().modules().stream()
                        .filter(module -> module.standing() == Standing.SUPPRESSED)
                        .noneMatch(module -> ReportSentence.isOf(
                                reported.source(), module.module().name()));
    }

    /** A module that nobody asked to look at is none: a build may be stopped, or be about a part. */
    private static boolean isError(NotJudged what) {
        return !what.accepted() && what.fault().code() != FaultCode.MODULE_NOT_JUDGED;
    }

    private void unjudged(NotJudged what) throws XMLStreamException {
        start(
                what.fault().where().toString(),
                "not judged: " + what.fault().code().id());
        result(isError(what) ? "error" : "skipped", what.fault().toString(), List.of());
        end();
    }

    /** The check itself: so that a module without findings shows one test that passed. */
    private void check(boolean fails, boolean skipped) throws XMLStreamException {
        String sentence = ReportSentence.of(report);
        start(report.source().name(), "cordon check");
        if (fails) {
            result("failure", "The check fails for its notices. " + sentence, List.of());
        } else if (skipped) {
            result("skipped", sentence, List.of());
        }
        List<String> said = new ArrayList<>(List.of(sentence));
        SinceText.sentence(report).ifPresent(said::add);
        SinceText.gone(report).forEach(found -> said.add("Gone: " + SinceText.gone(found)));
        report.notices()
                .forEach(n -> said.add(NoticeText.of(n) + " [" + n.code().id() + "]"));
        report.survey().notExamined().forEach(what -> said.add("Not examined: " + what.phrase()));
        said.add("Limits of the method: " + Unexamined.LIMITS);
        line(2);
        xml.writeStartElement("system-out");
        lines(said);
        xml.writeEndElement();
        end();
    }

    private void verdict(ReportedVerdict reported) throws XMLStreamException {
        VerdictText text = new VerdictText(reported);
        start(
                reported.source().name(),
                reported.verdict().finding().component().label() + " of "
                        + reported.verdict().finding().maker());
        boolean suppressed = !fails(reported) && report.policy().fails(reported.verdict());
        String message = text.headline() + ", " + text.level()
                + SinceText.of(reported).map(s -> ", " + s).orElse("")
                + (suppressed ? "; the build goes on all the same" : "");
        result(fails(reported) ? "failure" : "skipped", message, text.lines());
        end();
    }

    private void start(String group, String name) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testcase");
        attribute("classname", group);
        attribute("name", name);
        attribute("time", "0");
    }

    private void end() throws XMLStreamException {
        line(1);
        xml.writeEndElement();
    }

    private void result(String kind, String message, List<String> text) throws XMLStreamException {
        line(2);
        xml.writeStartElement(kind);
        attribute("message", message);
        if (!kind.equals("skipped")) {
            attribute("type", "cordon");
        }
        lines(text);
        xml.writeEndElement();
    }

    private void lines(List<String> text) throws XMLStreamException {
        xml.writeCharacters(text.stream().map(PrintableText::of).collect(Collectors.joining("\n")));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, PrintableText.of(value));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
