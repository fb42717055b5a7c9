import dev.cordon.it.Build

def build = new Build(basedir)
def version = { String name -> new File(basedir, 'debs').list().find { it.startsWith(name + '_') }.split('_')[1].replace('%3a', ':') }
def installed = { report -> report.components.findAll { it.purl?.startsWith('pkg:deb/') } }

// What the last layer leaves is installed, under the name of the distribution that only the first layer says.
def innocent = build.report('.', 'innocent')
assert innocent.outcome == 'passed' && innocent.verdicts == []
assert installed(innocent).findAll { !it.name.contains('removes') }*.name as Set ==
        ['base-files', 'tzdata', 'libjna-java'].collect { "$it@${version(it)}".toString() } as Set
assert installed(innocent).every { it.purl.startsWith('pkg:deb/debian/') || it.purl.startsWith('pkg:deb/ubuntu/') }
assert innocent.notices*.code.every { it == 'files-passed-over' }

// One of the two libraries is there: the package and the classes in its jar. The other one is only in the bytes of its layer.
def denied = build.report('.', 'denied')
def levels = { vendor, level -> denied.verdicts.findAll { it.vendor.id == vendor && it.level == level } }
assert denied.outcome == 'failed'
assert levels('java-native-access', 'deny')*.component*.name as Set ==
        ["libjna-java@${version('libjna-java')}".toString(), 'jna-5.13.0.jar'] as Set
assert levels('commons', 'deny') == []
assert levels('commons', 'warn').size() == 1 && levels('commons', 'warn')[0].component.name.contains('deletes or replaces')
return true
