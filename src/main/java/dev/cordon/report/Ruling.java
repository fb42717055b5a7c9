package dev.cordon.report;

import dev.cordon.policy.Verdict;

/** What a verdict comes to, as reports show it: its level, or that it is waived. The gravest first. */
public enum Ruling {
    DENIED("deny", "denied"),
    WARNED("warn", "warned"),
    NOTED("note", "noted"),
    WAIVED("waived", "waived"),
    ALLOWED("allow", "allowed");

    private final String id;
    private final String text;

    Ruling(String id, String text) {
        this.id = id;
        this.text = text;
    }

    /** What a verdict comes to. */
    public static Ruling of(Verdict verdict) {
        if (verdict.waived()) {
            return WAIVED;
        }
        return switch (verdict.level()) {
            case DENY -> DENIED;
            case WARN -> WARNED;
            case NOTE -> NOTED;
            case ALLOW -> ALLOWED;
        };
    }

    /** As classes and attributes of the page name it: the id of its level, or {@code waived}. */
    public String id() {
        return id;
    }

    /** Within a sentence: {@code denied}. */
    public String text() {
        return text;
    }
}
