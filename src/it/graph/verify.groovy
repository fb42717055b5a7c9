import dev.cordon.it.Build

def build = new Build(basedir)

def steps = { verdict -> verdict.paths*.steps.collect { it.drop(1) } }

// A relocated dependency is judged by the name the POM declares and by the one it went to.
def away = build.report('relocated-away')
assert Build.levels(away) == ['com.kaspersky.moved:old-name:1.0': 'deny']
assert away.components*.name.contains('org.example:new-name:1.0')
assert steps(Build.verdict(away, 'com.kaspersky.moved:old-name:1.0')) ==
        [['com.kaspersky.moved:old-name:1.0 relocated to org.example:new-name:1.0']]

def into = build.report('relocated-into')
assert Build.levels(into) == ['com.kaspersky.moved:true-name:1.0': 'deny']
def verdict = Build.verdict(into, 'com.kaspersky.moved:true-name:1.0')
assert steps(verdict) == [['org.example:innocent-name:1.0 relocated to com.kaspersky.moved:true-name:1.0']]
assert verdict.declarations*.dependency == ['org.example:innocent-name']
assert build.log().contains('remove the dependency org.example:innocent-name (relocated to com.kaspersky.moved:true-name) at relocated-into/pom.xml:')

def deeper = build.report('relocated-deeper')
assert Build.levels(deeper) == ['com.kaspersky.moved:true-name:1.0': 'deny']

// The version that lost is no component; the way to it is a path that says to which version it lost.
def loser = build.report('loser')
assert Build.levels(loser) == ['com.kaspersky.graph:client:1.0': 'deny']
def paths = Build.verdict(loser, 'com.kaspersky.graph:client:1.0').paths
assert paths == [
        [steps: ['com.acme:loser:1.0', 'org.example:near:1.0', 'com.kaspersky.graph:client:1.0']],
        [steps: ['com.acme:loser:1.0', 'org.example:far:1.0', 'org.example:middle:1.0', 'com.kaspersky.graph:client:2.0'], lostTo: '1.0'],
]
assert !loser.components*.name.any { it.contains('only-of-two') }

def several = Build.verdict(build.report('several-paths'), 'com.kaspersky.graph:client:1.0')
assert steps(several)*.first() == ['org.example:left:1.0', 'org.example:right:1.0']
assert several.morePaths == 0

def many = Build.verdict(build.report('many-paths'), 'com.kaspersky.graph:client:1.0')
assert many.paths.size() + many.morePaths == 30
assert many.morePaths > 0
assert many.declarations.size() == 30

// Two that need each other, and both bring the vendor in.
def each = Build.verdict(build.report('each-other'), 'com.kaspersky.graph:client:1.0')
assert steps(each)*.init() == [['org.example:one:1.0'], ['org.example:other:1.0'],
        ['org.example:one:1.0', 'org.example:other:1.0'], ['org.example:other:1.0', 'org.example:one:1.0']]
assert each.morePaths == 0

// Where one of two leaves the client out already, the other is the only way and the only place to mend.
def excluded = Build.verdict(build.report('excluded'), 'com.kaspersky.graph:client:1.0')
assert steps(excluded)*.first() == ['org.example:right:1.0']
assert excluded.declarations*.dependency == ['org.example:right']

// Nothing has asked for the file yet, so only Cordon knows which version it is.
assert Build.levels(build.report('newest')) == ['org.example:newest:1.0': 'deny']
