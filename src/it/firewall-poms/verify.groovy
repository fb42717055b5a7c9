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

// Announced once, and each reported with evidence, acts and the way out, whatever Maven makes of it.
assert build.count("Cordon's firewall is on") == 1
assert log.contains('DENIED  3 components')
assert log.contains('group-id com.kaspersky.madeup matches com.kaspersky of Kaspersky Lab (in its coordinates)')
assert log.contains('FAR 52.204-23')
['imported', 'parent', 'extension'].each { assert log.contains("remove com.kaspersky.madeup:$it:1") }
assert log.contains("Cordon's firewall stopped 3 artifacts: neither resolved nor downloaded.")
