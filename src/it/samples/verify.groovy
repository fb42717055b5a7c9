import dev.cordon.it.Build

def build = new Build(basedir)

assert build.report('kaspersky').outcome == 'failed'
assert build.report('kaspersky').verdicts*.vendor*.id == ['kaspersky']
assert build.report('hadoop').outcome == 'failed'
assert build.report('hadoop').verdicts*.vendor*.id.unique().sort() == ['alibaba', 'bytedance', 'huawei', 'tencent']
assert build.report('clean').outcome == 'passed'
assert build.report('clean').counts.components == 3
