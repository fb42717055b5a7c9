package dev.cordon.report.portfolio;

import dev.cordon.audit.RunInfo;
import dev.cordon.portfolio.Portfolio;
import dev.cordon.text.Language;
import java.io.IOException;
import java.io.OutputStream;

/** A format in which a portfolio is written. */
public interface PortfolioFormat {

    /** By what the user names it; also the ending of its file. */
    String id();

    /** The same format in a language, where it is made for people; else the same. */
    default PortfolioFormat in(Language language) {
        return this;
    }

    /** Writes a portfolio. */
    void write(Portfolio portfolio, RunInfo run, OutputStream out) throws IOException;
}
