package dev.cordon.report.plain;

import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.report.ReportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The report as tests, which every CI server shows: one for the check itself and one for each verdict. A verdict that
 * fails the build is a failure, any other is skipped and says why.
 */
public final class JunitReport implements ReportFormat {

    @Override
    public String id() {
        return "junit";
    }

    @Override
    public String fileEnding() {
        return "junit.xml";
    }

    @Override
    public void write(Report report, RunInfo run, OutputStream out) throws IOException {
        try (OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            xml.writeStartDocument("UTF-8", "1.0");
            new JunitSuite(report, xml).write();
            xml.writeEndDocument();
            xml.flush();
            writer.write('\n');
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
