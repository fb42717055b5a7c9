package dev.cordon.denylist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A legal act, or a policy of one's own, under which vendors are listed.
 *
 * @param id names it in lists and settings
 * @param title its full title
 * @param shortTitle what a message prints in front of the citation
 * @param citation where the text is found: {@code 89 FR 52434}
 * @param alsoAs later numbers of the same clause
 * @param url an official page with the text
 * @param effect what the act does and to whom, one sentence
 * @param reach what kind of thing it covers, a phrase
 * @param level the level of its listings unless policy says otherwise
 * @param limbs its parts with dates of their own; empty where it has one date per listing
 * @param nature what it is: where it is law, what kind it is, whom it binds
 * @param standing whether it is law, and when
 * @param checked how this entry was checked
 */
public record Authority(
        String id,
        String title,
        String shortTitle,
        String citation,
        List<AlsoAs> alsoAs,
        String url,
        String effect,
        String reach,
        Level level,
        List<Limb> limbs,
        ActNature nature,
        Standing standing,
        Checked checked) {

    public Authority {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(shortTitle, "shortTitle");
        Objects.requireNonNull(citation, "citation");
        alsoAs = List.copyOf(alsoAs);
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(level, "level");
        limbs = List.copyOf(limbs);
        Objects.requireNonNull(nature, "nature");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(checked, "checked");
    }

    /** How sure this entry is. */
    public Sureness verified() {
        return checked.sureness();
    }

    /** The limb of that id; empty where there is none. */
    public Optional<Limb> limb(String limbId) {
        return limbs.stream().filter(l -> l.id().equals(limbId)).findFirst();
    }

    /** Short title and citation, the latter only where the former does not hold it already. */
    public String label() {
        return shortTitle.contains(citation) ? shortTitle : shortTitle + " " + citation;
    }
}
