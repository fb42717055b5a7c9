package dev.cordon.maven.parameters;

import dev.cordon.maven.session.Host;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.function.Function;

/**
 * Reads the values of parameters strictly. Maven takes every text but {@code true} for false, lets a value in the POM
 * hide one on the command line, and ignores what it does not know; a gate must do none of that. The command line
 * counts before the POM.
 *
 * @param commandLine the properties given with {@code -D} or in {@code .mvn/maven.config}
 * @param pom the properties of the project
 */
public record Parameters(Properties commandLine, Properties pom) {

    /** Those of the goal that runs. */
    public static Parameters of(Host host) {
        return new Parameters(host.session().getUserProperties(), host.project().getProperties());
    }

    /** A parameter that is true or false. */
    public boolean flag(String name, String fromPom) {
        return oneOf(
                name,
                fromPom,
                text -> Optional.of(text)
                        .filter(t -> t.equals("true") || t.equals("false"))
                        .map("true"::equals),
                List.of("true", "false"));
    }

    /** A parameter with a fixed set of values. */
    public <T> T oneOf(String name, String fromPom, Function<String, Optional<T>> parse, List<String> allowed) {
        return known(name, value(name, fromPom), parse, allowed);
    }

    /** One value, or one item of a list, with a fixed set of values. */
    public <T> T known(String name, String text, Function<String, Optional<T>> parse, List<String> allowed) {
        return parse.apply(text)
                .orElseThrow(() -> fault(
                        name, text, "is not one of its values", "Use one of: " + String.join(", ", allowed) + "."));
    }

    /** A parameter that is any text; empty where it is left out. */
    public Optional<String> text(String name, String fromPom) {
        return Optional.ofNullable(value(name, fromPom));
    }

    /** A parameter that is a date; empty where it is left out. */
    public Optional<LocalDate> date(String name, String fromPom) {
        return text(name, fromPom).map(text -> parsed(name, text));
    }

    private static LocalDate parsed(String name, String text) {
        try {
            // Years of more digits or before the first are dates to Java, and slips of a keyboard to people.
            if (text.length() == "2024-09-29".length()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // as below
        }
        throw fault(name, text, "is no date", "Write an ISO date, as in 2024-09-29.");
    }

    /** A parameter that is a whole number of days. */
    public int days(String name, String fromPom) {
        return oneOf(
                name,
                fromPom,
                text -> Optional.of(text)
                        .filter(t -> t.matches("[1-9][0-9]{0,4}"))
                        .map(Integer::valueOf),
                List.of("a number of days from 1 to 99999"));
    }

    /**
     * A number of days from 0 that a POM can cap: the command line may only lower what the POM says.
     *
     * @param element what Maven made of the element of the POM, the property and the default
     */
    public int cappedDays(String name, String element) {
        int days = daysFromZero(name, value(name, element));
        for (String inPom : Arrays.asList(element, pom.getProperty(name))) {
            if (inPom != null && days > daysFromZero(name, inPom)) {
                throw fault(name, Integer.toString(days), "is more than the POM accepts", "Use " + inPom + " or less.");
            }
        }
        return days;
    }

    private int daysFromZero(String name, String text) {
        return known(
                name,
                text,
                t -> Optional.of(t).filter(d -> d.matches("[0-9]{1,5}")).map(Integer::valueOf),
                List.of("a number of days from 0 to 99999"));
    }

    /** A parameter that is a number from 0; empty where it is left out. */
    public OptionalLong count(String name, String fromPom) {
        if (value(name, fromPom) == null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(oneOf(
                name,
                fromPom,
                text -> Optional.of(text).filter(t -> t.matches("[0-9]{1,9}")).map(Long::valueOf),
                List.of("a number from 0 to 999999999")));
    }

    /** A list parameter: what the command line says, else what the POM says. */
    public List<String> list(String name, List<String> element) {
        List<String> here = listOnCommandLine(name);
        return here.isEmpty() ? listInPom(name, element) : here;
    }

    /** What a list parameter holds on the command line; empty where it is not given there. */
    public List<String> listOnCommandLine(String name) {
        String text = commandLine.getProperty(name);
        if (text == null) {
            return List.of();
        }
        return split(name, text);
    }

    /** What a list parameter holds in the POM: as an element, or as a property that the command line hides. */
    public List<String> listInPom(String name, List<String> element) {
        List<String> here = listOnCommandLine(name);
        List<String> given = element == null
                ? List.of()
                : element.stream().map(item -> item == null ? "" : item.strip()).toList();
        if (given.stream().anyMatch(String::isEmpty)) {
            throw fault(name, String.join(",", given), "has an empty item", "Remove it.");
        }
        if (!given.isEmpty() && !given.equals(here)) {
            return given;
        }
        String property = pom.getProperty(name);
        return property == null ? List.of() : split(name, property);
    }

    private String value(String name, String fromPom) {
        String here = commandLine.getProperty(name);
        if (here != null && here.isBlank()) {
            throw fault(name, here, "is blank", "Give it a value, or leave it out.");
        }
        return here == null ? fromPom : here;
    }

    private static List<String> split(String name, String text) {
        List<String> items =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (items.stream().anyMatch(String::isEmpty)) {
            throw fault(name, text, "has an empty item", "Separate the items by single commas, or leave it out.");
        }
        return items;
    }

    private static FaultException fault(String name, String text, String what, String next) {
        return new FaultException(
                new Fault(FaultCode.PARAMETER_VALUE, "'" + text + "' " + what, Location.of(name), next));
    }
}
