package dev.cordon.audit;

import dev.cordon.text.Language;
import dev.cordon.text.Names;
import dev.cordon.text.Saying;
import dev.cordon.text.Texts;
import java.util.List;
import java.util.Objects;

/** What the classes of a module say of whether they use a component: whoever takes that out has work to do in those that do. */
public sealed interface ClassUse {

    /** As a sentence: {@code 6 classes of this module use it: com.acme.A, com.acme.B, com.acme.C and 3 more}. */
    default String text() {
        return text(Texts.of(Language.USUAL, "report"));
    }

    /** The same in the language of some texts, which hold those of {@code report}. */
    String text(Texts texts);

    /** Whether work is left where the component is taken out. */
    default boolean isUsed() {
        return this instanceof Known known && known.classes() > 0;
    }

    /** Whether it is known that there is none. */
    default boolean isUnused() {
        return this instanceof Known known && known.classes() == 0;
    }

    /**
     * The classes were read.
     *
     * @param classes how many of them name a class of the component; nested ones count with the one around them
     * @param first the first of them in alphabetical order, a bounded number
     */
    record Known(int classes, List<String> first) implements ClassUse {

        /** How many are named. */
        public static final int MOST = 10;

        public Known {
            first = List.copyOf(first);
            if (classes < first.size()) {
                throw new IllegalArgumentException(first.size() + " names of " + classes + " classes");
            }
        }

        /** Of all the names. */
        public static Known of(List<String> sorted) {
            return new Known(sorted.size(), sorted.subList(0, Math.min(MOST, sorted.size())));
        }

        @Override
        public String text(Texts texts) {
            if (classes == 0) {
                return texts.text("use.none");
            }
            List<String> named = first.subList(0, Math.min(Names.MOST_NAMED, first.size()));
            return texts.count("use.known", classes, Names.counted(named, classes - Names.MOST_NAMED, texts));
        }
    }

    /**
     * They could not be read.
     *
     * @param why a clause
     */
    record Unknown(Saying why) implements ClassUse {

        public Unknown {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public String text(Texts texts) {
            return texts.text("use.unknown", why.text(texts));
        }
    }
}
