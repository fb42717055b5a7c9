import dev.cordon.it.Build

def build = new Build(basedir)
def log = build.log()
def lib = 'com.kaspersky.waived:lib:1'

// It notes, and the record says that the build may go on.
def noted = build.aggregate('target/noted')
assert noted.outcome == 'suppressed' && Build.levels(noted) == [(lib): 'deny']
assert build.count("Cordon's firewall noted 1 artifact that it would have stopped.") == 1

// Now it lies in the local repository, and is stopped all the same. A check has judged the first modules by then, and the
// record of all modules has what was stopped as well.
assert new File(localRepositoryPath, 'com/kaspersky/waived/lib/1/lib-1.pom').exists()
def stopped = build.aggregate('target/cordon')
assert stopped.outcome == 'failed' && !stopped.complete && Build.levels(stopped) == [(lib): 'deny']
assert stopped.verdicts[0].paths*.steps == [['module com.acme.waived:later:1', lib]]
assert stopped.modules.collectEntries { [it.name, it.standing] }.subMap(['com.acme.waived:clean:1', 'com.acme.waived:later:1']) == ['com.acme.waived:clean:1': 'passed', 'com.acme.waived:later:1': 'not-reached']

// The plugin has <extensions>true</extensions> too: each acts once.
assert build.count("Cordon's firewall is on: what is denied") == 3
assert build.count("Cordon's firewall is on for what is resolved") == 0
assert build.count("Cordon's firewall stopped 1 artifact: neither resolved nor downloaded.") == 1
// What a check has printed is not printed once more.
assert build.count("$lib was asked for by module com.acme.waived:later:1") == 1
assert build.count("would have stopped. A check has judged 1 of them, above.") == 1
assert !(log =~ /BUILD SUCCESS(?s:.{0,400})DENIED/)

// With a waiver it is let through, and the check judges it.
def waived = build.aggregate('target/waived')
assert waived.outcome == 'passed' && waived.counts.waived == 1 && waived.verdicts*.component*.name == [lib]

// Nothing of it concerns a module alone.
assert build.aggregate('target/alone').verdicts == []
new File(localRepositoryPath, 'com/kaspersky/waived').deleteDir()
return true
