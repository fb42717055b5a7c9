package dev.cordon.report.html;

import dev.cordon.text.PrintableText;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;

/**
 * Where templates write to. Whatever is not the template's own text is first made visible (marks that turn the reading
 * direction, escape sequences, half surrogate pairs) and then escaped for the place where it stands. No template can
 * forget either.
 */
public final class HtmlOutput implements HtmlTemplateOutput {

    private final HtmlTemplateOutput escaping;

    /** Writes to what escapes nothing by itself. */
    public HtmlOutput(TemplateOutput out) {
        this.escaping = new OwaspHtmlTemplateOutput(out);
    }

    @Override
    public void setContext(String tagName, String attributeName) {
        escaping.setContext(tagName, attributeName);
    }

    @Override
    public void writeUserContent(String value) {
        escaping.writeUserContent(value == null ? null : PrintableText.visible(value));
    }

    @Override
    public void writeContent(String value) {
        escaping.writeContent(value);
    }

    @Override
    public void writeContent(String value, int beginIndex, int endIndex) {
        escaping.writeContent(value, beginIndex, endIndex);
    }
}
