package dev.cordon.sbom;

import dev.cordon.inventory.Component;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is written down while one document is read, or one of several in one file. */
final class SbomBuilder {

    private static final int MOST_TOOLS = 100;

    private final String name;
    /** Begins the refs of its components; empty but for the documents behind the first one of a file. */
    private final String prefix;

    private final ComponentSink sink;
    private final Dependencies dependencies;
    private final List<String> tools;
    private final DocumentNotices notices;
    private final List<Fault> faults;
    private final About about;
    private final Set<String> roots = new LinkedHashSet<>();
    private boolean vulnerabilities;
    private String version = "";
    private int components;
    private String latest = "";
    private boolean onlyCounted;
    private boolean onlyCounts;

    SbomBuilder(String name, ComponentSink sink) {
        this.name = name;
        this.prefix = "";
        this.sink = sink;
        this.dependencies = new Dependencies();
        this.tools = new ArrayList<>();
        this.notices = new DocumentNotices(name);
        this.faults = new ArrayList<>();
        this.about = new About();
    }

    private SbomBuilder(String name, String prefix, SbomBuilder first) {
        this.name = name;
        this.prefix = prefix;
        this.sink = first.sink;
        this.dependencies = first.dependencies;
        this.tools = first.tools;
        this.notices = first.notices;
        this.faults = first.faults;
        this.about = first.about;
    }

    /**
     * That of another document in the same file.
     *
     * @param prefix begins its refs: two documents of one file may call different things by one name
     */
    SbomBuilder another(String document, String prefix) {
        return new SbomBuilder(document, prefix, this);
    }

    /** The name of the document. */
    String name() {
        return name;
    }

    /** Writes the version down; a document of two versions could be read in two ways. */
    void version(String found, Place at) {
        if (!version.isEmpty() && !version.equals(found)) {
            throw SbomFaults.unreadable(
                    at.location(), "it says that it is of version " + version + " and of version " + found);
        }
        version = found;
    }

    /** Called at the end of a document. */
    void requireVersion(String family, String known) {
        if (version.isEmpty()) {
            throw SbomFaults.unknownVersion(Location.of(name), family, "", known);
        }
    }

    /** What the document says of itself. */
    About about() {
        return about;
    }

    /** What the document describes; the first one that is a component counts. */
    void root(String ref) {
        roots.add(ref);
    }

    void tool(String found) {
        if (tools.size() < MOST_TOOLS && !tools.contains(found)) {
            tools.add(found);
        }
    }

    /** A ref as it is among those of all documents in the file. */
    String inFile(String ref) {
        return prefix.isEmpty() ? ref : prefix + ref;
    }

    /** Hands a component on, under a ref that was made for it. */
    void add(Component component) {
        components++;
        latest = component.ref().substring(prefix.length());
        onlyCounted = sink.each().test(component);
        onlyCounts |= onlyCounted;
    }

    /** The components that the sink only counts. */
    Optional<KnownComponents> known() {
        return sink.known();
    }

    /** Whether the sink only counts components about which there is nothing else to report. */
    boolean onlyCounts() {
        return onlyCounts;
    }

    /** Whether it only counted the component that was handed on last. */
    boolean onlyCountedLatest() {
        return onlyCounted;
    }

    /** The ref of the component that was handed on last. */
    String latest() {
        return latest;
    }

    /** Hands on one more component that is only counted. False, and nothing done, where its ref is taken. */
    boolean countAnother(String ref) {
        if (!isFree(ref)) {
            return false;
        }
        components++;
        sink.another().run();
        return true;
    }

    /** Takes the wanted ref, or one made from the place where another component has it already. */
    String unique(String wanted, Cursor at) {
        if (isFree(wanted)) {
            return wanted;
        }
        notice(
                NoticeCode.SBOM_DUPLICATE_REF,
                "two components have the reference '" + wanted + "'; both are judged",
                at);
        return free(wanted, " at " + at.pointer());
    }

    /** Takes the wanted ref, or that with an addition where another component has it already. */
    String free(String wanted, String addition) {
        if (isFree(wanted)) {
            return wanted;
        }
        String ref = wanted + addition;
        for (int n = 2; !isFree(ref); n++) {
            ref = wanted + addition + " (" + n + ")";
        }
        return ref;
    }

    /** Whether no component had the ref; now one has. */
    private boolean isFree(String ref) {
        return dependencies.reserve(inFile(ref));
    }

    /** How many components were handed on. */
    int components() {
        return components;
    }

    /** That the first depends on or contains the second. */
    void edge(String from, String to) {
        dependencies.edge(inFile(from), inFile(to));
    }

    void notice(NoticeCode code, String message, Place at) {
        notices.add(code, message, at);
    }

    /** How many notices there were, kept or not. */
    int noticed() {
        return notices.size();
    }

    /** Notes what the reader itself has to say, at whatever length. */
    void notice(Notice notice) {
        notices.keep(notice);
    }

    /** Says what the document itself lacks, by its own word. */
    void lacks(Fault fault) {
        faults.add(fault);
    }

    /** That it says what vulnerabilities concern, so that it may well list nothing itself. */
    void vulnerabilities() {
        vulnerabilities = true;
    }

    /** What the document has that it describes, where that is among its components. */
    Optional<String> root() {
        return roots.stream().map(this::inFile).filter(dependencies::isTaken).findFirst();
    }

    /** The version of its format. */
    String version() {
        return version;
    }

    /** Whether it says what vulnerabilities concern. */
    boolean hasVulnerabilities() {
        return vulnerabilities;
    }

    /**
     * The ref of a whole file, which leads to what each document in it describes.
     *
     * @param documents the builders of all of them
     */
    Optional<String> rootOf(String file, List<SbomBuilder> documents) {
        String all = free(file, " itself");
        documents.forEach(d -> d.root().ifPresent(root -> dependencies.edge(all, root)));
        return Optional.of(all);
    }

    /**
     * What a file says apart from its components, once all of it is read.
     *
     * @param file its name
     * @param format that of the document in it, or of all
     * @param root what it describes
     * @param all how many components it has
     */
    SbomDocument close(String file, String format, String ofVersion, Optional<String> root, int all) {
        return new SbomDocument(
                file, format, ofVersion, about.known(), root, all, dependencies, tools, notices.all(), faults);
    }
}
