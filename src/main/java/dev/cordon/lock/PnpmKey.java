package dev.cordon.lock;

/**
 * What the key of a package in a {@code pnpm-lock.yaml} says.
 *
 * @param name its name, with a scope in front where it has one
 * @param version its version, or the address that it comes from
 */
record PnpmKey(String name, String version) {

    /**
     * Reads a key: {@code /foo/1.0.0_react@17.0.2} of version 5, {@code /foo@1.0.0(react@17.0.2)} of version 6 and without the
     * slash of version 9; with the host of a registry in front where that is not the usual one.
     *
     * @param slashed whether a slash stands before the version
     */
    static PnpmKey of(String key, boolean slashed) {
        int peers = key.indexOf('(');
        String plain = peers < 0 ? key : key.substring(0, peers);
        String rest = plain.startsWith("/") ? plain.substring(1) : withoutHost(plain);
        int at = slashed ? rest.lastIndexOf('/') : rest.indexOf('@', 1);
        if (at < 0) {
            return new PnpmKey(rest, "");
        }
        String version = rest.substring(at + 1);
        int underscore = version.indexOf('_');
        return new PnpmKey(
                rest.substring(0, at), slashed && underscore > 0 ? version.substring(0, underscore) : version);
    }

    private static String withoutHost(String key) {
        int slash = key.indexOf('/');
        int at = key.indexOf('@', 1);
        boolean host = slash > 0
                && !key.startsWith("@")
                && (at < 0 || slash < at)
                && key.substring(0, slash).contains(".");
        return host ? key.substring(slash + 1) : key;
    }
}
