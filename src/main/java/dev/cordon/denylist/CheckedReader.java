package dev.cordon.denylist;

import dev.cordon.yaml.YamlMapping;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads how an entry was checked: {@code verified} and what belongs to it. */
public record CheckedReader(ListFormat format) {

    private static final List<String> ONE = Sureness.ids().stream()
            .filter(id -> !id.equals(Sureness.TRANSCRIBED.id()))
            .toList();

    /** What the entry says; empty where a fault was reported. */
    public Optional<Checked> read(YamlMapping mapping) {
        mapping.require("verified");
        List<String> known = format == ListFormat.ONE ? ONE : Sureness.ids();
        Optional<Sureness> sureness =
                mapping.oneOf("verified", id -> Sureness.of(id).filter(s -> known.contains(s.id())), known);
        Optional<LocalDate> on = format == ListFormat.ONE ? Optional.empty() : mapping.date("verifiedOn");
        Optional<String> transcription = format == ListFormat.ONE ? Optional.empty() : mapping.text("transcription");
        sureness.filter(s -> s == Sureness.TRANSCRIBED && transcription.isEmpty())
                .ifPresent(s -> mapping.fault(
                        "verified",
                        "what is transcribed was read in a transcription, and none is named",
                        "Add 'transcription' with its name and its date."));
        sureness.filter(s -> s != Sureness.TRANSCRIBED && transcription.isPresent())
                .ifPresent(s -> mapping.fault(
                        "transcription",
                        "a transcription is named, and 'verified' says " + s.id(),
                        "Write verified: transcribed, or leave the transcription out."));
        return sureness.map(s -> new Checked(s, on, transcription));
    }
}
