package dev.cordon.audit;

import dev.cordon.inventory.Component;
import dev.cordon.notice.Notice;
import java.util.List;

/** What a module packs beside what it uses. It is asked once it is known what there is to be found in what is used. */
@FunctionalInterface
public interface Packing {

    /** Packs nothing. */
    Packing NOTHING = found -> new Packed(List.of(), List.of(), List.of());

    /**
     * Lays what is packed beside what was found.
     *
     * @param found the components with a finding; of nothing else need a copy be known
     */
    Packed beside(List<Component> found);

    /**
     * What is packed.
     *
     * @param copies the unchanged copies of what was found
     * @param others what is none of them
     * @param notices what looking at it had to say
     */
    record Packed(List<Copy> copies, List<Component> others, List<Notice> notices) {

        public Packed {
            copies = List.copyOf(copies);
            others = List.copyOf(others);
            notices = List.copyOf(notices);
        }
    }
}
