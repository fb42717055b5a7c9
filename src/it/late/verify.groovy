import dev.cordon.it.Build

def build = new Build(basedir)
def runs = build.log().split(/(?=\[INFO] Scanning for projects)/).findAll { it.contains('Scanning for projects') }
assert runs.size() == 5

/** The artifacts of a version that left the build, by the folder of a repository. */
def left = { File repository, version ->
    def group = new File(repository, 'com/acme/late')
    (group.listFiles() ?: []).collectMany { new File(it, version).list()?.findAll { it.endsWith('.jar') } ?: [] }.sort()
}
def installed = { version -> left(localRepositoryPath, version) }
def deployed = { version -> left(new File(basedir, 'target/server'), version) }
def verdicts = { report -> report.verdicts*.component*.name }

// What comes in verify is judged before install; what was not stopped is installed as ever, and nothing twice.
assert installed('1') == ['again-1.jar', 'deployed-1.jar', 'innocent-1-more.jar', 'innocent-1.jar', 'installed-1.jar', 'loose-1.jar',
        'suppressed-1-more.jar', 'suppressed-1.jar', 'unbound-1.jar', 'untouched-1.jar']
def first = runs[0]
def made = { module, file, when -> 'Made after the goal check of com.acme.late:' + module + ':1 and judged ' + when + ': ' + module + '/target/' + file }
assert first.contains('[ERROR] ' + made('attached', 'attached-1-more.jar', 'before install:install'))
assert first.contains('[ERROR] ' + made('overwritten', 'overwritten-1.jar', 'before install:install'))
assert first.contains('[WARNING] ' + made('suppressed', 'suppressed-1-more.jar', 'before install:install'))
assert first.contains('[INFO] ' + made('innocent', 'innocent-1-more.jar', 'before install:install'))
assert first.contains('[ERROR] ' + made('installed', 'installed-1-more.jar', 'at the end of the build'))
assert first.count('Made after the goal check of') == 5
assert first =~ /maven-install-plugin:3.2.0:install \(default-install\) on project attached: Cordon stops the build for attached\/target\/attached-1-more.jar \(Kaspersky Lab\)/
assert first.contains('[ERROR] Already installed: com.acme.late:installed:1. Cordon stops the build for installed/target/installed-1-more.jar (Kaspersky Lab)')
assert first.contains('BUILD FAILURE') && !first.contains('BUILD SUCCESS')
// Maven 4 leaves out of its summary what succeeded.
assert first =~ /installed \.+ FAILURE/ && !(first =~ /untouched \.+ FAILURE/)

// A finding of then is told in full, as check would have.
assert first =~ /(?s)DENIED {2}suppressed\/target\/suppressed-1-more.jar {2}contains software of Kaspersky Lab\R.*because .*com.kavsdk.*FAR 52.204-23.*path .*fix /

// What is made in verify and attached nowhere is looked into by nobody, and named.
assert first.contains('[INFO] Looked again at com.acme.late:loose:1 at the end of the build. Made after the goal check, attached nowhere and not looked into: loose/target/loose/untouched-1.jar')
assert !first.contains('project-local-repo') // what Maven 4 keeps of each module's artifacts
[build.report('loose', 'target/first'), build.aggregate('target/first')].each {
    assert it.notExamined.any { it.kind == 'archive' && it.name == 'loose/target/loose/untouched-1.jar' }
}

// A module that is as it was judged says nothing more, and one that was only written again neither.
['untouched', 'again'].each { assert first.count('of com.acme.late:' + it + ':1 and judged') == 0 }
assert build.report('again', 'target/first').outcome == 'passed'

// The records are those of what was judged last.
def whole = build.aggregate('target/first')
assert build.report('innocent', 'target/first').components*.name.containsAll(['innocent/target/innocent-1.jar', 'innocent/target/innocent-1-more.jar'])
assert whole.outcome == 'failed'
assert verdicts(build.report('overwritten', 'target/first')) == ['overwritten/target/overwritten-1.jar']

// In parallel and as far as deploy.
assert installed('2') == ['deployed-2.jar', 'untouched-2.jar'] && deployed('2') == installed('2')
assert runs[1].contains('Already deployed: com.acme.late:deployed:2. Already installed: com.acme.late:deployed:2. Cordon stops the build for deployed/target/deployed-2-more.jar')
assert verdicts(build.report('attached')) == ['attached/target/attached-2-more.jar']

// Where the last module does the work of all, all are looked at before it.
assert installed('3') == []
assert runs[2] =~ /install \(default-install\) on project untouched: Cordon stops the build for installed\/target\/installed-3-more.jar/
assert installed('4') == ['deployed-4.jar', 'untouched-4.jar'] && deployed('4') == []
assert runs[3] =~ /deploy \(default-deploy\) on project untouched: Already installed: com.acme.late:deployed:4. Cordon stops the build for deployed\/target\/deployed-4-more.jar/

// That the goal check was too late is told, where it was.
assert runs[4] =~ /\[WARNING] The goal check ran after install on the command line\. .*\[checked-late]/
assert runs[4].count('[checked-late]') == 1 && build.count('[checked-late]') == 1
