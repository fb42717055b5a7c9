import dev.cordon.it.Build

def build = new Build(basedir)
def log = build.log()

// One is new, two are known, one of them in another version, and one is gone; the verdicts are what they would be without.
def whole = build.aggregate('target/cordon')
assert whole.since.new == 1 && whole.since.known == 2 && whole.since.gone == 1
def marks = whole.verdicts.collectEntries { [it.component.name, it.since] }
assert marks['com.kaspersky.scopes:runtime:1.0'].mark == 'new'
assert marks['com.hikvision.reactor:client:1.0'] == [mark: 'known']
assert marks['com.huaweicloud:esdk-obs-java:3.25.10'] == [mark: 'known', nameBefore: 'com.huaweicloud:esdk-obs-java:3.20.4.2']
assert whole.since.goneFindings*.component*.name == ['com.kaspersky.scopes:compile:1.0']
assert whole.since.record.file == 'main-branch/aggregate.json'
assert whole.since.record.sha256 == java.security.MessageDigest.getInstance('SHA-256')
        .digest(new File(basedir, 'main-branch/aggregate.json').bytes).encodeHex().toString()
assert whole.outcome == 'failed'
assert log.contains('GONE    com.kaspersky.scopes:compile:1.0 of Kaspersky Lab')
assert log =~ /Since main-branch\/aggregate.json \(com.acme:since:1.0.*\): 1 new, 2 known, 1 gone\./

// People and machines read it in every format.
['html', 'sarif', 'junit.xml', 'md', 'csv', 'cdx.json', 'gitlab.json'].each { ending ->
    def text = new File(basedir, 'target/cordon/aggregate.' + ending).text
    assert text.contains('known') && text.contains('new') : ending
}

// A record of another product, and one that the build itself takes away, stop the build and say what to do.
assert log =~ /foreign.json.*none of its modules is one of this build.*\[since-foreign]/
assert build.report('.', 'foreign').notJudged*.code == ['since-foreign']
assert log =~ /nowhere\/aggregate.json.*there is no such file.*Keep the record outside.*\[since-unreadable]/
