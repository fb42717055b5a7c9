package dev.cordon.pom;

import dev.cordon.inventory.Signal;
import dev.cordon.inventory.WebAddress;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What a chain of POMs says about who made the software. */
public final class PomStatements {

    /** Addresses that are inherited together. */
    private static final List<List<String>> SECTIONS = List.of(
            List.of("url"),
            List.of("scm/url", "scm/connection", "scm/developerConnection"),
            List.of("issueManagement/url"),
            List.of(
                    "distributionManagement/repository/url",
                    "distributionManagement/snapshotRepository/url",
                    "distributionManagement/site/url",
                    "distributionManagement/downloadUrl"));

    private static final List<String> ORGANIZATION = List.of("organization/name", "organization/url");

    private final PomChain chain;
    private final List<String> names;
    private final FactSet facts;

    private PomStatements(PomChain chain, List<String> names, FactSet facts) {
        this.chain = chain;
        this.names = names;
        this.facts = facts;
    }

    /**
     * Adds the facts. Each section is that of the nearest POM that has it, as Maven inherits them: the repository of a
     * parent is not that of a child which has its own. The organization of a parent counts only where the parent is of
     * the same group or of one above it: who takes a parent from a vendor need not be the vendor.
     *
     * @param names what to call each POM of the chain
     */
    public static void add(PomChain chain, List<String> names, FactSet facts) {
        PomStatements statements = new PomStatements(chain, names, facts);
        SECTIONS.forEach(section -> statements.nearest(section).ifPresent(pom -> statements.addresses(pom, section)));
        statements.organization();
        statements.developers();
    }

    private OptionalInt nearest(List<String> paths) {
        return IntStream.range(0, names.size())
                .filter(i -> paths.stream()
                        .anyMatch(path -> chain.documents().get(i).value(path).isPresent()))
                .findFirst();
    }

    private void addresses(int pom, List<String> paths) {
        for (String path : paths) {
            chain.documents()
                    .get(pom)
                    .value(path)
                    .flatMap(text -> WebAddress.of(chain.fill(text)))
                    .ifPresent(address ->
                            facts.add(Signal.DOMAIN, address, path.replace('/', '.') + " of " + names.get(pom)));
        }
    }

    private void organization() {
        nearest(ORGANIZATION).ifPresent(i -> {
            if (chain.isOfOneGroup(i)) {
                chain.documents()
                        .get(i)
                        .value("organization/name")
                        .ifPresent(name ->
                                facts.add(Signal.ORGANIZATION, chain.fill(name), "organization of " + names.get(i)));
                addresses(i, List.of("organization/url"));
            }
        });
    }

    private void developers() {
        IntStream.range(0, names.size())
                .filter(i -> !chain.documents().get(i).mails().isEmpty())
                .findFirst()
                .ifPresent(i -> chain.documents()
                        .get(i)
                        .mails()
                        .forEach(mail -> MailAddress.host(mail)
                                .ifPresent(host -> facts.add(
                                        Signal.CONTACT_DOMAIN, host, "a developer's e-mail of " + names.get(i)))));
    }
}
