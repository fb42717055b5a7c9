package dev.cordon.namelist;

import dev.cordon.denylist.Level;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One name of an organisation, as it is printed on an official list.
 *
 * @param code the source list within the file: {@code SDN}, {@code EL}, {@code EU}, or the programme where the file names
 *     no source
 * @param id what the source calls the organisation; may be empty
 * @param name the name as printed, without what is no part of it
 * @param primary whether it is the name, and not a further one
 * @param programmes the programmes under which it is listed, as the file writes them
 * @param date the day of listing as the file writes it
 * @param citation the regulation or Federal Register notice that the file names first
 * @param url where the source publishes it
 * @param level what a component that names it is worth: warn or note, or allow where the user said so
 */
public record ListedName(
        String code,
        String id,
        String name,
        boolean primary,
        List<String> programmes,
        Optional<String> date,
        Optional<String> citation,
        Optional<String> url,
        Level level) {

    public ListedName {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        programmes = List.copyOf(programmes);
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(url, "url");
        if (level == Level.DENY) {
            throw new IllegalArgumentException("a name alone denies nothing: " + name);
        }
    }
}
