package dev.cordon.sbom;

import dev.cordon.inventory.Fact;
import dev.cordon.inventory.IgnorableLetters;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.WebAddress;
import dev.cordon.notice.Location;
import dev.cordon.notice.NoticeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is seen of one component, in the order of the document. */
final class ComponentFacts {

    /** Lookups take prefixes of values, so that an endless value would cost its square. */
    static final int LONGEST = 8192;

    /** How SPDX writes that a name is that of a person, and how it stands in a fact wherever it was seen. */
    private static final String PERSON = "Person: ";

    private final SbomBuilder builder;
    private final List<Fact> facts = new ArrayList<>(10);

    ComponentFacts(SbomBuilder builder) {
        this.builder = builder;
    }

    /** A fact without letters that nobody sees, but for names, which are compared as they are seen; blank ones say nothing. */
    void add(Signal signal, String text, Supplier<String> where) {
        String value = signal == Signal.ORGANIZATION ? text : IgnorableLetters.dropped(text);
        if (!value.isBlank()) {
            if (value.length() > LONGEST) {
                throw SbomFaults.unreadable(
                        Location.of(builder.name()),
                        "the " + signal.id() + " at " + where.get() + " is longer than " + LONGEST + " characters");
            }
            facts.add(new Fact(signal, value, where));
        }
    }

    void cpe(String text, Place at) {
        if (Cpe.claims(text)) {
            Cpe cpe = Cpe.of(text);
            cpe.vendor().ifPresent(vendor -> add(Signal.CPE_VENDOR, vendor, at.where()));
            cpe.named().ifPresent(named -> add(Signal.CPE, named, at.where()));
        } else {
            unreadable("CPE", text, at);
        }
    }

    /** The name of an organization, or SPDX's {@code Organization: name (mail)}. */
    void organization(String text, Place at) {
        Party party = Party.of(text);
        party.organization().ifPresent(o -> add(Signal.ORGANIZATION, o, at.where()));
        party.person().ifPresent(p -> add(Signal.ORGANIZATION, PERSON + p, at.where()));
        party.mailHost().ifPresent(h -> add(Signal.CONTACT_DOMAIN, h, at.where()));
    }

    /** A person who made or supplies the component, of whom SPDX tools have been seen to write that a company is one. */
    void person(String text, Place at) {
        Party party = Party.of(text);
        party.person().or(party::organization).ifPresent(p -> add(Signal.ORGANIZATION, PERSON + p, at.where()));
        party.mailHost().ifPresent(h -> add(Signal.CONTACT_DOMAIN, h, at.where()));
    }

    /** A person, or an address alone: only the mail host counts. */
    void contact(String text, Place at) {
        Party.mailHost(text).ifPresent(h -> add(Signal.CONTACT_DOMAIN, h, at.where()));
    }

    void address(String url, Place at) {
        WebAddress.of(url).ifPresent(a -> add(Signal.DOMAIN, a, at.where()));
    }

    void digest(String algorithm, String value, Place at) {
        FileDigest.of(algorithm, value).ifPresent(d -> add(Signal.FILE_HASH, d, at.where()));
    }

    /** A path or a name of a file. */
    void file(String path, Place at) {
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        if (!last.isBlank()) {
            add(Signal.FILE_NAME, last, at.where());
        }
    }

    /** How many facts have been seen so far. */
    int seen() {
        return facts.size();
    }

    /** Forgets what was seen since. */
    void forget(int since) {
        facts.subList(since, facts.size()).clear();
    }

    /** That a text does not say what it should. */
    void unreadable(String kind, String text, Place at) {
        builder.notice(
                NoticeCode.SBOM_IDENTITY_UNREADABLE, "'" + text + "' is no " + kind + " and identifies nothing", at);
    }

    /** All of them. */
    List<Fact> all() {
        return facts;
    }
}
