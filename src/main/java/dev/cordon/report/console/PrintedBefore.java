package dev.cordon.report.console;

import dev.cordon.notice.Notice;
import dev.cordon.policy.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the console has said of vendors and of how findings are judged, so that the modules of a build say it once. Any
 * thread may ask.
 */
public final class PrintedBefore {

    private final Map<List<Object>, String> modules = new ConcurrentHashMap<>();
    private final Set<Notice> notices = ConcurrentHashMap.newKeySet();

    /**
     * Notes that a module is about to print a vendor at a level under these acts.
     *
     * @return the module that has printed it before, perhaps the same; empty where none has
     */
    Optional<String> before(Verdict verdict, List<String> acts, String module) {
        List<Object> key = List.of(verdict.finding().vendor().id(), verdict.level(), acts);
        return Optional.ofNullable(modules.putIfAbsent(key, module));
    }

    /** Whether a notice is to be printed: one about how findings are judged has nothing more to say where another module printed it. */
    boolean isNew(Notice notice) {
        return !notice.code().isAboutJudging() || notices.add(notice);
    }
}
