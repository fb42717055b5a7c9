package dev.cordon.sbom;

import dev.cordon.inventory.PercentDecoding;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Hosts that a purl names: repositories in its qualifiers, and the forge where the type or the namespace is one. */
final class PurlHosts {

    private static final Map<String, String> FORGES =
            Map.of("github", "github.com/", "gitlab", "gitlab.com/", "bitbucket", "bitbucket.org/", "golang", "");
    private static final List<String> QUALIFIERS = List.of("repository_url=", "download_url=", "vcs_url=");

    private PurlHosts() {}

    static List<String> of(Purl purl, String text) {
        List<String> hosts = new ArrayList<>(0);
        String forge = FORGES.get(purl.type());
        if (forge != null && purl.namespace().isPresent()) {
            WebAddress.of(forge + purl.namespace().get() + "/" + purl.name()).ifPresent(hosts::add);
        }
        int query = text.indexOf('?');
        if (query >= 0) {
            int end = text.indexOf('#', query);
            for (String qualifier :
                    text.substring(query + 1, end < 0 ? text.length() : end).split("&", -1)) {
                for (String key : QUALIFIERS) {
                    if (qualifier.regionMatches(true, 0, key, 0, key.length())) {
                        WebAddress.of(PercentDecoding.decode(qualifier.substring(key.length())))
                                .ifPresent(hosts::add);
                    }
                }
            }
        }
        return hosts;
    }
}
