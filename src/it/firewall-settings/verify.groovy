import dev.cordon.it.Build

def build = new Build(basedir)
def log = build.log()

// Every fault with its place, in both sessions.
assert build.count('[ERROR] .cordon/cordon.yaml:2:1: ') == 2
assert build.count('[ERROR] .cordon/cordon.yaml:3:9: ') == 2
assert log.contains("'failOnn'") && log.contains('[settings-invalid]')
assert build.count('BUILD FAILURE') == 2

// Cordon has judged nothing, and the record of the build says so.
def whole = build.aggregate('target/cordon')
assert whole.outcome == 'incomplete' && !whole.complete
assert whole.notJudged.collect { [it.code, it.where] } == [['settings-invalid', '.cordon/cordon.yaml:2:1'], ['settings-invalid', '.cordon/cordon.yaml:3:9']]

// Maven's own answers resolve nothing.
assert build.count('Maven home: ') == 1 && build.count('usage: mvn') == 1
return true
