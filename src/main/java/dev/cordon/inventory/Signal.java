package dev.cordon.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of facts that can name a vendor. What a value looks like and how it is looked up is written beside each;
 * {@code docs/signals.md} has a heading for every one.
 */
public enum Signal {
    /** A Maven groupId, as written: {@code com.kaspersky.android-components}. */
    GROUP_ID(Strength.CONCLUSIVE),
    /** A canonical package URL: {@code pkg:npm/%40kaspersky/hexa-ui@6.198.2}. */
    PURL(Strength.CONCLUSIVE),
    /** The vendor field of a CPE, unescaped: {@code kaspersky}. */
    CPE_VENDOR(Strength.CONCLUSIVE),
    /** Vendor and product of a CPE, unescaped: {@code kaspersky:anti-virus}. */
    CPE(Strength.CONCLUSIVE),
    /** A Java package that holds classes, dotted: {@code com.kavsdk.antivirus}. */
    JAVA_PACKAGE(Strength.CONCLUSIVE),
    /** The name of an organization as its source writes it: {@code AO Kaspersky Lab}. */
    ORGANIZATION(Strength.CONCLUSIVE),
    /** The last segment of a file's path: {@code KL_Mobile_SDK_Android_5.21.0.209_FullRelease.aar}. */
    FILE_NAME(Strength.CONCLUSIVE),
    /** A digest of a file: {@code sha256:} and 64 hexadecimal digits. */
    FILE_HASH(Strength.CONCLUSIVE),
    /** A host, with the path behind it where there is one: {@code github.com/KasperskyLab/Kaspresso}. */
    DOMAIN(Strength.INDICATIVE),
    /** The host of an e-mail address: {@code kaspersky.com}. */
    CONTACT_DOMAIN(Strength.SUPPORTING);

    private final Strength strength;

    Signal(Strength strength) {
        this.strength = strength;
    }

    /** What a match of this signal proves unless the identifier lowers it. */
    public Strength strength() {
        return strength;
    }

    /** The name in denylists and reports: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The signal of that id; empty where there is none. */
    public static Optional<Signal> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
    }

    /** Every id, in the order of the enum. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Signal::id).toList();
    }
}
