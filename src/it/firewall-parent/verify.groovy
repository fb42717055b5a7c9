import dev.cordon.it.Build

def build = new Build(basedir)
def log = build.log()

// The record goes where the command line says, though Maven ended before there was a project.
def stopped = build.aggregate('elsewhere')
assert stopped.outcome == 'failed' && Build.levels(stopped) == ['com.kaspersky.parent:parent:1': 'deny']
assert build.count("Cordon's firewall stopped 1 artifact: neither resolved nor downloaded.") == 1

// What helps to get on is not stopped, and says so.
assert build.count("Cordon's firewall stops nothing, since nothing but goals of Cordon runs") == 2
assert new File(basedir, '.cordon/waivers.draft.yaml').getText('UTF-8').contains('component: "pkg:maven/com.kaspersky.parent/parent"\n    versions: "[1]"\n    module: "com.acme.parent:app"\n    scope: build\n')
assert log.contains('com.kaspersky.parent:parent:pom:1 (build), in com.acme.parent:app:1')
assert log =~ /path +com.acme.parent:app:1 > parent com.kaspersky.parent:parent:pom:1/

// With the waiver the parent is let through, and judged where no POM binds a check.
def waived = build.aggregate('target/cordon')
assert waived.outcome == 'passed' && waived.counts.waived == 1 && waived.verdicts*.component*.name == ['com.kaspersky.parent:parent:pom:1']

// Maven's own help resolves nothing, and is the same.
assert log =~ /usage: mvn/
new File(localRepositoryPath, 'com/kaspersky/parent').deleteDir()
return true
