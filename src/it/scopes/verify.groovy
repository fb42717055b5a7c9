import dev.cordon.it.Build

def build = new Build(basedir)

def report = build.report('.')
def scopes = report.verdicts.collectEntries { [it.component.name - 'com.kaspersky.scopes:', it.component.scope] }
assert scopes == [
        'compile:1.0'              : 'compile',
        'compile:jar:linux:1.0'    : 'compile',
        'compile:test-jar:tests:1.0': 'test',
        'optional:1.0'             : 'compile',
        'provided:1.0'             : 'provided',
        'runtime:1.0'              : 'runtime',
        'system:1.0'               : 'system',
        'test:1.0'                 : 'test',
        'typed:pom:1.0'            : 'compile',
]
assert report.verdicts.every { it.level == 'deny' && it.paths.size() == 1 && it.declarations*.where*.startsWith('pom.xml:') == [true] }
// What a dependency keeps to itself (provided, test, optional) is not in the build.
assert report.components*.name.findAll { it.contains('hidden') } == []
