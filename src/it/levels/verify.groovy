import dev.cordon.it.Build

def build = new Build(basedir)

/** Module -> outcome and level of its only verdict. */
def judged = { module -> build.report(module).with { [it.outcome, it.verdicts*.level] } }
assert judged('vendor-over-authority') == ['passed', ['allow']]
assert judged('authority-over-scope') == ['failed', ['deny']]
assert judged('scope-over-profile') == ['passed', ['note']]
assert judged('profile-over-list') == ['failed', ['deny']]
assert judged('pom-alone') == ['failed', ['deny']]
assert judged('command-line-over-pom') == ['passed', ['note']]
assert judged('fail-on-warn') == ['failed', ['warn']]
assert judged('warn-only') == ['passed', ['warn']]

// What decided is on record, and every lowering is told although the build of that module passes.
assert Build.verdict(build.report('pom-alone'), 'com.qcloud:cos_api-bundle:5.6.69').listings*.decidedBy.unique() == ['vendor tencent in the POM']
def lowered = { module -> build.report(module).notices.findAll { it.code == 'level-lowered' }*.message }
assert lowered('vendor-over-authority').any { it.contains('huawei') }
assert lowered('scope-over-profile').any { it.contains('test') }
assert lowered('command-line-over-pom').any { it.contains('alibaba') && it.contains('command line') }
assert build.log() =~ /WARNING.*huawei.*\[level-lowered]/
