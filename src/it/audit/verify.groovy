import dev.cordon.it.Build

def build = new Build(basedir)

def folder = build.report('.', 'folder')
assert folder.source.kind == 'files' && folder.examined*.name == ['bills/clean.json', 'bills/huawei.json', 'bills/kaspersky.spdx']
assert folder.verdicts.collect { [it.level, it.vendor.id, it.seenIn] } == [
        ['deny', 'huawei', 'bills/huawei.json'], ['deny', 'kaspersky', 'bills/kaspersky.spdx']]
assert folder.notices.find { it.code == 'files-passed-over' }.message.contains('bills/notes.txt')

def clean = build.report('.', 'clean')
assert clean.outcome == 'passed' && clean.verdicts == [] && clean.counts.components == 2

assert build.log() =~ /Cordon could not judge: bills\/notes.txt.*\[sbom-not-recognised]/
assert build.log() =~ /Cordon could not judge: .*'bills\/none.json' leads to no file.*\[audit-nothing]/

def verdicts = { report -> report.verdicts.collect { [it.level, it.component.name, it.seenIn] } as Set }
// A distribution as it comes, whatever it is called: what is nested in it, and what its own SBOM says.
def delivery = build.report('.', 'delivery')
assert verdicts(delivery) == [['deny', 'security.jar', 'delivery.bin'],
                              ['deny', 'scanner:1', 'delivery.bin!/META-INF/sbom/application.cdx.json']] as Set
def security = Build.verdict(delivery, 'security.jar')
assert security.paths*.steps == [['delivery.bin', 'security.jar']]
assert security.fix == 'remove or replace delivery.bin, which holds security.jar'
assert security.component.sha256 ==~ /[0-9a-f]{64}/

// The same unpacked: archives, classes that lie open, SBOMs by their content.
def unpacked = build.report('.', 'unpacked-report')
assert verdicts(unpacked) == [['deny', 'unpacked', 'unpacked'], ['deny', 'unpacked/lib/security.jar', 'unpacked'],
                              ['deny', 'scanner:1', 'unpacked/bill.txt']] as Set
assert unpacked.notices.find { it.code == 'files-passed-over' }.message.contains(
        ': unpacked/licence.html, unpacked/package-lock.json, unpacked/read.me.')

// A broken SBOM is none of these.
assert build.log() =~ /Cordon could not judge: broken\/bill.json.*\[sbom-unreadable]/

def innocent = build.report('.', 'innocent')
assert innocent.outcome == 'passed' && innocent.verdicts == [] && innocent.notices == []

// Nothing of the run before that could judge, and its report by itself only where it is named.
assert build.report('.', 'earlier').outcome == 'incomplete' && build.report('.', 'earlier').examined == []
def again = build.report('.', 'whole/reports')
assert again.examined*.name == ['whole/reports/report.json'] && again.counts.components == 2

// What was found is reported beside what could not be read, and data that is not opened is named.
def partly = build.report('.', 'partly')
assert verdicts(partly) == [['deny', 'security.jar', 'partly.zip']] as Set && partly.outcome == 'failed' && !partly.complete
assert partly.notJudged*.code == ['archive-unreadable'] && partly.notJudged[0].what.startsWith('partly.zip!/lib/cut.jar is cut short')
assert partly.notExamined.contains([kind: 'archive-part', name: 'partly.zip!/data/x.7z', why: 'has a format that is not read'])
def closed = build.report('.', 'closed')
assert closed.outcome == 'incomplete' && closed.verdicts == [] && closed.notJudged*.code == ['archive-unreadable']
def accepted = build.report('.', 'accepted')
assert accepted.outcome == 'incomplete' && accepted.notJudged*.accepted == [true]

// A report about all that could be read, and the two that could not by name: red, and with onUnreadable=warn green but not complete.
for (name in ['many-report', 'many-accepted']) {
    def many = build.report('.', name)
    assert many.notices*.code == (name == 'many-accepted' ? ['pom-overruled'] : []) && many.examined.size() == 301 && many.counts.components == 602 && many.verdicts == []
    assert many.outcome == 'incomplete' && !many.complete && many.summary.endsWith('0 denied, 0 warned; 2 not judged.')
    assert many.notJudged.collect { [it.where.replaceFirst(/:.*/, ''), it.code, it.accepted] } == [
            ['many/cut.json', 'sbom-unreadable', name == 'many-accepted'], ['many/newer.json', 'sbom-unknown-version', name == 'many-accepted']]
}
assert build.report('.', 'many-accepted').notExamined.count { it.name.startsWith('many/') } == 2
assert build.log() =~ /Cordon could not judge: many\/cut.json.* \(and 1 more, above\)\. Audited 602 components/

// What says nothing is called what it is, and an audit of nothing does not pass; beside something it stops nothing.
def vex = build.report('.', 'vex')
assert vex.outcome == 'incomplete' && vex.notJudged*.code == ['audit-nothing']
assert vex.notices.find { it.code == 'nothing-in-it' && it.where == 'vex.json' }.message.startsWith('this is a VEX document')
assert vex.notices.find { it.code == 'nothing-in-it' && it.where == 'blank' }.message == 'there is no archive, no code and no SBOM in blank'
def beside = build.report('.', 'vex-beside')
assert beside.outcome == 'passed' && beside.complete && beside.notices*.code.count('nothing-in-it') == 2

// What is suppressed stays suppressed where something could not be judged as well; the build stops for that.
def suppressed = build.report('.', 'suppressed')
assert suppressed.outcome == 'suppressed' && !suppressed.complete && suppressed.notJudged*.code == ['audit-nothing']
assert suppressed.verdicts*.vendor*.id == ['huawei']

// A mistake in a parameter leaves a record that says so.
def mistaken = build.report('.', 'mistaken')
assert mistaken.outcome == 'incomplete' && mistaken.notJudged*.code == ['parameter-value'] && mistaken.examined == []
assert mistaken.policy.keySet() == ['parameters'] as Set && mistaken.denylist.files == []

// An SBOM in an envelope is judged as if it were given itself, and that nobody verified the signature is recorded; what was signed besides is passed over.
def signed = build.report('.', 'signed-report')
assert verdicts(signed) == [['deny', 'scanner:1', 'signed/bill.intoto.jsonl'], ['deny', 'helper:1', 'signed/bill.intoto.jsonl']] as Set
assert signed.examined.find { it.name == 'signed/bill.intoto.jsonl' }.format == 'JSON lines of DSSE envelope of CycloneDX JSON 1.6'
assert signed.notices*.code.sort() == ['files-passed-over', 'signature-not-verified']
assert signed.notices.find { it.code == 'files-passed-over' }.message.contains('signed/build.intoto.jsonl')
assert verdicts(build.report('.', 'signed-zip')) == [['deny', 'scanner:1', 'signed.zip!/sboms/bill.intoto.jsonl']] as Set

// What may be an SBOM and cannot be read is never passed over.
def unsure = build.report('.', 'unsure-report')
assert unsure.outcome == 'incomplete' && unsure.verdicts == []
assert unsure.notJudged.collect { [it.where.replaceFirst(/:.*/, ''), it.code] } == [['/payload of unsure/empty.att', 'sbom-unreadable'],
        ['unsure/cut.att', 'sbom-unreadable'], ['unsure/syft.json', 'sbom-to-convert']]
