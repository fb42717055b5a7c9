package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.match.DenylistIndex;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a document's only hint to the vendor, at the strength it deserves; and what is no hint. */
class VendorInSbomTest {

    private static final DenylistIndex INDEX = new DenylistIndex(BundledDenylist.read());

    private static List<String> found(String members) {
        return found(Sboms.component(members));
    }

    /** The vendors that the facts of a document hint at or prove. */
    static List<String> found(Sboms read) {
        return read.components().stream()
                .flatMap(c -> c.facts().stream())
                .flatMap(f -> INDEX.lookup(f).hits().stream())
                .map(hit -> hit.vendor().id() + " " + hit.strength().id())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'name':'a','supplier':{'name':'АО «Лаборатория Касперского»'}; kaspersky conclusive",
                "'name':'a','cpe':'cpe:2.3:a:kaspersky:x:1:*:*:*:*:*:*:*'; kaspersky conclusive",
                "'name':'a','publisher':'Huawei Technologies Co., Ltd.'; huawei conclusive",
                "'name':'a','externalReferences':[{'type':'vcs','url':'https://github.com/KasperskyLab/x'}]; kaspersky indicative",
                "'name':'a','purl':'pkg:MAVEN/com.kas%70ersky.x:a@1'; kaspersky conclusive",
                "'name':'com.huaweicloud.sdk:huaweicloud-sdk-core:jar'; huawei conclusive",
                "'name':'a','publisher':'Kаspersky Lab'; kaspersky indicative",
                // against the schema, and judged all the same
                "'name':'a','supplier':'AO Kaspersky Lab'; kaspersky conclusive",
                "'name':'a','manufacturer':['Example','AO Kaspersky Lab']; kaspersky conclusive",
                "'name':'a','publisher':{'name':'AO Kaspersky Lab'}; kaspersky conclusive",
            },
            quoteCharacter = '`')
    void isFound(String members, String hit) {
        assertThat(found(members)).containsExactly(hit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'name':'a','author':'Dahua Lin'",
                "'name':'a','author':'AO Kaspersky Lab'",
                "'name':'a','author':{'name':'AO Kaspersky Lab'}",
                "'name':'a','authors':['AO Kaspersky Lab']",
                "'name':'a','authors':[{'name':'Huawei','email':'x@yandex.ru'}]",
                "'name':'js-tiktoken','purl':'pkg:npm/js-tiktoken@1'",
                "'name':'fastjsonschema','purl':'pkg:pypi/fastjsonschema@2'",
                "'name':'harmony-reflect','purl':'pkg:npm/harmony-reflect@1'",
                "'name':'a','supplier':{'name':'Red Hat'}",
                "'name':'a','description':'AO Kaspersky Lab'",
                "'name':'Kaspersky Lab'",
                "'name':'a','externalReferences':[{'type':'advisories','url':'https://ics-cert.kaspersky.com/1'}]",
                "'name':'a','properties':[{'name':'supplier','value':'AO Kaspersky Lab'}]",
            })
    void isNotFound(String members) {
        assertThat(found(members)).isEmpty();
    }
}
