package dev.cordon.audit;

import dev.cordon.denylist.Level;
import dev.cordon.namelist.ListedName;
import dev.cordon.namelist.NameHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An organisation that a component names and that has the name of one on an official list.
 *
 * @param organization the organisation as the component names it
 * @param hit the entry whose name it has
 */
public record NamedOrganization(String organization, NameHit hit) {

    public NamedOrganization {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(hit, "hit");
    }

    /** Whether it is more than a note: the names are equal as a whole, and the programme restricts dealings. */
    public boolean warns() {
        return hit.level() == Level.WARN;
    }

    /** All of it as a line beside a finding. */
    public String line() {
        return text("");
    }

    /**
     * All of it in words.
     *
     * @param namers who names the organisation; empty where that is said elsewhere
     */
    String text(String namers) {
        ListedName listed = hit.listed();
        List<String> said = new ArrayList<>(listed.programmes());
        listed.date().ifPresent(date -> said.add("since " + date));
        listed.citation().ifPresent(said::add);
        listed.url().ifPresent(said::add);
        boolean apart = !namers.isEmpty();
        return "'" + organization + "'" + (apart ? ", named by " + namers + "," : "")
                + (hit.whole() ? " has the name" : " has, but for its legal form, the name") + " of an entry of "
                + hit.list().name() + ": " + listed.code() + " " + listed.id() + " '" + listed.name() + "'"
                + (said.isEmpty() ? "" : " (" + String.join("; ", said) + ")")
                + ". Another company may have that name: look before you act.";
    }
}
