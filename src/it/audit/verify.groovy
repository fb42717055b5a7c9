import dev.cordon.it.Build

def build = new Build(basedir)

def folder = build.report('.', 'folder')
assert folder.source.kind == 'files' && folder.examined*.name == ['bills/clean.json', 'bills/huawei.json', 'bills/kaspersky.spdx']
assert folder.verdicts.collect { [it.level, it.vendor.id, it.seenIn] } == [
        ['deny', 'huawei', 'bills/huawei.json'], ['deny', 'kaspersky', 'bills/kaspersky.spdx']]
assert folder.notices.find { it.code == 'files-passed-over' }.message.contains('bills/notes.txt')

def clean = build.report('.', 'clean')
assert clean.outcome == 'passed' && clean.verdicts == [] && clean.counts.components == 2

assert build.log() =~ /Cordon could not judge: bills\/notes.txt.*\[sbom-not-recognised]/
assert build.log() =~ /Cordon could not judge: .*'bills\/none.json' leads to no file.*\[audit-nothing]/
