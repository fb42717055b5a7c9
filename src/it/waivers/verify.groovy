import dev.cordon.it.Build
import dev.cordon.it.Story

def build = new Build(basedir)
def story = new Story(new File(basedir, '../../../docs/waivers.md'))
def log = build.log()

assert new File(basedir, 'deny/.cordon/waivers.draft.yaml').text == story.block('draft')
assert new File(basedir, 'adopt/.cordon/waivers.yaml').text == story.block('baseline-draft')
assert story.untold(log) == []

def waived = build.report('signed')
assert waived.outcome == 'passed'
assert [waived.counts.deny, waived.counts.waived] == [0, 1]
def verdict = waived.verdicts[0]
assert [verdict.level, verdict.unwaived] == ['allow', 'deny']
assert verdict.waivers*.id == ['kaspersky-kaspresso']
assert verdict.waivers*.approval == ['asserted, not verified']
def file = new File(basedir, 'signed/.cordon/waivers.yaml')
def digest = java.security.MessageDigest.getInstance('SHA-256').digest(file.bytes).encodeHex().toString()
assert waived.policy.waiverFiles*.origin == ['.cordon/waivers.yaml']
assert waived.policy.waiverFiles*.sha256 == [digest]
assert verdict.waivers*.sha256 == [digest]

def ended = build.report('ended')
assert ended.outcome == 'failed'
assert Build.notices(ended).contains('waiver-expired')
assert ended.verdicts[0].nearWaivers*.status == ['expired']

def later = build.aggregate('later/target/cordon')
assert [later.counts.deny, later.counts.waived] == [1, 2]
assert Build.notices(later).contains('baseline-solved')
assert !Build.notices(build.report('later/app')).contains('baseline-solved')

assert build.report('central').counts.waived == 1
assert build.report('signed', 'target/none').outcome == 'failed'
assert build.report('signed', 'target/none').counts.deny == 1
assert log.contains('[draft-exists]')
assert log.contains('[waivers-forbidden]')
assert log =~ /\.cordon\/waivers\.yaml:\d+:\d+: the end \S+ is \d+ days away, and cordon\.maxWaiverDays accepts 30/
assert log.contains("'365' is more than the POM accepts")
assert log =~ /missing\.yaml: the waiver file does not exist.*\[waivers-unreadable]/
assert build.report('signed', 'target/forbidden').notJudged*.code == ['waivers-forbidden']

// A waiver that applies to nothing fails the build on request: that of a module, and that of all of them at the end.
assert log.count('Cordon stops the build for waivers that apply to nothing.') >= 2
def unused = build.report('signed', 'target/unused')
assert unused.outcome == 'failed' && Build.notices(unused).contains('waiver-unused')
def solved = build.aggregate('later/target/unused')
assert solved.outcome == 'failed' && solved.modules*.standing.findAll { it != 'passed' } == [] && Build.notices(solved).contains('baseline-solved')

// A baseline is renewed beside the signed one: what is solved is out, the rest stands as it was signed, and nothing is wider.
def signedBaseline = new File(basedir, 'later/.cordon/waivers.yaml').text
def renewed = new File(basedir, 'later/.cordon/waivers.new.yaml').text
assert signedBaseline.readLines().containsAll(renewed.readLines()) && renewed.size() < signedBaseline.size()
assert !renewed.contains('hikvision') && renewed.contains('approvedBy: "Jane Roe, CISO"')
assert log.contains('Written to .cordon/waivers.new.yaml: 2 entries kept as signed, 1 taken out.')
assert log.contains('No waiver applies to 1 finding,')
