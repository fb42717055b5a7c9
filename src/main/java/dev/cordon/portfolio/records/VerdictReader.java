package dev.cordon.portfolio.records;

import dev.cordon.audit.EarlierFindings;
import dev.cordon.denylist.Level;
import dev.cordon.portfolio.Entry;
import dev.cordon.portfolio.Found;
import dev.cordon.portfolio.Found.Act;
import dev.cordon.portfolio.WaiverInUse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Reads the verdicts of a record: counts them all, and keeps the first. */
final class VerdictReader {

    private static final String IN_FORCE = "in-force";

    private final RecordWalk walk;
    private final UnaryOperator<String> shared;
    private final List<Found> found = new ArrayList<>();
    private final List<WaiverInUse> waivers = new ArrayList<>();
    private final Map<Level, Long> counts = new EnumMap<>(Level.class);
    private long waived;
    private long all;

    VerdictReader(RecordWalk walk, UnaryOperator<String> shared) {
        this.walk = walk;
        this.shared = shared;
    }

    /** Reads one verdict. */
    void verdict() throws IOException {
        new Draft().read();
    }

    /** How many came to a level without a waiver that let them pass. */
    long count(Level level) {
        return counts.getOrDefault(level, 0L);
    }

    /** How many a waiver let pass. */
    long waived() {
        return waived;
    }

    /** The first findings. */
    List<Found> found() {
        return found;
    }

    /** Whether these are all. */
    boolean isAllFound() {
        return all == found.size();
    }

    /** The waivers of the findings that are kept. */
    List<WaiverInUse> waivers() {
        return waivers;
    }

    /** One verdict while it is read. */
    private final class Draft {

        private final Map<String, Act> acts = new TreeMap<>();
        private final List<Map<String, String>> applied = new ArrayList<>();
        private Optional<Level> level = Optional.empty();
        private String component = "";
        private String ref = "";
        private boolean copy;
        private String vendor = "";
        private String vendorName = "";

        void read() throws IOException {
            walk.object(this::member);
            Level came = level.orElseThrow(() -> walk.malformed("a verdict has no level"));
            if (vendor.isEmpty() || component.isEmpty()) {
                throw walk.malformed("a verdict has no vendor or no component");
            }
            boolean passed = !applied.isEmpty() && came == Level.ALLOW;
            all++;
            if (passed) {
                waived++;
            } else {
                counts.merge(came, 1L, Long::sum);
            }
            if (found.size() < Entry.MOST_KEPT) {
                String software = new EarlierFindings.Found(vendor, vendorName, ref, component, copy, came.id(), "", "")
                        .software();
                found.add(new Found(
                        vendor,
                        vendorName,
                        component,
                        shared.apply(software),
                        came,
                        passed,
                        List.copyOf(acts.values())));
                applied.forEach(this::waiver);
            }
        }

        private void member(String member) throws IOException {
            switch (member) {
                case "level" -> level = Level.of(walk.word());
                case "component" ->
                    walk.object(field -> {
                        switch (field) {
                            case "name" -> component = shared.apply(walk.text());
                            case "ref" -> ref = walk.text();
                            case "originalScope" -> copy = true;
                            default -> {
                                // nothing else is shown of it
                            }
                        }
                    });
                case "vendor" ->
                    walk.object(field -> {
                        switch (field) {
                            case "id" -> vendor = shared.apply(walk.text());
                            case "name" -> vendorName = shared.apply(walk.text());
                            default -> {
                                // nothing else is shown of it
                            }
                        }
                    });
                case "listings" -> walk.array(this::listing);
                case "waivers" ->
                    walk.array(() -> {
                        Map<String, String> fields = new HashMap<>();
                        walk.object(field -> {
                            if (List.of("id", "approvedBy", "reason", "expires").contains(field)) {
                                fields.put(field, shared.apply(walk.text()));
                            }
                        });
                        applied.add(fields);
                    });
                default -> {
                    // evidence and ways stand in the record
                }
            }
        }

        private void listing() throws IOException {
            Map<String, String> fields = new HashMap<>();
            walk.object(field -> {
                if (List.of("authority", "title", "status", "since").contains(field)) {
                    fields.put(field, walk.text());
                }
            });
            String id = shared.apply(fields.getOrDefault("authority", ""));
            if (IN_FORCE.equals(fields.get("status"))) {
                Optional<LocalDate> since =
                        Optional.ofNullable(fields.get("since")).map(LocalDate::parse);
                Act act = new Act(id, shared.apply(fields.getOrDefault("title", id)), since);
                acts.merge(id, act, (one, other) -> earlier(one, other) ? one : other);
            }
        }

        private boolean earlier(Act one, Act other) {
            return other.since().isEmpty()
                    || (one.since().isPresent()
                            && !one.since().get().isAfter(other.since().get()));
        }

        private void waiver(Map<String, String> fields) {
            if (!fields.keySet().containsAll(List.of("id", "expires"))) {
                throw walk.malformed("a waiver has no id or no end");
            }
            waivers.add(new WaiverInUse(
                    fields.get("id"),
                    vendorName,
                    component,
                    fields.getOrDefault("approvedBy", ""),
                    fields.getOrDefault("reason", ""),
                    LocalDate.parse(fields.get("expires"))));
        }
    }
}
