package dev.cordon.maven.firewall;

import org.apache.maven.plugin.logging.Log;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maven's log where no goal runs. */
final class LogOfMaven implements Log {

    private static final Logger LOGGER = LoggerFactory.getLogger("dev.cordon.firewall");

    @Override
    public boolean isDebugEnabled() {
        return LOGGER.isDebugEnabled();
    }

    @Override
    public void debug(CharSequence content) {
        LOGGER.debug("{}", content);
    }

    @Override
    public void debug(CharSequence content, Throwable error) {
        LOGGER.debug(String.valueOf(content), error);
    }

    @Override
    public void debug(Throwable error) {
        LOGGER.debug("", error);
    }

    @Override
    public boolean isInfoEnabled() {
        return LOGGER.isInfoEnabled();
    }

    @Override
    public void info(CharSequence content) {
        LOGGER.info("{}", content);
    }

    @Override
    public void info(CharSequence content, Throwable error) {
        LOGGER.info(String.valueOf(content), error);
    }

    @Override
    public void info(Throwable error) {
        LOGGER.info("", error);
    }

    @Override
    public boolean isWarnEnabled() {
        return LOGGER.isWarnEnabled();
    }

    @Override
    public void warn(CharSequence content) {
        LOGGER.warn("{}", content);
    }

    @Override
    public void warn(CharSequence content, Throwable error) {
        LOGGER.warn(String.valueOf(content), error);
    }

    @Override
    public void warn(Throwable error) {
        LOGGER.warn("", error);
    }

    @Override
    public boolean isErrorEnabled() {
        return LOGGER.isErrorEnabled();
    }

    @Override
    public void error(CharSequence content) {
        LOGGER.error("{}", content);
    }

    @Override
    public void error(CharSequence content, Throwable error) {
        LOGGER.error(String.valueOf(content), error);
    }

    @Override
    public void error(Throwable error) {
        LOGGER.error("", error);
    }
}
