package dev.cordon.fix;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts as {@code diff -u} and Git write it. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;

    /** What becomes of a line. */
    private enum Kind {
        KEPT(" "),
        TAKEN("-"),
        ADDED("+");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }
    }

    private record Line(Kind kind, String text) {}

    private UnifiedDiff() {}

    /**
     * The lines of the difference, without their line ends; none where the texts are equal.
     *
     * @param name the file, with {@code /} between segments
     */
    static List<String> of(String name, String before, String after) {
        List<Line> lines = script(lines(before), lines(after));
        List<String> diff = new ArrayList<>();
        int old = 1;
        int fresh = 1;
        int at = 0;
        while (at < lines.size()) {
            int from = nextChange(lines, at);
            if (from == lines.size()) {
                break;
            }
            int begin = Math.max(at, from - CONTEXT);
            int end = hunkEnd(lines, from);
            old += count(lines.subList(at, begin), Kind.ADDED);
            fresh += count(lines.subList(at, begin), Kind.TAKEN);
            List<Line> hunk = lines.subList(begin, end);
            if (diff.isEmpty()) {
                diff.add("--- a/" + name);
                diff.add("+++ b/" + name);
            }
            int olds = count(hunk, Kind.ADDED);
            int news = count(hunk, Kind.TAKEN);
            diff.add("@@ -" + range(old, olds) + " +" + range(fresh, news) + " @@");
            hunk.forEach(line -> add(diff, line));
            old += olds;
            fresh += news;
            at = end;
        }
        return diff;
    }

    private static void add(List<String> diff, Line line) {
        boolean ended = line.text().endsWith("\n");
        diff.add(
                line.kind().mark + (ended ? line.text().substring(0, line.text().length() - 1) : line.text()));
        if (!ended) {
            diff.add("\\ No newline at end of file");
        }
    }

    private static String range(int start, int count) {
        return count == 1 ? Integer.toString(start) : (count == 0 ? start - 1 : start) + "," + count;
    }

    private static int nextChange(List<Line> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).kind() == Kind.KEPT) {
            at++;
        }
        return at;
    }

    /** Changes with few lines between them stand together. */
    private static int hunkEnd(List<Line> lines, int change) {
        int last = change;
        int next = change;
        while (next < lines.size() && next - last <= 2 * CONTEXT + 1) {
            last = next;
            next = nextChange(lines, next + 1);
        }
        return Math.min(lines.size(), last + 1 + CONTEXT);
    }

    /** How many lines one of the two texts has: all but those of one kind. */
    private static int count(List<Line> lines, Kind other) {
        return (int) lines.stream().filter(line -> line.kind() != other).count();
    }

    /** Lines with their ends. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, next));
            from = next;
        }
        return lines;
    }

    /**
     * The shortest way from one text to the other: E. W. Myers, "An O(ND) difference algorithm and its variations",
     * Algorithmica 1 (1986). It costs by what is changed, which is little.
     */
    private static List<Line> script(List<String> a, List<String> b) {
        int most = a.size() + b.size();
        int[] reach = new int[2 * most + 2];
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            trace.add(java.util.Arrays.copyOfRange(reach, most - d, most + d + 2));
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || k != d && reach[most + k - 1] < reach[most + k + 1];
                int x = down ? reach[most + k + 1] : reach[most + k - 1] + 1;
                while (x < a.size() && x - k < b.size() && a.get(x).equals(b.get(x - k))) {
                    x++;
                }
                reach[most + k] = x;
                if (x >= a.size() && x - k >= b.size()) {
                    return walkedBack(a, b, trace);
                }
            }
        }
        throw new IllegalStateException("no way from one text to another");
    }

    private static List<Line> walkedBack(List<String> a, List<String> b, List<int[]> trace) {
        List<Line> lines = new ArrayList<>();
        int x = a.size();
        int y = b.size();
        for (int d = trace.size() - 1; d >= 0; d--) {
            int[] reach = trace.get(d);
            int k = x - y;
            boolean down = k == -d || k != d && reach[d + k - 1] < reach[d + k + 1];
            int k0 = down ? k + 1 : k - 1;
            int x0 = d == 0 ? 0 : reach[d + k0];
            int y0 = d == 0 ? 0 : x0 - k0;
            while (x > x0 && y > y0) {
                lines.add(0, new Line(Kind.KEPT, a.get(--x)));
                y--;
            }
            if (d > 0) {
                lines.add(0, down ? new Line(Kind.ADDED, b.get(--y)) : new Line(Kind.TAKEN, a.get(--x)));
            }
        }
        return lines;
    }
}
