import dev.cordon.it.Build
import dev.cordon.it.MadeUp

def build = new Build(basedir)
def runs = build.log().split(/(?m)^.*Scanning for projects.*$/).drop(1)
def count = { run, text -> runs[run - 1].split(java.util.regex.Pattern.quote(text), -1).length - 1 }
def both = 'com.kaspersky.session:both:1'
def alone = 'com.kaspersky.session:alone:1'

// One of the two tiers acts, once in a session.
assert runs.length == 3
assert build.count("Cordon's firewall is on: what is denied") == 3
assert build.count("Cordon's firewall is on for what is resolved") == 0

// Whatever runs in parallel and in whichever lifecycle: each is reported once, though two modules ask for the one at the same time.
[1, 2].each { run ->
    assert count(run, 'DENIED  2 components  from Kaspersky Lab') == 1
    assert count(run, "$both was asked for by module com.acme.session:") == 1
    assert count(run, "$alone was asked for by module com.acme.session:three:1.") == 1
    // Maven 3.10 says of the second module in a row that asks for it only that this has failed before.
    ['one', 'two', 'three'].each { assert runs[run - 1] =~ /on project $it: .*(\n.*)?(\n.*)?(Cordon denies com\.kaspersky\.session:|com\.kaspersky\.session:both:jar:1 already failed)/ }
    assert ['one', 'two', 'three', 'clean'].every { !(runs[run - 1] =~ /$it \.+ SKIPPED/) }
    assert count(run, "Cordon's firewall stopped 2 artifacts: neither resolved nor downloaded.") == 1
}
assert MadeUp.files(localRepositoryPath, 'com.kaspersky.session') == 0

// The record of the whole build has both, beside what was judged.
def parallel = build.aggregate('target/parallel')
assert parallel.outcome == 'failed' && Build.levels(parallel) == [(both): 'deny', (alone): 'deny'] && parallel.verdicts.size() == 2
assert parallel.modules.find { it.name == 'com.acme.session:clean:1' }.standing == 'passed'
def site = build.aggregate('target/site-lifecycle')
assert site.outcome == 'failed' && !site.complete && Build.levels(site) == [(both): 'deny', (alone): 'deny'] && site.verdicts.size() == 2

// Where nothing is denied, a session of the site lifecycle is as it would be without Cordon: nothing is judged, and nothing asks for that.
assert count(3, 'BUILD SUCCESS') == 1 && count(3, 'Cordon stops the build') == 0 && count(3, 'was asked for by') == 0
assert !new File(basedir, 'target/clean').exists() && !new File(basedir, 'clean/target/clean').exists()
return true
