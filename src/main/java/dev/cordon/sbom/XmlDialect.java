package dev.cordon.sbom;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a family of XML documents writes what JSON writes as arrays and members.
 *
 * @param lists elements that hold a list, with the name of the list's items: {@code components} of {@code component}
 * @param repeated elements that are repeated without a list around them
 * @param attributes members that are attributes
 * @param namespaces which namespaces belong to the family; elements of others are not read
 */
record XmlDialect(
        Map<String, String> lists, Set<String> repeated, Set<String> attributes, Predicate<String> namespaces) {

    XmlDialect {
        lists = Map.copyOf(lists);
        repeated = Set.copyOf(repeated);
        attributes = Set.copyOf(attributes);
    }

    /** The name of the items; empty where the element is no list. */
    String itemOf(String element) {
        String item = lists.get(element); // getOrDefault would look twice for what is not there, as most is not
        return item == null ? "" : item;
    }

    boolean repeats(String element) {
        return repeated.contains(element);
    }

    boolean isAttribute(String member) {
        return attributes.contains(member);
    }

    boolean isOwn(String namespace) {
        return namespaces.test(namespace == null ? "" : namespace);
    }
}
