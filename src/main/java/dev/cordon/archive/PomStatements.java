package dev.cordon.archive;

import dev.cordon.inventory.Signal;
import dev.cordon.inventory.WebAddress;
import java.util.List;

/** What a chain of POMs says about who made the software. */
final class PomStatements {

    private static final List<String> ADDRESSES = List.of(
            "url",
            "scm/url",
            "scm/connection",
            "scm/developerConnection",
            "issueManagement/url",
            "organization/url",
            "distributionManagement/repository/url",
            "distributionManagement/snapshotRepository/url",
            "distributionManagement/site/url",
            "distributionManagement/downloadUrl");

    private PomStatements() {}

    /**
     * Adds the facts. Addresses of every POM of the chain count. A name of an organization and developers are those of
     * the nearest POM that has any, as Maven inherits them: who takes a parent from a vendor need not be the vendor.
     *
     * @param names what to call each POM of the chain
     */
    static void add(PomChain chain, List<String> names, FactSet facts) {
        boolean organized = false;
        boolean developed = false;
        for (int i = 0; i < names.size(); i++) {
            PomDocument pom = chain.documents().get(i);
            String where = " of " + names.get(i);
            for (String path : ADDRESSES) {
                pom.value(path)
                        .flatMap(text -> WebAddress.of(chain.fill(text)))
                        .ifPresent(address -> facts.add(Signal.DOMAIN, address, path.replace('/', '.') + where));
            }
            if (!organized && pom.value("organization/name").isPresent()) {
                organized = true;
                String name = chain.fill(pom.value("organization/name").orElseThrow());
                facts.add(Signal.ORGANIZATION, name, "organization" + where);
            }
            if (!developed && !pom.mails().isEmpty()) {
                developed = true;
                pom.mails()
                        .forEach(mail -> MailAddress.host(mail)
                                .ifPresent(host ->
                                        facts.add(Signal.CONTACT_DOMAIN, host, "a developer's e-mail" + where)));
            }
        }
    }
}
