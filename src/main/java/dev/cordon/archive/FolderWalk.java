package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.notice.FaultCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Shows a visitor the files under a folder, by name, so that two runs see one order. Symbolic links are followed, and
 * each folder is entered once: a link that leads back ends there.
 */
final class FolderWalk {

    private final Budget budget;
    private final Remarks remarks;
    private final EnteredFolders entered = new EnteredFolders();

    FolderWalk(Budget budget, Remarks remarks) {
        this.budget = budget;
        this.remarks = remarks;
    }

    void walk(Path folder, EntryVisitor visitor) throws IOException {
        List<Path> waiting = new ArrayList<>(List.of(folder));
        while (!waiting.isEmpty()) {
            Path next = waiting.remove(waiting.size() - 1);
            try {
                visit(folder, next, waiting, visitor);
            } catch (LimitException e) {
                throw e;
            } catch (IOException e) {
                remarks.add(FaultCode.ARCHIVE_UNREADABLE, next.toString(), FileTrouble.of(e));
            }
        }
    }

    private void visit(Path folder, Path file, List<Path> waiting, EntryVisitor visitor) throws IOException {
        budget.entry();
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            List<Path> files = entered.enter(file, attributes);
            Collections.reverse(files);
            waiting.addAll(files);
        } else if (attributes.isRegularFile()) {
            show(folder.relativize(file).toString().replace('\\', '/'), file, attributes.size(), visitor);
        }
    }

    private static void show(String name, Path file, long size, EntryVisitor visitor) throws IOException {
        byte[] bytes = name.getBytes(UTF_8);
        if (ClassName.matches(bytes, 0, bytes.length)) {
            visitor.classFile(bytes, 0, bytes.length);
        } else {
            visitor.entry(name, new FileContent(file, size));
        }
    }

    private record FileContent(Path file, long claimedSize) implements EntryContent {

        @Override
        public boolean isFile() {
            return true;
        }

        @Override
        public InputStream stream() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public ByteSource hold(Budget budget) throws IOException {
            return new FileBytes(file);
        }
    }
}
