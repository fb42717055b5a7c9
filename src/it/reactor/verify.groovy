import dev.cordon.it.Build

def build = new Build(basedir)

def client = 'com.hikvision.reactor:client:1.0'
def steps = { report -> Build.verdict(report, client).paths*.steps.collect { it*.split(':')*.getAt(1) } }

// Modules that depend on each other are judged before anything is packaged, each by what its siblings bring; only their
// archives are not there yet.
['base', 'middle', 'top', 'aside'].each { module ->
    def report = build.report(module, 'target/packaged')
    assert report.outcome == (module == 'aside' ? 'passed' : 'suppressed')
    assert report.notices*.code.findAll { it != 'failure-suppressed' } == []
    assert report.components*.name.contains(module + '/target/' + module + '-1.0.jar')
    assert !report.notExamined.any { it.kind == 'module' }

    def before = build.report(module, 'target/unpackaged')
    assert before.outcome == report.outcome
    assert before.verdicts == report.verdicts
    assert before.notices*.code.contains('module-not-packaged')
    assert before.notExamined.contains([kind: 'module', name: 'com.acme:' + module + ':1.0', why: 'it has no archive, not being packaged yet'])
}
assert build.report('top', 'target/unpackaged').notices.find { it.code == 'module-not-packaged' }.message.contains(
        'com.acme:base:1.0, com.acme:middle:1.0, com.acme:top:1.0')
assert steps(build.report('base', 'target/packaged')) == [['base', 'client']]
assert steps(build.report('middle', 'target/packaged')) == [['middle', 'base', 'client']]
assert steps(build.report('top', 'target/packaged')) == [['top', 'middle', 'base', 'client']]
def declared = Build.verdict(build.report('top', 'target/packaged'), client).declarations
assert declared*.dependency == ['com.acme:middle']
assert declared*.where*.startsWith('top/pom.xml:') == [true]

// Part of the reactor: the verdicts of the whole one. Maven 4 hands on what the build before has packaged, Maven 3 does not,
// so what is not packaged yet may differ.
def part = build.report('middle', 'target/part')
def unpackaged = build.report('middle', 'target/unpackaged')
assert part.outcome == unpackaged.outcome && part.verdicts == unpackaged.verdicts && part.policy == unpackaged.policy
assert !new File(basedir, 'top/target/part').exists()

// Without its siblings a module cannot be judged; Maven 4 finds those that an earlier build packaged.
if (build.report('top', 'target/alone').complete) {
    assert build.report('top', 'target/alone').verdicts == build.report('top', 'target/packaged').verdicts
} else {
    assert build.log() =~ /on project top: Cordon could not judge: .*It is a module of this build that was not selected. Add -am .*\[dependency-unresolved]/
}
assert build.report('aside', 'target/alone').outcome == 'passed'
