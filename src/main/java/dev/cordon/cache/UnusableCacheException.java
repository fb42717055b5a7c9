package dev.cordon.cache;

/** A folder is not used as a cache. Its message says why, as a clause that begins with a verb. */
public final class UnusableCacheException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableCacheException(String why) {
        super(why);
    }
}
