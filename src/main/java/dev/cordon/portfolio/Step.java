package dev.cordon.portfolio;

import java.util.Optional;

/**
 * A record in the history of its product.
 *
 * @param change what changed since the one before; empty for the first
 */
public record Step(Entry entry, Optional<Change> change) {}
