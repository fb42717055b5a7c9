package dev.cordon.portfolio.records;

/** How a thing is called of which only files are known. */
final class DocumentName {

    private DocumentName() {}

    /** The name of a file without the way there, which says more of a machine than of a product. */
    static String of(String file) {
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        return slash >= 0 && slash < file.length() - 1 ? file.substring(slash + 1) : file;
    }
}
