package dev.cordon.portfolio;

/**
 * How many there were of what in one record, as it says itself.
 *
 * @param components what was looked at
 * @param unidentified those of them that no list in use could have recognised
 * @param notExamined what was there and was not looked into
 * @param notJudged what could not be judged
 */
public record Counts(
        long components,
        long unidentified,
        long denied,
        long warned,
        long noted,
        long waived,
        long notExamined,
        long notJudged) {

    /** The share of the unidentified in a hundred, rounded up, so that it is nought where there is none. */
    public int unidentifiedPercent() {
        return components == 0 ? 0 : (int) ((unidentified * 100 + components - 1) / components);
    }
}
