package dev.cordon.maven.session;

import dev.cordon.report.console.Terminal;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;

/**
 * How Maven's own output looks: whether in colours, and how wide the terminal is. Where Maven prints no escape sequence
 * (with {@code --batch-mode}, into a file or a pipe), nothing here makes one, and no width is known.
 *
 * @param watched whether a person watches on a terminal
 * @param width the columns of that terminal; empty where there is none, or where it does not say
 * @param styled gives text the style of that name, one of those that Maven lets users define
 */
record MavenStyle(boolean watched, OptionalInt width, BinaryOperator<String> styled) {

    /** As in a file. */
    static final MavenStyle PLAIN = new MavenStyle(false, OptionalInt.empty(), (style, text) -> text);

    /** What says {@code always} where a user wants colours even in a file. */
    private static final String ASKED = "style.color";

    /**
     * The class that Maven's own messages are made with, in 4 and 3.10 and before. No Maven lets a plugin see it by name,
     * and a copy of the older one, which many plugins bring, does not know what the newer one decided.
     */
    private static final List<String> HOMES =
            List.of("org.apache.maven.jline.MessageUtils", "org.apache.maven.shared.utils.logging.MessageUtils");

    private static final Pattern COLUMNS = Pattern.compile("[1-9][0-9]{0,3}");

    /** That of the Maven that runs. */
    static MavenStyle of(MavenSession session) {
        boolean always = "always".equals(session.getUserProperties().getProperty(ASKED));
        return home(MavenSession.class.getClassLoader())
                .map(home -> of(home, always, Terminal.isAttached(), System.getenv("COLUMNS")))
                .orElse(PLAIN);
    }

    /**
     * That of a Maven.
     *
     * @param home the class that its messages are made with
     * @param always whether the user wants colours even in a file
     * @param attached whether the process is attached to a terminal
     * @param columns the width that the shell gives, or null; it counts where Maven knows none
     */
    static MavenStyle of(Class<?> home, boolean always, boolean attached, String columns) {
        try {
            // Up to 3.9 Maven colours a pipe too, and takes the colours out again on their way.
            boolean coloured = (always || attached)
                    && (boolean) home.getMethod("isColorEnabled").invoke(null);
            if (!coloured) {
                return PLAIN;
            }
            Method maker = maker(home);
            maker.invoke(null);
            // Where the user always wants colours, the log may go into a file although there is a terminal.
            boolean watched = attached && !always;
            OptionalInt width = watched ? width(home, columns) : OptionalInt.empty();
            return new MavenStyle(watched, width, (style, text) -> styled(maker, style, text));
        } catch (ReflectiveOperationException | ClassCastException e) {
            return PLAIN;
        }
    }

    private static Optional<Class<?>> home(ClassLoader maven) {
        for (String name : HOMES) {
            try {
                return Optional.of(Class.forName(name, true, maven));
            } catch (ClassNotFoundException | LinkageError e) {
                // The other, or none.
            }
        }
        return Optional.empty();
    }

    private static Method maker(Class<?> home) throws NoSuchMethodException {
        try {
            return home.getMethod("builder");
        } catch (NoSuchMethodException e) {
            return home.getMethod("buffer");
        }
    }

    /** Maven 3.6 does not know. */
    private static OptionalInt width(Class<?> home, String columns) throws ReflectiveOperationException {
        try {
            int width = (int) home.getMethod("getTerminalWidth").invoke(null);
            if (width > 0) {
                return OptionalInt.of(width);
            }
        } catch (NoSuchMethodException e) {
            // As where it says that it does not know.
        }
        boolean known = columns != null && COLUMNS.matcher(columns).matches();
        return known ? OptionalInt.of(Integer.parseInt(columns)) : OptionalInt.empty();
    }

    private static String styled(Method maker, String style, String text) {
        try {
            Object builder = maker.invoke(null);
            // The type that is promised is public; that of the object is not.
            maker.getReturnType().getMethod(style, Object.class).invoke(builder, text);
            return builder.toString();
        } catch (ReflectiveOperationException e) {
            return text;
        }
    }
}
