package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.Budget;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.FileBytes;
import dev.cordon.bytes.FileStamp;
import dev.cordon.bytes.LimitException;
import dev.cordon.bytes.ShownPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Shows a visitor the files under a folder as if they were the entries of an archive. */
final class FolderWalk {

    private final Budget budget;
    private final Remarks remarks;

    FolderWalk(Budget budget, Remarks remarks) {
        this.budget = budget;
        this.remarks = remarks;
    }

    void walk(Path folder, EntryVisitor visitor) throws IOException {
        FolderTree tree = new FolderTree(folder);
        while (tree.hasNext()) {
            Path next = tree.next();
            try {
                budget.entry();
                BasicFileAttributes attributes = tree.look(next);
                if (attributes.isRegularFile()) {
                    show(ShownPath.text(folder.relativize(next)), next, attributes, visitor);
                }
            } catch (LimitException e) {
                throw e;
            } catch (IOException e) {
                boolean leadsNowhere = e instanceof NoSuchFileException && Files.isSymbolicLink(next);
                remarks.unread(
                        next.toString(), leadsNowhere ? new BrokenException("is a link that leads nowhere") : e, true);
            }
        }
    }

    private static void show(String name, Path file, BasicFileAttributes attributes, EntryVisitor visitor)
            throws IOException {
        byte[] bytes = name.getBytes(UTF_8);
        if (ClassName.matches(bytes, 0, bytes.length) && !visitor.looksInto(attributes.size())) {
            visitor.classFile(bytes, 0, bytes.length);
            return;
        }
        FileContent content = new FileContent(file, FileStamp.of(attributes));
        visitor.entry(name, content);
        content.checkUnchanged();
    }

    private static final class FileContent implements EntryContent {

        private final Path file;
        private final FileStamp before;
        private boolean opened;

        FileContent(Path file, FileStamp before) {
            this.file = file;
            this.before = before;
        }

        /** @throws BrokenException if it was read, and changed meanwhile */
        void checkUnchanged() throws IOException {
            if (opened) {
                before.check(file);
            }
        }

        @Override
        public long claimedSize() {
            return before.size();
        }

        @Override
        public boolean isFile() {
            return true;
        }

        @Override
        public InputStream stream() throws IOException {
            opened = true;
            return Files.newInputStream(file);
        }

        @Override
        public byte[] head() throws IOException {
            try (InputStream in = stream()) {
                return in.readNBytes(HEAD);
            }
        }

        @Override
        public ByteSource hold(Budget budget) throws IOException {
            opened = true;
            return new FileBytes(file);
        }
    }
}
