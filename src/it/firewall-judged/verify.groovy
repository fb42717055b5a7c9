import dev.cordon.it.Build

def build = new Build(basedir)
def log = build.log()

// What a waiver or the level of a scope may let pass was let through and judged by the settings of the file.
def waived = build.report('waived')
assert waived.outcome == 'passed' && Build.levels(waived) == ['com.kaspersky.judged:waived:1': 'allow']
assert waived.policy.failOn == 'warn'
assert waived.policy.parameters.find { it.name == 'cordon.failOn' } == [name: 'cordon.failOn', value: 'warn', origin: 'file']
assert Build.levels(build.report('scoped')) == ['com.kaspersky.judged:scoped:1': 'note']
assert !new File(basedir, 'waived/target/cordon/report.html').exists()

// No POM binds the check in these, and they are judged all the same.
assert log.contains('Cordon judges in verify what no POM has judged (unbound): com.acme.judged:firewall-judged:1, com.acme.judged:waived:1,')
assert log.contains('(cordon-firewall)')

// A POM that skips or is milder fails its module, with the line.
assert log =~ /skips.*check-skipped/
assert log.contains("milder/pom.xml:20:11: cordon.failOn is 'deny' there and 'warn' in .cordon/cordon.yaml, which is milder than what the firewall goes by.")

// What is turned off is reported, and so is what ends early.
assert build.count("Cordon's firewall is off (cordon.firewall is false)") == 1
assert log.contains('not judged: the build ends at package')
return true
