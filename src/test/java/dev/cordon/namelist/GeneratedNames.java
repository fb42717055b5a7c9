package dev.cordon.namelist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * A made-up Consolidated Screening List of about the size that the real one has: 25,660 rows, of which rather more than half
 * are organisations, with as many further names as they are, with addresses and remarks; some 20 MB. The same at every call.
 */
final class GeneratedNames {

    static final int ROWS = 25_660;

    private static final String COLUMNS = "_id,source,entity_number,type,programs,name,title,addresses,"
            + "federal_register_notice,start_date,end_date,standard_order,license_requirement,license_policy,call_sign,"
            + "vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,"
            + "alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids";

    private static final String[] SYLLABLES = {
        "ba", "kel", "mir", "sto", "ven", "dra", "lu", "pen", "gor", "tasch", "win", "fal", "zir", "nok", "hub", "res"
    };
    private static final String[] TRADES = {
        "Trading",
        "Electronics",
        "Shipping",
        "Research Institute",
        "Optics",
        "Systems",
        "Machinery",
        "Import and Export"
    };
    private static final String[] FORMS = {"LLC", "Co., Ltd.", "JSC", "GmbH", "Company", "Limited"};
    private static final String[] CYRILLIC = {"ба", "кел", "мир", "сто", "вен", "дра", "лу", "пен", "гор", "зир"};

    private final Random random = new Random(15);

    private GeneratedNames() {}

    /**
     * Writes it.
     *
     * @param extra names that are on the list as well, each an organisation of its own under SDN
     */
    static Path write(Path file, String... extra) {
        GeneratedNames names = new GeneratedNames();
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(COLUMNS + "\n");
            for (int i = 0; i < ROWS - extra.length; i++) {
                names.row(out, i);
            }
            for (String name : extra) {
                row(out, "x-" + name, "Specially Designated Nationals (SDN) - Treasury Department", "Entity", name, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Of twenty rows, nine are organisations of SDN, four of the Entity List, five persons, one a vessel, one of UVL. */
    private void row(Writer out, int i) throws IOException {
        int kind = i % 20;
        String source = kind < 9 || kind >= 14
                ? "Specially Designated Nationals (SDN) - Treasury Department"
                : kind < 13
                        ? "Entity List (EL) - Bureau of Industry and Security"
                        : "Unverified List (UVL) - Bureau of Industry and Security";
        String type = kind < 9 ? "Entity" : kind < 14 ? "" : kind < 19 ? "Individual" : "Vessel";
        String further = switch (random.nextInt(7)) {
            case 0, 1, 2 -> "";
            case 3, 4 -> organisation();
            case 5 -> organisation() + "; " + word();
            default -> organisation() + "; " + cyrillic() + (kind < 13 ? "; and " + organisation() : "");
        };
        row(out, "id" + i, source, type, organisation(), further);
    }

    private static void row(Writer out, String id, String source, String type, String name, String further)
            throws IOException {
        String padding = "1 Made-up Street, Example District, Quarzstadt, QZ; ".repeat(7) + id;
        String[] cells = {
            id,
            source,
            id,
            type,
            type.isEmpty() ? "" : "EXAMPLE; SECOND" + id.hashCode() % 40,
            name,
            "",
            padding,
            "99 FR " + id.hashCode() % 9000,
            "2029-01-" + String.format(Locale.ROOT, "%02d", 1 + name.length() % 28),
            "",
            "",
            "For all items subject to the EAR. (See the part on it)",
            "Presumption of denial",
            "",
            "",
            "",
            "",
            "",
            "",
            "A remark of some length that nobody keeps.",
            "https://example.com/list",
            further,
            "",
            "",
            "",
            "",
            "https://example.com/list",
            "Registration ID " + id
        };
        out.write("\"" + String.join("\",\"", cells) + "\"\n");
    }

    private String organisation() {
        return word() + " " + word() + " " + TRADES[random.nextInt(TRADES.length)] + " "
                + FORMS[random.nextInt(FORMS.length)];
    }

    private String cyrillic() {
        return "ООО " + of(CYRILLIC) + " " + of(CYRILLIC);
    }

    private String word() {
        String word = of(SYLLABLES);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String of(String[] syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(syllables[random.nextInt(syllables.length)]);
        }
        return word.toString();
    }
}
