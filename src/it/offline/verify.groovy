import dev.cordon.it.Build

def build = new Build(basedir)

def first = build.log().split('Scanning for projects')[1]
assert first =~ /Cordon could not judge: .*\[dependency-unresolved]/ || first.contains('Could not resolve dependencies')
// Where Maven itself gives up before the goal there is no record; else it says what is missing.
def record = new File(basedir, 'target/cordon/aggregate.json')
assert record.exists() == first.contains('Cordon could not judge')
assert !record.exists() || build.aggregate('target/cordon').notJudged*.code.unique() == ['dependency-unresolved']

def online = build.report('.', 'target/online')
assert Build.levels(online) == ['com.kaspersky.offline:cached:1.0': 'deny']
assert build.report('.', 'target/offline') == online
