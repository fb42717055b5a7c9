import dev.cordon.it.Build

def build = new Build(basedir)

def first = build.log().split('Scanning for projects')[1]
assert first =~ /Cordon could not judge: .*\[dependency-unresolved]/ || first.contains('Could not resolve dependencies')
assert !new File(basedir, 'target/cordon').exists()

def online = build.report('.', 'target/online')
assert Build.levels(online) == ['com.kaspersky.offline:cached:1.0': 'deny']
assert build.report('.', 'target/offline') == online
