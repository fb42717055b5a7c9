package dev.cordon.bytes;

import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file cannot be read or written; the JDK's messages of these exceptions are only the path. */
public final class FileTrouble {

    private FileTrouble() {}

    /** A clause about the file that begins with a verb: {@code cannot be read: access is denied}. */
    public static String of(IOException trouble) {
        if (isClause(trouble)) {
            return String.valueOf(trouble.getMessage());
        }
        return "cannot be read: " + why(trouble);
    }

    private static boolean isClause(IOException trouble) {
        return trouble instanceof BrokenException
                || trouble instanceof NotExaminedException
                || trouble instanceof LimitException;
    }

    /** Why a file cannot be read or written, in words of its own: {@code access is denied}. */
    public static String why(IOException trouble) {
        if (trouble instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (trouble instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (trouble instanceof FileAlreadyExistsException) {
            return "where its folder should be is a file";
        }
        if (trouble instanceof DirectoryNotEmptyException) {
            return "it is a folder that holds something";
        }
        if (trouble instanceof FileSystemLoopException) {
            return "its symbolic links lead back to themselves";
        }
        if (trouble instanceof FileSystemException named && named.getReason() != null) {
            return PrintableText.quote(named.getReason());
        }
        return PrintableText.quote(String.valueOf(trouble.getMessage()));
    }
}
