package dev.cordon.match;

/**
 * Names of organizations in ASCII that have no legal form to be dropped, as most are: {@link OrganizationName} would only
 * fold their case and part their words by single blanks, which takes no text to be made.
 */
final class PlainOrganization {

    private static final KeyHashes FIRST_WORDS = new KeyHashes(OrganizationName.FIRST_WORDS);
    private static final KeyHashes LAST_WORDS = new KeyHashes(OrganizationName.LAST_WORDS);

    private PlainOrganization() {}

    /**
     * Whether one of two texts may be among the keys: the normalised name, and the normalised name behind a character.
     * False only where neither is; true for every name that is not plain.
     */
    static boolean mayBeAmong(KeyHashes keys, String name, char behind) {
        int hash = 0;
        int hashBehind = behind;
        int first = 0;
        int word = 0;
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x80) {
                return true;
            }
            char folded = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
            boolean wordy = (folded >= 'a' && folded <= 'z') || (folded >= '0' && folded <= '9');
            if (wordy && !inWord) {
                first = words == 1 ? word : first;
                hash = words == 0 ? hash : KeyHashes.extended(hash, ' ');
                hashBehind = words == 0 ? hashBehind : KeyHashes.extended(hashBehind, ' ');
                word = 0;
                words++;
            }
            inWord = wordy;
            if (wordy) {
                hash = KeyHashes.extended(hash, folded);
                hashBehind = KeyHashes.extended(hashBehind, folded);
                word = KeyHashes.extended(word, folded);
            }
        }
        return keys.mayHold(hash) || keys.mayHold(hashBehind) || FIRST_WORDS.mayHold(first) || LAST_WORDS.mayHold(word);
    }
}
