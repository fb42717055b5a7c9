import dev.cordon.it.Build

def build = new Build(basedir)

def codes = [
        'unknown-value': 'parameter-value',
        'unknown-skip': 'parameter-value',
        'unknown-fail-on': 'parameter-value',
        'unknown-profile': 'parameter-value',
        'unset-property': 'parameter-value',
        'unknown-element': 'parameter-unknown',
        'unknown-property': 'parameter-unknown',
        'unknown-id': 'policy-unknown-id',
        'profile-without-list': 'policy-unknown-id',
        'contradiction': 'policy-contradiction',
        'date': 'parameter-value',
        'no-format': 'parameter-value',
        'empty-format': 'parameter-value',
        'unknown-format': 'parameter-value',
        'list-missing': 'denylist-unreadable',
        'list-directory': 'denylist-unreadable',
        'list-empty': 'denylist-invalid',
        'list-not-yaml': 'denylist-invalid',
        'list-against-schema': 'denylist-invalid',
        'list-unresolvable': 'denylist-unreadable',
        'list-over-http': 'parameter-value',
        'list-without-digest': 'parameter-value',
        'list-unreachable': 'denylist-unreadable',
        'no-list': 'denylist-none',
        'pattern': 'parameter-value',
        'pattern-allowed': 'parameter-value',
].each { module, code ->
    assert build.log() =~ /on project $module: Cordon could not judge: .* \[$code]/
    // The record says so as well: nothing was judged, and why.
    def record = build.report(module)
    assert record.outcome == 'incomplete' && !record.complete && record.verdicts == [] && record.examined == []
    assert record.notJudged*.code.unique() == [code] && record.notJudged*.accepted.unique() == [false]
    assert record.denylist.files == [] && record.policy.keySet() == ['parameters'] as Set
}
def whole = build.aggregate('target/cordon')
assert whole.outcome == 'incomplete' && whole.modules.count { it.standing == 'not-judged' } == codes.size()
assert codes.size() == new File(basedir, 'pom.xml').text.count('<module>')
assert build.log().contains('MojoExecutionException') && !build.log().contains('MojoFailureException')
// All problems of a list at once, each with its line and column.
def places = build.log().findAll(/ERROR. .*against-schema.yaml:\d+:\d+: /).unique()
assert places.size() >= 3
