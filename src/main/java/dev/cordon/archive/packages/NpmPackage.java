package dev.cordon.archive.packages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.LimitException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A {@code package.json} (npm, "package.json"). One without a name belongs to no package; what it depends on is a mention
 * and no software that is there.
 */
final class NpmPackage {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /** Whose texts count, and of whose objects the members {@code name}, {@code email} and {@code url} do. */
    private static final Set<String> PEOPLE = Set.of("author", "contributors", "maintainers", "publisher");

    private static final Set<String> ADDRESSES = Set.of("homepage", "repository", "bugs");

    private final PackageFacts facts;
    private final List<String> names = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();

    private NpmPackage(PackageFacts facts) {
        this.facts = facts;
    }

    /**
     * Adds what the file says; a member that is written twice counts twice, since programs differ in which they take.
     *
     * @throws BrokenException if it is no JSON
     * @throws LimitException if it is deeper than can be read
     */
    static void read(byte[] json, PackageFacts facts) throws IOException {
        NpmPackage npm = new NpmPackage(facts);
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                npm.members(parser);
            }
        } catch (StreamConstraintsException e) {
            throw new LimitException("is deeper or longer than packages are");
        } catch (JsonProcessingException e) {
            throw new BrokenException("is no JSON");
        } finally {
            npm.named();
        }
    }

    private void members(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if (member.equals("name") && value.isScalarValue()) {
                names.add(parser.getText());
            } else if (member.equals("version") && value.isScalarValue()) {
                versions.add(parser.getText());
            } else if (PEOPLE.contains(member)) {
                people(parser, member);
            } else if (ADDRESSES.contains(member)) {
                address(parser, member);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** A text, an object, or an array of them. */
    private void people(JsonParser parser, String field) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            person(field, parser.getText());
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, String> person = texts(parser);
            person(field, person.getOrDefault("name", ""));
            facts.contact(field, person.getOrDefault("email", ""));
            facts.address(field, person.getOrDefault("url", ""));
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    parser.skipChildren();
                } else {
                    people(parser, field);
                }
            }
        }
    }

    /** Who wrote it is named; of those who help or hand it out only the hosts of their addresses count. */
    private void person(String field, String text) {
        if (field.equals("author") || field.equals("publisher")) {
            facts.person(field, text);
        } else {
            facts.contact(field, text);
        }
    }

    private void address(JsonParser parser, String field) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            repository(field, parser.getText());
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            repository(field, texts(parser).getOrDefault("url", ""));
        } else {
            parser.skipChildren();
        }
    }

    /** {@code owner/name} and {@code github:owner/name} stand for a repository on GitHub (npm, "package.json", "repository"). */
    private void repository(String field, String text) {
        String[] parts = text.split(":", 2);
        String host = parts.length < 2
                ? "github.com"
                : switch (parts[0]) {
                    case "github" -> "github.com";
                    case "gitlab" -> "gitlab.com";
                    case "bitbucket" -> "bitbucket.org";
                    default -> "";
                };
        String path = parts[parts.length - 1];
        if (!host.isEmpty() && path.matches("[\\w.-]+/[\\w.-]+")) {
            facts.address(field, "https://" + host + "/" + path);
        } else {
            facts.address(field, text);
        }
    }

    private static Map<String, String> texts(JsonParser parser) throws IOException {
        Map<String, String> texts = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                texts.put(member, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return texts;
    }

    private void named() {
        String version = versions.isEmpty() ? "" : versions.get(versions.size() - 1);
        for (int i = names.size() - 1; i >= 0; i--) {
            String name = names.get(i);
            int slash = name.startsWith("@") ? name.indexOf('/') : -1;
            String scope = slash < 0 ? "" : name.substring(0, slash);
            facts.named("npm", scope, name.substring(slash + 1), version, Map.of());
        }
    }
}
