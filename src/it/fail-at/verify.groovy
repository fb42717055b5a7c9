import dev.cordon.it.Build

def build = new Build(basedir)
def runs = build.log().split('Scanning for projects').drop(1)
def standings = { body -> body.modules.collectEntries { [it.name.split(':')[1], it.standing] } }
def installed = { module -> new File(basedir, "../../it-local-repo/com/acme/failat/$module").exists() }

// Every module is judged, also the one that needs a denied one, and the build fails once.
def whole = build.aggregate('target/cordon')
assert standings(whole) == [top: 'passed', denied: 'failed', 'needs-it': 'failed', broken: 'incomplete', clean: 'passed']
assert whole.outcome == 'failed' && whole.notJudged*.code == ['dependency-unresolved']
assert runs[0].contains('Cordon fails the build for 3 modules, which waited for its end (cordon.failAt=end):')
assert runs[0] =~ /\[ERROR] broken: Cordon could not judge: / && runs[0] =~ /\[ERROR] needs-it: Cordon stops the build for /
assert runs[0].count('Its failure waits for the end of the build') == 3
// Maven 4 leaves out of its summary what succeeded.
assert runs[0] =~ /denied \.* FAILURE/ && !(runs[0] =~ /clean \.* FAILURE/) && !runs[0].contains('SKIPPED')
assert runs[0].contains('MojoFailureException') && !runs[0].contains('MojoExecutionException')
assert !runs[0].contains('To see what there is in all modules')

// Else the first stops it, and the last line says how to see all.
def first = build.aggregate('target/first')
assert standings(first).denied == 'failed' && standings(first).values().count { it == 'not-reached' } >= 1
assert first.verdicts == whole.verdicts.findAll { it.seenIn.contains(':denied:') }
assert runs[1].contains('To see what there is in all modules: -Dcordon.failAt=end, or --fail-at-end, which leaves out those that need this one.')

// Up to install it is refused: the denied module stops where it is, and its report says why.
def refused = build.report('denied', 'target/refused')
assert refused.outcome == 'failed' && Build.notices(refused) == ['fail-at-end-refused']
assert build.aggregate('target/refused').notices*.code == ['fail-at-end-refused']
assert refused.verdicts == build.report('denied').verdicts
assert runs[2] =~ /\[WARNING] .*goes on to install\. .*\[fail-at-end-refused]/ && !runs[2].contains('waits for the end of the build, as')

// What is bound to an earlier phase does not begin for it, and for the others it does.
def early = build.report('denied', 'target/early')
assert Build.notices(early) == ['fail-at-end-refused'] && early.notices[0].message.contains('install:install')
assert runs[3] =~ /\[fail-at-end-refused]/ && runs[3] =~ /BUILD FAILURE/
assert !installed('denied')

// Maven calls it a success, and the record does not.
assert runs[4].contains('Build failures were ignored.') && build.aggregate('target/never').outcome == 'suppressed'
assert standings(build.aggregate('target/never')) == [top: 'passed', denied: 'suppressed', 'needs-it': 'suppressed', broken: 'incomplete', clean: 'passed']

// What is no value of it is a fault like any other.
assert runs[5] =~ /Cordon could not judge: cordon.failAt: 'last' is not one of its values.*\[parameter-value]/
