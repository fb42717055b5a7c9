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
        int fragment = text.indexOf('#', Math.max(query, 0));
        int end = fragment < 0 ? text.length() : fragment;
        for (int start = query + 1; start > 0 && start <= end; start = text.indexOf('&', start) + 1) {
            qualifier(text, start, end, hosts);
        }
        return hosts;
    }

    private static void qualifier(String text, int start, int end, List<String> hosts) {
        for (String key : QUALIFIERS) {
            if (text.regionMatches(true, start, key, 0, key.length())) {
                int and = text.indexOf('&', start);
                String value = text.substring(start + key.length(), and < 0 ? end : Math.min(and, end));
                WebAddress.of(PercentDecoding.decode(value)).ifPresent(hosts::add);
            }
        }
    }
}
