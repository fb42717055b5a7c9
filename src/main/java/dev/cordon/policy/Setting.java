package dev.cordon.policy;

import dev.cordon.denylist.Level;
import java.util.Locale;
import java.util.Objects;

/**
 * A level that the user set.
 *
 * @param target what kind of thing it is set for
 * @param id the vendor, the authority or the scope
 * @param level the level
 * @param origin where it was set
 */
public record Setting(Target target, String id, Level level, Origin origin) {

    /** What a level can be set for, the strongest first. */
    public enum Target {
        VENDOR,
        AUTHORITY,
        SCOPE;

        /** The name in reports. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a level can be set, the strongest first. */
    public enum Origin {
        COMMAND_LINE("command line", "on the command line"),
        POM("POM", "in the POM"),
        /** An active profile of the settings of Maven. */
        SETTINGS("settings", "in the settings of Maven"),
        SYSTEM_PROPERTY("system property", "in a system property"),
        /** The file at the root of the repository. */
        FILE("file", "in .cordon/cordon.yaml"),
        /** A program that uses Cordon without Maven. */
        PROGRAM("program", "by the program");

        private final String id;
        private final String phrase;

        Origin(String id, String phrase) {
            this.id = id;
            this.phrase = phrase;
        }

        /** As a sentence has it: {@code in the POM}. */
        public String phrase() {
            return phrase;
        }

        /** The name in reports. */
        public String id() {
            return id;
        }
    }

    public Setting {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(origin, "origin");
    }

    /** {@code vendor huawei on the command line}. */
    public String label() {
        return target.id() + " " + id + " " + origin.phrase();
    }
}
