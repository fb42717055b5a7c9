package dev.cordon.archive;

import dev.cordon.bytes.BrokenException;
import dev.cordon.inventory.Signal;
import dev.cordon.pom.FactSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/**
 * Who signed a jar, by the subject of the certificate in the signature block (JAR File Specification, "Digital
 * Signatures"). The block also carries the certificates of those who vouch for the signer; they have nothing to do with
 * the jar. The signature is not verified: the fact is what the jar says.
 */
public final class SignerFacts {

    private SignerFacts() {}

    /**
     * Adds the organization of each signer.
     *
     * @throws BrokenException if the block holds no certificates that can be read
     */
    public static void add(byte[] block, String where, FactSet facts) throws IOException {
        List<X509Certificate> certificates = read(block);
        List<X500Principal> issuers = certificates.stream()
                .filter(c -> !c.getSubjectX500Principal().equals(c.getIssuerX500Principal()))
                .map(X509Certificate::getIssuerX500Principal)
                .toList();
        for (X509Certificate certificate : certificates) {
            X500Principal subject = certificate.getSubjectX500Principal();
            if (!issuers.contains(subject)) {
                organization(subject, "O of the signing certificate in " + where, facts);
            }
        }
    }

    private static List<X509Certificate> read(byte[] block) throws IOException {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(block))
                    .stream()
                    .filter(X509Certificate.class::isInstance)
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new BrokenException("holds no signature that can be read");
        }
    }

    /** Adds the organizations in a name; a part of a name may say several things at once (RFC 2253, 2.2). */
    public static void organization(X500Principal subject, String where, FactSet facts) throws IOException {
        try {
            for (Rdn rdn : new LdapName(subject.getName(X500Principal.RFC2253)).getRdns()) {
                for (Attribute part : Collections.list(rdn.toAttributes().getAll())) {
                    if (part.getID().equalsIgnoreCase("O")) {
                        facts.add(Signal.ORGANIZATION, String.valueOf(part.get()), where);
                    }
                }
            }
        } catch (NamingException e) {
            throw new BrokenException("holds a certificate whose subject is no name");
        }
    }
}
