import dev.cordon.it.Build

def build = new Build(basedir)

def bare = build.report('jar-without-pom')
assert bare.notices.findAll { it.code == 'pom-missing' }.size() == 2
assert bare.notices*.message.any { it.contains('org.example:jar-only:1.0') }
assert Build.levels(bare) == ['com.kaspersky.bare:jar-only:1.0': 'deny']

['neither', 'deeper'].each { module ->
    assert build.log() =~ /on project $module: Cordon could not judge: .*org.example:neither:1.0.*\[dependency-unresolved]/
    def record = build.report(module)
    assert record.outcome == 'incomplete' && record.notJudged*.code == ['dependency-unresolved']
    assert record.components*.name.contains('org.example:neither:1.0')
}
assert build.log().contains('MojoExecutionException') && !build.log().contains('MojoFailureException')

// A file of the machine that the POM of a dependency names: it is looked into where it is there.
assert build.report('needs-jdk').components.find { it.name == 'org.example.jdk:jrt-fs:1.0' }.facts*.signal.contains('java-package')
assert build.log() =~ /on project needs-old-jdk: Cordon could not judge: .*org.example.jdk:no-tools:1.0 .*scope system, which is not there: exclude it/
