package dev.cordon.namelist;

import dev.cordon.denylist.Level;
import java.util.Objects;

/**
 * An organisation that has the name of one on an official list. It is a hint: another company may have the same name, and
 * a name that is on no list proves nothing.
 *
 * @param list the file that holds the name
 * @param listed the name as it is listed
 * @param whole whether the names are equal with their legal forms; false where only the rest of them is
 * @param level what it is worth: the listed name's level, at most a note where the legal form differs
 */
public record NameHit(NameList.Id list, ListedName listed, boolean whole, Level level) {

    public NameHit {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(listed, "listed");
        Objects.requireNonNull(level, "level");
    }

    static NameHit of(NameList.Id list, ListedName listed, boolean whole) {
        return new NameHit(
                list, listed, whole, whole ? listed.level() : listed.level().min(Level.NOTE));
    }
}
