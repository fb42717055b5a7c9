package dev.cordon.sbom;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.notice.Location;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A component that an earlier report recorded. What it holds was judged once and is taken as it stands, or refused. */
final class EarlierComponent extends Shape {

    private final SbomBuilder builder;
    private final EarlierBody body;
    private final boolean ofBuild;
    private final List<Fact> facts = new ArrayList<>(4);
    private final Set<Signal> signals = EnumSet.noneOf(Signal.class);
    private String ref = "";
    private String name = "";
    private String seenIn = "";
    private Optional<Purl> purl = Optional.empty();
    private Optional<Scope> scope = Optional.empty();
    private Optional<Scope> originalScope = Optional.empty();
    private Strength most = Strength.CONCLUSIVE;

    /** @param ofBuild whether it takes part in the build and is none of the components that are counted for a source */
    EarlierComponent(SbomBuilder builder, EarlierBody body, boolean ofBuild) {
        this.builder = builder;
        this.body = body;
        this.ofBuild = ofBuild;
    }

    @Override
    Shape object(String member, Cursor at) {
        return member.equals("facts") ? new Facts() : SKIPPED;
    }

    @Override
    void value(String member, Cursor at) {
        switch (member) {
            case "ref" -> ref = at.text();
            case "name" -> name = at.text();
            case "seenIn" -> seenIn = at.text();
            case "purl" -> purl = Optional.of(purl(at.text(), at.location()));
            case "scope" -> scope = Optional.of(known("scope", at, Scope::of));
            case "originalScope" -> originalScope = Optional.of(known("scope", at, Scope::of));
            case "provesAtMost" -> most = known("strength", at, Strength::of);
            default -> {
                // nothing that bears on what is judged
            }
        }
    }

    @Override
    void end(Cursor at) {
        if (ref.isEmpty() || name.isEmpty()) {
            throw SbomFaults.unreadable(at.location(), "a component has no ref or no name");
        }
        if (originalScope.isPresent() && !scope.equals(Optional.of(Scope.SHIPPED))) {
            throw SbomFaults.unreadable(at.location(), "a component has an original and is no copy");
        }
        Optional<Purl> known = purl.isEmpty() && ref.startsWith("pkg:") ? canonical(ref) : purl;
        if (ofBuild) {
            body.countOfBuild();
        } else {
            body.count(seenIn, signals);
        }
        // Two sources of one report may use one reference each for a thing of their own.
        String unique = builder.free(ref, " in " + (seenIn.isEmpty() ? body.subject() : seenIn));
        builder.add(new Component(builder.inFile(unique), name, known, scope, facts, most, originalScope));
    }

    /** A number that a report can hold. */
    static long number(Cursor at) {
        try {
            return Long.parseUnsignedLong(at.text());
        } catch (NumberFormatException e) {
            throw SbomFaults.unreadable(at.location(), "'" + at.text() + "' is no count", e);
        }
    }

    private static Optional<Purl> canonical(String text) {
        try {
            return Optional.of(Purl.parse(text)).filter(p -> p.canonical().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Purl purl(String text, Location at) {
        return canonical(text)
                .orElseThrow(() -> SbomFaults.unreadable(at, "'" + text + "' is no canonical package URL"));
    }

    /** What a report of this version can say; a word that nobody knows could stand for anything. */
    private static <T> T known(String what, Cursor at, Function<String, Optional<T>> of) {
        return of.apply(at.text())
                .orElseThrow(() -> SbomFaults.unreadable(
                        at.location(), "'" + at.text() + "' is no " + what + " that Cordon knows"));
    }

    /** Facts of one signal that were seen in one place. */
    private final class Facts extends Shape {

        private final List<String> values = new ArrayList<>(1);
        private final List<Integer> counts = new ArrayList<>(0);
        private Optional<Signal> signal = Optional.empty();
        private String where = "";

        @Override
        void value(String member, Cursor at) {
            switch (member) {
                case "signal" -> signal = Optional.of(known("signal", at, Signal::of));
                case "where" -> where = at.text();
                case "values" -> values.add(at.text());
                case "counts" -> counts.add(Math.toIntExact(Math.min(number(at), Integer.MAX_VALUE)));
                default -> {
                    // nothing that bears on what is judged
                }
            }
        }

        @Override
        void end(Cursor at) {
            if (signal.isEmpty() || values.isEmpty() || (!counts.isEmpty() && counts.size() != values.size())) {
                throw SbomFaults.unreadable(
                        at.location(), "facts have no signal, no value, or not as many counts as values");
            }
            for (int i = 0; i < values.size(); i++) {
                add(values.get(i), counts.isEmpty() ? 0 : counts.get(i), at.location());
            }
            signals.add(signal.get());
        }

        private void add(String value, int count, Location at) {
            if (value.isEmpty() || value.length() > ComponentFacts.LONGEST) {
                throw SbomFaults.unreadable(at, "a value is blank or longer than " + ComponentFacts.LONGEST);
            }
            if (signal.equals(Optional.of(Signal.PURL))) {
                purl(value, at);
            }
            facts.add(new Fact(signal.get(), value, where, count));
        }
    }
}
