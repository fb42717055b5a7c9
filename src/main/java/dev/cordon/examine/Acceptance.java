package dev.cordon.examine;

import dev.cordon.archive.OnUnreadable;
import dev.cordon.audit.NotJudged;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the user does without of what should be judged: files that are there and cannot be read, where {@code onUnreadable}
 * is {@code warn}. What is missing, or against what the user asks for, is never accepted.
 *
 * @param onUnreadable what the user set
 */
public record Acceptance(OnUnreadable onUnreadable) {

    private static final Set<FaultCode> UNREADABLE = EnumSet.of(
            FaultCode.ARCHIVE_UNREADABLE,
            FaultCode.ARCHIVE_BOUND,
            FaultCode.LOCK_FILE_UNREADABLE,
            FaultCode.SBOM_UNREADABLE,
            FaultCode.SBOM_NOT_RECOGNISED,
            FaultCode.SBOM_UNKNOWN_VERSION,
            FaultCode.RECORD_INCOMPLETE);

    /** Faults met while a file was read, each accepted or not. */
    List<NotJudged> of(List<Fault> faults) {
        return faults.stream()
                .map(fault ->
                        new NotJudged(fault, onUnreadable == OnUnreadable.RECORD && UNREADABLE.contains(fault.code())))
                .toList();
    }
}
