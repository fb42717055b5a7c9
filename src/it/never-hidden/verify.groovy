import dev.cordon.it.Build

def build = new Build(basedir)
def runs = build.log().split('Scanning for projects').drop(1)
def faults = { report -> report.notJudged.collect { [it.code, it.where.replaceFirst(/:\d.*/, ''), it.accepted] } as Set }
def standings = { report -> report.modules.collectEntries { [it.name.split(':')[1], it.standing] } }

// Five things cannot be judged, and what was found is reported, also in the SBOM before it breaks off.
def found = build.report('found')
assert found.outcome == 'failed' && !found.complete
assert found.verdicts.collect { [it.level, it.component.name, it.seenIn] } as Set == [
        ['deny', 'com.kaspersky.graph:client:1.0', 'com.acme:found:1.0'], ['deny', 'com.example:scanner:1', 'cut.json']] as Set
assert faults(found) == [
        ['dependency-unresolved', 'com.acme:found', false], ['archive-unreadable', 'found/libs', false],
        ['file-missing', 'found/nowhere', false], ['sbom-unreadable', 'cut.json', false], ['file-missing', 'found/gone.json', false]] as Set
assert found.examined*.name as Set == ['com.acme:found:1.0', 'good.json'] as Set
assert runs[0] =~ /on project found: Cordon stops the build for .*2 denied, \d+ warned.*; 5 not judged/
assert runs[0].count('[dependency-unresolved]') == 1 && runs[0].contains('MojoFailureException')

def clean = build.report('clean')
assert clean.outcome == 'incomplete' && clean.counts.components == 1 && clean.verdicts == []
assert runs[0] =~ /on project clean: Cordon could not judge: cut.json.*\[sbom-unreadable].* Audited 1 component .* 1 not judged/

// What says nothing is called what it is; the module was looked at, though there is nothing in it.
def silent = build.report('silent')
assert silent.outcome == 'passed' && silent.complete && silent.counts.components == 0
assert silent.notices.findAll { it.code == 'nothing-in-it' }*.where as Set == ['vex.json', 'silent/empty'] as Set

// The worse of two executions counts, and that they do not agree is said.
assert build.report('twice').outcome == 'failed' && build.report('twice', 'target/early').outcome == 'passed'
assert runs[0] =~ /Two executions of the goal in com.acme:twice:1.0 come to different results: failed .*\[executions-disagree]/

def whole = build.aggregate('target/cordon')
assert whole.outcome == 'failed' && !whole.complete && whole.notJudged.size() == 6
assert standings(whole) == ['never-hidden': 'passed', found: 'failed', clean: 'incomplete', silent: 'passed', twice: 'failed']
assert whole.summary.endsWith('; 2 modules not judged in part.')
assert whole.notices*.code.contains('executions-disagree')

// What cannot be read may be accepted, and what is not there may not.
def accepted = build.report('found', 'target/accepted')
assert accepted.notJudged.collectEntries { [it.where.replaceFirst(/:\d.*/, ''), it.accepted] } == [
        'com.acme:found': false, 'found/libs': true, 'found/nowhere': false, 'cut.json': true, 'found/gone.json': false]
def goesOn = build.report('clean', 'target/accepted')
assert goesOn.outcome == 'incomplete' && !goesOn.complete && goesOn.notExamined.any { it.name.startsWith('cut.json') }
assert !(runs[1] =~ /on project clean:/)

// Maven ends as a success, and the record does not say so.
assert runs[2].contains('Build failures were ignored.')
def never = build.aggregate('target/never')
assert never.outcome == 'suppressed' && !never.complete && standings(never).clean == 'incomplete'
assert never.notices.find { it.code == 'failure-suppressed' }.message.contains('--fail-never')

// Nothing fails for what was found, and the build still does for what nobody could judge.
assert build.aggregate('target/suppressed').outcome == 'suppressed'
assert runs[3] =~ /on project found: Cordon could not judge: / && !runs[3].contains('MojoFailureException')

// A record that cannot be written is a fault, and what was found is told all the same.
assert runs[4] =~ /on project clean: Cordon could not judge: .*the file cannot be written.*\[report-unwritable]/
assert runs[4].contains('cut.json') && runs[4] =~ /\[sbom-unreadable]/
assert new File(basedir, 'clean').list().findAll { it.endsWith('.part') } == []

// What cannot be judged keeps nobody from drafting waivers of the rest, and the draft says that it is not complete.
def draft = new File(basedir, '.cordon/waivers.draft.yaml').text
assert draft.contains('component: "pkg:maven/com.kaspersky.graph/client"')
assert draft =~ /# NOT COMPLETE\./ && draft.count('[file-missing]') == 2 && draft.contains('[dependency-unresolved]')
assert runs[5].contains('Not everything could be judged, so the draft is not complete.') && runs[5] =~ /Cordon could not judge: / && runs[5].contains('[sbom-unreadable]')
