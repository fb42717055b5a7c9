import dev.cordon.it.Build

def build = new Build(basedir)

def bare = build.report('jar-without-pom')
assert bare.notices.findAll { it.code == 'pom-missing' }.size() == 2
assert bare.notices*.message.any { it.contains('org.example:jar-only:1.0') }
assert Build.levels(bare) == ['com.kaspersky.bare:jar-only:1.0': 'deny']

['neither', 'deeper'].each { module ->
    assert build.log() =~ /on project $module: Cordon could not judge: .*org.example:neither:1.0.*\[dependency-unresolved]/
    assert !new File(basedir, module + '/target/cordon/report.json').exists()
}
assert build.log().contains('MojoExecutionException') && !build.log().contains('MojoFailureException')
