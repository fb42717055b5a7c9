package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeWalkTest {

    /** Every text is the pointer to itself, and every {@code self} the pointer to its object. */
    private static final String DOCUMENT =
            """
            {"a": "/a",
             "b": {"self": "/b", "c": ["/b/c/0", null, "/b/c/2", ["/b/c/3/0", ["/b/c/3/1/0"], [], "/b/c/3/3"], "/b/c/4"]},
             "a": "/a",
             "skipped": {"x": ["nobody asks"]},
             "list": [{"self": "/list/0"}, {"skipped": {}, "x": "/list/1/x"}, {"x": [{"self": "/list/2/x/0"}, "/list/2/x/1"]}],
             "list": ["/list/0", {}],
             "e~f/g": {"self": "/e~0f~1g", "": "/e~0f~1g/"},
             "deep": DEEP,
             "z": "/z"}
            """.replace("DEEP", "{\"d\":".repeat(40) + "\"/deep" + "/d".repeat(40) + '"' + "}".repeat(40));

    /** Asked at each place or only at some, what is kept of the last answer is right. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7})
    void reportsEachPlaceHoweverSeldomItIsAsked(int every) throws IOException {
        Asking asking = new Asking(every);
        byte[] bytes = DOCUMENT.getBytes(StandardCharsets.UTF_8);

        JsonWalk.walk(SbomInput.open(new ByteArrayInputStream(bytes), "x"), asking.new Node());

        assertThat(asking.told).hasSize(asking.seen / every).allSatisfy(told -> {
            assertThat(told.pointer()).isEqualTo(told.text());
            // The walk has long moved on
            assertThat(told.where().get()).isEqualTo(told.text() + " of x");
            assertThat(told.member().get()).isEqualTo(told.text() + "/m of x");
        });
        assertThat(asking.seen).isEqualTo(18);
    }

    private record Told(String pointer, Supplier<String> where, Supplier<String> member, String text) {}

    private static final class Asking {

        private final int every;
        private final List<Told> told = new ArrayList<>();
        private int seen;

        Asking(int every) {
            this.every = every;
        }

        private void ask(Cursor at, String text) {
            seen++;
            if (seen % every == 0) {
                told.add(new Told(at.pointer(), at.where(), at.where("m"), text));
            }
        }

        private final class Node extends Shape {

            private String self = "";

            @Override
            Shape object(String member, Cursor at) {
                return member.equals("skipped") ? SKIPPED : new Node();
            }

            @Override
            void value(String member, Cursor at) {
                if (member.equals("self")) {
                    self = at.text();
                } else {
                    ask(at, at.text());
                }
            }

            @Override
            void end(Cursor at) {
                if (!self.isEmpty()) {
                    ask(at, self);
                }
            }
        }
    }
}
