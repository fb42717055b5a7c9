package dev.cordon.match;

import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Strength;
import java.util.Objects;

/**
 * An identifier that a fact met.
 *
 * @param vendor whose identifier it is
 * @param identifier the most specific of that vendor's identifiers that matches
 * @param strength what the match proves
 */
public record Hit(Vendor vendor, Identifier identifier, Strength strength) {

    public Hit {
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(identifier, "identifier");
        Objects.requireNonNull(strength, "strength");
    }
}
