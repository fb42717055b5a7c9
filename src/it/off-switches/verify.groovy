import dev.cordon.it.Build

def build = new Build(basedir)
def overruled = { report -> report.notices.findAll { it.code == 'pom-overruled' }*.message*.replaceAll(/^.*: (cordon\.\w+) is .*/, '$1').sort() }
def set = { report, name -> report.policy.parameters.find { it.name == name }?.subMap('value', 'origin') }

// Maven reports success; what was found is recorded as that.
def whole = build.aggregate('target/cordon')
assert whole.outcome == 'suppressed' && build.report('denied').outcome == 'suppressed'
assert build.log().contains('Maven was started with --fail-never: it ends as a success although the build would have failed. [failure-suppressed]')

// The last line names the modules that turn the gate off, and the record says what became of each.
assert build.log() =~ /\[WARNING] Audited .*; 2 modules not judged \(skipped: skips; without check: unbound\)\./
assert whole.modules.collectEntries { [it.name.split(':')[1], it.standing] } ==
        ['off-switches': 'passed', denied: 'suppressed', milder: 'passed', stricter: 'passed', skips: 'skipped', unbound: 'not-bound']
assert whole.complete == false

// A POM that undoes what its parent asks for is told; one that adds to it, or only names its own files, is not.
assert overruled(build.report('milder')) == ['cordon.failOn', 'cordon.maxUnidentified', 'cordon.sboms']
assert build.log().contains("milder/pom.xml: The POM of milder overrules that of com.acme:off-switches: cordon.maxUnidentified is not set and would be '0'.")
['stricter', 'skips', 'denied', '.'].each { assert overruled(build.report(it)) == [] }

// Who set it: a profile of the settings is not the POM.
def settings = build.report('denied', 'target/settings')
assert settings.outcome == 'passed'
assert set(settings, 'cordon.allow') == [value: 'hikvision', origin: 'settings']
assert set(settings, 'cordon.maxDenylistAge') == [value: '9999', origin: 'settings']
assert set(settings, 'cordon.failOn') == [value: 'warn', origin: 'pom']
assert settings.policy.settings*.origin == ['settings']
assert build.log().contains('Level lowered: vendor hikvision in the settings of Maven is set to allow; it would be deny. [level-lowered]')
assert build.log().contains("The settings of Maven overrule the POM: cordon.maxDenylistAge is '9999' and would be '3650'. [pom-overruled]")

// A quiet build is quiet about all but what weakens the gate.
def quiet = build.log().readLines().findAll { it.contains('[ERROR] Warning: ') }
assert quiet.size() == 5
assert quiet[0].contains('Judged as of 2000-01-01, not as of today (cordon.asOf)') && quiet[0].endsWith('[judged-as-of]')
assert quiet[1].contains('The check was skipped (cordon.skip is true)') && quiet[1].endsWith('[skipped]')

// Nor does it hide that less is asked on the command line than by default; what is the default anyway is not said.
assert overruled(build.report('stricter', 'target/less')) == ['cordon.buildChain', 'cordon.lockFiles', 'cordon.maxWaiverDays']
assert quiet[2].endsWith("The command line overrules the default: cordon.buildChain is 'none' and would be 'all'. [pom-overruled]")
assert quiet[4].endsWith("The command line overrules the default: cordon.maxWaiverDays is '9999' and would be '365'. [pom-overruled]")
