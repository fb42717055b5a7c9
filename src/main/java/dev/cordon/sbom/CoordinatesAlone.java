package dev.cordon.sbom;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.notice.Location;
import java.util.ArrayList;
import java.util.List;

/** What coordinates alone say about a component: the facts of an SBOM that lists it with its package URL and no more. */
public final class CoordinatesAlone {

    private CoordinatesAlone() {}

    /**
     * The component of these coordinates.
     *
     * @param where where they were given, as a person would say it
     */
    public static Component of(Purl purl, String where) {
        List<Component> components = new ArrayList<>(1);
        ComponentDraft draft = new ComponentDraft(new SbomBuilder(where, ComponentSink.of(components::add)));
        Cursor at = new Cursor.Kept("the value", where, Location.of(where));
        draft.purl(purl.canonical(), at);
        purl.namespace().ifPresent(group -> draft.group(group, at));
        draft.name(purl.name(), at);
        purl.version().ifPresent(draft::version);
        draft.finish(at);
        return components.get(0);
    }
}
