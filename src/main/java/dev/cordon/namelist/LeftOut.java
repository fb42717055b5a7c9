package dev.cordon.namelist;

import java.util.Locale;

/** Why a row or a name of a list is not compared with anything. Each is counted, so that nobody takes a list for whole. */
public enum LeftOut {
    /** A person, a ship, an aircraft: no organisation. */
    NO_ORGANISATION("persons, vessels and aircraft"),
    /** A source of which nearly all entries are persons. */
    SOURCE_OF_PERSONS("entries of lists of persons (DPL, PLC)"),
    /** A row without a type in a source where types are to be expected. */
    UNTYPED("entries without a type"),
    /** The listing ended before the day of judgement. */
    ENDED("listings that have ended"),
    /** A row of OpenSanctions that stands under no programme of sanctions. */
    NO_PROGRAMME("entries under no programme"),
    /** One word is the name of too many things. */
    ONE_WORD("names of one word"),
    /** A text that long is no name. */
    TOO_LONG("names of over 150 characters"),
    /** No letter stands in it. */
    NO_LETTER("names without a letter"),
    /** The same name of the same entry, once more. */
    AGAIN("names given twice");

    private final String label;

    LeftOut(String label) {
        this.label = label;
    }

    /** The name in reports: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A phrase in the plural for people. */
    public String label() {
        return label;
    }
}
