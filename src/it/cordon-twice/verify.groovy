import dev.cordon.it.Build

def build = new Build(basedir)

// The first one writes the report of all modules, and does not take what it did not see for clean.
def whole = build.aggregate('target/cordon')
assert whole.modules.collectEntries { [it.name.split(':')[1], it.standing] } == [top: 'passed', base: 'passed', apart: 'judged-apart']
assert whole.outcome == 'incomplete' && !whole.complete
assert whole.notJudged.collect { [it.code, it.where] } == [['module-not-judged', 'com.acme.twice:apart:1.0']]
assert whole.notJudged[0].what.endsWith('judged it, with the outcome failed')

// The other one fails its module as ever, and says where the report of it is and where not.
def apart = build.report('apart')
assert apart.outcome == 'failed' && apart.verdicts*.level == ['deny']
assert Build.notices(apart) == ['cordon-twice']
assert build.log() =~ /on project apart: Cordon stops the build for / && build.log().contains('[cordon-twice]')
