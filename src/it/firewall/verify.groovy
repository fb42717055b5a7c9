import dev.cordon.it.Build
import dev.cordon.it.MadeUp

def build = new Build(basedir)
def log = build.log()

// Nothing that is denied is there, though a repository has it.
assert MadeUp.files(localRepositoryPath, 'com.kaspersky.madeup') == 0

// A record of the whole build, though no module was judged.
def whole = build.aggregate('target/cordon')
assert whole.outcome == 'failed' && !whole.complete && whole.notJudged*.code == ['build-stopped']
assert whole.verdicts.every { it.level == 'deny' && it.component.ref.startsWith('pkg:maven/com.kaspersky.madeup/') }

// It does not lie beside what an earlier build has said of the modules.
['', 'direct/'].each { module ->
    assert ['report.json', 'report.html'].every { !new File(basedir, "${module}target/cordon/$it").exists() }
    assert new File(basedir, "${module}target/cordon/mine.txt").exists()
}
assert new File(basedir, 'target/cordon/aggregate.html').text.contains('Audited 8 components by coordinates, before any module was judged, against ')

// Announced once, and each reported with evidence, acts and the way out, whatever Maven makes of it.
assert build.count("Cordon's firewall is on") == 1
assert log.contains('DENIED  8 components')
assert log.contains('group-id com.kaspersky.madeup matches com.kaspersky of Kaspersky Lab (in its coordinates)')
assert log.contains('FAR 52.204-23')
['direct', 'deep', 'parent-of-dependency', 'plugin-maven-plugin', 'used-by-plugin', 'added', 'processor'].each { assert log =~ /(remove|exclude) com\.kaspersky\.madeup:$it:1/ }
assert log.contains('or exclude it from what brings it there: mvn ') || log.contains('exclude com.kaspersky.madeup:deep:1 from org.innocent:transitive:1, which brings it, or replace that: mvn ')
// What there is to read, and what still runs.
assert log =~ /The record: .*aggregate\.html/
assert log.contains(':fix prints the change of the POM') && log.contains(':waive drafts a waiver')
assert log.contains("Cordon's firewall stopped 8 artifacts: neither resolved nor downloaded.")

// Who asked for it.
[
    'direct:1 was asked for by module com.acme.firewall:direct:1',
    'deep:1 was asked for by module com.acme.firewall:transitive:1',
    'parent-of-dependency:1 was asked for by module com.acme.firewall:parent-of-dependency:1',
    'relocated:1 was asked for by module com.acme.firewall:relocated:1 > org.innocent:moved:1.',
    'used-by-plugin:1 was asked for by plugin org.innocent:innocent-maven-plugin:1.',
    'added:1 was asked for by plugin org.innocent:other-maven-plugin:1.'
].each { assert log.contains("com.kaspersky.madeup:$it") }
return true
