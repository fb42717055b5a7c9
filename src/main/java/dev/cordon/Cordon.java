package dev.cordon;

import dev.cordon.sbom.KnownComponents;
import java.util.Optional;

/**
 * The door for programs other than Maven: a build tool, a service, a job over a data lake. Nothing here needs Maven, knows
 * of a global state or writes a file. See {@code docs/embedding.md}.
 */
public final class Cordon {

    private Cordon() {}

    /**
     * Judges one SBOM.
     *
     * @return what was found in it; {@link Report#passed()} if nothing was that fails
     * @throws NotJudgedException if it cannot be read, or holds nothing to judge
     * @throws dev.cordon.notice.FaultException if there is no SBOM or no policy
     */
    public static Report judge(Sbom sbom, Policy policy) {
        String name = Given.there("Cordon.judge", "the SBOM", sbom).name();
        Policy how = Given.there("Cordon.judge", "the policy", policy);
        try (Judging judging = new Judging(name, how, Optional.empty(), Policy.today())) {
            judging.sbom(sbom);
            return judging.report().orThrow();
        }
    }

    /**
     * Begins to judge many things into one report.
     *
     * @param name what the report is about: {@code delivery 4.2}
     * @throws dev.cordon.notice.FaultException if there is no name or no policy
     */
    public static Judging judging(String name, Policy policy) {
        return new Judging(
                Given.named("Cordon.judging", name),
                Given.there("Cordon.judging", "the policy", policy),
                Optional.of(new KnownComponents()),
                Policy.today());
    }
}
