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

/** What is written down while one document is read. */
final class Ledger {

    private static final int MOST_TOOLS = 100;

    private final String name;
    private final ComponentSink sink;
    private final Dependencies dependencies = new Dependencies();
    private final List<String> tools = new ArrayList<>();
    private final Set<String> roots = new LinkedHashSet<>();
    private final DocumentNotices notices;
    private final List<Fault> faults = new ArrayList<>();
    private boolean vulnerabilities;
    private String version = "";
    private final About about = new About();
    private int components;
    private String latest = "";
    private boolean onlyCounted;
    private boolean onlyCounts;

    Ledger(String name, ComponentSink sink) {
        this.name = name;
        this.sink = sink;
        this.notices = new DocumentNotices(name);
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

    /** Hands a component on, under a ref that was made for it. */
    void add(Component component) {
        components++;
        latest = component.ref();
        onlyCounted = sink.each().test(component);
        onlyCounts |= onlyCounted;
    }

    /** The components that the sink only counts. */
    Optional<KnownComponents> known() {
        return sink.known();
    }

    /** Whether the sink only counts components that have nothing else to tell. */
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
    boolean another(String ref) {
        if (!dependencies.take(ref)) {
            return false;
        }
        components++;
        sink.another().run();
        return true;
    }

    /** Takes the wanted ref, or one made from the place where another component has it already. */
    String unique(String wanted, Cursor at) {
        if (dependencies.take(wanted)) {
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
        if (dependencies.take(wanted)) {
            return wanted;
        }
        String ref = wanted + addition;
        for (int n = 2; !dependencies.take(ref); n++) {
            ref = wanted + addition + " (" + n + ")";
        }
        return ref;
    }

    /** How many components were handed on. */
    int components() {
        return components;
    }

    /** That the first depends on or contains the second. */
    void edge(String from, String to) {
        dependencies.edge(from, to);
    }

    void notice(NoticeCode code, String message, Place at) {
        notices.add(code, message, at);
    }

    /** How many notices there were, told or not. */
    int noticed() {
        return notices.size();
    }

    /** Tells what the reader itself has to say, at whatever length. */
    void tell(Notice notice) {
        notices.tell(notice);
    }

    /** Says what the document itself lacks, by its own word. */
    void lacks(Fault fault) {
        faults.add(fault);
    }

    /** That it says what vulnerabilities concern, so that it may well list nothing itself. */
    void vulnerabilities() {
        vulnerabilities = true;
    }

    SbomDocument close(String format) {
        if (components == 0) {
            tell(new Notice(
                    NoticeCode.NOTHING_IN_IT,
                    vulnerabilities
                            ? "this is a VEX document: it says which vulnerabilities concern software, and lists none"
                            : "the document lists no component",
                    Optional.of(Location.of(name))));
        }
        return new SbomDocument(
                name,
                format,
                version,
                about.known(),
                roots.stream().filter(dependencies::isTaken).findFirst(),
                components,
                dependencies,
                tools,
                notices.all(),
                faults);
    }
}
