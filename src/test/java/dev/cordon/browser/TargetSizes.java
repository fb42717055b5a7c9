package dev.cordon.browser;

/**
 * Whether what can be pressed is large enough, or far enough from everything else (WCAG 2.2, 2.5.8): 24 by 24 px, or alone in a
 * circle of 24 px. What stands within a sentence is exempt there. axe asks the same and takes minutes for thousands of links.
 */
final class TargetSizes {

    /** Gives the first targets that are too small, as text; an empty array where there is none. */
    static final String SMALL = """
            // What is far off the screen has no place until it comes near.
            document.querySelectorAll('*').forEach(e => {
                if (getComputedStyle(e).contentVisibility === 'auto') { e.style.contentVisibility = 'visible'; }
            });
            const least = 24;
            const inSentence = e => getComputedStyle(e).display === 'inline' && [...e.parentElement.childNodes]
                .some(n => n.nodeType === Node.TEXT_NODE && /[\\p{L}\\p{N}]/u.test(n.textContent));
            const targets = [...document.querySelectorAll('a[href], button, input, select, summary, label.toggle')]
                .filter(e => e.checkVisibility() && !(e.matches('input') && e.closest('label.toggle')))
                .map(e => ({e, r: e.getBoundingClientRect()}))
                .filter(t => t.r.width > 1 && t.r.height > 1)
                .map(t => ({...t, x: t.r.x + t.r.width / 2, y: t.r.y + t.r.height / 2,
                    small: (t.r.width < least || t.r.height < least) && !inSentence(t.e)}))
                .sort((a, b) => a.r.top - b.r.top);
            const gap = (t, r) => Math.hypot(Math.max(r.left - t.x, 0, t.x - r.right), Math.max(r.top - t.y, 0, t.y - r.bottom));
            const near = (t, o) => gap(t, o.r) < least / 2 - 0.01
                || (o.small && Math.hypot(t.x - o.x, t.y - o.y) < least - 0.01);
            const tallest = Math.max(...targets.map(t => t.r.height));
            const found = [];
            targets.forEach((t, i) => {
                if (!t.small || t.e.matches('.skip')) { return; }
                const crowded = from => {
                    for (let j = i + from; j >= 0 && j < targets.length
                            && Math.abs(targets[j].r.top - t.r.top) < tallest + least; j += from) {
                        if (!t.e.contains(targets[j].e) && !targets[j].e.contains(t.e) && near(t, targets[j])) { return targets[j]; }
                    }
                };
                const other = crowded(1) || crowded(-1);
                if (other) {
                    found.push(Math.round(t.r.width) + 'x' + Math.round(t.r.height) + ' ' + t.e.outerHTML.slice(0, 90)
                        + ' beside ' + other.e.outerHTML.slice(0, 90));
                }
            });
            return found.slice(0, 5).concat(found.length > 5 ? [found.length + ' in all'] : []);
            """;

    private TargetSizes() {}
}
