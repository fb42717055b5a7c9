package dev.cordon.examine;

import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.Names;
import java.util.List;
import java.util.Optional;

/**
 * The modules of a build whose archives do not exist yet, so that nobody can look into them.
 *
 * @param modules their names, put in order
 */
public record NotPackaged(List<String> modules) {

    private static final int MOST_NAMED = 3;

    public NotPackaged {
        modules = modules.stream().distinct().sorted().toList();
    }

    /** What the user must know, where there are any. */
    public Optional<Notice> notice() {
        if (modules.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Notice.of(
                NoticeCode.MODULE_NOT_PACKAGED,
                "Not packaged yet, so there is no archive to look into: " + Names.few(modules, MOST_NAMED)
                        + ". If one is made later, it is there in the phase verify."));
    }
}
