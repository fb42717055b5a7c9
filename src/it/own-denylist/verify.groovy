import dev.cordon.it.Build

def build = new Build(basedir)

def (legacy, deep, globex, hikvision) = ['com.acme.legacy:driver:1.0', 'com.acme.legacy.deep:driver:1.0', 'com.globex:widget:1.0', 'com.hikvision.ga:artemis-http-client:1.1.3']
def levels = { Build.levels(build.report(it)) }
def lists = { build.report(it).denylist.files*.name }

assert levels('file') == [(legacy): 'deny', (deep): 'deny', (hikvision): 'deny']
assert lists('file') == ['us-foreign-adversary', 'acme']

assert levels('coordinates') == [(globex): 'warn', (hikvision): 'deny']
assert lists('coordinates') == ['us-foreign-adversary', 'acme-released']

assert levels('merged') == [(legacy): 'deny', (deep): 'deny', (globex): 'warn', (hikvision): 'deny']
assert lists('merged') == ['us-foreign-adversary', 'acme', 'acme-released']

assert levels('bundled-dropped') == [(legacy): 'deny', (deep): 'deny']
assert lists('bundled-dropped') == ['acme']
assert Build.notices(build.report('bundled-dropped')).contains('bundled-denylist-dropped')
assert build.log() =~ /WARNING.*\[bundled-denylist-dropped]/

// A pattern group:* is that very group.
assert levels('inline') == [(legacy): 'deny', (globex): 'warn', (hikvision): 'allow']
def files = ['file', 'coordinates', 'merged', 'inline'].collect { build.report(it).denylist.files }.flatten()
assert files.every { it.version && it.sha256 ==~ /[0-9a-f]{64}/ }
