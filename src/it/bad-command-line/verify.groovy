import dev.cordon.it.Build

def build = new Build(basedir)

def runs = build.log().split('Scanning for projects').drop(1)
assert runs.collect { run -> (run =~ /Cordon could not judge: .* \[([a-z-]+)]/).with { it.find() ? it.group(1) : null } } == [
        'parameter-value', // -Dcordon.skip=ture
        'parameter-unknown', // -Dcordon.failOnVoilation=false
        'policy-unknown-id', // -Dcordon.allow=huawai
        'parameter-value', // -Dcordon.asOf=yesterday
        'parameter-value', // -Dcordon.deny=
        ]
// The last run replaced the record of those before.
assert build.aggregate('target/cordon').notJudged*.code == ['parameter-value']
assert runs.every { it.contains('MojoExecutionException') }
