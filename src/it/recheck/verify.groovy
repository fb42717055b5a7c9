import dev.cordon.it.Build

def build = new Build(basedir)
def log = build.log()
def runs = log.split(/(?m)^.*Scanning for projects.*$/).drop(1)
def run = { runs[it - 1] }

// The gate finds the record of a passed build right, and says in its last line what it cannot know.
def gate = run(2)
['right: body: ', 'right: lists: us-foreign-adversary', 'right: verdicts: its facts, judged again as of', 'right: outcome: passed', 'right: files: the digests are those of target/recheck-1.0.jar, requirements.txt',
 'not checked: run: ', 'right: required: passed', 'right: required: about com.acme:recheck', 'right: required: commit ', 'right: target/recheck-1.0.jar: its SHA-256 is that of target/recheck-1.0.jar in'].each {
    assert gate.contains(it): it
}
assert gate.readLines().findAll { it =~ /^\[(INFO|WARNING|ERROR)] (Record|  (right|differs|not checked): |Files given|Not signed: )/ }.last().contains('Not signed: ')

// A file that the record is not about, and a record of another commit.
assert run(3).contains('differs: pom.xml: no record here names a file of its SHA-256') && run(3) =~ /differs: required: commit 5b825dc\w+, and it is of commit/
assert run(3).contains('Cordon rechecked, and 2 checks differ: ')

// Other lists than those of the record.
assert run(4).contains('not checked: lists: not at hand: us-foreign-adversary') && run(4).contains('[record-not-rechecked]')
assert run(5).contains('differs: lists: it was not judged by acme 2025, which is named here')

// A skipped check, and no record.
assert run(7).contains('differs: required: passed, and its outcome is skipped') && run(7).contains('not checked: verdicts: ')
assert run(8).contains('nowhere/aggregate.json') && run(8).contains('[file-missing]')

// A record that somebody has changed, not its digest.
assert run(10).contains('right: verdicts: its facts, judged again as of') && run(10).contains('right: outcome: failed')
assert run(12).contains('differs: body: ') && run(12).contains('right: verdicts: ')

// The record is installed beside the jar, byte by byte, and is none of the artifacts that are judged, nor one made late.
def installed = new File(localRepositoryPath, 'com/acme/recheck/1.0/recheck-1.0-cordon.json')
assert installed.text.contains('"bodySha256"') && new File(localRepositoryPath, 'com/acme/recheck/1.0/recheck-1.0.jar').exists()
def attached = new groovy.json.JsonSlurper().parse(installed).body
assert attached.outcome == 'passed' && attached.examined[0].artifacts*.name == ['target/recheck-1.0.jar']
assert build.report('.').examined[0].artifacts*.name == ['target/recheck-1.0.jar']
assert !run(13).contains('artifacts that were made after') && !run(13).contains('attached after')
assert run(14).contains('the record is to be attached, and json is none of the formats')
