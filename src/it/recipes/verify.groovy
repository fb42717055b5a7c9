import dev.cordon.it.Build

def build = new Build(basedir)
def obs = 'com.huaweicloud:esdk-obs-java:3.25.10'

// A company: its list and its waivers come by coordinates, offline, and both the firewall and check have them.
def company = build.report('company/project')
assert company.outcome == 'passed' && company.counts.waived == 1
assert company.denylist.files*.name == ['us-foreign-adversary', 'acme-procurement']
assert company.verdicts.collect { it.component.name + ' ' + it.waivers*.id } == [obs + ' [obs-until-migration]']
assert build.count("Cordon's firewall is on: what is denied") == 1
assert build.report('company/project', 'target/online').verdicts == company.verdicts

// Who removes the extension is noticed.
def unguarded = build.aggregate('unguarded/project/target/cordon')
assert unguarded.outcome != 'passed' && !unguarded.complete
assert unguarded.notJudged*.code == ['firewall-missing']

// A monorepo: one file of waivers at the root of the work tree, each for the modules that it names.
def backend = build.aggregate('monorepo/backend/target/cordon')
assert backend.outcome == 'passed'
assert backend.verdicts.collect { it.component.name + ' ' + it.seenIn + ' ' + it.waivers*.where } ==
        ["$obs com.acme.shop:storage:1.0 [.cordon/waivers.yaml:3:5]".toString()]
assert backend.modules*.file == ['backend/pom.xml', 'backend/storage/pom.xml', 'backend/web/pom.xml']

def tools = build.report('monorepo/tools')
assert Build.levels(tools) == [(obs): 'deny']
assert Build.notices(tools).contains('waiver-near-miss')
