import dev.cordon.it.Build

def build = new Build(basedir)
def log = build.log()
def maven = (log =~ /Maven (3\.6\S*) does not ask/)
def stopped = (log =~ /com\.kaspersky\.middle:([\w-]+):1 was asked for by/).collect { it[1] }.toSet()

// The table of docs/firewall.md: what is resolved while the POMs are read comes too early.
if (maven.find()) {
    assert stopped == [] as Set
} else {
    assert log.contains("Cordon's firewall is on for what is resolved once the POMs are read.")
    // Maven 4 asks for an import once more when it has read it.
    assert stopped - 'imported' == ['direct', 'deep', 'used-by-plugin', 'processor', 'waived'] as Set
}

// What a waiver lets pass is let through and judged, on every Maven.
assert Build.levels(build.aggregate('target/denied')) == ['com.kaspersky.middle:waived:1': 'deny']
def waived = build.aggregate('target/cordon')
assert waived.counts.waived == 1 && waived.counts.deny == 0 && waived.verdicts*.component*.name == ['com.kaspersky.middle:waived:1']
['imported'].each { assert new File(localRepositoryPath, "com/kaspersky/middle/$it/1/$it-1.pom").exists() }
new File(localRepositoryPath, 'com/kaspersky/middle').deleteDir()
return true
